"""What a filled form says once all that the empty one prints is taken from it."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from eia_wizard.documents.template.pages import Page, page_of
from eia_wizard.documents.template.standing import Standing, standing_in
from eia_wizard.documents.template.whole_again import made_whole, whole_answers
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.domain.slots import CHOICE, TICK, Slot

H = TypeVar("H", bound=Hashable)


def written_in(reading: Reading, slots: Sequence[Slot], empty: Reading | None) -> Standing:
    """What stands in the slots and their annex, without what the empty form prints itself.

    A tick or a choice stays: in some forms one leaves the word that was printed and strikes others.
    """
    found = standing_in(reading, slots)
    _make_whole(found, page_of(reading))
    if empty is None:
        return found
    printed = standing_in(empty, slots)
    for slot in slots:
        if slot.kind not in (TICK, CHOICE):
            _take(found.lines, slot.id, printed.lines.get(slot.id, ()))
        _take(found.rows, slot.id, printed.rows.get(slot.id, ()))
    cells = (cell.text for table in page_of(empty).tables() for row in table.rows for cell in row)
    found.rest = list(_beyond(found.rest, cells))
    return found


def _make_whole(found: Standing, page: Page) -> None:
    """Where only the gist stands in a slot, give it what stands in the annex."""
    whole = whole_answers(page)
    if not whole:
        return
    for slot, lines in found.lines.items():
        found.lines[slot] = made_whole(lines, whole)
    for slot, rows in found.rows.items():
        found.rows[slot] = tuple(
            tuple("\n".join(made_whole((cell,), whole)) for cell in row) for row in rows
        )


def _take(said: dict[str, tuple[H, ...]], slot: str, printed: Iterable[H]) -> None:
    """Leave in a slot what was not printed there, and nothing of it where that is all."""
    kept = tuple(_beyond(said.pop(slot, ()), printed))
    if kept:
        said[slot] = kept


def _beyond(said: Iterable[H], printed: Iterable[H]) -> Iterator[H]:
    """What is said oftener than it was printed."""
    left = Counter(printed)
    for each in said:
        if left[each]:
            left[each] -= 1
        else:
            yield each
