"""A piece of evidence of one assessment taken over into another, whatever form each is on."""

from collections.abc import Iterator

from eia_wizard.app.lending import evidence_like, same_source
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.errors import EiaError, Unsuitable
from eia_wizard.domain.form import WITHHELD, Form, Question
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

OF_ONE_USE = ("evidence.reused_from", "evidence.checked_on")
"""Roles whose answers belong to one assessment alone."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of taking a piece of evidence over.

    ``is_new`` is false where the same source was in the assessment already; ``left_out`` names the
    questions whose answers this form has no place for. Without ``is_origin_kept`` the assessment is
    on a form that cannot keep where evidence was taken from, nor that it is to be checked again.
    """

    item: str
    is_new: bool
    left_out: tuple[str, ...] = ()
    is_origin_kept: bool = True


def take_evidence(
    session: Session,
    source: Reading,
    item: str,
    new_item: str,
    stage: str = "",
    linked_by: AnswerKey | None = None,
) -> Taken:
    """Take a piece of evidence over as one step, and link an answer to it where one asked for it.

    A source that is there already is linked, not taken twice.

    Raises:
        EiaError: if it is no longer there, or this form has no place for evidence.
    """
    home = source.form.collection_with_role("evidence")
    if home is None or not source.has_item(home.id, item):
        raise EiaError(_("This evidence is no longer in the other assessment."))
    there = evidence_like(session.reading, same_source(source, item))
    name = source.label(item)
    if there:
        with session.one_step(_("Link evidence: {name}").format(name=name)):
            link(session, linked_by, there)
        return Taken(there, is_new=False)
    with session.one_step(_("Take over evidence: {name}").format(name=name)):
        session.add_item(evidence_home(session.form), new_item, stage)
        left_out = tuple(_copy(session, source, item, new_item))
        is_kept = keep_origin(session, source, new_item)
        link(session, linked_by, new_item)
    return Taken(new_item, is_new=True, left_out=left_out, is_origin_kept=is_kept)


def evidence_home(form: Form) -> str:
    """The collection that holds evidence.

    Raises:
        EiaError: if the form has none.
    """
    home = form.collection_with_role("evidence")
    if home is None:
        raise EiaError(_("“{form}” has no place for evidence.").format(form=form.title))
    return home.id


def link(session: Session, key: AnswerKey | None, item: str) -> None:
    """Link an answer to an item, beside what it is linked to already."""
    if key is None:
        return
    question, linked = session.question_at(key), session.reading.value(key)
    others = linked if isinstance(linked, tuple) and not question.terms.one else ()
    if item not in others:
        session.answer(key, (*others, item))


def keep_origin(session: Session, source: Reading, item: str) -> bool:
    """Keep from which assessment an item was taken; whether the form could."""
    question = session.form.with_role("evidence.reused_from")
    if question:
        title = source.role_text("assessment.title") or _("an assessment without a title")
        said = _("{title}, reference {id}").format(title=title, id=source.assessment.id)
        session.answer(AnswerKey(question.id, item), said)
    return question is not None


def _copy(session: Session, source: Reading, item: str, new_item: str) -> Iterator[str]:
    """Give the new item the answers of the other; the names of those that found no place."""
    home = source.form.collection_with_role("evidence")
    for question in home.questions if home else ():
        value = source.value(AnswerKey(question.id, item))
        if value is None or question.companion_of or question.role in OF_ONE_USE:
            continue
        target = _counterpart(session.form, question)
        if target is None:
            yield question.name
            continue
        try:
            here = _fitting(source, question, value, target, session.reading)
            session.answer(AnswerKey(target.id, new_item), here)
        except Unsuitable:
            yield question.name
            continue
        _copy_withholding(session, source, AnswerKey(question.id, item), target, new_item)
        if isinstance(here, tuple) and isinstance(value, tuple) and len(here) < len(value):
            yield question.name


def _counterpart(form: Form, question: Question) -> Question | None:
    """The question that asks the same here: by its role, else by its id."""
    if question.role:
        return form.with_role(question.role)
    same = form.question(question.id)
    return same if same and same.collection == evidence_home(form) else None


def _fitting(
    source: Reading, question: Question, value: Value, target: Question, here: Reading
) -> Value:
    """The value as the question here holds it.

    Raises:
        Unsuitable: if it cannot.
    """
    match question.kind.name, target.kind.name, value:
        case "links", "links", tuple():
            return tuple(_linked_here(source, value, target, here))
        case "choice", "choice", str():
            return _option(question, value, target)
        case "choices", "choices", tuple():
            return tuple(_option(question, each, target) for each in value)
        case before, after, _ if before == after:
            return value
    read: Value = target.kind.read(question.kind.typed(value, question.terms), target.terms)
    return read


def _option(question: Question, chosen: str, target: Question) -> str:
    """The option here that means what was chosen there."""
    option = question.terms.option(chosen)
    means = option.means if option else chosen
    found = next((o.id for o in target.terms.options if o.means == means), None)
    if found is None:
        raise Unsuitable(means)
    return found


def _linked_here(
    source: Reading, linked: tuple[str, ...], target: Question, here: Reading
) -> Iterator[str]:
    """The linked items that are here too: listed ones by id, a person's own by name."""
    by_name = {
        here.label(item).casefold(): item for home in target.terms.to for item in here.items(home)
    }
    there = {item for home in target.terms.to for item in here.items(home)}
    for item in linked:
        found = item if item in there else by_name.get(source.label(item).casefold())
        if found:
            yield found


def _copy_withholding(
    session: Session, source: Reading, key: AnswerKey, target: Question, new_item: str
) -> None:
    """What is not for publication there is not for publication here."""
    reason = source.value(AnswerKey(f"{key.question}{WITHHELD}", key.item))
    companion = session.form.question(f"{target.id}{WITHHELD}")
    if reason is not None and companion:
        session.answer(AnswerKey(companion.id, new_item), reason)
