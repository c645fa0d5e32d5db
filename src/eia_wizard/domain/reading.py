"""An assessment read through its form: what it says, what is asked of it and outstanding."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from eia_wizard.domain.answered import JOIN, Answered
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.form import Condition, Question, Section, Stage


@dataclass(frozen=True)
class Reading(Answered):
    """What an assessment says, and what its form asks of it at its size and under its answers."""

    def size(self) -> str:
        """The chosen size; while none is chosen the one that other answers call for."""
        return self.meaning("assessment.size") or self.size_called_for()

    def size_called_for(self) -> str:
        """The largest size whose conditions hold, or the middle one if none has any that do."""
        called = [d.id for d in self.form.depths if d.when and self.holds(d.when, "")]
        middle = self.form.depths[len(self.form.depths) // 2].id if self.form.depths else ""
        return called[-1] if called else middle

    def is_asked(self, question: Question, item: str = "") -> bool:
        """Whether a question is asked at this size and under its conditions."""
        if not question.when:
            return self._is_in_depth(question, item)
        key = AnswerKey(question.id, item)
        known = self._asked_known.get(key)
        if known is None:
            known = self._is_in_depth(question, item) and self.holds(question.when, item)
            self._asked_known[key] = known
        return known

    def is_section_asked(self, section: Section) -> bool:
        """Whether a section is asked; the conditions of one with ``each`` are on its items."""
        return bool(section.each) or self.holds(section.when, "")

    def section_items(self, section: Section) -> tuple[str, ...]:
        """The items for which a section is asked: one nameless item where it has no ``each``."""
        return self.once(("section", id(section)), lambda: self._items_of(section))

    def is_asked_here(self, question: Question, item: str = "") -> bool:
        """Whether a question is asked, the conditions of where it stands included."""
        if question.id in self.form.retired or not self.is_asked(question, item):
            return False
        section = self._sections.get(question.id)
        if section:
            return item in self.section_items(section)
        if not question.collection:
            return True
        is_shown = self.is_collection_asked(question.collection)
        return is_shown and item in self.asked_items(question.collection)

    def is_stage_asked(self, stage: Stage) -> bool:
        """Whether a stage has anything to ask of this assessment."""
        return any(self.section_items(section) for section in stage.sections)

    def is_collection_asked(self, collection_id: str) -> bool:
        """Whether any page that is asked shows it; one that no page shows is asked everywhere."""
        return collection_id not in self.once("collections not shown", self._unshown)

    def holds(self, conditions: tuple[Condition, ...], item: str) -> bool:
        """Whether all conditions hold, each looked up at the same item first, else at large."""
        return all(self._holds(condition, item) for condition in conditions)

    def asked_items(self, collection_id: str) -> tuple[str, ...]:
        """The items that its own conditions let in, such as the groups looked at closer."""
        when = self.form.collections[collection_id].when
        if not when:
            return self.items(collection_id)
        return self.once(
            ("asked", collection_id),
            lambda: tuple(i for i in self.items(collection_id) if self.holds(when, i)),
        )

    # Helpers

    def _items_of(self, section: Section) -> tuple[str, ...]:
        items = self.asked_items(section.each) if section.each else ("",)
        return tuple(i for i in items if self.holds(section.when, i) and self._asks(section, i))

    def _asks(self, section: Section, item: str) -> bool:
        """Whether a section has anything to ask of an item at this size."""
        return any(self.is_asked(q, item) for q in section.questions if not q.companion_of)

    def _unshown(self) -> frozenset[str]:
        """The collections that pages show, but none that is asked."""
        shown = [(section, q) for _stage, section, q in self.form.placed() if q.shows]
        asked = {
            question.shows
            for section, question in shown
            if any(self.is_asked(question, item) for item in self.section_items(section))
        }
        return frozenset(question.shows for _section, question in shown) - asked

    @cached_property
    def _sections(self) -> Mapping[str, Section]:
        """The section that each placed question stands in."""
        return {question.id: section for _stage, section, question in self.form.placed()}

    def _too_deep(self) -> frozenset[str]:
        """The sizes whose questions are not asked at the chosen one."""
        order, size = [depth.id for depth in self.form.depths], self.size()
        return frozenset(order[order.index(size) + 1 :] if size in order else ())

    def _is_in_depth(self, question: Question, item: str) -> bool:
        if question.grown_only and item in self.listed_items:
            return False
        return question.depth not in self.once("depths not asked", self._too_deep)

    @cached_property
    def _asked_known(self) -> dict[AnswerKey, bool]:
        """Whether a question is asked of an item, for those that were asked about already."""
        return {}

    def _holds(self, condition: Condition, item: str) -> bool:
        question = self.form.question(condition.question)
        if question is None:
            return True
        value = next((v for v in self._near(question, item) if v is not None), None)
        chosen = value if isinstance(value, tuple) else (value,)
        is_so = any(option in condition.options for option in chosen) != condition.but_not
        holds = value is not None if condition.given else is_so
        return holds or any(self._holds(other, item) for other in condition.or_else)

    def _near(self, question: Question, item: str) -> Iterator[Value | None]:
        yield self.value(AnswerKey(question.id, item))
        if JOIN in item:
            yield from (self.value(AnswerKey(question.id, m)) for m in item.split(JOIN))
        yield self.value(AnswerKey(question.id))
