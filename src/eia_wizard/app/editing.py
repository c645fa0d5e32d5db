"""Work on one assessment of an open library: answers, items, decision points."""

from dataclasses import dataclass

from ulid import ULID

from eia_wizard.app.listing import listing_of
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.session import Session
from eia_wizard.app.snapshot import to_store
from eia_wizard.app.workroom import DEFAULT_FORM, ORGANISATION_FORM, OpenForm, Workroom
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.library import Library
from eia_wizard.store.rows import Record


@dataclass(frozen=True, slots=True)
class Saving:
    """Writes each change of a session through to the library."""

    library: Library
    form: Form
    assessment_id: str

    def __call__(self, change: Change) -> None:
        """Save what a step changed; back only when it is on the disk."""
        stored = {
            key: to_store(self.form, key, change.after.answers.get(key)) for key in change.keys
        }
        reading = Reading(self.form, change.after, change.after.began_at.date())
        self.library.write(self.assessment_id, stored, listing_of(reading))


def new_id() -> str:
    """An id that sorts by the time it was made; nobody else makes the same."""
    return str(ULID())


def edit(library: Library, typed: str) -> Session:
    """A session on an assessment."""
    opened = open_assessment(library, typed)
    return edit_opened(library, opened)


def edit_opened(library: Library, opened: Opened) -> Session:
    """A session on an assessment that is open already."""
    saving = Saving(library, opened.form, opened.facts.id)
    return Session(opened.reading.assessment, opened.form, opened.reading.as_of, saving)


def begin(library: Library, room: Workroom, title: str, form_name: str = DEFAULT_FORM) -> str:
    """Begin an assessment and give its id.

    Raises:
        EiaError: if there is no such form, or it has no place for a title.
    """
    ensure_own_record(library, room)
    opened = room.open_form(form_name)
    role = opened.form.with_role("assessment.title")
    if role is None:
        raise EiaError(
            _("Nothing can be begun on the form “{name}”: it asks for no title.").format(
                name=form_name
            )
        )
    assessment_id = start(library, opened)
    session = edit(library, assessment_id)
    session.answer_typed(AnswerKey(role.id), title)
    library.close_visits(assessment_id)
    return assessment_id


def start(library: Library, opened: OpenForm, kind: str = "assessment") -> str:
    """An empty assessment on a form, which the library keeps from now on."""
    form = opened.form
    digest = library.keep_form(form.id, form.version, form.title, opened.files)
    assessment_id = new_id()
    library.begin(assessment_id, digest, kind=kind)
    return assessment_id


def ensure_own_record(library: Library, room: Workroom) -> str:
    """The library's own record: the organisation, its partners, the evidence that is shared."""
    own = library.assessments("library")
    return own[0].id if own else start(library, room.open_form(ORGANISATION_FORM), "library")


def record_decision(library: Library, typed: str, item: str) -> Record:
    """Seal the answers as they stand under a decision point.

    Raises:
        EiaError: if the assessment has no such decision.
    """
    opened = open_assessment(library, typed)
    collection = opened.form.collection_with_role("decisions")
    if collection is None or not opened.reading.has_item(collection.id, item):
        raise EiaError(_("There is no decision “{item}” in this assessment.").format(item=item))
    about: Json = {
        "decision": item,
        "title": opened.reading.label(item),
        "body": opened.reading.role_text("decision.body", item),
        "on": opened.reading.role_text("decision.on", item),
        "outcome": opened.reading.meaning("decision.outcome", item),
    }
    return library.seal(opened.facts.id, about, opened.facts.form_digest)


def bring_back(library: Library, assessment_id: str, position: int) -> AnswerKey:
    """Give an answer again as it stood at a place in the history, and say which it is.

    Raises:
        EiaError: if there is no such place, or what stood there was erased.
    """
    key, _value = library.restore(assessment_id, position)
    opened = open_assessment(library, assessment_id)
    library.write(assessment_id, {}, listing_of(opened.reading))
    library.close_visits(assessment_id)
    return key
