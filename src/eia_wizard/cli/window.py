"""``window``: the same work with a window."""

import os
import sys
from argparse import Namespace
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from eia_wizard import resources
from eia_wizard.cli.printing import say
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.turns import GiveBack, take_turn
from eia_wizard.settings import Settings

if TYPE_CHECKING:
    from datetime import date

PATIENCE_S = 10.0
"""So long a second start waits, before it shows anything, until the first can be called."""


def start(arguments: Namespace, settings: Settings) -> int:
    """The window where there is a screen, else the walk: what the README's command does."""
    return (open_window if has_screen() else walk_through)(arguments, settings)


def open_window(arguments: Namespace, settings: Settings) -> int:
    """Open the window on a library, and bring a file in where one is named.

    Raises:
        EiaError: where there is no screen to open it on, or no such file.
    """
    file: Path | None = getattr(arguments, "file", None)
    if file and not file.is_file() and _is_heard():
        raise EiaError(_no_file(file))
    if not has_screen():
        raise EiaError(
            _(
                "There is no screen here to open a window on. Everything can be done without one: "
                "“eia-wizard --help” tells how."
            )
        )
    give_back = take_turn(_turn_of(settings.library), PATIENCE_S)
    try:
        return _open_the_only_window(settings, file, give_back)
    finally:
        give_back()


def _open_the_only_window(settings: Settings, file: Path | None, is_started: GiveBack) -> int:
    if _is_open_already(settings.library, file):
        say(_("EIA Wizard is open already; its window was brought to the front."))
        return 0
    # Qt is the largest thing this program loads; no other command needs it.
    from eia_wizard.ui.beginning.start import run_window

    fonts = resources.folder("assets") / "fonts"
    return run_window(settings, fonts, _today, partial(_behind, is_started), file)


def _today() -> "date":
    from datetime import UTC, datetime  # asked for when the window can be seen

    return datetime.now(UTC).astimezone().date()


def _turn_of(library: Path) -> Path:
    return library.with_name(f"{library.name}.starting")


def _no_file(named: Path) -> str:
    if named.is_dir():
        return _("“{path}” is a folder. Name a file in it.").format(path=named)
    return _("There is no file “{path}”.").format(path=named)


def _is_open_already(library: Path, file: Path | None) -> bool:
    """Whether a window has this library open, which is then called to the front.

    Raises:
        EiaError: if whoever holds the library does not answer.
    """
    if not library.with_name(f"{library.name}.holder").exists():
        return False  # nobody ever noted to have it: looking closer would cost the first paint
    from eia_wizard.app.doorbell import call

    try:
        return call(library, file)
    except EiaError:
        if _is_heard():
            raise
        return False  # the window that opens now says so itself


def _is_heard() -> bool:
    """Whether somebody can read what is said here; a click on a file in Windows opens no place."""
    return sys.stderr is not None


def _behind(is_started: GiveBack, settings: Settings) -> Callable[[], Callable[..., object]]:
    # The window is shown first; this is loaded behind it.
    from eia_wizard.cli.behind import behind

    return partial(behind, settings, is_started)


def walk_through(arguments: Namespace, settings: Settings) -> int:
    """Walk the worked example through the window without a screen, in a library of its own."""
    from tempfile import TemporaryDirectory  # six milliseconds that a window need not wait for

    from platformdirs import user_documents_path

    from eia_wizard.bootstrap import figure_painter, workroom
    from eia_wizard.files.owner_only import owner_only_folder
    from eia_wizard.ui.walk import walk  # as above: Qt only where it is needed

    room = workroom(settings)
    folder: Path = arguments.to or user_documents_path() / "EIA Wizard"
    owner_only_folder(folder)
    with TemporaryDirectory() as place:
        fonts = resources.folder("assets") / "fonts"
        document, pictures = walk(Path(place) / "library.db", room, fonts, folder, figure_painter)
    say(
        _("There is no screen here, so the worked example was walked through off screen."),
        _("Its Word document, and {n} pictures of the window, are in the folder").format(
            n=pictures
        ),
        f"  {folder}",
        _("The document is called"),
        f"  {document.name}",
    )
    return 0


def has_screen() -> bool:
    """Whether a window can be shown here."""
    if sys.platform in ("win32", "darwin") or "QT_QPA_PLATFORM" in os.environ:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


WINDOWS: dict[str, Callable[[Namespace, Settings], int]] = {
    "window": open_window,
    "walk": walk_through,
    "start": start,
}
"""The commands that show a window; what lies behind it is loaded after it can be seen."""
