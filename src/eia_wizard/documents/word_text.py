"""The text of each answer, read back from a Word document of ours."""

from collections.abc import Iterator
from dataclasses import field

from lxml import etree

from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.documents.word.names import HOME_PREFIX
from eia_wizard.domain.lazy_dataclass import dataclass

_PARAGRAPH, _TABLE, _CELL = f"{W}p", f"{W}tbl", f"{W}tc"
_WORDS = {
    f"{W}tab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}
_BREAKS_OF_PAGES = ("page", "column")
"""LibreOffice puts the break before a chapter at the end of the paragraph in front of it."""
_GONE = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr", f"{W}instrText"}
_OUR_PARAGRAPHS = ("TOC", "Caption", "FigureCaption")
_OUR_RUNS = {"Strong", "NoAnswer"}


@dataclass(slots=True)
class _Reading:
    """What has been read so far, and whose answer is being read."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    current: tuple[str, ...] = ()
    counted: dict[str, int] = field(default_factory=dict)


def homes(docx: bytes) -> dict[str, str]:
    """What a person's answer says at each home's bookmark, one paragraph a line.

    An answer reaches from its bookmark to the next home, heading or table with homes of its own, or
    to the end of its cell. Points of a list come back as ``- ``, counted lines as ``1. ``. Our own
    words are left out: headings, captions, labels, notes and what stands in an empty cell. Homes
    that begin at one place share their text.
    """
    body = read_xml(docx, "word/document.xml").find(f"{W}body")
    reading = _Reading()
    if body is not None:
        _read_blocks(body, reading)
    return {name: "\n".join(lines) for name, lines in reading.lines.items()}


def _read_blocks(container: etree._Element, reading: _Reading) -> None:
    for element in container:
        if element.tag == _PARAGRAPH:
            _read_paragraph(element, reading)
        elif element.tag == _CELL:
            around = reading.current
            _read_blocks(element, reading)
            reading.current = around
        elif element.tag not in _GONE:
            if element.tag == _TABLE and any(_homes_begun(element)):
                reading.current = ()
            _read_blocks(element, reading)


def _read_paragraph(paragraph: etree._Element, reading: _Reading) -> None:
    style = _value(paragraph, "pPr/pStyle")
    begun = tuple(_homes_begun(paragraph))
    is_heading = style.startswith("Heading")
    if begun or is_heading:
        reading.current = begun
        reading.lines |= {name: [] for name in begun if name not in reading.lines}
    is_note = style == "Note" and not begun
    text = "".join(_texts(paragraph))
    if text and not (is_heading or is_note or style.startswith(_OUR_PARAGRAPHS)):
        marked = _mark(paragraph, style, reading) + text
        for name in reading.current:
            reading.lines[name].append(marked)


def _homes_begun(element: etree._Element) -> Iterator[str]:
    for start in element.iter(f"{W}bookmarkStart"):
        name = start.get(f"{W}name", "")
        if name.startswith(HOME_PREFIX):
            yield name


def _texts(element: etree._Element) -> Iterator[str]:
    """The words of a paragraph as they stand with every tracked change accepted."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _WORDS and child.get(f"{W}type") not in _BREAKS_OF_PAGES:
            yield _WORDS[child.tag]
        elif child.tag not in _GONE and _value(child, "rPr/rStyle") not in _OUR_RUNS:
            yield from _texts(child)


def _mark(paragraph: etree._Element, style: str, reading: _Reading) -> str:
    if style == "ListBullet":
        return "- "
    if style != "ListNumber":
        return ""
    number = _value(paragraph, "pPr/numPr/numId")
    reading.counted[number] = reading.counted.get(number, 0) + 1
    return f"{reading.counted[number]}. "


def _value(element: etree._Element, path: str) -> str:
    """The ``w:val`` of what lies at a path of unprefixed names, or nothing."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return "" if found is None else found.get(f"{W}val", "")
