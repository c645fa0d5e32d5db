"""The next assessment of the same thing: begun with what still holds and what was left open."""

from contextlib import suppress

from eia_wizard.app.bringing_forward import bring_forward
from eia_wizard.app.editing import edit, ensure_own_record, start
from eia_wizard.app.last_time import LastTime, last_time, what_comes
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import OpenForm, Workroom, read_kept_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError, Unsuitable
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader

STILL_HOLDS = (
    *("assessment.title", "assessment.purpose", "assessment.affects", "assessment.related"),
    *("assessment.lead", "assessment.contact", "assessment.directorate", "assessment.sponsor"),
)
"""What is likely to hold when the same thing is looked at again. What was found, weighed and
decided then is not copied: it would look as if it had been found, weighed and decided anew."""


def begin_next(library: Library, room: Workroom, typed: str) -> str:
    """Begin the next assessment of the same thing, on the present version of its form.

    Its history begins here; the one before stays as it is.
    """
    ensure_own_record(library, room)
    before = open_assessment(library, typed)
    made = start(library, form_of_next(library, room, before))
    session = edit(library, made)
    with session.one_step(_("Begin the next assessment")):
        for role in STILL_HOLDS:
            _copy(session, before, role)
        _copy_own_groups(session, before)
    _bring(session, last_time(before.reading))
    library.close_visits(made)
    return made


def form_of_next(reader: LibraryReader, room: Workroom, before: Opened) -> OpenForm:
    """The installed form of the same name; where it is gone or has faults, the very same one."""
    try:
        found = room.open_form(before.form.id)
    except EiaError:
        files = reader.form_files(before.facts.form_digest)
        return OpenForm(read_kept_form(files, before.form.id), files)
    return found


def _bring(session: Session, before: LastTime) -> None:
    """What was promised and left open; a form that does not look back begins without it."""
    try:
        comes = what_comes(before, session.reading)
    except EiaError:
        return
    bring_forward(session, comes, tuple(each.item for each in comes.open), _review_stage(session))


def _review_stage(session: Session) -> str:
    """The stage that looks back, at which what is brought in counts as recorded."""
    shown = (
        stage.id
        for stage, _section, question in session.form.placed()
        if question.shows and session.form.collections[question.shows].role == "past-actions"
    )
    return next(shown, "")


def _copy_own_groups(session: Session, before: Opened) -> None:
    """The groups that were added to those the form lists, under the same ids: still people."""
    home = session.form.collection_with_role("groups")
    there = before.form.collection_with_role("groups")
    if home is None or there is None or not home.grown:
        return
    listed = before.reading.listed_items | session.reading.listed_items
    own = [item for item in before.reading.items(there.id) if item not in listed]
    for group in own:
        session.add_item(home.id, group)
    for group in own:
        _copy(session, before, "group.name", group)
        _copy(session, before, "group.members", group)


def _copy(session: Session, before: Opened, role: str, item: str = "") -> None:
    """Give an answer as it was given then; what does not fit any more is left to be asked."""
    asked, question = before.form.with_role(role), session.form.with_role(role)
    value = before.reading.value(AnswerKey(asked.id, item)) if asked else None
    if asked and question and value is not None and asked.kind.name == question.kind.name:
        with suppress(Unsuitable):
            session.answer(AnswerKey(question.id, item), value)
