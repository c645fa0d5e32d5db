"""Work on one assessment of an open library: answers, items, decision points."""

from eia_wizard.app.conversation import records_on
from eia_wizard.app.listing import listing_of
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.session import Session
from eia_wizard.app.snapshot import to_store
from eia_wizard.app.workroom import DEFAULT_FORM, ORGANISATION_FORM, OpenForm, Workroom
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.decided import NOT_NEEDED, is_not_needed, still_to_say
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.titles import objection_to
from eia_wizard.domain.words import gettext as _
from eia_wizard.search.file import search_file, throw_away
from eia_wizard.store.library import Library
from eia_wizard.store.rows import Purged, Record


@dataclass(frozen=True, slots=True)
class Saving:
    """Writes each change of a session through to the library."""

    library: Library
    form: Form
    assessment_id: str
    is_listed: bool = True

    def __call__(self, change: Change) -> None:
        """Save what a step changed; back only when it is on the disk."""
        stored = {
            key: to_store(self.form, key, change.after.answers.get(key)) for key in change.keys
        }
        reading = Reading(self.form, change.after, change.after.began_at.date())
        self.library.write(
            self.assessment_id, stored, listing_of(reading) if self.is_listed else None
        )


@dataclass(frozen=True, slots=True)
class Ready:
    """A form to begin on, and the title that fits it."""

    form: OpenForm
    title_key: AnswerKey
    title: str


def new_id() -> str:
    """An id that sorts by the time it was made; nobody else makes the same."""
    from ulid import ULID  # loads what reads post, a twentieth of all that home waits for

    return str(ULID())


def edit(library: Library, typed: str, *, is_listed: bool = True) -> Session:
    """A session on an assessment; one that is not listed has no name yet in any list."""
    return edit_opened(library, open_assessment(library, typed), is_listed=is_listed)


def edit_opened(library: Library, opened: Opened, *, is_listed: bool = True) -> Session:
    """A session on an assessment that is open already."""
    saving = Saving(library, opened.form, opened.facts.id, is_listed)
    return Session(opened.reading.assessment, opened.form, opened.reading.as_of, saving)


def ready_to_begin(room: Workroom, title: str, form_name: str = DEFAULT_FORM) -> Ready:
    """What a new assessment begins with, looked at before any library is touched.

    Raises:
        EiaError: if there is no such form, it has no place for a title, or this is none, or is
            too long to be one.
    """
    opened = room.open_form(form_name)
    role = opened.form.with_role("assessment.title")
    if role is None:
        raise EiaError(
            _("Nothing can be begun on the form “{name}”: it asks for no title.").format(
                name=form_name
            )
        )
    value = role.kind.read(title, role.terms)
    role.kind.check(value, role.terms)
    if not title.strip() or role.kind.is_empty(value):
        raise EiaError(_("An assessment needs a title. Say in a few words what it is about."))
    trouble = objection_to(title.strip())
    if trouble:
        raise EiaError(trouble)
    return Ready(opened, AnswerKey(role.id), title)


def begin(library: Library, room: Workroom, title: str, form_name: str = DEFAULT_FORM) -> str:
    """Begin an assessment and give its id; refusals are those of ``ready_to_begin``."""
    return begin_ready(library, room, ready_to_begin(room, title, form_name))


def begin_ready(library: Library, room: Workroom, ready: Ready) -> str:
    """Begin the assessment that was made ready, and give its id."""
    ensure_own_record(library, room)
    assessment_id = start(library, ready.form)
    session = edit(library, assessment_id)
    session.answer_typed(ready.title_key, ready.title)
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
    id_ = own[0].id if own else start(library, room.open_form(ORGANISATION_FORM), "library")
    if room.organisation:
        settle_organisation(library, room, id_)
    return id_


def settle_organisation(library: Library, room: Workroom, own: str) -> None:
    """Call the organisation, in the library's own record, as it settled that it is called."""
    session = edit(library, own)
    role = session.form.with_role("organisation.name")
    if role and session.reading.role_text("organisation.name") != room.organisation:
        session.answer_typed(AnswerKey(role.id), room.organisation)
        library.close_visits(own)


def record_decision(library: Library, typed: str, item: str) -> Record:
    """Seal the answers as they stand under a decision point.

    Raises:
        EiaError: if the assessment has no such decision, or does not say yet why none is needed.
    """
    opened = open_assessment(library, typed)
    if item == NOT_NEEDED:
        _make_sure_of_reasons(opened)
        return library.seal(opened.facts.id, {"decision": item}, opened.facts.form_digest)
    collection = opened.form.collection_with_role("decisions")
    if collection is None or not opened.reading.has_item(collection.id, item):
        raise EiaError(_("There is no decision “{item}” in this assessment.").format(item=item))
    return library.seal(opened.facts.id, {"decision": item}, opened.facts.form_digest)


def _make_sure_of_reasons(opened: Opened) -> None:
    if not is_not_needed(opened.reading):
        raise EiaError(_("An assessment is needed, by its answers: seal its decisions instead."))
    missing = list(still_to_say(opened.reading))
    if missing:
        raise EiaError(
            _("Before the record is sealed, say also: {questions}.").format(
                questions=", ".join(missing)
            )
        )


def erase(library: Library, typed: str, key: AnswerKey, reason: str) -> Purged:
    """Erase an answer for good, with what reviews say of it; also one that is asked no longer.

    Raises:
        EiaError: if nothing is kept under this key, or no reason is given.
    """
    opened = open_assessment(library, typed)
    if not library.holds_text(opened.facts.id, key):
        edit_opened(library, opened).question_at(key)
    without = opened.reading.assessment.answering(key, None)
    listing = listing_of(Reading(opened.form, without, opened.reading.as_of))
    try:
        purged = library.purge(opened.facts.id, key, reason, listing)
        for record in tuple(records_on(library, opened.facts.id, key)):
            library.purge_record(opened.facts.id, record.id, reason)
        return purged
    finally:
        throw_away(search_file(library.path))  # it may have held the words; it is made again


def bring_back(
    library: Library, assessment_id: str, position: int, origin: str | None = None
) -> AnswerKey:
    """Give an answer again as it stood at a place in a history, and say which it is.

    ``origin`` names the history; without it, it is this library's own.

    Raises:
        EiaError: if there is no such place, or what stood there was erased.
    """
    key, _value = library.restore(assessment_id, position, origin)
    opened = open_assessment(library, assessment_id)
    library.write(assessment_id, {}, listing_of(opened.reading))
    library.close_visits(assessment_id)
    return key
