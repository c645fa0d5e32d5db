"""How well a form is read: each slot at its place, of its kind, by its name."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.opened import OpenForm
from eia_wizard.domain.slots import CHOICE, TICK, Slot
from templates.spots import Spot, spots_of, told_at, told_by_number

_ALIKE = 0.92
_KINDS = {"long": "long text", "rows": "table rows"}
_WRITTEN = {"text", "long text"}
"""One kind for whoever fills a form: they differ in how much room the answer is given."""


@dataclass
class Score:
    """What came of the slots that a form truly has."""

    asked: int = 0
    matched: list[tuple[int, int]] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    of_another_kind: list[str] = field(default_factory=list)
    of_another_name: list[str] = field(default_factory=list)

    @property
    def found(self) -> int:
        """How many slots were found."""
        return self.asked - len(self.missed)


def scored(truth: Sequence[Mapping[str, str]], form: OpenForm) -> Score:
    """A form's slots against the truth: by place where that is told, else by name."""
    slots = [met.slot for met in form.met]
    if not all("where" in each for each in truth):
        return _score(truth, slots, _by_name(truth, slots), set())
    spots = [spot for n, met in enumerate(form.met) for spot in spots_of(n, met.found)]
    return _score(truth, slots, *_by_place(truth, slots, spots, form))


def same(one: str, other: str) -> bool:
    """Whether two names are the same but for signs and slips."""
    a, b = (re.sub(r"[^a-z0-9]+", " ", text.casefold()).strip() for text in (one, other))
    return a == b or _alike(a, b) > _ALIKE


def kind_of(said: str) -> str:
    """A kind as the wizard calls it."""
    return _KINDS.get(said, said)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _score(
    truth: Sequence[Mapping[str, str]],
    slots: Sequence[Slot],
    found: Mapping[int, int],
    also: Set[int],
) -> Score:
    score = Score(len(truth))
    for number, each in enumerate(truth):
        kind, label = kind_of(each["kind"]), each["label"]
        if number not in found:
            score.missed.append(f"{kind}: {label}")
            continue
        score.matched.append((number, found[number]))
        slot = slots[found[number]]
        is_either = "either" in each and {slot.kind, kind} == {TICK, CHOICE}
        if slot.kind != kind and {slot.kind, kind} != _WRITTEN and not is_either:
            score.of_another_kind.append(f"{label}: {slot.kind}, not {kind}")
        if not same(slot.label, label):
            score.of_another_name.append(f"{slot.label}, not {label}")
    used = set(found.values()) | also
    extra = [s for number, s in enumerate(slots) if number not in used]
    score.wrong = [f"{s.kind}: {s.label} [{s.where}]" for s in extra]
    return score


def _by_name(truth: Sequence[Mapping[str, str]], slots: Sequence[Slot]) -> dict[int, int]:
    left = dict(enumerate(slots))
    found: dict[int, int] = {}
    for number, each in enumerate(truth):
        named = [n for n, slot in left.items() if same(slot.label, each["label"])]
        of_kind = [n for n in named if left[n].kind == kind_of(each["kind"])]
        if named:
            found[number] = (of_kind or named)[0]
            del left[found[number]]
    return found


def _by_place(
    truth: Sequence[Mapping[str, str]], slots: Sequence[Slot], spots: list[Spot], form: OpenForm
) -> tuple[dict[int, int], set[int]]:
    """Each true slot takes the spots at its place; of several there, the one called like it.

    Ticks that are read where a choice may as well be one of each are told beside.
    """
    stories = _stories(form)
    parts = {form.package.main: form.root, **form.edges}
    places = [
        told_by_number(each["at"], each["where"], parts)
        if "at" in each
        else told_at(each["where"], stories)
        for each in truth
    ]
    left, found, also = list(spots), dict[int, int](), set[int]()
    for number, place in enumerate(places):
        here = sorted((s for s in left if place.holds(s)), key=lambda s: s.at)
        if not here:
            continue
        alike = sum(
            p.paragraph is place.paragraph and p.cell is place.cell for p in places[number:]
        )
        if place.blank and len({s.slot for s in here}) == alike:
            taken = here[0]
        else:
            taken = max(here, key=lambda s: _alike(slots[s.slot].label, truth[number]["label"]))
        found[number] = taken.slot
        is_one = truth[number]["kind"] != "tick"
        if "either" in truth[number] and slots[taken.slot].kind == TICK:
            also.update(s.slot for s in here if slots[s.slot].kind == TICK)
        left = [s for s in left if not (s is taken or (s.slot == taken.slot and is_one))]
    return found, also - set(found.values())


def _stories(form: OpenForm) -> dict[str, list[object]]:
    body = form.root.find(f"{W}body")
    stories: dict[str, list[object]] = {"document": [body], "header": [], "footer": []}
    for name, root in form.edges.items():
        kind = "header" if "header" in name else "footer"
        stories[kind].append(root)
    return stories
