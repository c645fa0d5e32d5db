"""A library opened for writing, with its backups and its name as the organisation settled."""

from pathlib import Path

from eia_wizard.app.editing import settle_organisation
from eia_wizard.app.opening import OWN
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.words import gettext as _
from eia_wizard.store import backup_places, opening
from eia_wizard.store.library import Library


def open_settled(
    path: Path, room: Workroom, *, create: bool = False, look_over: bool = True
) -> Library:
    """The library at this path, open for writing; a new one only where ``create`` says so.

    Raises:
        EiaError: a sentence why not; the file is then as it was.
    """
    if create or path.parent.is_dir():
        backup_places.keep_backups_in(path, room.backups)
    library = opening.open_library(
        path,
        clock=room.clock,
        who=room.who,
        program=room.program,
        create=create,
        look_over=look_over,
    )
    if room.organisation:
        for own in library.assessments(OWN):
            settle_organisation(library, room, own.id)
    return library


def why_elsewhere(backup: Path, room: Workroom) -> str:
    """Why a backup, or its folder, is not where the organisation wants it; nothing where it is."""
    wanted = room.backups
    if wanted is None or wanted in backup.parents:
        return ""
    return _(
        "The folder that your organisation settled for backups cannot be written to just now, so "
        "they lie in “{folder}” meanwhile. Tell whoever looks after your computer: {wanted}"
    ).format(folder=backup.parent, wanted=wanted)
