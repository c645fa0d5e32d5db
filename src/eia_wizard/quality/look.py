"""An assessment as a rule sees it: by roles, never by the ids of a form."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import TypeVar

from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.days import say_date
from eia_wizard.domain.form import WITHHELD, Question
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.text import is_blank
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.phrases import says_nothing

MOST_REMEMBERED = 40_000
SHOWN = 60
IN_WORDS = ("text", "long-text")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was decided on: the decision, the day it was sealed, and the answers as they stood."""

    item: str
    on: date
    answers: Mapping[AnswerKey, Value]


@dataclass(frozen=True, slots=True)
class Memory:
    """What was seen in texts, so that a text is read once as long as nobody changes it."""

    _seen: dict[object, object] = field(default_factory=dict)

    def of(self, see: Callable[[str], T], text: str) -> T:
        """What ``see`` sees in a text."""
        name = (see, text)
        if name not in self._seen:
            if len(self._seen) > MOST_REMEMBERED:
                self._seen.clear()
            self._seen[name] = see(text)
        seen: T = self._seen[name]  # type: ignore[assignment]  # kept under its own reader
        return seen


@dataclass(frozen=True)
class Look:
    """A reading of an assessment for one rule, with the threshold that holds for it.

    ``read_too`` names all rules that are read, so that two need not say the same.
    """

    reading: Reading
    threshold: float = 0
    sealed: tuple[Sealed, ...] = ()
    memory: Memory = field(default_factory=Memory)
    read_too: frozenset[str] = frozenset()

    @property
    def as_of(self) -> date:
        """The day as of which ages and deadlines are counted."""
        return self.reading.as_of

    # Where things are

    def items(self, role: str) -> tuple[str, ...]:
        """The items of the collection with a role, as far as they are asked about."""
        found = self.reading.form.collection_with_role(role)
        if found is None or not self.reading.is_collection_asked(found.id):
            return ()
        return self.reading.asked_items(found.id)

    def is_list_asked(self, role: str) -> bool:
        """Whether the form has a collection with this role, and any page asks for it here."""
        found = self.reading.form.collection_with_role(role)
        return found is not None and self.reading.is_collection_asked(found.id)

    def list_of(self, role: str) -> AnswerKey:
        """Where the list of a collection lives."""
        found = self.reading.form.collection_with_role(role)
        return AnswerKey(found.id if found else role)

    def question(self, role: str) -> Question | None:
        """The question that plays a role."""
        return self.reading.form.with_role(role)

    def key(self, role: str, item: str = "") -> AnswerKey:
        """Where the answer of a role lives."""
        question = self.question(role)
        return AnswerKey(question.id if question else role, item)

    def is_asked(self, role: str, item: str = "") -> bool:
        """Whether the question of a role is asked here, at this size and under its conditions."""
        question = self.question(role)
        return question is not None and self.reading.is_asked_here(question, item)

    def is_published(self, key: AnswerKey) -> bool:
        """Whether an answer is to be seen by the public: asked, and not withheld."""
        question = self.reading.form.question(key.question)
        if question is None or not self.reading.is_asked_here(question, key.item):
            return False
        return self.reading.value(AnswerKey(f"{question.id}{WITHHELD}", key.item)) is None

    # What was answered

    def text(self, role: str, item: str = "") -> str:
        """The answer as text, where it is asked; nothing where there is none."""
        said = self.reading.role_text(role, item)
        return "" if is_blank(said) or not self.is_asked(role, item) else said

    def says_nothing(self, role: str, item: str = "") -> bool:
        """Whether an answer is empty, a place-holder, or the words of its own question again."""
        question = self.question(role)
        asked = f"{question.name} {question.text}" if question else ""
        return says_nothing(self.text(role, item), asked)

    def meaning(self, role: str, item: str = "") -> str:
        """What the chosen option means."""
        return self.reading.meaning(role, item) if self.is_asked(role, item) else ""

    def meanings(self, role: str, item: str = "") -> frozenset[str]:
        """What each of several chosen options means."""
        question, value = self.question(role), self.reading.role_value(role, item)
        if question is None or not isinstance(value, tuple) or not self.is_asked(role, item):
            return frozenset()
        options = {chosen: question.terms.option(chosen) for chosen in value}
        return frozenset(o.means if o else chosen for chosen, o in options.items())

    def day(self, role: str, item: str = "") -> date | None:
        """The day that was given."""
        value = self.reading.role_value(role, item)
        return value if isinstance(value, date) and self.is_asked(role, item) else None

    def number(self, role: str, item: str = "") -> Decimal | None:
        """The number that was given."""
        value = self.reading.role_value(role, item)
        if isinstance(value, bool) or not isinstance(value, int | Decimal):
            return None
        return Decimal(value)

    def links(self, role: str, item: str = "") -> tuple[str, ...]:
        """The items that are linked and still there."""
        value = self.reading.role_value(role, item)
        if not isinstance(value, tuple):
            return ()
        return tuple(linked for linked in value if linked in self._present)

    @property
    def _present(self) -> frozenset[str]:
        """Every item that is there, under its former ids too."""
        return self.reading.once("present items", self._all_items)

    def _all_items(self) -> frozenset[str]:
        collections = self.reading.form.collections.values()
        own = (item for c in collections for item in self.reading.items(c.id) if not c.crossing)
        former = (
            old for c in collections for item in c.items if not item.retired for old in item.was
        )
        return frozenset((*own, *former))

    def linked_from(self, role: str, items: tuple[str, ...]) -> frozenset[str]:
        """Everything that these items link to under a role."""
        return frozenset(linked for item in items for linked in self.links(role, item))

    def is_yes(self, role: str, item: str = "") -> bool:
        """Whether it was answered with yes."""
        return self.meaning(role, item) == "yes"

    def written(self) -> tuple[tuple[AnswerKey, Question, str], ...]:
        """Every answer in words, asked or not, with its question, in the order of keys."""
        return self.reading.once(
            "answers in words", lambda: tuple(sorted(self._written(), key=_key))
        )

    def _written(self) -> Iterator[tuple[AnswerKey, Question, str]]:
        for key, value in self.reading.assessment.answers.items():
            if isinstance(value, str):
                question = self.reading.form.question(key.question)
                if question is not None and question.kind.name in IN_WORDS:
                    yield key, question, value

    # What is often asked for

    @property
    def closer(self) -> tuple[str, ...]:
        """The groups that are looked at closer; all of them where a form has no triage."""
        return self.reading.once("closer", self._closer)

    def _closer(self) -> tuple[str, ...]:
        groups = self.items("groups")
        if self.question("group.triage") is None:
            return groups
        return tuple(g for g in groups if self.meaning("group.triage", g) == "closer")

    def impacts(self, *directions: str) -> tuple[str, ...]:
        """The impacts of these directions."""
        known = self.reading.once("directions", self._directions)
        return tuple(impact for impact, direction in known if direction in directions)

    def _directions(self) -> tuple[tuple[str, str], ...]:
        impacts = self.items("impacts")
        return tuple((impact, self.meaning("impact.direction", impact)) for impact in impacts)

    @property
    def answered_by_actions(self) -> frozenset[str]:
        """The impacts and gaps that an action answers; one that was dropped answers nothing."""
        return self.reading.once("answered by actions", self._answered_by_actions)

    def _answered_by_actions(self) -> frozenset[str]:
        kept = tuple(a for a in self.items("actions") if not self.is_dropped(a))
        return self.linked_from("action.for", kept)

    def is_dropped(self, action: str) -> bool:
        """Whether an action was given up."""
        return self.meaning("action.status", action) == "dropped"

    def open_actions(self) -> Iterator[str]:
        """The actions that are neither done nor dropped."""
        over = ("done", "dropped")
        known = self.items("actions")
        return (a for a in known if self.meaning("action.status", a) not in over)

    @property
    def decisions(self) -> tuple[tuple[date, str], ...]:
        """The decision points that have a date, earliest first."""
        return self.reading.once("dated decisions", self._decisions)

    def _decisions(self) -> tuple[tuple[date, str], ...]:
        days = ((self.day("decision.on", item), item) for item in self.items("decisions"))
        return tuple(sorted((day, item) for day, item in days if day))

    @property
    def decided_on(self) -> date | None:
        """The day of the last decision that has been taken."""
        return max((day for day, item in self.decisions if self.is_taken(item)), default=None)

    def is_taken(self, decision: str) -> bool:
        """Whether a decision was taken, said so or told by what was decided."""
        said = self.meaning("decision.taken", decision)
        return said == "yes" or (not said and bool(self.meaning("decision.outcome", decision)))

    # How it is said

    def label(self, item: str) -> str:
        """What an item is called."""
        return self.reading.once(("label", item), lambda: self.reading.label(item))

    def name(self, item: str) -> str:
        """What an item is called, in quotes and not too long."""
        return _("“{name}”").format(name=shortened(self.label(item)))

    def names(self, items: tuple[str, ...]) -> str:
        """What items are called: *Age, Sex and Race*, or *Age, Sex and 4 more*."""
        return listed([self.label(item) for item in items])

    def said(self, day: date) -> str:
        """A day in words."""
        return say_date(day)


def _key(written: tuple[AnswerKey, Question, str]) -> AnswerKey:
    return written[0]


def shortened(text: str, most: int = SHOWN) -> str:
    """The beginning of a text, as far as it fits in a sentence."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line.rstrip(".")
    return line[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def listed(words: list[str], most: int = 4) -> str:
    """Words said one after another, the last with *and*."""
    if len(words) > most:
        shown, more = words[: most - 1], len(words) - most + 1
        return _("{some} and {n} more").format(some=", ".join(shown), n=more)
    if len(words) < 2:
        return "".join(words)
    return _("{some} and {last}").format(some=", ".join(words[:-1]), last=words[-1])
