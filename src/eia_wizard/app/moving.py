"""An assessment moved to another form or version: what carries over, what is kept aside."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from eia_wizard.app.listing import listing_of
from eia_wizard.app.opening import OWN, Opened
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.workroom import OpenForm, Workroom, read_kept_form
from eia_wizard.domain.answers import AnswerKey, Json, Value
from eia_wizard.domain.errors import EiaError, Unsuitable
from eia_wizard.domain.form import Form, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import words
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.standing import outstanding
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.saying import lines_of
from eia_wizard.store import forms
from eia_wizard.store.kinds import FORM_CHANGED
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import AssessmentFacts, Record

SHORTEST_DIGEST = 8


@dataclass(frozen=True, slots=True)
class Aside:
    """An answer that a form does not show, in the words of the form that it was given on."""

    key: AnswerKey
    question: str
    item: str
    said: str


@dataclass(frozen=True, slots=True)
class Reworded:
    """A question that asks the same thing in other words, or under another id."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Unfit:
    """An answer that carries over and no longer fits, such as an option that is not offered."""

    key: AnswerKey
    question: str
    item: str
    said: str
    reason: str


@dataclass(frozen=True, slots=True)
class Move:
    """What moving would do, or did: nothing is ever lost, and moving back undoes it.

    ``carried`` counts the answers that are shown before and after, ``returned`` those kept aside
    until now that are shown again, ``open`` the questions that are asked then and not answered.
    """

    source: Form
    target: OpenForm
    carried: int
    returned: int
    open: int
    aside: tuple[Aside, ...]
    reworded: tuple[Reworded, ...]
    unfit: tuple[Unfit, ...]


def plan_move(reader: LibraryReader, opened: Opened, target: OpenForm) -> Move:
    """What moving to a form would do; nothing is done.

    Raises:
        EiaError: if it is on this form already, or could not be an assessment there.
    """
    _refuse_what_cannot_be(opened, target)
    after = _read_on(target.form, opened, reader.answers(opened.facts.id))
    shown_before, shown_after = set(_shown(opened.reading)), set(_shown(after))
    carried = sorted(shown_before & shown_after)
    return Move(
        source=opened.form,
        target=target,
        carried=len(carried),
        returned=len(shown_after - shown_before),
        open=sum(1 for _key in outstanding(after)),
        aside=tuple(_asides(opened.reading, shown_before - shown_after)),
        reworded=tuple(_reworded(opened.form, target.form, carried)),
        unfit=tuple(_unfit(opened.reading, after, carried)),
    )


def move(library: Library, opened: Opened, planned: Move) -> Record:
    """Move an assessment as planned; a record of it keeps where it came from."""
    form, files = planned.target.form, planned.target.files
    library.close_visits(opened.facts.id)
    digest = library.keep_form(form.id, form.version, form.title, files)
    record = library.change_form(opened.facts.id, digest)
    now = _read_on(form, opened, library.answers(opened.facts.id))
    library.write(opened.facts.id, {}, listing_of(now))
    return record


def form_to_move_to(reader: LibraryReader, room: Workroom, name: str) -> OpenForm:
    """An installed form by name, or one that the library keeps, by how its digest begins.

    Raises:
        EiaError: if there is neither.
    """
    kept = [form for form in reader.forms() if form.digest.startswith(name.casefold())]
    if len(name) >= SHORTEST_DIGEST and len(kept) == 1:
        return _kept(reader, kept[0].digest)
    return room.open_form(name)


def form_before(reader: LibraryReader, opened: Opened) -> OpenForm:
    """The form that an assessment was on before it was last moved.

    Raises:
        EiaError: if it was never moved.
    """
    digests = _earlier_digests(reader, opened.facts)
    if not digests:
        raise EiaError(_("This assessment was never moved, so there is no form to go back to."))
    return _kept(reader, digests[0])


def kept_aside(reader: LibraryReader, opened: Opened) -> tuple[Aside, ...]:
    """What the present form does not show, in the words of the latest form that did."""
    earlier = earlier_forms(reader, opened.facts)
    return aside_on(opened, reader.answers(opened.facts.id), earlier)


def aside_on(
    opened: Opened, stored: Mapping[AnswerKey, Json], earlier: Iterable[Mapping[str, str]]
) -> tuple[Aside, ...]:
    """The same of what was read already: the answers, and the files of the earlier forms."""
    unread = dict(opened.reading.assessment.unrecognised)
    shown, found = set(_shown(opened.reading)), dict[AnswerKey, Aside]()
    for files in earlier:
        before = _read_on(read_kept_form(files, "before"), opened, stored)
        for aside in _asides(before, set(_shown(before)) - shown - found.keys()):
            found[aside.key] = aside
        unread = {k: raw for k, raw in unread.items() if not before.form.question(k.question)}
    found |= {key: Aside(key, str(key), "", str(raw)) for key, raw in unread.items()}
    return tuple(found.values())


def earlier_forms(reader: LibraryReader, facts: AssessmentFacts) -> tuple[Mapping[str, str], ...]:
    """The files of the forms that an assessment was on, the latest first."""
    return tuple(reader.form_files(digest) for digest in _earlier_digests(reader, facts))


def _read_on(form: Form, opened: Opened, stored: Mapping[AnswerKey, Json]) -> Reading:
    """The stored answers read through a form."""
    assessment = snapshot(opened.facts.id, opened.facts.began_at, stored, form)
    return Reading(form, assessment, opened.reading.as_of)


def _refuse_what_cannot_be(opened: Opened, target: OpenForm) -> None:
    form = target.form
    digest = forms.form_digest(form.id, form.version, form.title, target.files)
    if digest == opened.facts.form_digest:
        raise EiaError(
            _("It is on the form “{title}”, version {version}, already.").format(
                title=form.title, version=form.version
            )
        )
    if (opened.facts.kind == OWN) != (form.with_role("assessment.title") is None):
        raise EiaError(_("The form “{title}” is for something else.").format(title=form.title))


def _kept(reader: LibraryReader, digest: str) -> OpenForm:
    files = reader.form_files(digest)
    return OpenForm(read_kept_form(files, digest[:12]), files)


def _earlier_digests(reader: LibraryReader, facts: AssessmentFacts) -> list[str]:
    """The digests of the forms that an assessment was on, the latest first."""
    digests: dict[str, None] = {}
    for record in reversed(reader.records(facts.id, FORM_CHANGED)):
        match record.content:
            case {"from": str(digest)} if digest != facts.form_digest:
                digests[digest] = None
    return list(digests)


def _shown(reading: Reading) -> Iterator[AnswerKey]:
    """The keys, under their present names, of the answers that a person can find on a form."""
    for key in reading.assessment.answers:
        question = reading.form.question(key.question)
        if question is None or question.companion_of:
            continue
        if not key.item or not reading.name_of(key.item).removed:
            yield key


def _aside(reading: Reading, key: AnswerKey) -> Aside:
    question = reading.form.question(key.question)
    return Aside(
        key=key,
        question=question.text if question else key.question,
        item=reading.label(key.item) if key.item else "",
        said=_said(reading, key),
    )


def _asides(reading: Reading, keys: Collection[AnswerKey]) -> Iterator[Aside]:
    """Answers in the order of the form that they were given on."""
    places = {question_id: place for place, question_id in enumerate(reading.form.questions)}
    for key in sorted(keys, key=lambda k: (places.get(k.question, len(places)), k)):
        yield _aside(reading, key)


def _said(reading: Reading, key: AnswerKey) -> str:
    return "\n".join(words(line) for line in lines_of(reading.say(key)))


def _reworded(before: Form, after: Form, keys: list[AnswerKey]) -> Iterator[Reworded]:
    for question_id in dict.fromkeys(key.question for key in keys):
        old, new = before.question(question_id), after.question(question_id)
        if old and new and old.text != new.text:
            yield Reworded(old.text, new.text)


def _unfit(before: Reading, after: Reading, keys: list[AnswerKey]) -> Iterator[Unfit]:
    for key in keys:
        question, value = after.form.question(key.question), after.value(key)
        reason = _why_unfit(question, value) if question and value is not None else ""
        if reason and question:
            aside = _aside(before, key)
            yield Unfit(key, question.text, aside.item, aside.said, reason)


def _why_unfit(question: Question, value: Value) -> str:
    try:
        question.kind.check(value, question.terms)
    except Unsuitable as error:
        return str(error)
    return ""
