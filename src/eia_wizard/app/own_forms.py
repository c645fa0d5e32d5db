"""The organisation's own forms, looked at before somebody misses one of them."""

from pathlib import Path

from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.folders import check_folder, form_folders
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext


def broken_forms(room: Workroom) -> tuple[Path, ...]:
    """The folders of own forms that have faults, so that nothing can be begun on them."""
    own = form_folders(room.forms[1:])
    return tuple(folder for folder in own.values() if not _is_sound(folder, room))


def said_of_broken(broken: tuple[Path, ...]) -> str:
    """Which forms cannot be used, and where to read what is wrong; nothing where all are sound."""
    if not broken:
        return ""
    names = ", ".join(f"“{folder.name}”" for folder in broken)
    sentence = ngettext(
        "Your own form {names} has faults and cannot be used until they are mended. "
        "“eia-wizard forms check {folder}” on the command line says what they are.",
        "Your own forms {names} have faults and cannot be used until they are mended. "
        "“eia-wizard forms check {folder}” on the command line says what they are of the first.",
        len(broken),
    ).format(names=names, folder=_quoted(broken[0]))
    return _("{sentence} Everything else works as before.").format(sentence=sentence)


def _quoted(folder: Path) -> str:
    """As it has to be typed on a command line."""
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _is_sound(folder: Path, room: Workroom) -> bool:
    try:
        return not check_folder(folder, room.shared_beside(folder)).faults
    except EiaError:
        return False
