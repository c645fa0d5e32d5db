"""The changes of a reviewed document, answer by answer: tracked ones, and those made quietly."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from eia_wizard.documents.characters import holdable
from eia_wizard.documents.review.exported import Exported, Spot, one_line
from eia_wizard.documents.review.model import HEADING, Edit, Place, Proposal
from eia_wizard.documents.review.passages import Passage, Said
from eia_wizard.documents.review.remarks import place_at
from eia_wizard.documents.review.rungs.found import Found
from eia_wizard.domain.lazy_dataclass import dataclass

_ENOUGH = 0.5
"""The share of homes that has to be found before one that is not there counts as deleted."""


@dataclass(frozen=True, slots=True)
class _Version:
    """Passages as lines of text, either before the tracked changes or after them."""

    passages: Sequence[Passage]
    is_after: bool

    def lines(self) -> list[str]:
        """A paragraph a line; one whose end is not there runs on into the next."""
        lines: list[str] = []
        runs_on, numbers, last = "", 0, ""
        for each in self.passages:
            text = each.after if self.is_after else each.before
            if not text.strip() and not runs_on:
                continue
            is_point = bool(each.listed and not each.level)
            listed = each.listed.number if each.listed and is_point else ""
            numbers = numbers + 1 if listed and listed == last else 1
            last = listed
            mark = _mark(each, numbers) if listed else ""
            runs_on = (runs_on or mark) + text
            if not self._has_end(each):
                continue
            lines.append(runs_on)
            runs_on = ""
        return [*lines, runs_on] if runs_on.strip() else lines

    def _has_end(self, each: Passage) -> bool:
        if self.is_after:
            return not any(change.is_away for change in each.end)
        return all(change.is_away for change in each.end)


def proposals(
    found: Sequence[Passage], owners: Sequence[Found | None], exported: Exported
) -> Iterator[Proposal]:
    """Every change: of answers that are there, of what belongs to none, and of what is gone."""
    numbered = list(enumerate(zip(found, owners, strict=True)))
    met: set[int] = set()
    parts: dict[int, list[int]] = {}
    for at, (_passage, owner) in numbered:
        parts.setdefault(id(owner) if owner else -1 - at, []).append(at)
    for places in parts.values():
        owner = owners[places[0]]
        mine = [found[at] for at in places]
        if owner is None:
            yield from _beside(mine, place_at(places[0], found, owners))
            continue
        if owner.spot:
            met.add(owner.spot.number)
        yield from _of_answer(owner, mine)
    yield from _gone(exported, met)


def stands(mine: Sequence[Passage]) -> tuple[str, ...]:
    """How an answer stands before any change, in the passages that are its own."""
    told = _told(mine)
    return tuple(_Version(told[1:] if mine[0].level else told, is_after=False).lines())


def _told(mine: Sequence[Passage]) -> list[Passage]:
    """The passages of an answer without what an export adds of its own."""
    first = mine[0]
    return [each for each in mine if not (each.is_ours or (each.is_note and each is not first))]


def _of_answer(owner: Found, mine: Sequence[Passage]) -> Iterator[Proposal]:
    spot, first = owner.spot, mine[0]
    place = Place(owner.key, owner.placed_by, first.path)
    told = _told(mine)
    beside = [each for each in mine if each not in told]
    headed = bool(first.level)
    if headed:
        was = spot.heading if spot else one_line(first.before)
        yield from _heading(first, was, place)
    body = told[1:] if headed else told
    before, after = (_Version(body, is_after).lines() for is_after in (False, True))
    stood = [holdable(line) for line in spot.lines] if spot else before
    is_tracked = _alike(before, stood)
    if not (is_tracked and _alike(after, before)):
        edits = tuple(_edits(body))
        yield Proposal(place, "\n".join(stood), "\n".join(after), edits, is_tracked)
    for each in beside:
        yield from _beside([each], place)


def _heading(first: Passage, was: str, place: Place) -> Iterator[Proposal]:
    """A heading that was retyped: above an answer it is our words, but it may be the answer."""
    before, after = one_line(first.before), one_line(first.after)
    if before != was or after != before:
        edits = tuple(_edits([first]))
        yield Proposal(place, was, after, edits, before == was, HEADING)


def _beside(mine: Sequence[Passage], place: Place) -> Iterator[Proposal]:
    """Tracked changes to words that are no answer."""
    edits = tuple(_edits(mine))
    if edits:
        before, after = (_Version(mine, is_after).lines() for is_after in (False, True))
        yield Proposal(place, "\n".join(before), "\n".join(after), edits, about=HEADING)


def _gone(exported: Exported, met: set[int]) -> Iterator[Proposal]:
    """Answers that were deleted quietly, with their bookmarks."""
    spots = exported.spots
    if len(met) < _ENOUGH * len(spots):
        return
    last_found: Spot | None = None
    for spot in spots:
        if spot.number in met:
            last_found = spot
        elif spot.lines or spot.level:
            how = "order" if last_found else "headings"
            yield _deleted(spot, Place(spot.keys[-1], how, spot.path))


def _deleted(spot: Spot, place: Place) -> Proposal:
    lines = spot.lines or (spot.heading,)
    return Proposal(place, "\n".join(lines), "", is_tracked=False)


def _edits(mine: Sequence[Passage]) -> Iterator[Edit]:
    """Tracked changes, those that lie side by side in one hand as one."""
    told = [
        (change, each.text)
        for passage in mine
        for each in (*passage.said, Said("\n", passage.end))
        if isinstance(each, Said)
        for change in each.changes[-1:]
    ]
    for (kind, author, date), group in groupby(
        told, key=lambda pair: (pair[0].kind, pair[0].author, pair[0].date)
    ):
        yield Edit(kind, author, date, "".join(text for _change, text in group).strip("\n"))


def _mark(each: Passage, number: int) -> str:
    is_bullet = each.listed is None or each.listed.form == "bullet"
    return "- " if is_bullet else f"{number}. "


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return [one_line(line) for line in one] == [one_line(line) for line in other]
