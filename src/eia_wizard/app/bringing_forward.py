"""The assessment before this one brought into this one, as one step.

What is brought in has an id that follows from where it comes from, so that bringing the same
assessment in again adds only what is new, and never writes over what a person has said since.
"""

from datetime import date

from eia_wizard.app.last_time import (
    ACTION,
    GAP,
    PAST,
    LastTime,
    LeftOpen,
    WhatComes,
    chosen_label,
    item_id,
    items_of,
)
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import CARRIED_FROM, Collection, Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

PAST_ROLES = (
    ("action.summary", "past_action.summary"),
    ("action.owner", "past_action.owner"),
    ("action.due_on", "past_action.due_on"),
)
CARRIED_ROLES = {
    GAP: (
        *("gap.summary", "gap.groups", "gap.kind", "gap.looked", "gap.proxy", "gap.confidence"),
        *("gap.plan", "gap.owner", "gap.due_on", "gap.status"),
    ),
    ACTION: (
        *("action.summary", "action.owner", "action.owner_kind", "action.due_on"),
        *("action.resource", "action.measure"),
    ),
}
"""What is carried over word for word. How far an action is, and whether the next decision waits
for a gap, is asked anew."""


def bring_forward(
    session: Session, comes: WhatComes, carried: tuple[str, ...], stage: str = ""
) -> None:
    """Bring in what was promised, and carry over the open things that were chosen, as one step."""
    before = comes.before
    with session.one_step(_("Bring in: {title}").format(title=before.title)):
        _say_which(session, before)
        for each in comes.open:
            if each.item in carried and each.kind == GAP:
                _carry(session, before, each, stage)
        for each in comes.open:
            if each.item in carried and each.kind == ACTION:
                _carry(session, before, each, stage)
        for each in comes.promised:
            _remember(session, before, each.item, stage)
        _lead_on(session, before)


def _say_which(session: Session, before: LastTime) -> None:
    """Say that there was one, which, and its reference; what is said already stays."""
    _answer_if_open(session, "assessment.previous", "yes")
    _add_words(session, "assessment.previous_reference", before.reference, before.title)
    _add_words(session, "assessment.previous_id", before.id, before.id)


def _answer_if_open(session: Session, role: str, typed: str, item: str = "") -> None:
    question = session.form.with_role(role)
    if question and typed and session.reading.value(AnswerKey(question.id, item)) is None:
        session.answer_typed(AnswerKey(question.id, item), typed)


def _add_words(session: Session, role: str, words: str, known_by: str) -> None:
    question = session.form.with_role(role)
    said = session.reading.role_text(role)
    if question and known_by not in said:
        session.answer_typed(AnswerKey(question.id), "; ".join(filter(None, (said, words))))


def _remember(session: Session, before: LastTime, item: str, stage: str) -> None:
    """An action of the last assessment as one of last time; what became of it is asked."""
    made, there = _add(session, PAST, before, item, stage), before.reading
    for source, target in PAST_ROLES:
        _copy(session, there, source, item, target, made)
    progress = (chosen_label(there, "action.status", item), there.role_text("action.outcome", item))
    _answer_if_open(session, "past_action.progress", " – ".join(filter(None, progress)), made)


def _carry(session: Session, before: LastTime, each: LeftOpen, stage: str) -> None:
    made = _add(session, each.kind, before, each.item, stage)
    for role in CARRIED_ROLES[each.kind]:
        is_overdue = role.endswith(".due_on") and _is_past(before.reading, role, each.item, session)
        if not is_overdue:
            _copy(session, before.reading, role, each.item, role, made)
    if each.kind == ACTION:
        _link_to_carried(session, before, each.item, made)


def _is_past(there: Reading, role: str, item: str, session: Session) -> bool:
    """A day that is over is not promised again; whoever carries it over gives a new one."""
    day = there.role_value(role, item)
    return isinstance(day, date) and day < session.reading.as_of


def _link_to_carried(session: Session, before: LastTime, item: str, made: str) -> None:
    """The carried action answers the carried gaps that it answered then."""
    linked = before.reading.role_value("action.for", item)
    then = linked if isinstance(linked, tuple) else ()
    now = tuple(i for i in (item_id(GAP, before, gap) for gap in then) if _is_in(session, GAP, i))
    question = session.form.with_role("action.for")
    if question and now and session.reading.value(AnswerKey(question.id, made)) is None:
        session.answer(AnswerKey(question.id, made), now)


def _lead_on(session: Session, before: LastTime) -> None:
    """Each action of last time leads to the one that carries it on, where there is one."""
    question = session.form.with_role("past_action.now")
    if question is None:
        return
    for each in items_of(before.reading, ACTION):
        past, on = item_id(PAST, before, each.item), item_id(ACTION, before, each.item)
        if _is_in(session, PAST, past) and _is_in(session, ACTION, on):
            value = session.reading.value(AnswerKey(question.id, past))
            linked = value if isinstance(value, tuple) else ()
            if on not in linked:
                session.answer(AnswerKey(question.id, past), (*linked, on))


def _add(session: Session, role: str, before: LastTime, item: str, stage: str) -> str:
    """The item here; added with a note of where it comes from, unless it is here already."""
    home, made = _home(session, role), item_id(role, before, item)
    if not session.reading.has_item(home.id, made):
        session.add_item(home.id, made, stage)
    session.answer_typed(AnswerKey(f"{home.id}{CARRIED_FROM}", made), before.reference)
    return made


def _is_in(session: Session, role: str, item: str) -> bool:
    return session.reading.has_item(_home(session, role).id, item)


def _home(session: Session, role: str) -> Collection:
    collection = session.form.collection_with_role(role)
    if collection is None:
        raise EiaError(_("This form has no place for it."))
    return collection


def _copy(session: Session, there: Reading, source: str, item: str, target: str, made: str) -> None:
    """Give an answer as it was given there, where it is not given here and fits."""
    asked, question = there.form.with_role(source), session.form.with_role(target)
    if asked is None or question is None:
        return
    key = AnswerKey(question.id, made)
    typed = _typed(session, there, asked, question, item)
    if typed and session.reading.value(key) is None:
        session.answer_typed(key, typed)


def _typed(session: Session, there: Reading, asked: Question, question: Question, item: str) -> str:
    """An answer as it would be typed here: options by their meaning, links to what is here too."""
    value = there.value(AnswerKey(asked.id, item))
    if value is None:
        return ""
    if question.kind.name == "links" and isinstance(value, tuple):
        known = {i for name in question.terms.to for i in session.reading.items(name)}
        return ", ".join(each for each in value if each in known)
    if question.kind.name == "choice" and isinstance(value, str):
        option = asked.terms.option(value)
        means = option.means if option else value
        fitting = (o.id for o in question.terms.options if o.means == means and not o.retired)
        return next(fitting, "")
    return there.text(asked.id, item)
