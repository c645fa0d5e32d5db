"""The properties of words, paragraphs and tables as styles and direct formatting give them."""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits

Given: TypeAlias = dict[str, str | int | bool]
"""Properties by name, only those that are given."""

VAL = f"{W}val"
_OFF = {"0", "false", "off", "none"}
_HIGHLIGHTS = {
    "yellow": "FFFF00",
    "green": "00FF00",
    "cyan": "00FFFF",
    "magenta": "FF00FF",
    "blue": "0000FF",
    "red": "FF0000",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "darkGray": "808080",
    "lightGray": "C0C0C0",
    "black": "000000",
    "white": "FFFFFF",
}


def child(element: etree._Element | None, tag: str) -> etree._Element | None:
    """The first child of a tag, or nothing; a quarter of the time that ``find`` takes.

    Properties stand first, so the first child is asked before all are gone through.
    """
    if element is None or not len(element):
        return None
    first = element[0]
    if first.tag == tag:
        return first
    return next(element.iterchildren(tag), None) if len(element) > 1 else None


def of_run(properties: etree._Element | None) -> Given:
    """What ``w:rPr`` says."""
    given: Given = {}
    for each in properties if properties is not None else ():
        read = _OF_RUN.get(each.tag)
        if read is not None:
            read(each, given)
    return given


def by_tag(properties: etree._Element | None) -> dict[str, etree._Element]:
    """The children of properties, each by its tag; no tag stands there twice."""
    return {} if properties is None else {each.tag: each for each in properties}


def of_paragraph(properties: dict[str, etree._Element]) -> Given:
    """What the children of ``w:pPr`` say."""
    given: Given = {}
    for tag, each in properties.items():
        read = _OF_PARAGRAPH.get(tag)
        if read is not None:
            read(each, given)
    return given


def _switch(name: str) -> Callable[[etree._Element, Given], None]:
    def read(element: etree._Element, given: Given) -> None:
        given[name] = element.get(VAL, "1") not in _OFF

    return read


def _size(element: etree._Element, given: Given) -> None:
    given["size"] = number(element.get(VAL), most=3276)


def _colour(element: etree._Element, given: Given) -> None:
    given["colour"] = colour(element.get(VAL))


def _font(element: etree._Element, given: Given) -> None:
    name = element.get(f"{W}ascii") or element.get(f"{W}hAnsi")
    if name:
        given["font"] = name[:100]


def _underline(element: etree._Element, given: Given) -> None:
    given["underline"] = element.get(VAL, "single") != "none"


def _language(element: etree._Element, given: Given) -> None:
    if element.get(VAL):
        given["language"] = element.get(VAL, "")[:40]


def _raised(element: etree._Element, given: Given) -> None:
    given["raised"] = element.get(VAL) in ("superscript", "subscript")


def _highlight(element: etree._Element, given: Given) -> None:
    given["shade"] = _HIGHLIGHTS.get(element.get(VAL, ""), "")


def _shade(element: etree._Element, given: Given) -> None:
    given.setdefault("shade", shade(element))


def _style(element: etree._Element, given: Given) -> None:
    given["style"] = element.get(VAL, "")[: limits.TEXT]


def _align(element: etree._Element, given: Given) -> None:
    given["align"] = element.get(VAL, "")[:40]


def _outline(element: etree._Element, given: Given) -> None:
    level = number(element.get(VAL), most=9, otherwise=9)
    given["level"] = level + 1 if level < 9 else 0


def _ground(element: etree._Element, given: Given) -> None:
    given["para_shade"] = shade(element)


def _spacing(element: etree._Element, given: Given) -> None:
    line = element.get(f"{W}line")
    if line:
        is_share = element.get(f"{W}lineRule", "auto") == "auto"
        given["line"] = number(line, most=32_000) if is_share else 0


def _numbered(element: etree._Element, given: Given) -> None:
    of, level = child(element, f"{W}numId"), child(element, f"{W}ilvl")
    if of is not None:
        given["list"] = of.get(VAL, "")[:20]
    if level is not None:
        given["list_level"] = number(level.get(VAL), most=8)


_OF_RUN: dict[str, Callable[[etree._Element, Given], None]] = {
    f"{W}rStyle": _style,
    f"{W}b": _switch("bold"),
    f"{W}i": _switch("italic"),
    f"{W}caps": _switch("capitals"),
    f"{W}vanish": _switch("hidden"),
    f"{W}sz": _size,
    f"{W}color": _colour,
    f"{W}rFonts": _font,
    f"{W}u": _underline,
    f"{W}lang": _language,
    f"{W}vertAlign": _raised,
    f"{W}highlight": _highlight,
    f"{W}shd": _shade,
}
_OF_PARAGRAPH: dict[str, Callable[[etree._Element, Given], None]] = {
    f"{W}pStyle": _style,
    f"{W}jc": _align,
    f"{W}outlineLvl": _outline,
    f"{W}shd": _ground,
    f"{W}spacing": _spacing,
    f"{W}numPr": _numbered,
}


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch that is there, or not, is on."""
    return element is not None and element.get(VAL, "1") not in _OFF


def number(text: str | None, *, most: int, otherwise: int = 0) -> int:
    """A whole number from nought to ``most``; anything else is taken as ``otherwise``."""
    if not text or len(text) > 20:
        return otherwise
    try:
        found = round(float(text))
    except (ValueError, OverflowError):
        return otherwise
    return found if 0 <= found <= most else otherwise


def colour(text: str | None) -> str:
    """``RRGGBB``, or nothing where the reader's own ink is used."""
    plain = (text or "").upper()
    is_colour = len(plain) == 6 and all(each in "0123456789ABCDEF" for each in plain)
    return plain if is_colour else ""


def shade(element: etree._Element | None) -> str:
    """The colour that lies under the words, or nothing; a pattern counts as unknown."""
    if element is None:
        return ""
    if element.get(VAL, "clear") in ("clear", "nil"):
        return colour(element.get(f"{W}fill"))
    return colour(element.get(f"{W}color")) if element.get(VAL) == "solid" else "unknown"


def text_of(given: Mapping[str, str | int | bool], name: str) -> str:
    """A property that is a text, or nothing."""
    found = given.get(name, "")
    return found if isinstance(found, str) else ""


def count_of(given: Mapping[str, str | int | bool], name: str) -> int:
    """A property that is a number, or nought."""
    return int(given.get(name, 0) or 0)
