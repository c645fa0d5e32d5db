"""What the library's presenter asks of the store, on the store's own thread."""

from datetime import datetime
from pathlib import Path

from eia_wizard.app.editing import begin
from eia_wizard.app.opening import OWN, Opened, find, open_assessment
from eia_wizard.app.settled import open_settled
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.calls import called
from eia_wizard.store.backup import backups
from eia_wizard.store.library import Library
from eia_wizard.store.shelf import Entry, entries


def open_library(path: Path, room: Workroom) -> Library:
    """The library, made where it is not there; it is looked over later."""
    return open_settled(path, room, create=True, look_over=False)


def everything(path: Path) -> list[Entry]:
    """Every assessment of the list, and after them those deleted."""
    return [*entries(path), *entries(path, deleted=True)]


def newest_backup(path: Path) -> datetime | None:
    """When the newest backup was made, if there is one."""
    return next((backup.made_at for backup in backups(path)), None)


def opened(library: Library, assessment_id: str) -> Opened:
    """An assessment that is still in the list: it may have been deleted since it was chosen.

    Raises:
        EiaError: if it was deleted.
    """
    is_own = assessment_id == OWN
    facts = find(library, OWN) if is_own else library.facts(assessment_id)
    if facts.deleted_at:
        raise EiaError(
            _("“{title}” was deleted a moment ago. “Undo” takes it back.").format(
                title=called(facts.listing.title)
            )
        )
    return open_assessment(library, assessment_id)


def begun(library: Library, room: Workroom, title: str, form: str) -> Opened:
    """A new assessment on a form, open."""
    return open_assessment(library, begin(library, room, title, form))
