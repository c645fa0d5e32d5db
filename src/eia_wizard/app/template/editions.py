"""A mapping held against the form as it is now: what is there again, moved, new or gone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import GUESS, NONE, Mapping, Match
from eia_wizard.domain.slots import Slot, Template
from eia_wizard.quality.nearness import nearness

_NEAR = 0.86


@dataclass(frozen=True, slots=True)
class Moved:
    """A slot that was found again elsewhere, or under words that have changed."""

    before: Slot
    after: Slot
    is_certain: bool


@dataclass(frozen=True, slots=True)
class Refound:
    """A mapping onto the slots that are there now, and what is different from before."""

    mapping: Mapping
    moved: tuple[Moved, ...] = ()
    appeared: tuple[Slot, ...] = ()
    gone: tuple[Match, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the form is another edition than the one that was mapped."""
        return bool(self.moved or self.appeared or self.gone)


def refound(mapping: Mapping, template: Template) -> Refound:
    """Find every mapped slot again: by all it is known by, then by less, never by guess in silence.

    What is only probably the same becomes a guess, so that nothing is filled into it unasked.
    """
    if mapping.edition == template.edition:
        return Refound(_anew(mapping, template, list(_by_place(mapping, template))))
    left = list(template.slots)
    found: dict[int, tuple[Slot, bool]] = {}
    for alike, is_certain in _LADDER:
        for number, match in enumerate(mapping.matches):
            if number in found:
                continue
            fitting = [slot for slot in left if alike(match.slot, slot)]
            before = [m.slot for n, m in enumerate(mapping.matches) if n not in found]
            rivals = sum(alike(slot, fitting[0]) for slot in before) if fitting else 0
            if fitting and (len(fitting) == 1 == rivals or alike is _same_all):
                found[number] = (fitting[0], is_certain)
                left.remove(fitting[0])
    return _told(mapping, template, found, left)


def _told(
    mapping: Mapping,
    template: Template,
    found: dict[int, tuple[Slot, bool]],
    left: Sequence[Slot],
) -> Refound:
    moved: list[Moved] = []
    matches: list[Match] = [Match(slot) for slot in left]
    for number, (slot, is_certain) in found.items():
        match = mapping.matches[number]
        is_moved = (match.slot.section, match.slot.label) != (slot.section, slot.label)
        if is_moved or not is_certain or match.slot.kind != slot.kind:
            moved.append(Moved(match.slot, slot, is_certain))
        is_sure = is_certain and match.slot.kind == slot.kind and _heads_stay(match, slot)
        grade = match.grade if is_sure or match.grade == NONE else GUESS
        matches.append(replace(match, slot=slot, grade=grade))
    gone = (m for n, m in enumerate(mapping.matches) if n not in found)
    return Refound(
        _anew(mapping, template, matches),
        tuple(sorted(moved, key=lambda each: each.after.order)),
        tuple(left),
        tuple(gone),
    )


def _anew(mapping: Mapping, template: Template, matches: list[Match]) -> Mapping:
    ordered = tuple(sorted(matches, key=lambda match: match.slot.order))
    return replace(mapping, edition=template.edition, matches=ordered)


def _by_place(mapping: Mapping, template: Template) -> Iterator[Match]:
    """The same edition: slots stand where they stood, so only what is mapped is taken over."""
    known = {match.slot.id: match for match in mapping.matches}
    for slot in template.slots:
        match = known.get(slot.id)
        yield Match(slot) if match is None else replace(match, slot=slot)


def _heads_stay(match: Match, slot: Slot) -> bool:
    return all(head in slot.columns for head, _text in match.columns)


# From all that a slot is known by to less


def _same_all(one: Slot, other: Slot) -> bool:
    return (one.id, one.section, one.label) == (other.id, other.section, other.label)


def _same_tag(one: Slot, other: Slot) -> bool:
    return bool(one.tag) and one.tag == other.tag


def _same_words(one: Slot, other: Slot) -> bool:
    return (one.section, one.label) == (other.section, other.label)


def _same_label(one: Slot, other: Slot) -> bool:
    return one.label == other.label


def _near(one: Slot, other: Slot) -> bool:
    return one.kind == other.kind and nearness(one.label, other.label) >= _NEAR


_LADDER = (
    (_same_all, True),
    (_same_tag, True),
    (_same_words, True),
    (_same_label, True),
    (_near, False),
)
