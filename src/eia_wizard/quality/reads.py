"""Which questions a rule depends on, through the roles that it reads."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from eia_wizard.domain.form import BASIS, Condition, Form, Question
from eia_wizard.domain.roles import COLLECTION_ROLES
from eia_wizard.quality.rule import ANY_TEXT, Rule


def lacking(form: Form, rule: Rule) -> tuple[str, ...]:
    """The roles that a rule needs and a form does not have; one of ``a|b`` is enough."""
    return tuple(
        role for role in rule.needs if not any(_has(form, either) for either in role.split("|"))
    )


def _has(form: Form, role: str) -> bool:
    if role in COLLECTION_ROLES:
        return form.collection_with_role(role) is not None
    return role in form.roles


@dataclass
class Dependence:
    """What hangs on what in a form: on which answers it depends whether a question is asked."""

    form: Form
    _behind: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for _stage, section, question in self.form.placed():
            behind = {*_named(section.when), *_named(question.when)}
            if section.each:
                behind |= self._of_collection(section.each)
            name = question.shows or question.id
            self._behind[name] = self._behind.get(name, frozenset()) | behind

    def questions_read(self, rule: Rule) -> frozenset[str] | None:
        """Every question whose answer can change what a rule finds; ``None`` for any."""
        roles = [either for role in (*rule.needs, *rule.reads) for either in role.split("|")]
        if ANY_TEXT in roles:
            return None
        first = {*self._of_size(), *(name for role in roles for name in self._of_role(role))}
        known: set[str] = set()
        while first:
            question = self.form.question(first.pop())
            if question is not None and question.id not in known:
                known.add(question.id)
                first |= self._beneath(question)
        return frozenset(known)

    def _of_role(self, role: str) -> Iterator[str]:
        if role in COLLECTION_ROLES:
            collection = self.form.collection_with_role(role)
            yield from (collection.id,) if collection else ()
        elif role in self.form.roles:
            yield self.form.roles[role]

    def _of_size(self) -> Iterator[str]:
        yield from self._of_role("assessment.size")
        for depth in self.form.depths:
            yield from _named(depth.when)

    def _beneath(self, question: Question) -> set[str]:
        """What decides whether a question is asked, and what its items are called."""
        beneath = {*_named(question.when), *self._behind.get(question.id, ())}
        if question.id.endswith(BASIS):
            beneath.add(question.id.removesuffix(BASIS))
        for name in (question.collection, *question.terms.to):
            beneath |= self._of_collection(name)
        return beneath

    def _of_collection(self, name: str) -> set[str]:
        collection = self.form.collections.get(name)
        if collection is None:
            return set()
        crossed = (one for member in collection.crossing for one in self._of_collection(member))
        label = {collection.label} if collection.label else set()
        behind = self._behind.get(name, frozenset())
        return {collection.id, *label, *_named(collection.when), *crossed, *behind}


def _named(conditions: tuple[Condition, ...]) -> Iterator[str]:
    for condition in conditions:
        yield from (each.question for each in condition.spread())
