"""Words set into a form in the form's own look: runs, paragraphs and lists like those beside."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy

from lxml import etree

from eia_wizard.documents.characters import holdable
from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.marks import DARK_GREYS, GREYS

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_VAL = f"{W}val"
_POINT = re.compile(r"(?:[-•]\s+|(\d{1,3}[.)])\s+)(?=\S)")
_PROMPT_LOOKS = ("rStyle", "highlight", "vanish", "webHidden")
_LABEL_LOOKS = ("b", "bCs", "i", "iCs", "caps", "smallCaps", "u", "rStyle", "highlight", "color")
_NOT_COPIED = ("sectPr", "numPr", "pPrChange", "rPrChange", "keepNext", "pageBreakBefore")


def take_out(element: etree._Element) -> None:
    """Remove an element from whatever holds it."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def parent_is(element: etree._Element, name: str) -> bool:
    """Whether an element lies directly in one of this name."""
    parent = element.getparent()
    return parent is not None and parent.tag == f"{W}{name}"


def run_of(text: str, look: etree._Element | None) -> etree._Element:
    """Words as a run with this look; tabs and line ends are kept."""
    run = etree.Element(f"{W}r")
    if look is not None:
        run.append(deepcopy(look))
    for number, line in enumerate(holdable(text).split("\n")):
        if number:
            etree.SubElement(run, f"{W}br")
        for at, part in enumerate(line.split("\t")):
            if at:
                etree.SubElement(run, f"{W}tab")
            if part:
                words = etree.SubElement(run, f"{W}t")
                words.text = part
                words.set(SPACE, "preserve")
    return run


def look_of_answer(run: etree._Element | None) -> etree._Element | None:
    """The look of an answer that takes the place of a prompt: as the prompt, but no prompt."""
    look = None if run is None else run.find(f"{W}rPr")
    if look is None:
        return None
    look = deepcopy(look)
    _drop(look, (*_PROMPT_LOOKS, "i", "iCs"))
    colour = look.find(f"{W}color")
    if colour is not None and colour.get(_VAL, "").upper() in GREYS | DARK_GREYS:
        look.remove(colour)
    return look


def look_beside(run: etree._Element | None) -> etree._Element | None:
    """The look of an answer beside a label: its font and size, none of its weight."""
    look = None if run is None else run.find(f"{W}rPr")
    if look is None:
        return None
    look = deepcopy(look)
    _drop(look, _LABEL_LOOKS)
    return look if len(look) else None


def look_of_mark(paragraph: etree._Element) -> etree._Element | None:
    """The look that an empty paragraph keeps for what is typed into it."""
    mark = paragraph.find(f"{W}pPr/{W}rPr")
    if mark is None:
        return None
    look = etree.Element(f"{W}rPr")
    for each in mark:
        if each.tag not in (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo", f"{W}rPrChange"):
            look.append(deepcopy(each))
    _drop(look, _PROMPT_LOOKS)
    return look if len(look) else None


def _drop(look: etree._Element, names: Sequence[str]) -> None:
    for name in names:
        for each in look.findall(f"{W}{name}"):
            look.remove(each)


def first_run(container: etree._Element | None) -> etree._Element | None:
    """The first run with words in a container."""
    if container is None:
        return None
    for run in container.iter(f"{W}r"):
        if any((t.text or "").strip() for t in run.findall(f"{W}t")):
            return run
    return next(container.iter(f"{W}r"), None)


def words_above(paragraph: etree._Element) -> etree._Element | None:
    """The nearest words above that are no guidance in grey or italics; else the nearest of all."""
    found = [run for each in _close_above(paragraph) if (run := first_run(each)) is not None]
    spoken = (run for run in found if not _is_guidance(run))
    return next(spoken, next(iter(found), None))


def _close_above(paragraph: etree._Element) -> Iterator[etree._Element]:
    above = paragraph.getprevious()
    while above is not None and above.tag == f"{W}p":
        yield above
        above = above.getprevious()


def _is_guidance(run: etree._Element) -> bool:
    look = run.find(f"{W}rPr")
    if look is None:
        return False
    colour = look.find(f"{W}color")
    is_grey = colour is not None and colour.get(_VAL, "").upper() in GREYS | DARK_GREYS
    return is_grey or look.find(f"{W}i") is not None


def set_lines(
    paragraph: etree._Element, lines: Sequence[str], look: etree._Element | None, bullet: str
) -> None:
    """Set lines into an empty paragraph and as many like it as they need.

    ``bullet`` is the form's own style for points of a list, or nothing.
    """
    empty = _emptied(paragraph)
    told = list(lines) or [""]
    _fill(paragraph, told[0], look, bullet)
    for line in reversed(told[1:]):
        another = deepcopy(empty)
        _fill(another, line, look, bullet)
        paragraph.addnext(another)


def paragraphs_after(
    paragraph: etree._Element, lines: Sequence[str], look: etree._Element | None, bullet: str
) -> None:
    """Set lines as paragraphs of their own behind one that stays as it is."""
    like = etree.Element(f"{W}p")
    properties = paragraph.find(f"{W}pPr")
    if properties is not None:
        like.append(deepcopy(properties))
    _plain(like)
    for line in reversed(lines):
        another = deepcopy(like)
        _fill(another, line, look, bullet)
        paragraph.addnext(another)


def _emptied(paragraph: etree._Element) -> etree._Element:
    """A paragraph of the same look with nothing in it, to be copied; the first loses its runs."""
    for run in list(paragraph.iterchildren(f"{W}r")):
        if run.find(f"{W}lastRenderedPageBreak") is None or not len(run.findall(f"{W}br")):
            paragraph.remove(run)
    like = etree.Element(f"{W}p")
    properties = paragraph.find(f"{W}pPr")
    if properties is not None:
        like.append(deepcopy(properties))
        for name in ("sectPr", "pPrChange", "pageBreakBefore"):
            for each in like[0].findall(f"{W}{name}"):
                like[0].remove(each)
    return like


def _plain(paragraph: etree._Element) -> None:
    properties = paragraph.find(f"{W}pPr")
    if properties is not None:
        for name in _NOT_COPIED:
            for each in properties.findall(f"{W}{name}"):
                properties.remove(each)


def _fill(paragraph: etree._Element, line: str, look: etree._Element | None, bullet: str) -> None:
    point = _POINT.match(line)
    if point is None:
        paragraph.append(run_of(line, look))
    elif bullet and not point[1]:
        _style(paragraph, bullet)
        paragraph.append(run_of(line[point.end() :], look))
    else:
        _hang(paragraph)
        paragraph.append(run_of(f"{point[1] or '•'}\t{line[point.end() :]}", look))


def _style(paragraph: etree._Element, style: str) -> None:
    properties = _properties(paragraph)
    for each in properties.findall(f"{W}pStyle"):
        properties.remove(each)
    for name in ("numPr", "ind"):
        for each in properties.findall(f"{W}{name}"):
            properties.remove(each)
    named = etree.Element(f"{W}pStyle")
    named.set(_VAL, style)
    properties.insert(0, named)


_BEFORE_INDENT = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
    *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap"),
    *("overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd"),
    *("snapToGrid", "spacing"),
)
"""What the format wants before the indent of a paragraph."""


def _hang(paragraph: etree._Element) -> None:
    """Let a typed mark stand out to the left, as a list's does."""
    properties = _properties(paragraph)
    for each in properties.findall(f"{W}ind"):
        properties.remove(each)
    indent = etree.Element(f"{W}ind")
    indent.set(f"{W}left", "360")
    indent.set(f"{W}hanging", "360")
    known = {f"{W}{name}" for name in _BEFORE_INDENT}
    at = next((i for i, each in enumerate(properties) if each.tag not in known), len(properties))
    properties.insert(at, indent)


def _properties(paragraph: etree._Element) -> etree._Element:
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    return properties


def paragraphs_in(cell: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs of a cell that are its own, not those of a table in it."""
    for each in cell:
        if each.tag == f"{W}p":
            yield each
        elif each.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}customXml"):
            yield from paragraphs_in(each)
