"""A form as plain objects: stages, sections, questions, collections and their items."""

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date

from eia_wizard.domain.kinds import AnyKind
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.rules import TunedRule
from eia_wizard.domain.terms import Terms

BASIS = ".basis"
"""Ending of the companion question that links an answer to evidence and gaps."""
WITHHELD = ".withheld"
"""Ending of the companion question that says why an answer is not for publication."""
RECORDED_AT = ".recorded-at"
"""Ending of the companion question that says in which stage an item was first recorded."""
CARRIED_FROM = ".carried-from"
"""Ending of the companion question that says from which other assessment an item was carried."""
OWN_NOTES = (RECORDED_AT, CARRIED_FROM)
"""Endings of what the program notes of an item; nobody is asked for it."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact of law, policy or research comes from, and when it was last found correct."""

    id: str
    title: str
    publisher: str = ""
    address: str = ""
    correct_at: date | None = None
    check_by: date | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """Asked only where another question was answered with one of these options.

    ``but_not`` turns it round: asked unless it was answered so. ``given`` asks for any answer at
    all, and names no options. Where it does not hold, one of ``or_else`` may hold instead.
    """

    question: str
    options: tuple[str, ...]
    but_not: bool = False
    or_else: tuple["Condition", ...] = ()
    given: bool = False

    def spread(self) -> Iterator["Condition"]:
        """The condition itself and those that may hold instead."""
        yield self
        for other in self.or_else:
            yield from other.spread()


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked, why, and what a good answer looks like.

    ``short`` is what it is called where there is little room, such as the head of a column.
    ``collection`` is the collection to whose items it belongs, or nothing. ``shows`` is the
    collection that a question of kind ``items`` shows; ``where`` narrows that to the items whose
    links question of this id names the item of the page. ``grown_only`` questions are asked of
    items that the person added, not of those the form lists. An ``optional`` question is never
    outstanding, nor is one where a question of ``answered_by`` has an answer. ``learn`` is the
    learning package that teaches how to answer it.
    """

    id: str
    kind: AnyKind
    text: str
    short: str = ""
    terms: Terms = field(default_factory=Terms)
    why: str = ""
    good: str = ""
    example: str = ""
    guidance: str = ""
    prompts: tuple[str, ...] = ()
    role: str = ""
    depth: str = ""
    when: tuple[Condition, ...] = ()
    collection: str = ""
    shows: str = ""
    where: str = ""
    companion_of: str = ""
    learn: str = ""
    grown_only: bool = False
    optional: bool = False
    answered_by: tuple[str, ...] = ()
    was: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    correct_at: date | None = None
    check_by: date | None = None

    @property
    def name(self) -> str:
        """The short name, or the question itself without its mark."""
        return self.short or self.text.rstrip("?")


@dataclass(frozen=True, slots=True)
class Section:
    """Questions that are asked together; with ``each``, once for every item of a collection."""

    id: str
    title: str
    questions: tuple[Question, ...]
    each: str = ""
    when: tuple[Condition, ...] = ()
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the commissioning cycle."""

    id: str
    number: int
    title: str
    purpose: str
    good: str
    sections: tuple[Section, ...]
    eeic: str = ""
    framework: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An item that the form itself lists, with its dated definition."""

    id: str
    label: str
    belongs_to: str = ""
    role: str = ""
    definition: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()
    correct_at: date | None = None
    check_by: date | None = None
    was: tuple[str, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class ItemSet:
    """Listed items that belong together, such as the protected characteristics."""

    id: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Collection:
    """A repeated set of questions: its items are listed, grown by the person, or crossed.

    ``table`` names the columns of one table that a document sets for all items; of several
    questions in one column, the first that is answered is shown.
    """

    id: str
    title: str
    item: str
    questions: tuple[Question, ...]
    plural: str = ""
    role: str = ""
    grown: bool = False
    label: str = ""
    items: tuple[Item, ...] = ()
    sets: tuple[ItemSet, ...] = ()
    crossing: tuple[str, ...] = ()
    when: tuple[Condition, ...] = ()
    intro: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    was: tuple[str, ...] = ()
    retired: bool = False


@dataclass(frozen=True, slots=True)
class Retired:
    """A question that is no longer asked; its old answers can still be read under its words."""

    question: Question
    on: date
    why: str


@dataclass(frozen=True, slots=True)
class Depth:
    """A size of assessment: what is asked from here upwards, and which answers call for it."""

    id: str
    label: str
    help: str
    when: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class CycleMapping:
    """How the stages stand in another picture of the cycle: its name and its parts by id."""

    id: str
    title: str
    parts: Mapping[str, str]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """Everything that is asked, in order, with where each fact comes from.

    ``questions`` has every question by id, companions and retired ones included; ``rules`` what
    the organisation changes about the quality rules.
    """

    id: str
    version: str
    title: str
    purpose: str
    digest: str
    depths: tuple[Depth, ...]
    stages: tuple[Stage, ...]
    collections: Mapping[str, Collection]
    questions: Mapping[str, Question]
    renamed: Mapping[str, str]
    retired: Mapping[str, Retired]
    roles: Mapping[str, str]
    sources: Mapping[str, Source]
    layouts: Mapping[str, Layout]
    mappings: tuple[CycleMapping, ...] = ()
    rules: tuple[TunedRule, ...] = ()

    def question(self, question_id: str) -> Question | None:
        """The question of this id, or the one that this id was renamed to."""
        return self.questions.get(self.renamed.get(question_id, question_id))

    def with_role(self, role: str) -> Question | None:
        """The question that plays a role, if the form has one."""
        return self.questions.get(self.roles.get(role, ""))

    def collection_with_role(self, role: str) -> Collection | None:
        """The collection that plays a role, if the form has one."""
        found = (c for c in self.collections.values() if c.role == role and not c.retired)
        return next(found, None)

    def placed(self) -> Iterator[tuple[Stage, Section, Question]]:
        """Every question in reading order, with where it stands."""
        for stage in self.stages:
            for section in stage.sections:
                for question in section.questions:
                    yield stage, section, question
