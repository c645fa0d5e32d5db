"""What stands in one paragraph: words with their looks, marks between them, drawings, controls."""

import re
from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from eia_wizard.documents.characters import holdable
from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.controls import control_of, old_field
from eia_wizard.documents.word_in.drawings import drawing_of, old_drawing_of
from eia_wizard.documents.word_in.model import Change, Held, Look, Mark, Piece, Words
from eia_wizard.documents.word_in.properties import child, of_run
from eia_wizard.documents.word_in.safe_xml import ALTERNATIVES
from eia_wizard.documents.word_in.walk import (
    CHANGED,
    LOOKED_THROUGH,
    OpenField,
    Walk,
    change_of,
    mark_of,
    text_at,
)

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_RUNS = {f"{W}r", f"{_M}r"}
_PROPERTIES, _RUN_PROPERTIES = f"{W}pPr", f"{W}rPr"
_TEXTS = {f"{W}t", f"{W}delText", f"{_M}t"}
_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_PLAIN = Look()
_HYPERLINK = re.compile(r'^\s*HYPERLINK\s+(?:\\l\s+)?(?:"([^"]*)"|(\S+))(?:\s+\\l\s+"([^"]*)")?')
_WITHIN = re.compile(r"^\s*HYPERLINK\s+\\l\s")


def pieces_of(paragraph: etree._Element, style: str, walk: Walk) -> tuple[Piece, ...]:
    """Everything in a paragraph of this style, in its order."""
    line = _Line(style, walk)
    line.pieces += walk.waiting
    walk.waiting = []
    line.take(paragraph, "", ())
    return tuple(line.done())


class _Like(NamedTuple):
    """What words have in common that grow together."""

    look: Look
    link: str
    changes: tuple[Change, ...]
    symbol: bool = False


def _is_same(one: _Like, other: _Like) -> bool:
    """Whether words grow together; equal looks of one file are one look."""
    return one.look is other.look and one[1:] == other[1:]


class _Line:
    """The pieces so far; words of one look grow together until something else comes."""

    def __init__(self, style: str, walk: Walk) -> None:
        self.pieces: list[Piece] = []
        self._style, self._walk = style, walk
        self._text: list[str] = []
        self._like = _Like(_PLAIN, "", ())

    def take(self, container: etree._Element, link: str, changes: tuple[Change, ...]) -> None:
        """Read what is directly in a container."""
        for each in container:
            tag = each.tag
            if tag in _RUNS:
                self._run(each, link, changes)
            elif tag == _PROPERTIES:
                continue
            elif mark := mark_of(each):
                self._add(mark)
            elif tag in CHANGED:
                self.take(each, link, (*changes, change_of(each)))
            elif tag in _HOLDERS:
                _HOLDERS[tag](self, each, link, changes)
            elif tag in LOOKED_THROUGH or str(tag).startswith(_M):
                self.take(each, link, changes)
            else:
                self._walk.pass_over(each)

    def done(self) -> list[Piece]:
        """All pieces."""
        self._settle()
        return self.pieces

    def _add(self, piece: Piece) -> None:
        if self._text:
            self._settle()
        self.pieces.append(piece)

    def _say(self, text: str, like: "_Like") -> None:
        if like is not self._like and not _is_same(like, self._like):
            self._settle()
            self._like = like
        self._text.append(text)

    def _settle(self) -> None:
        if self._text:
            self.pieces.append(Words("".join(self._text), *self._like))
            self._text = []

    def _run(self, run: etree._Element, link: str, changes: tuple[Change, ...]) -> None:
        walk = self._walk
        inner = walk.fields[-1] if walk.fields else None
        given = of_run(child(run, _RUN_PROPERTIES))
        look = walk.styles.look(self._style, given, walk.under)
        self._in_run(run, _Like(look, (inner.link if inner else "") or link, changes))

    def _in_run(self, run: etree._Element, like: "_Like") -> None:
        walk = self._walk
        for each in run:
            tag = each.tag
            if tag in _TEXTS:
                if each.text and not (walk.fields and walk.fields[-1].is_unseen):
                    self._say(each.text, like)
            elif tag in _IN_RUN:
                _IN_RUN[tag](self, each, like)
            elif tag != _RUN_PROPERTIES:
                walk.pass_over(each)

    def instruction(self, element: etree._Element, like: "_Like") -> None:
        if self._walk.fields:
            self._walk.fields[-1].instruction.append(element.text or "")

    def symbol(self, element: etree._Element, like: "_Like") -> None:
        self._say(_character(element), like._replace(symbol=True))

    def drawing(self, element: etree._Element, like: "_Like") -> None:
        self._add(drawing_of(element, self._walk, like.link, like.changes))

    def old_drawing(self, element: etree._Element, like: "_Like") -> None:
        self._add(old_drawing_of(element, self._walk, like.link, like.changes))

    def comment(self, element: etree._Element, like: "_Like") -> None:
        self._add(Mark("comment here", text_at(element, f"{W}id")))

    def note(self, element: etree._Element, like: "_Like") -> None:
        self._add(Mark("note", text_at(element, f"{W}id")))

    def alternative_in_run(self, element: etree._Element, like: "_Like") -> None:
        chosen = self._walk.alternative(element)
        if chosen is not None:
            self._in_run(chosen, like)

    def sign(self, element: etree._Element, like: "_Like") -> None:
        if element.get(f"{W}type") in ("page", "column"):
            self._add(Mark("page break"))
        else:
            self._say(_SIGNS[element.tag], like)

    def ruby(self, element: etree._Element, like: "_Like") -> None:
        base = element.find(f"{W}rubyBase")
        if base is not None:
            self.take(base, like.link, like.changes)

    def hyperlink(self, element: etree._Element, link: str, changes: tuple[Change, ...]) -> None:
        self.take(element, self._walk.address(element, element.get(f"{_R}id", "")), changes)

    def control(self, sdt: etree._Element, link: str, changes: tuple[Change, ...]) -> None:
        self._walk.deeper()
        content = sdt.find(f"{W}sdtContent")
        inner = _Line(self._style, self._walk)
        if content is not None:
            inner.take(content, link, changes)
        self._add(Held(control_of(sdt), tuple(inner.done())))
        self._walk.depth -= 1

    def alternative(self, element: etree._Element, link: str, changes: tuple[Change, ...]) -> None:
        chosen = self._walk.alternative(element)
        if chosen is not None:
            self.take(chosen, link, changes)

    def simple_field(self, element: etree._Element, link: str, changes: tuple[Change, ...]) -> None:
        instruction = text_at(element, f"{W}instr")
        self._add(Mark("field", instruction.strip()))
        self.take(element, link_of(instruction) or link, changes)
        self._add(Mark("field end"))

    def field_mark(self, element: etree._Element, like: "_Like") -> None:
        fields, kind = self._walk.fields, element.get(f"{W}fldCharType")
        if kind == "begin":
            above = fields[-1] if fields else OpenField(is_result=True)
            fields.append(OpenField(is_unseen=True, link=above.link))
            older = element.find(f"{W}ffData")
            if older is not None:
                self._add(Held(old_field(older)))
        elif kind == "separate" and fields and not fields[-1].is_result:
            self._begin_result(fields)
        elif kind == "end" and fields:
            if not fields[-1].is_result:
                self._begin_result(fields)
            fields.pop()
            self._add(Mark("field end"))

    def _begin_result(self, fields: list[OpenField]) -> None:
        inner = fields[-1]
        instruction = "".join(inner.instruction)[: limits.TEXT]
        inner.is_result = True
        inner.is_unseen = len(fields) > 1 and fields[-2].is_unseen
        inner.link = link_of(instruction) or inner.link
        self._add(Mark("field", instruction.strip()))


_HOLDERS: dict[str, Callable[[_Line, etree._Element, str, tuple[Change, ...]], None]] = {
    f"{W}hyperlink": _Line.hyperlink,
    f"{W}sdt": _Line.control,
    f"{W}fldSimple": _Line.simple_field,
    ALTERNATIVES: _Line.alternative,
}
_IN_RUN: dict[str, Callable[[_Line, etree._Element, _Like], None]] = {
    **dict.fromkeys(_SIGNS, _Line.sign),
    f"{W}instrText": _Line.instruction,
    f"{W}fldChar": _Line.field_mark,
    f"{W}sym": _Line.symbol,
    f"{W}drawing": _Line.drawing,
    f"{W}pict": _Line.old_drawing,
    f"{W}object": _Line.old_drawing,
    f"{W}commentReference": _Line.comment,
    f"{W}footnoteReference": _Line.note,
    f"{W}endnoteReference": _Line.note,
    f"{W}ruby": _Line.ruby,
    ALTERNATIVES: _Line.alternative_in_run,
}


def link_of(instruction: str) -> str:
    """Where the instruction of a field leads, if it is a link."""
    found = _HYPERLINK.match(instruction)
    if not found:
        return ""
    address, bookmark = found[1] or found[2] or "", found[3] or ""
    if _WITHIN.match(instruction):
        return f"#{address}"
    return f"{address}#{bookmark}" if bookmark else address


def _character(element: etree._Element) -> str:
    try:
        return holdable(chr(int(element.get(f"{W}char", "")[-4:], 16)))
    except ValueError:
        return "\ufffd"
