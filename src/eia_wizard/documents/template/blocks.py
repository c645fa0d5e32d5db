"""What stands in a part of a form, in order: lines, tables and controls, with their headings."""

from collections.abc import Iterator
from itertools import takewhile
from typing import TypeAlias

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.controls import is_for_an_answer, is_tick
from eia_wizard.documents.template.line import Line, line_of
from eia_wizard.documents.word_in.properties import by_tag, count_of, of_paragraph, text_of
from eia_wizard.documents.word_in.styles import Styles
from eia_wizard.domain.lazy_dataclass import dataclass

_BOX = f"{W}txbxContent"
FAKE = 8
"""The level of a line that only looks like a heading."""
_THROUGH = {f"{W}{name}" for name in ("customXml", "ins", "moveTo", "sdtContent", "smartTag")}
_LONGEST_HEADING = 150


@dataclass(slots=True)
class Words:
    """A paragraph; ``level`` is that of a heading, else 0."""

    line: Line
    level: int = 0
    is_title: bool = False
    is_listed: bool = False
    is_bold: bool = False
    is_slanted: bool = False


@dataclass(slots=True)
class TableBlock:
    """A table."""

    table: etree._Element


@dataclass(slots=True)
class ControlBlock:
    """A content control round whole paragraphs."""

    control: etree._Element


Block: TypeAlias = Words | TableBlock | ControlBlock


class Headings:
    """Tells headings from other paragraphs."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._of_style: dict[str, tuple[int, bool, bool, bool]] = {}

    def words(self, line: Line) -> Words:
        """A paragraph with what its style and look say of it."""
        own = of_paragraph(by_tag(line.paragraph.find(f"{W}pPr")))
        style = text_of(own, "style")
        level, is_title, is_bold, is_slanted = self._known(style)
        line.leads = self._styles.leads_of(style)
        level = count_of(own, "level") or level
        is_listed = text_of(own, "list") not in ("", "0")
        bold = is_bold or all_bold(line)
        text = line.text.strip()
        looks = bold and not level and 0 < len(text) <= _LONGEST_HEADING
        is_centred = text_of(own, "align") == "center"
        is_title = is_title or (looks and is_centred)
        if looks and not (is_title or line.holes or text.endswith((":", "?", "."))):
            level = FAKE
        is_slanted = not level and (is_slanted or all_slanted(line))
        return Words(line, 0 if is_title else level, is_title, is_listed, bold, is_slanted)

    def _known(self, style: str) -> tuple[int, bool, bool, bool]:
        if style not in self._of_style:
            given = self._styles.of_style(style, "paragraph")
            name = self._styles.names.get(style, "").casefold()
            level = count_of(given, "level")
            if not level and name.startswith("heading ") and name[8:9].isdigit():
                level = int(name[8])
            is_title = name in ("title", "subtitle") or name.startswith("toc")
            looks = bool(given.get("bold")), bool(given.get("italic"))
            self._of_style[style] = (level, is_title, *looks)
        return self._of_style[style]


def all_bold(line: Line) -> bool:
    """Whether every word of a line is bold."""
    runs = [each.run for each in line.stretches if each.text.strip()]
    return bool(runs) and all(_is_bold(run) for run in runs)


def all_slanted(line: Line) -> bool:
    """Whether every word of a line is slanted, as guidance is."""
    runs = [each.run for each in line.stretches if each.text.strip()]
    return bool(runs) and all(_has(run, "i") for run in runs)


def _is_bold(run: etree._Element) -> bool:
    return _has(run, "b")


def _has(run: etree._Element, name: str) -> bool:
    look = run.find(f"{W}rPr/{W}{name}")
    return look is not None and look.get(f"{W}val") not in ("0", "false", "off")


def blocks_in(container: etree._Element, headings: Headings) -> Iterator[Block]:
    """Everything in a container, looking through what only groups it."""
    for each in container:
        tag = each.tag
        if tag == f"{W}p":
            line = line_of(each)
            yield headings.words(line)
            if line.has_picture:
                yield from _boxed_text(each, headings)
        elif tag == f"{W}tbl":
            yield TableBlock(each)
        elif tag == f"{W}sdt":
            if is_tick(each) is None and is_for_an_answer(each):
                yield ControlBlock(each)
            else:
                yield from blocks_in(each, headings)
        elif tag in _THROUGH:
            yield from blocks_in(each, headings)


def _boxed_text(paragraph: etree._Element, headings: Headings) -> Iterator[Block]:
    """What stands in text boxes; the older copy that Word keeps beside each is left out.

    A box within another is met where that one is read: once, however deep it lies.
    """
    for box in paragraph.iter(_BOX):
        above = [
            each.tag for each in takewhile(lambda up: up is not paragraph, box.iterancestors())
        ]
        is_inner = _BOX in above
        if not (is_inner or any("Fallback" in str(tag) for tag in above)):
            yield from blocks_in(box, headings)
