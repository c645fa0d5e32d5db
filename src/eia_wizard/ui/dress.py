"""The program dressed as the person wishes, and dressed anew when they wish otherwise."""

from collections.abc import Collection
from pathlib import Path

from PySide6.QtWidgets import QApplication

from eia_wizard.app.preferences import read_preferences
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.settings import Preferences, Settings
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.roles import tell_roles_apart

USUAL = Preferences()


def dress_as_wished(app: QApplication, fonts: Path, settings: Settings) -> Wishes:
    """Put the look on as the person wished it, and as their organisation settled it."""
    fixed = settings.policy.preferences
    wished = read_preferences(settings.preferences, fixed)
    return dress(app, fonts, wished, settings.preferences, fixed)


def dress(
    app: QApplication,
    fonts: Path,
    wished: Preferences = USUAL,
    file: Path | None = None,
    fixed: Collection[str] = (),
) -> Wishes:
    """Put the look on; the wishes are kept in the file, where one is given."""
    look = app.findChild(Look, "look") or Look(app, fonts)
    wishes = Wishes(wished, file, look, fixed)

    def wear(now: Preferences) -> None:
        look.apply(now.scheme, now.text_size / 100)

    wear(wished)
    wishes.changed.connect(wear)
    tell_roles_apart()
    return wishes
