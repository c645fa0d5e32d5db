"""Answers set into the slots of a form, and what did not fit told."""

from collections.abc import Iterable, Sequence
from dataclasses import field, replace

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.boxes import tick, tick_control
from eia_wizard.documents.template.filling_controls import fill_control, fill_old
from eia_wizard.documents.template.find import Met
from eia_wizard.documents.template.framed import bring_up_to_date, copies_in
from eia_wizard.documents.template.growing import grow
from eia_wizard.documents.template.homes import Homes
from eia_wizard.documents.template.inline import in_line
from eia_wizard.documents.template.letters import put_in_place_of
from eia_wizard.documents.template.line import Box, Held, line_of
from eia_wizard.documents.template.pictures import MARK, Pictures
from eia_wizard.documents.template.places import (
    AtEnd,
    Below,
    Found,
    Grown,
    InCell,
    InControl,
    InGap,
    InOld,
    OneOfWords,
    Ticked,
)
from eia_wizard.documents.template.setting import (
    first_run,
    look_beside,
    look_of_answer,
    look_of_mark,
    paragraphs_after,
    paragraphs_in,
    parent_is,
    run_of,
    set_lines,
    take_out,
    words_above,
)
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.slots import CHOICE, TICK, Entry, Filling, NotFilled
from eia_wizard.domain.words import gettext as _


@dataclass(slots=True)
class Filled:
    """What came of it: the slots that have their answer now, and those that have not."""

    slots: list[str] = field(default_factory=list)
    left: list[NotFilled] = field(default_factory=list)


def fill_slots(
    root: etree._Element,
    met: Sequence[Met],
    fillings: Sequence[Filling],
    styles: Styles,
    pictures: Pictures,
    edges: Iterable[etree._Element] = (),
) -> Filled:
    """Set every filling into its slot; a slot is filled whole or stays as it was.

    ``edges`` are the parts over and under the pages, which count their bookmarks with the rest.
    """
    wanted = {each.slot: each for each in _homes_once(met, fillings)}
    known = {each.slot.id for each in met}
    pen = _Pen(Homes(root, *edges), _bullet(styles), pictures)
    copies = copies_in(root)
    done = Filled()
    for each in reversed(met):  # from the end, so that places counted by letters stay true
        filling = wanted.get(each.slot.id)
        if filling is None:
            continue
        if pen.fill(each.found, filling):
            for further in each.found.again:
                pen.fill(further, replace(filling, home=""))
            done.slots.insert(0, each.slot.id)
        else:
            done.left.insert(0, NotFilled(each.slot.id, _why_not(each.found, filling)))
    bring_up_to_date(copies)
    for name in wanted.keys() - known:
        done.left.append(NotFilled(name, _("This form has no such place.")))
    return done


def _homes_once(met: Sequence[Met], fillings: Sequence[Filling]) -> list[Filling]:
    """The same answer in two places has its bookmark at the first."""
    order = {each.slot.id: each.slot.order for each in met}
    taken: set[str] = set()
    once = []
    for each in sorted(fillings, key=lambda f: order.get(f.slot, 0)):
        once.append(replace(each, home="") if each.home in taken else each)
        taken.add(each.home)
    return once


def _bullet(styles: Styles) -> str:
    """The form's own style for points of a list, where it has one."""
    known = {name.casefold(): id for id, name in styles.names.items()}
    return known.get("list bullet", "")


class _Pen:
    def __init__(self, homes: Homes, bullet: str, pictures: Pictures) -> None:
        self._homes, self._bullet, self._pictures = homes, bullet, pictures

    def fill(self, found: Found, filling: Filling) -> bool:
        place, lines = found.place, filling.lines
        match place:
            case Grown() if filling.rows:
                grow(place, filling.rows, self.fill_cell)
                return True
            case Ticked():
                return self._tick(found, place, filling)
            case InControl(control) if found.kind == TICK:
                return filling.is_ticked and tick_control(control)
            case InCell(cell) if found.kind == TICK:
                return filling.is_ticked and self._in_cell(cell, ("☒",), filling.home)
            case _ if found.kind == CHOICE:
                lines = filling.chosen[:1] or lines
        if filling.picture:
            return self._draw(found, filling)
        if not lines or not any(line.strip() for line in lines):
            return False
        return self._write(found, lines, filling.home)

    def _draw(self, found: Found, filling: Filling) -> bool:
        """A picture goes where words would go, in place of a letter that stands for it."""
        if not self._write(found, (MARK,), filling.home):
            return False
        self._pictures.put_in_place_of_marks(filling)
        return True

    def _write(self, found: Found, lines: Sequence[str], home: str) -> bool:
        match found.place:
            case InCell(cell):
                return self._in_cell(cell, lines, home)
            case Below(paragraphs):
                return self._below(paragraphs, lines, home)
            case AtEnd(paragraph):
                return self._at_end(paragraph, lines, home)
            case InGap() as gap:
                return self._in_gap(gap, lines, home)
            case OneOfWords(line, start, end):
                return self._mark(put_in_place_of(line, start, end, lines[0]), home)
            case InControl(control):
                return self._in_control(control, lines, home)
            case InOld(old):
                return self._mark(fill_old(old, lines), home)
        return False

    def _mark(self, thing: etree._Element | None, home: str) -> bool:
        if thing is not None and home:
            self._homes.before(thing, home)
        return thing is not None

    def _tick(self, found: Found, place: Ticked, filling: Filling) -> bool:
        words = {said for _line, _mark, said in place.options}
        chosen = words if found.kind == TICK and filling.is_ticked else set(filling.chosen) & words
        if not chosen or not tick(place, chosen, is_choice=found.kind == CHOICE):
            return False
        return self._mark(place.options[0][0].paragraph, filling.home)

    def _in_cell(self, cell: etree._Element, lines: Sequence[str], home: str) -> bool:
        paragraphs = list(paragraphs_in(cell))
        if not paragraphs:
            return False
        first, *others = paragraphs
        for each in others:
            if each.find(f".//{W}bookmarkStart") is None:
                take_out(each)
        own = first_run(first)
        looks = (look_beside(own), look_of_mark(first), self._like_the_row(cell))
        set_lines(first, lines, _first_of(looks), self._bullet)
        return self._mark(first, home)

    def _like_the_row(self, cell: etree._Element) -> etree._Element | None:
        """The look of the nearest words of the row, or of the table, without their weight."""
        before = cell.getprevious()
        while before is not None:
            if (run := first_run(before)) is not None:
                return look_beside(run)
            before = before.getprevious()
        row = cell.getparent()
        above = None if row is None else row.getprevious()
        return (
            look_beside(first_run(above)) if above is not None and above.tag == f"{W}tr" else None
        )

    def _below(self, paragraphs: Sequence[etree._Element], lines: Sequence[str], home: str) -> bool:
        first, *others = paragraphs
        look = _first_of((look_of_mark(first), look_beside(words_above(first))))
        is_cell = parent_is(first, "tc")
        kept = 0 if is_cell else 1
        for each in others[: max(0, len(others) - kept)]:
            if each.find(f".//{W}bookmarkStart") is None:
                take_out(each)
        set_lines(first, lines, look, self._bullet)
        return self._mark(first, home)

    def _at_end(self, paragraph: etree._Element, lines: Sequence[str], home: str) -> bool:
        line = line_of(paragraph)
        look = look_beside(line.stretches[-1].run if line.stretches else None)
        space = "" if line.text.endswith((" ", "\t", "\u00a0")) else " "
        run = run_of(f"{space}{lines[0]}", look)
        paragraph.append(run)
        paragraphs_after(paragraph, lines[1:], look, self._bullet)
        return self._mark(run, home)

    def _in_gap(self, gap: InGap, lines: Sequence[str], home: str) -> bool:
        is_last = not gap.line.text[gap.end :].strip()
        first = lines[0] if is_last else "\n".join(lines)
        if gap.line.text[gap.start : gap.end] == "\t":
            first = f"{' ' * (gap.line.text[gap.start - 1 : gap.start] != ' ')}{first}\t"
        is_all = is_last and not gap.line.text[: gap.start].strip() and not gap.line.holes
        if is_all and gap.line.stretches:
            look = look_of_answer(gap.line.stretches[0].run)
            set_lines(gap.line.paragraph, lines, look, self._bullet)
            for each in gap.also:
                take_out(each)
            return self._mark(gap.line.paragraph, home)
        run = put_in_place_of(gap.line, gap.start, gap.end, first)
        if run is None:
            return False
        for each in gap.also:
            take_out(each)
        if is_last:
            paragraphs_after(gap.line.paragraph, lines[1:], run.find(f"{W}rPr"), self._bullet)
        return self._mark(run, home)

    def _in_control(self, control: etree._Element, lines: Sequence[str], home: str) -> bool:
        set_ = fill_control(control, lines, self._bullet)
        if set_ is None:
            return False
        is_inline = set_.tag == f"{W}r"
        return self._mark(control if is_inline else set_, home)

    def fill_cell(self, cell: etree._Element, entry: Entry) -> None:
        """Set an entry into a cell of a growing row, where something waits in it into that."""
        if not entry.lines:
            return
        for paragraph in paragraphs_in(cell):
            line = line_of(paragraph)
            if any(isinstance(hole, Held | Box) for hole in line.holes) or in_line(line, "", ""):
                met = in_line(line, "x", "")
                if met and self._write(met[0], entry.lines, entry.home):
                    return
        self._in_cell(cell, entry.lines, entry.home)


def _first_of(looks: Sequence[etree._Element | None]) -> etree._Element | None:
    return next((look for look in looks if look is not None), None)


def _why_not(found: Found, filling: Filling) -> str:
    if found.kind == CHOICE:
        said = ", ".join(filling.chosen or filling.lines)
        if not said:
            return _("There is no answer for it.")
        return _("The form does not offer “{said}”. It offers: {options}.").format(
            said=said[:80], options=", ".join(found.choices)
        )
    return _("There is no answer for it.")
