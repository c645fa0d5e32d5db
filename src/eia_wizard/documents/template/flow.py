"""Slots among paragraphs: in a gap of a line, in boxes, after a label, under a question."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from lxml.etree import _Element as Element

from eia_wizard.documents.template.blocks import Block, ControlBlock, TableBlock, Words
from eia_wizard.documents.template.cell_kinds import looks_back
from eia_wizard.documents.template.collected import Collected
from eia_wizard.documents.template.inline import in_control, in_line, in_words
from eia_wizard.documents.template.others import is_for_others
from eia_wizard.documents.template.places import AtEnd, Below, Found, InGap, Ticked
from eia_wizard.documents.template.requests import orders_words
from eia_wizard.documents.template.ticks import Boxed, Option, boxed, is_ticked
from eia_wizard.documents.template.unmeant import is_guide
from eia_wizard.documents.template.waiting import names_words, place_after
from eia_wizard.documents.template.wording import (
    asks_for_one,
    is_struck_out,
    kind_for,
    label_of,
    offers_contrary,
    question_of,
    says_nothing,
    tick_or_choice,
)
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.slots import CHOICE, LONG_TEXT, TEXT, TICK

_TOLD_BELOW = "Tick one box"
ReadTable: TypeAlias = Callable[[Element, str, str], None]
"""Finds the slots of a table, told what stands before it and where it is."""


@dataclass(frozen=True, slots=True)
class Around:
    """What is known round a stretch of blocks.

    ``label`` is what a cell is called by its row and column; ``is_free`` lets a label in it be
    answered there, since nothing beside the cell waits for the answer.
    """

    label: str = ""
    where: str = ""
    is_cell: bool = False
    is_free: bool = True


class Flow:
    """Reads blocks one after another, and looks ahead where a label stands."""

    def __init__(
        self, blocks: Sequence[Block], around: Around, met: Collected, table: ReadTable
    ) -> None:
        self._blocks, self._around, self._met, self._table = blocks, around, met, table
        self._last = self._before = self._said = self._heard = ""
        self._done: set[int] = set()

    def read(self) -> None:
        """Find every slot."""
        for at, block in enumerate(self._blocks):
            where = f"{self._around.where}p{at + 1}"
            match block:
                case TableBlock() if is_for_others(self._said):
                    continue
                case TableBlock(table):
                    self._hear_below(at)
                    self._table(table, self._last or self._around.label, where)
                    self._last = self._met.said = ""
                case ControlBlock(control):
                    slot = in_control(control, self._label(), where)
                    slot.until = "" if self._around.is_cell else self._next_words(at)
                    self._met.add(slot)
                case Words() if at not in self._done:
                    self._words(at, block, where)

    def _hear_below(self, at: int) -> None:
        """What the line under a table tells of it is known before the table is read."""
        below = self._next_words(at)
        if looks_back(below):
            self._met.said = _TOLD_BELOW

    def _label(self) -> str:
        return self._around.label or label_of(self._last)

    def _words(self, at: int, block: Words, where: str) -> None:
        line = block.line
        text = label_of(line.text)
        if line.is_blank:
            return
        self._said = line.text
        self._met.hear(line.text, is_heading=bool(block.level))
        if block.level and not self._around.is_cell and text:
            self._met.section = text
        found = boxed(line)
        if found:
            self._boxes(at, found, where)
        met = in_line(line, self._label(), where)
        self._ruled(at, met)
        chosen = None if found else self._chosen(block, where, met)
        if chosen and met:
            met[0].label = (
                met[0].label.rpartition(chosen.choices[-1])[2].strip(" ,") or met[0].label
            )
        if met and not self._around.is_cell:
            met[-1].until = met[-1].until or self._next_words(at)
        self._met.add(*([chosen] if chosen else []), *met)
        if found or met or chosen:
            return
        is_guidance = block.is_slanted and self._is_question(at - 1)
        if not (block.is_title or is_guidance):
            self._before, self._last, self._heard = self._last, text, line.text
        self._waiting(at, block, where)

    def _is_question(self, at: int) -> bool:
        """Whether a line asks, so that what is slanted under it is guidance to it."""
        block = self._blocks[at] if at >= 0 else None
        if not isinstance(block, Words):
            return False
        return block.level > 0 or block.is_bold or block.line.text.strip().endswith("?")

    def _chosen(self, block: Words, where: str, met: list[Found]) -> Found | None:
        """The options in words of a line; before a gap only those of a verb and its contrary."""
        if block.level or block.is_title or (met and not offers_contrary(block.line.text)):
            return None
        is_alone = self._around.is_cell and bool(self._around.label)
        is_alone = is_alone or is_struck_out(f"{self._last} {block.line.text}")
        label = question_of(self._label()) or self._met.section
        found = in_words(block.line, label, where, is_alone=is_alone)
        if found and self._last.startswith(f"{label} "):
            found.guidance = self._last[len(label) :].strip()
        return found

    def _waiting(self, at: int, block: Words, where: str) -> None:
        """A label or question that nothing but room stands behind."""
        if not self._around.is_free:
            return
        place = place_after(self._blocks, at, is_cell=self._around.is_cell)
        is_told = is_guide(self._met.section) and orders_words(block.line.text)
        if place is None or (is_told and not self._around.is_cell):
            return
        asking = self._asking(at) if self._around.is_cell and isinstance(place, Below) else block
        label = self._label_of(asking, place)
        is_large = isinstance(place, Below) and len(place.paragraphs) > 1
        is_large = is_large or label.endswith("?") or asking.is_slanted
        kind = LONG_TEXT if block.level else kind_for(asking.line.text, is_large=is_large)
        guidance = self._between(asking, at)
        until = "" if self._around.is_cell else self._next_words(at)
        self._met.add(Found(label, kind, place, where, guidance=guidance, until=until))

    def _label_of(self, asking: Words, place: AtEnd | Below) -> str:
        """A line as a label; where it says nothing of its own, the question before it."""
        label = label_of(asking.line.text)
        if asking.is_slanted and not self._around.is_cell and self._last:
            return self._last
        is_label = asking.level or asking.line.text.strip().endswith((":", "?"))
        is_label = is_label or orders_words(asking.line.text) or names_words(asking.line.text)
        if isinstance(place, Below) and not (is_label or self._around.is_cell):
            return self._met.section
        asked = self._before or self._around.label
        return (asked if says_nothing(label) else "") or label

    def _next_words(self, at: int) -> str:
        """The form's own next line, behind any room and ruled lines."""
        for further in range(at + 1, len(self._blocks)):
            block = self._blocks[further]
            if not isinstance(block, Words):
                return ""
            if further not in self._done and not block.line.is_blank:
                return label_of(block.line.text)
        return ""

    def _between(self, asking: Words, at: int) -> str:
        """What is said between the line that asks and the room for the answer."""
        before = self._blocks[: at + 1]
        after = before[before.index(asking) + 1 :]
        said = [b.line.text.strip() for b in after if isinstance(b, Words)]
        return "\n".join(text for text in said if text)

    def _asking(self, at: int) -> Words:
        """The line of a cell that asks: guidance may stand between it and the room under it."""
        said = [b for b in self._blocks[: at + 1] if isinstance(b, Words) and not b.line.is_blank]
        asking = [b for b in said if b.line.text.rstrip(" *").endswith(("?", ":")) or b.is_bold]
        return asking[-1] if asking else said[0]

    def _ruled(self, at: int, met: list[Found]) -> None:
        """Lines of nothing but dots under one that ends so are more room for the same answer."""
        first = met[-1] if met else None
        if first is None or not isinstance(first.place, InGap):
            return
        for further in range(at + 1, len(self._blocks)):
            block = self._blocks[further]
            if not isinstance(block, Words) or not _is_ruled(block):
                break
            self._done.add(further)
            first.place.also.append(block.line.paragraph)
            first.kind = LONG_TEXT if first.kind == TEXT else first.kind

    # Boxes

    def _boxes(self, at: int, first: Boxed, where: str) -> None:
        options = list(first.options)
        asked = label_of(first.asked)
        if len(options) == 1 and not asked:
            options += self._stacked(at)
        elif len(options) > 1:
            options += self._alongside(at)
        is_asked = bool(asked or self._around.label) or self._last.endswith("?")
        label = question_of(asked or self._label())
        kind = tick_or_choice(len(options), f"{first.asked or self._label()} {self._heard}")
        if len(options) > len(first.options) and not (is_asked or self._is_asked(at)):
            kind = TICK
        if len(options) > len(first.options) > 1 and not asks_for_one(f"{label} {self._last}"):
            kind = TICK
        if kind == CHOICE:
            words = tuple(said for _line, _mark, said in options)
            stands = tuple(said for _line, mark, said in options if is_ticked(mark))
            told = label or " / ".join(words)
            self._met.add(Found(told, CHOICE, Ticked(options), where, choices=words, stands=stands))
            return
        for number, (line, mark, said) in enumerate(options, 1):
            self._met.add(
                Found(
                    said or label,
                    TICK,
                    Ticked([(line, mark, said)]),
                    f"{where}.b{number}",
                    guidance=label if said else "",
                    stands=("ticked",) if is_ticked(mark) else (),
                )
            )

    def _is_asked(self, at: int) -> bool:
        """Whether a line right above boxes asks which of them; most headings only name them."""
        above = self._blocks[at - 1] if at else None
        if not isinstance(above, Words) or above.line.is_blank:
            return False
        return not above.level or asks_for_one(above.line.text)

    def _alongside(self, at: int) -> list[Option]:
        """The boxes of the lines right below, several to a line, which go on with the same list."""
        options: list[Option] = []
        for further in range(at + 1, len(self._blocks)):
            block = self._blocks[further]
            found = boxed(block.line) if isinstance(block, Words) else None
            if found is None or found.asked or len(found.options) < 2:
                break
            options += found.options
            self._done.add(further)
        return options

    def _stacked(self, at: int) -> list[Option]:
        """The single boxes of the lines below, each an option of the same question."""
        options: list[Option] = []
        for further in range(at + 1, len(self._blocks)):
            block = self._blocks[further]
            if not isinstance(block, Words):
                break
            if block.line.is_blank:
                continue
            found = boxed(block.line)
            if (
                found is None
                or len(found.options) != 1
                or found.asked
                or in_line(block.line, "", "")
            ):
                break
            options += found.options
            self._done.add(further)
        return options


def _is_ruled(block: Words) -> bool:
    text = block.line.text.strip()
    return not block.line.holes and len(text) >= 5 and set(text) <= set("_.… \t")
