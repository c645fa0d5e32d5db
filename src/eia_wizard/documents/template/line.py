"""One paragraph of a form as letters in order, with the things among them that can be filled."""

from collections.abc import Iterator
from dataclasses import field

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.controls import (
    Old,
    is_for_an_answer,
    is_tick,
    old_field_at,
    prompt_at,
)
from eia_wizard.documents.template.marks import BOXES, HOLE, SYMBOL_BOXES, TICKED
from eia_wizard.domain.lazy_dataclass import dataclass

_TEXT, _RUN = f"{W}t", f"{W}r"
_THROUGH = {
    f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple")
}
_SIGNS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n"}
_SEEN = {f"{W}drawing", f"{W}pict", f"{W}object"}


@dataclass(slots=True)
class Stretch:
    """Letters that stand in one element of one run; ``start`` counts from the paragraph's first."""

    start: int
    text: str
    element: etree._Element
    run: etree._Element


@dataclass(slots=True)
class Box:
    """A box to tick: a letter, a symbol, a content control or an old form field."""

    at: int
    kind: str
    element: etree._Element
    is_ticked: bool = False


@dataclass(slots=True)
class Held:
    """A content control or an old form field that takes an answer, in the midst of a line."""

    at: int
    control: etree._Element | Old


@dataclass(slots=True)
class Line:
    """A paragraph: its letters, and the boxes and controls among them, each one letter long.

    ``leads`` are the tab stops of its style: whether each draws dots or a rule.
    """

    paragraph: etree._Element
    text: str = ""
    stretches: list[Stretch] = field(default_factory=list)
    holes: list[Box | Held] = field(default_factory=list)
    has_picture: bool = False
    leads: tuple[bool, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands there, and nothing waits there."""
        return not (self.holes or self.has_picture or self.text.strip(" \t\n\u00a0\u2002\u2003"))


def line_of(paragraph: etree._Element) -> Line:
    """A paragraph as letters and what can be filled; what was deleted is not there."""
    line = Line(paragraph)
    _Reader(line).take(paragraph)
    return line


class _Reader:
    def __init__(self, line: Line) -> None:
        self._line = line
        self._letters: list[str] = []
        self._length = 0
        self._old: Old | None = None
        self._depth: list[str] = []
        self._spanned: list[etree._Element] = []

    def take(self, paragraph: etree._Element) -> None:
        self._inside(paragraph)
        self._line.text = "".join(self._letters)

    def _inside(self, container: etree._Element) -> None:
        for each in container:
            tag = each.tag
            if tag == _RUN:
                self._run(each)
            elif tag == f"{W}sdt":
                self._control(each)
            elif tag in _THROUGH:
                self._inside(each)

    def _control(self, sdt: etree._Element) -> None:
        if is_tick(sdt) is not None:
            self._hole(Box(self._length, "control", sdt, bool(is_tick(sdt))))
        elif is_for_an_answer(sdt):
            self._hole(Held(self._length, sdt))
        else:
            content = sdt.find(f"{W}sdtContent")
            if content is not None:
                self._inside(content)

    def _run(self, run: etree._Element) -> None:
        if is_hidden(run):
            return
        if self._depth or run.find(f"{W}fldChar") is not None:
            self._spanned.append(run)
        for each in run:
            tag = each.tag
            if tag == f"{W}fldChar":
                self._field(each, run)
            elif self._old is not None:
                continue
            elif tag == _TEXT:
                self._say(each.text or "", each, run)
            elif tag in _SIGNS:
                self._say(_SIGNS[tag], each, run)
            elif tag == f"{W}sym":
                self._symbol(each, run)
            elif tag in _SEEN or each.find(f".//{W}txbxContent") is not None:
                self._line.has_picture = True

    def _field(self, mark: etree._Element, run: etree._Element) -> None:
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            self._depth.append(kind)
            old = old_field_at(mark)
            if old and self._old is None:
                self._old = old
                old.runs.append(run)
                old.depth = len(self._depth)
        elif kind == "separate" and self._old is not None:
            self._old.runs.append(run)
        elif kind == "end":
            if self._old is not None and self._old.depth == len(self._depth):
                self._old.runs.append(run)
                self._end_of(self._old)
                self._old = None
            if self._depth:
                self._depth.pop()
            if not self._depth:
                self._end_of_prompt()

    def _end_of_prompt(self) -> None:
        prompt = prompt_at(self._spanned)
        self._spanned = []
        if prompt:
            self._hole(Held(self._length, prompt))

    def _end_of(self, old: Old) -> None:
        if old.kind == "tick":
            self._hole(Box(self._length, "old", old.properties, old.is_ticked))
        else:
            self._hole(Held(self._length, old))

    def _symbol(self, sym: etree._Element, run: etree._Element) -> None:
        code = sym.get(f"{W}char", "").upper()[-2:]
        font = sym.get(f"{W}font", "").casefold()
        known = SYMBOL_BOXES.get(font, {}).get(code)
        if known is None:
            self._say("\u25a1" if font == "" else "\u2022", sym, run)
        else:
            self._hole(Box(self._length, "symbol", sym, known))

    def _say(self, text: str, element: etree._Element, run: etree._Element) -> None:
        self._line.stretches.append(Stretch(self._length, text, element, run))
        if not BOXES.isdisjoint(text):
            text = "".join(self._letter(each, at, element) for at, each in enumerate(text))
        self._letters.append(text)
        self._length += len(text)

    def _letter(self, letter: str, at: int, element: etree._Element) -> str:
        if letter not in BOXES:
            return letter
        box = Box(self._length + at, "letter", element, letter in TICKED)
        self._line.holes.append(box)
        return HOLE

    def _hole(self, hole: Box | Held) -> None:
        self._line.holes.append(hole)
        self._letters.append(HOLE)
        self._length += 1


def is_hidden(run: etree._Element) -> bool:
    """Whether a run is kept in the file but not shown on the page."""
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(f"{W}val") not in ("0", "false", "off")


def lines_in(container: etree._Element) -> Iterator[Line]:
    """Every paragraph directly in a container, or in what only groups them there."""
    for each in container:
        if each.tag == f"{W}p":
            yield line_of(each)
        elif each.tag in (f"{W}sdtContent", f"{W}customXml", f"{W}ins") or each.tag == f"{W}sdt":
            yield from lines_in(each)
