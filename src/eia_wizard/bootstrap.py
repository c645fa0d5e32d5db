"""Puts the house together: the only file that knows every floor."""

import getpass
import os
from datetime import UTC, datetime
from pathlib import Path

from eia_wizard import __version__, resources
from eia_wizard.app.policy import settled_rules
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.commitment import Commitment
from eia_wizard.domain.form import Form
from eia_wizard.domain.words import gettext as _
from eia_wizard.places import NAME
from eia_wizard.report.figures import ChartPainter, FigurePainter
from eia_wizard.settings import Settings
from eia_wizard.spelling.speller import Speller


def program() -> str:
    """The program with its version, as it signs what it makes."""
    return f"{NAME} {__version__}"


def account() -> str:
    """Who is at work, by the name of their account."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return os.environ.get("USERNAME", "unknown")


def now() -> datetime:
    """The time, in UTC to the second: the one place where the clock is read."""
    return datetime.now(UTC).replace(microsecond=0)


def workroom(settings: Settings) -> Workroom:
    """What work is done with on this machine."""
    assets = resources.folder("assets")
    return Workroom(
        forms=(resources.folder("forms"), settings.own_forms),
        examples=assets / "examples",
        word_base=assets / "word" / "base.docx",
        program=program(),
        who=account(),
        clock=now,
        own_look=settings.own_look,
        backups=settings.backups,
        organisation=settings.policy.organisation,
        policy=settings.policy,
        rules=settled_rules(settings.policy),
    )


def speller(own_words: Path) -> Speller:
    """Whoever knows how words are spelt; the dictionary waits until a text is shown."""
    return Speller(resources.folder("assets") / "spelling", own_words)


def figure_painter(form: Form) -> ChartPainter | None:
    """Whoever draws the figures of a document; nobody where Qt cannot be loaded.

    A document without its drawings has their words instead, so that an export never fails for want
    of a graphics library.
    """
    try:
        # Qt costs more than the rest of an export together, so only an export pays for it.
        from eia_wizard.drawing.painter import FigurePainter as Painter
        from eia_wizard.drawing.wheel import WheelPicture, WheelSegment
        from eia_wizard.ui.look.fonts import load_fonts
        from eia_wizard.ui.look.tokens import LIGHT
        from eia_wizard.ui.look.wheel import wheel_colours
    except ImportError:
        return None
    hub, *around = form.stages
    segments = tuple(WheelSegment(s.number, s.title, s.number) for s in around)
    picture = WheelPicture(segments, hub=(_("Around"), hub.title))
    fonts = resources.folder("assets") / "fonts"
    return Painter(picture, wheel_colours(LIGHT), prepare=lambda: load_fonts(fonts))


def commitment_painter(found: Commitment) -> FigurePainter | None:
    """Whoever draws the charts of the measure of commitment; nobody where Qt cannot be loaded."""
    try:
        from eia_wizard.drawing.commitment import CommitmentPainter
        from eia_wizard.ui.look.charts import ON_PAPER
        from eia_wizard.ui.look.fonts import load_fonts
    except ImportError:
        return None
    fonts = resources.folder("assets") / "fonts"
    return CommitmentPainter(found, ON_PAPER, lambda: load_fonts(fonts))
