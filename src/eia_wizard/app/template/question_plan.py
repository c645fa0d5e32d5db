"""An organisation's form as questions of the wizard's: kinds guessed, roles suggested."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import field
from itertools import groupby

from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.roles import ROLES
from eia_wizard.domain.slots import CHOICE, DATE, FIGURE, LONG_TEXT, ROWS, TEXT, TICK, Slot
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.nearness import nearness

_SURE, _GUESS = 0.9, 0.7
_FEWEST_ROWS = 3
_OF_WHOLE = ("assessment", "aim", "duty", "review", "publication", "organisation")
_FAMILIES = {
    "actions": "action",
    "evidence": "evidence",
    "engagement": "engagement",
    "gaps": "gap",
    "measures": "measure",
    "impacts": "impact",
    "reviews": "lead_review",
    "decisions": "decision",
}
"""What the roles of a collection's questions begin with."""

_KINDS = {TEXT: "text", LONG_TEXT: "long-text", DATE: "date", TICK: "yes-no", FIGURE: "long-text"}


@dataclass(slots=True)
class Asked:
    """A question to be written down; ``shows`` is the collection that one of kind items shows."""

    id: str
    kind: str
    text: str
    short: str = ""
    guidance: str = ""
    options: tuple[str, ...] = ()
    role: str = ""
    is_role_sure: bool = False
    shows: str = ""


@dataclass(slots=True)
class Repeated:
    """A collection to be written down: listed rows, or rows that grow."""

    id: str
    title: str
    questions: list[Asked]
    items: tuple[str, ...] = ()
    role: str = ""


@dataclass(slots=True)
class Part:
    """What stands under one heading of the form."""

    title: str
    questions: list[Asked] = field(default_factory=list)


@dataclass(slots=True)
class QuestionPlan:
    """A starting form: its parts in order, its collections, and what only a person can decide."""

    parts: list[Part] = field(default_factory=list)
    collections: list[Repeated] = field(default_factory=list)
    to_decide: list[str] = field(default_factory=list)


def question_plan(slots: Sequence[Slot], known: Synonyms) -> QuestionPlan:
    """The slots of a form as questions, in its order and words."""
    return _Planner(known).plan(slots)


class _Planner:
    def __init__(self, known: Synonyms) -> None:
        self._known = known
        self._ids: set[str] = set()
        self._roles: set[str] = set()
        self._made = QuestionPlan()

    def plan(self, slots: Sequence[Slot]) -> QuestionPlan:
        for title, own in groupby(slots, key=lambda slot: slot.section):
            part = Part(title or _("The beginning"))
            part.questions += self._questions(list(own), part.title)
            self._made.parts.append(part)
        if "assessment.title" not in self._roles:
            self._made.to_decide.append(
                _("No question asks what the assessment is called: give one that role.")
            )
        return self._made

    def _questions(self, slots: list[Slot], title: str) -> Iterator[Asked]:
        matrix = _matrix_rows(slots)
        is_set = False
        for asked, own in groupby(slots, key=lambda s: s.guidance if s.kind == TICK else s.id):
            together = list(own)
            slot = together[0]
            if _row_of(slot) in matrix:
                if not is_set:
                    is_set = True
                    yield self._matrix([s for s in slots if _row_of(s) in matrix], title)
            elif slot.kind == ROWS:
                yield self._grown(slot)
            elif slot.kind == TICK and len(together) > 1 and asked:
                options = tuple(each.label for each in together)
                yield self._ask(slot, asked, "choices", options)
            else:
                for each in together:
                    yield self._single(each)

    def _single(self, slot: Slot) -> Asked:
        if slot.kind == FIGURE:
            self._made.to_decide.append(
                _("“{label}” asks for a picture, which an answer cannot hold.").format(
                    label=slot.label
                )
            )
        if slot.kind != CHOICE:
            return self._ask(slot, slot.label, _KINDS[slot.kind])
        plain = {option.casefold() for option in slot.choices}
        if plain and plain <= {"yes", "no", "not sure", "don't know", "unsure"}:
            return self._ask(slot, slot.label, "yes-no")
        if not slot.choices:
            self._made.to_decide.append(
                _("“{label}” offers no options that could be read.").format(label=slot.label)
            )
            return self._ask(slot, slot.label, "text")
        return self._ask(slot, slot.label, "choice", slot.choices)

    def _ask(
        self,
        slot: Slot,
        text: str,
        kind: str,
        options: tuple[str, ...] = (),
        at: str = "",
        families: tuple[str, ...] = _OF_WHOLE,
    ) -> Asked:
        role, score = self._role(text, kind, families)
        return Asked(
            self._name(f"{at}{_slug(text)}"),
            kind,
            text,
            guidance=slot.guidance if slot.guidance != text else "",
            options=options,
            role=role,
            is_role_sure=score >= _SURE,
        )

    def _grown(self, slot: Slot) -> Asked:
        name = self._name(_slug(slot.label))
        blank = Slot("", "", "", TEXT, "", 0)
        role = self._collection_role(slot)
        families = (_FAMILIES[role],) if role else ()
        questions = [
            self._ask(blank, head, _kind_of_head(head), at=f"{name}.", families=families)
            for head in slot.columns
        ]
        self._made.collections.append(Repeated(name, slot.label, questions, role=role))
        return Asked(self._name(f"{name}.all"), "items", slot.label, shows=name)

    def _matrix(self, slots: list[Slot], title: str) -> Asked:
        name = self._name(_slug(title))
        rows = tuple(dict.fromkeys(_row_of(slot) for slot in slots))
        heads: dict[str, Slot] = {}
        for slot in slots:
            heads.setdefault(slot.label.partition(" / ")[2], slot)
        ticks = tuple(head for head, slot in heads.items() if slot.kind == TICK)
        questions = []
        if len(ticks) > 1:
            questions.append(
                self._ask(slots[0], " / ".join(ticks), "choice", ticks, f"{name}.", ())
            )
            questions[0].guidance = ""
        for head, slot in heads.items():
            if slot.kind != TICK or len(ticks) == 1:
                kind = "date" if slot.kind == DATE else "choice" if slot.choices else "long-text"
                questions.append(self._ask(slot, head, kind, slot.choices, f"{name}.", ("group",)))
        self._made.collections.append(Repeated(name, title, questions, rows))
        return Asked(self._name(f"{name}.all"), "items", title, shows=name)

    def _collection_role(self, slot: Slot) -> str:
        """What the rows of a table are, by its title and its heads; nothing where that is open."""
        best, most = "", _GUESS
        for role, family in _FAMILIES.items():
            titles = self._known.collections.get(role, ())
            title = max((nearness(slot.label, each) for each in titles), default=0.0)
            near = [self._nearest(head, family) for head in slot.columns]
            score = 0.4 * title + 0.6 * sum(near) / max(len(near), 1)
            if score > most and role not in self._roles:
                best, most = role, score
        self._roles.add(best)
        return best

    def _nearest(self, head: str, family: str) -> float:
        phrases = (
            p
            for role, ps in self._known.answers.items()
            if role.startswith(f"{family}.")
            for p in ps
        )
        return max((nearness(head, phrase) for phrase in phrases), default=0.0)

    def _role(self, text: str, kind: str, families: tuple[str, ...]) -> tuple[str, float]:
        scored = [
            (max(nearness(text, phrase) for phrase in phrases), role)
            for role, phrases in self._known.answers.items()
            if role.partition(".")[0] in families
            and kind in ROLES[role].kinds
            and role not in self._roles
            and not ROLES[role].meanings
        ]
        score, role = max(scored, default=(0.0, ""))
        if score < _GUESS:
            return "", 0.0
        if score >= _SURE:
            self._roles.add(role)
        return role, score

    def _name(self, wanted: str) -> str:
        base = wanted or "question"
        name, number = base, 1
        while name in self._ids:
            number += 1
            name = f"{base}-{number}"
        self._ids.add(name)
        return name


def _row_of(slot: Slot) -> str:
    first, mark, _head = slot.label.partition(" / ")
    return first if mark and slot.kind != ROWS else ""


def _matrix_rows(slots: Sequence[Slot]) -> set[str]:
    """The rows of a table whose every row asks the same."""
    heads: dict[str, tuple[str, ...]] = {}
    for slot in slots:
        if row := _row_of(slot):
            heads[row] = (*heads.get(row, ()), slot.label.partition(" / ")[2])
    alike = [row for row, own in heads.items() if list(heads.values()).count(own) >= _FEWEST_ROWS]
    return set(alike)


def _kind_of_head(head: str) -> str:
    is_day = re.search(r"\b(?:date|when|by|deadline|timescale)\b", head, re.IGNORECASE)
    return "date" if is_day else "text"


def _slug(text: str) -> str:
    plain = re.sub(r"^\W*\d+(?:\.\d+)*[.)]?\s+", "", text).casefold()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:40].strip("-") or "question"
