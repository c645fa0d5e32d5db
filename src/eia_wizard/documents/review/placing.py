"""Which answer each passage of a reviewed document belongs to, and how that is known.

An answer is looked for by its bookmark; where that is gone, by the headings above it and our own
words before it; where those were retyped, by its own first words, or else by its place between
neighbours that were found.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeAlias, TypeVar

from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.documents.review.passages import Passage
from eia_wizard.domain.answers import AnswerKey

BOOKMARK, HEADINGS, WORDS, ORDER = "bookmark", "headings", "words", "order"
Sign: TypeAlias = tuple[tuple[str, ...], int, bool, str]
"""What a spot is known by without its bookmark: headings, level, whether in a cell, our words."""
K = TypeVar("K")
T = TypeVar("T")
_ALIKE = 0.85
"""How alike two headings have to be for one to be the other, retyped in part."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where the answers of a spot begin in a document, and how that is known.

    A spot that the export did not have is known by its bookmark alone.
    """

    keys: tuple[AnswerKey, ...]
    placed_by: str
    spot: Spot | None = None

    @property
    def key(self) -> AnswerKey:
        """The answer that is closest."""
        return self.keys[-1]


_COMPARED = 200
"""Letters that are compared: comparing takes the square of the time."""
_PAIRS = 2500
"""Pairs of headings that are compared between two neighbours; nobody retypes more."""


Beginnings = Mapping[int, Found]
"""What begins at which passage."""


def beginnings(
    passages: Sequence[Passage], exported: Exported, known: Mapping[str, AnswerKey]
) -> Beginnings:
    """Where each spot begins; ``known`` are bookmarks of answers beyond those exported."""
    found = _by_bookmark(passages, exported, known)
    found |= _by_headings(passages, exported, found, _sign)
    found |= _by_headings(passages, exported, found, _loose_sign)
    found |= _by_words(passages, exported, found)
    found |= _by_order(passages, exported, found)
    return found


def owners(
    passages: Sequence[Passage], begun: Beginnings, exported: Exported
) -> list[Found | None]:
    """Whose each passage is.

    An answer reaches to the next one, to a heading, to a table with answers of its own, or to the
    end of its cell. A new heading that is deeper than its own is part of it.
    """
    walk = _Walk(exported.headings, _tables_with_homes(passages, begun))
    return [walk.owner(each, begun.get(at)) for at, each in enumerate(passages)]


class _Walk:
    def __init__(self, headings: frozenset[str], tables: frozenset[int]) -> None:
        self._headings, self._tables = headings, tables
        self._current: Found | None = None
        self._inside: Found | None = None
        self._level = self._table = self._cell = 0

    def owner(self, each: Passage, begun: Found | None) -> Found | None:
        if each.table != self._table and each.table in self._tables:
            self._current = None
        if each.cell != self._cell:
            self._inside = self._current
        self._table, self._cell = each.table, each.cell
        if each.cell:
            self._inside = begun or self._inside
            return self._inside
        if begun:
            self._current, self._level = begun, each.level
        elif each.level and not self._is_within(each):
            self._current = None
        return self._current

    def _is_within(self, each: Passage) -> bool:
        is_new = one_line(each.path[-1]) not in self._headings
        return is_new and bool(self._level) and each.level > self._level


def _tables_with_homes(passages: Sequence[Passage], begun: Beginnings) -> frozenset[int]:
    return frozenset(passages[at].table for at in begun if passages[at].cell)


# By bookmark


def _by_bookmark(
    passages: Sequence[Passage], exported: Exported, known: Mapping[str, AnswerKey]
) -> dict[int, Found]:
    """The spots whose bookmarks are there.

    Where an answer was deleted, its bookmark may have fallen to the next one: then only the spot
    whose words stand there begins there.
    """
    spot_of = {name: spot for spot in exported.spots for name in spot.names}
    begun: dict[int, Found] = {}
    met: set[str] = set()
    for at, passage in enumerate(passages):
        names = [name for name in passage.homes if name not in met]
        met.update(names)
        named = dict.fromkeys(spot_of[name] for name in names if name in spot_of)
        spots = [spot for spot in named if not _has_fallen(spot, passage, exported)]
        place = _past_blank(passages, at, spots)
        if spots:
            spot = _whose(spots, passages[place])
            begun[place] = Found(spot.keys, BOOKMARK, spot)
        elif keys := tuple(known[name] for name in names if name in known):
            begun[at] = Found(keys, BOOKMARK)
    return begun


def _has_fallen(spot: Spot, passage: Passage, exported: Exported) -> bool:
    """Whether a bookmark stands at somebody else's heading, because its own words are gone."""
    there = one_line(passage.path[-1]) if passage.level else ""
    return there in exported.headings and there != spot.heading


def _past_blank(passages: Sequence[Passage], at: int, spots: Sequence[Spot]) -> int:
    """The heading itself, where a line was put in between it and its bookmark."""
    after = at + 1
    if not spots or not passages[at].is_blank or after >= len(passages):
        return at
    is_next = passages[after].level and not passages[after].homes
    return after if is_next and any(each.level for each in spots) else at


def _whose(spots: Sequence[Spot], passage: Passage) -> Spot:
    """The spot whose words stand at a place; of two that fit as well, the later one."""
    if len(spots) == 1:
        return spots[0]
    return max(spots, key=lambda spot: (_fit(spot, passage), spot.number))


def _fit(spot: Spot, passage: Passage) -> float:
    """How well the words at a place are those of a spot."""
    first = spot.heading or next(iter(spot.lines), "")
    return max(_alike(first, passage.before), _alike(first, passage.after))


# By the headings above


def _by_headings(
    passages: Sequence[Passage],
    exported: Exported,
    begun: Beginnings,
    sign_of: Callable[[Spot], Sign],
) -> dict[int, Found]:
    """Spots whose bookmark is gone, known by the path of headings and our own words there.

    Where several have the same, they are told apart only if they are as many as they were.
    """
    wanted = _grouped((sign_of(spot), spot) for spot in _missing(exported, begun))
    starts: list[tuple[Sign, int]] = []
    for at, each in enumerate(passages):
        if at not in begun and not each.is_blank:
            starts += [(sign, at) for sign in _signs(each, passages, at)]
    there = _grouped(starts)
    return {
        at: Found(spot.keys, HEADINGS, spot)
        for sign, spots in wanted.items()
        for spot, at in _paired(spots, there.get(sign, []))
    }


def _sign(spot: Spot) -> Sign:
    words = spot.label or next(iter(spot.lines), "")
    return (spot.path, spot.level, spot.is_cell, "" if spot.level else one_line(words))


def _loose_sign(spot: Spot) -> Sign:
    """What has no words of ours before it is known by standing right under its heading."""
    return (spot.path, spot.level, spot.is_cell, one_line(spot.label))


def _signs(each: Passage, passages: Sequence[Passage], at: int) -> Iterator[Sign]:
    """What a passage could be known by, if an answer begins here."""
    if each.level:
        yield each.path, each.level, False, ""
    elif each.cell:
        if passages[at - 1].cell != each.cell:
            yield each.path, 0, True, one_line(each.label)
    else:
        for words in {label for text in (each.before, each.after) for label in _labels(text)}:
            yield each.path, 0, False, one_line(words)
        if at and passages[at - 1].level:
            yield each.path, 0, False, ""


def _labels(text: str) -> Iterator[str]:
    """What could be our own words at the start of a text, and the text itself."""
    yield text
    for end in ("\t", ": ", ". "):
        label, found, _said = text.partition(end)
        if found:
            yield label + end


def _paired(spots: Sequence[Spot], places: Sequence[int]) -> Iterator[tuple[Spot, int]]:
    if len(spots) == len(places):
        yield from zip(spots, places, strict=True)


def _grouped(pairs: Iterable[tuple[K, T]]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = {}
    for sign, each in pairs:
        found.setdefault(sign, []).append(each)
    return found


# By its own words


def _by_words(
    passages: Sequence[Passage], exported: Exported, begun: Beginnings
) -> dict[int, Found]:
    """Spots whose heading was retyped over words that still stand, and stand nowhere else."""
    lost = ((one_line(s.lines[0]), s) for s in _missing(exported, begun) if s.level and s.lines)
    wanted = _grouped(lost)
    starts = _grouped(_under_headings(passages, begun))
    return {
        starts[words][0]: Found(spots[0].keys, WORDS, spots[0])
        for words, spots in wanted.items()
        if len(spots) == len(starts.get(words, ())) == 1
    }


def _under_headings(passages: Sequence[Passage], begun: Beginnings) -> Iterator[tuple[str, int]]:
    """The first words under each heading where nothing begins yet, with the heading's place."""
    for at, each in enumerate(passages[:-1]):
        below = passages[at + 1]
        if each.level and at not in begun and at + 1 not in begun and not below.level:
            mark = "- " if below.listed and below.listed.form == "bullet" else ""
            yield mark + one_line(below.before), at


# By order


def _by_order(
    passages: Sequence[Passage], exported: Exported, begun: Beginnings
) -> dict[int, Found]:
    """Spots whose heading was retyped, known by the neighbours that were found."""
    place_of = {each.spot.number: at for at, each in begun.items() if each.spot}
    found: dict[int, Found] = {}
    gaps = groupby(exported.spots, key=lambda spot: spot.number in place_of)
    before = -1
    spots_in_order = [(is_found, list(group)) for is_found, group in gaps]
    for index, (is_found, spots) in enumerate(spots_in_order):
        if is_found:
            before = place_of[spots[-1].number]
            continue
        is_last = index + 1 == len(spots_in_order)
        until = len(passages) if is_last else place_of[spots_in_order[index + 1][1][0].number]
        free = [at for at in range(before + 1, until) if at not in begun]
        found |= _in_gap(spots, free, passages, exported)
    return found


def _in_gap(
    spots: Sequence[Spot], free: Sequence[int], passages: Sequence[Passage], exported: Exported
) -> dict[int, Found]:
    """Retyped headings that are still alike; then headings, and short answers, in their order."""
    found: dict[int, Found] = {}
    headed = [spot for spot in spots if spot.level]
    places = [at for at in free if _is_retyped(passages[at], headed, exported)]
    for spot in list(headed) if len(headed) * len(places) <= _PAIRS else ():
        near = [at for at in places if _alike(spot.heading, passages[at].path[-1]) >= _ALIKE]
        if len(near) == 1:
            found[near[0]] = Found(spot.keys, HEADINGS, spot)
            headed.remove(spot)
            places.remove(near[0])
    short = [spot for spot in spots if spot.label.endswith("\t")]
    lines = [at for at in free if passages[at].style == "fact" and not passages[at].is_blank]
    pairs = (*_paired(headed, places), *_paired(short, lines))
    return found | {at: Found(spot.keys, ORDER, spot) for spot, at in pairs}


def _is_retyped(each: Passage, spots: Sequence[Spot], exported: Exported) -> bool:
    levels = {spot.level for spot in spots}
    return each.level in levels and one_line(each.path[-1]) not in exported.headings


def _missing(exported: Exported, begun: Beginnings) -> Iterator[Spot]:
    there = {each.spot.number for each in begun.values() if each.spot}
    lost = (spot for spot in exported.spots if spot.number not in there)
    return (spot for spot in lost if spot.level or spot.lines)


def _alike(one: str, other: str) -> float:
    """How alike two texts begin, from 0 to 1."""
    begun = one_line(one[:_COMPARED]), one_line(other[:_COMPARED])
    return SequenceMatcher(None, *begun, autojunk=False).ratio()
