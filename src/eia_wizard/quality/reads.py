"""Which questions a rule depends on, through the roles that it reads."""

from collections.abc import Iterator

from eia_wizard.domain.form import BASIS, Condition, Form, Question, Section
from eia_wizard.domain.roles import COLLECTION_ROLES
from eia_wizard.quality.rule import ANY_TEXT, Rule


def lacking(form: Form, rule: Rule) -> tuple[str, ...]:
    """The roles that a rule needs and a form does not have; one of ``a|b`` is enough."""
    return tuple(
        role for role in rule.needs if not any(_has(form, either) for either in role.split("|"))
    )


def questions_read(form: Form, rule: Rule) -> frozenset[str] | None:
    """The ids of every question whose answer can change what a rule finds; ``None`` for any."""
    roles = [either for role in (*rule.needs, *rule.reads) for either in role.split("|")]
    if ANY_TEXT in roles:
        return None
    known: set[str] = set()
    for question in _size(form):
        _follow(form, question, known)
    for role in roles:
        for question in _of_role(form, role):
            _follow(form, question, known)
    return frozenset(known)


def _has(form: Form, role: str) -> bool:
    if role in COLLECTION_ROLES:
        return form.collection_with_role(role) is not None
    return role in form.roles


def _of_role(form: Form, role: str) -> Iterator[str]:
    if role in COLLECTION_ROLES:
        collection = form.collection_with_role(role)
        yield from (collection.id,) if collection else ()
    elif role in form.roles:
        yield form.roles[role]


def _size(form: Form) -> Iterator[str]:
    """What the size hangs on, by which questions are asked or not."""
    yield from _of_role(form, "assessment.size")
    for depth in form.depths:
        yield from _named(depth.when)


def _follow(form: Form, question_id: str, known: set[str]) -> None:
    """The question and all that decides whether it is asked and what its items are called."""
    question = form.question(question_id)
    if question is None or question.id in known:
        return
    known.add(question.id)
    for name in _behind(form, question):
        _follow(form, name, known)


def _behind(form: Form, question: Question) -> Iterator[str]:
    yield from _named(question.when)
    yield from _of_section(form, question)
    if question.id.endswith(BASIS):
        yield question.id.removesuffix(BASIS)
    for name in (question.collection, *question.terms.to):
        yield from _of_collection(form, name)


def _of_collection(form: Form, name: str) -> Iterator[str]:
    collection = form.collections.get(name)
    if collection is None:
        return
    yield collection.id
    yield from (collection.label,) if collection.label else ()
    yield from _named(collection.when)
    for crossed in collection.crossing:
        yield from _of_collection(form, crossed)
    for _stage, section, question in form.placed():
        if question.shows == name:
            yield from (*_named(question.when), *_named(section.when))


def _of_section(form: Form, question: Question) -> Iterator[str]:
    for _stage, section, placed in form.placed():
        if placed.id == question.id:
            yield from _of_each(form, section)


def _of_each(form: Form, section: Section) -> Iterator[str]:
    yield from _named(section.when)
    if section.each:
        yield from _of_collection(form, section.each)


def _named(conditions: tuple[Condition, ...]) -> Iterator[str]:
    for condition in conditions:
        yield from (each.question for each in condition.spread())
