"""What styles and lists make of words and paragraphs, worked out once for each combination."""

import re
from dataclasses import field
from typing import NamedTuple, TypeAlias

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.model import Listed, Look, Style
from eia_wizard.documents.word_in.properties import (
    VAL,
    Given,
    by_tag,
    count_of,
    number,
    of_paragraph,
    of_run,
    shade,
    text_of,
)
from eia_wizard.documents.word_in.refusals import too_large
from eia_wizard.domain.lazy_dataclass import dataclass

_LOOKS = frozenset(Look.__dataclass_fields__)
_HEADING = re.compile(r"heading ([1-9])$", re.IGNORECASE)
_REGIONS = f"{W}tblStylePr"


@dataclass(frozen=True, slots=True)
class TableLook:
    """What a style of tables does to words: in all cells, in the first row, in the first column.

    ``is_banded`` says that it shades other parts too, which is not worked out here.
    """

    whole: Given = field(default_factory=dict)
    first_row: Given = field(default_factory=dict)
    first_column: Given = field(default_factory=dict)
    is_banded: bool = False

    def ground(self, *, is_first_row: bool, is_first_column: bool) -> "Ground":
        """What holds for a cell."""
        given = self.whole | ({"cell_shade": "unknown"} if self.is_banded else {})
        given |= self.first_column if is_first_column else {}
        given |= self.first_row if is_first_row else {}
        return tuple(given.items())


PLAIN = TableLook()


class ParagraphLook(NamedTuple):
    """What holds for a paragraph: its style by id and by name, and what ``Paragraph`` tells."""

    id: str
    style: str
    level: int
    listed: Listed | None
    align: str
    line: int
    shade: str


Ground: TypeAlias = tuple[tuple[str, str | int | bool], ...]
"""What a style of tables gives to the words and the ground of a cell."""

LEADERS = frozenset(("dot", "underscore", "hyphen", "middleDot", "heavy"))
"""What a tab stop draws up to itself where it leads the eye, or the pen."""


class Styles:
    """The styles and lists of a file."""

    def __init__(self, styles: etree._Element | None, numbering: etree._Element | None) -> None:
        found = [] if styles is None else styles.findall(f"{W}style")
        if len(found) > limits.STYLES:
            raise too_large()
        self._styles = {style.get(f"{W}styleId", ""): style for style in found}
        self.names = {id: _name(style) for id, style in self._styles.items()}
        self._defaults = {
            style.get(f"{W}type", ""): style.get(f"{W}styleId", "")
            for style in found
            if style.get(f"{W}default") in ("1", "true", "on")
        }
        defaults = None if styles is None else styles.find(f"{W}docDefaults")
        self._base = of_run(_at(defaults, "rPrDefault", "rPr")) | of_paragraph(
            by_tag(_at(defaults, "pPrDefault", "pPr"))
        )
        self._worked_out: dict[str, Given] = {}
        self._leads: dict[str, tuple[bool, ...]] = {}
        self._table_looks: dict[str, TableLook] = {}
        self._paragraphs: dict[tuple[object, ...], ParagraphLook] = {}
        self._looks: dict[tuple[object, ...], Look] = {}
        self._kept_looks: dict[Look, Look] = {}
        self._forms = _list_forms(numbering)

    @property
    def language(self) -> str:
        """The language that words are in unless they say otherwise."""
        normal = self.of_style("", "paragraph")
        return str(normal.get("language") or self._base.get("language") or "")

    def all(self) -> tuple[Style, ...]:
        """Every style, as it is named."""
        return tuple(
            Style(id[: limits.TEXT], self.names[id], style.get(f"{W}type", "")[:20])
            for id, style in self._styles.items()
        )

    def of_style(self, id: str, kind: str) -> Given:
        """Everything that a style says, with what it is based on; of none, the default's."""
        id = id if id in self._styles else self._defaults.get(kind, "")
        if id in self._worked_out:
            return self._worked_out[id]
        chain: dict[str, None] = {}
        while id in self._styles and id not in self._worked_out and id not in chain:
            chain[id] = None
            id = _based_on(self._styles[id])
        given = self._worked_out.get(id, {})
        for each in reversed(chain):
            style = self._styles[each]
            given = (
                given | of_run(style.find(f"{W}rPr")) | of_paragraph(by_tag(style.find(f"{W}pPr")))
            )
            self._worked_out[each] = given
        return given

    def leads_of(self, id: str) -> tuple[bool, ...]:
        """Whether each tab stop of a style of paragraphs draws dots or a rule up to itself."""
        if id not in self._leads:
            stops = self._stops(id)
            kept = [each for each in stops if each.get(VAL) != "clear"]
            self._leads[id] = tuple(each.get(f"{W}leader") in LEADERS for each in kept)
        return self._leads[id]

    def _stops(self, id: str) -> list[etree._Element]:
        """The tab stops of a style, or of what it is based on."""
        seen: set[str] = set()
        while id in self._styles and id not in seen:
            seen.add(id)
            stops = self._styles[id].findall(f"{W}pPr/{W}tabs/{W}tab")
            if stops:
                return stops
            id = _based_on(self._styles[id])
        return []

    def paragraph(self, direct: Given) -> "ParagraphLook":
        """What holds for a paragraph by what stands at it, its style among that."""
        key = tuple(direct.items())
        found = self._paragraphs.get(key)
        if found is None:
            if len(self._paragraphs) > limits.STYLES:
                self._paragraphs.clear()
            found = self._paragraphs[key] = self._worked_paragraph(direct)
        return found

    def _worked_paragraph(self, direct: Given) -> "ParagraphLook":
        style = text_of(direct, "style")
        given = self._base | self.of_style(style, "paragraph") | direct
        name = self.names.get(style, style)
        return ParagraphLook(
            id=style,
            style=name,
            level=_level(name, given),
            listed=self._listed(given),
            align=text_of(given, "align"),
            line=count_of(given, "line"),
            shade=text_of(given, "para_shade"),
        )

    def _listed(self, given: Given) -> Listed | None:
        of, level = text_of(given, "list"), count_of(given, "list_level")
        return None if of in ("", "0") else Listed(of, level, self.list_form(of, level))

    def look(self, paragraph_style: str, direct: Given, under: Ground) -> Look:
        """How words look: in a paragraph's style, as they are formatted, over a table's style.

        Looks that are equal are one object.
        """
        key = (paragraph_style, under, *direct.items())
        found = self._looks.get(key)
        if found is None:
            look = self._worked_look(paragraph_style, direct, under)
            found = self._looks[key] = self._kept_looks.setdefault(look, look)
        return found

    def table_look(self, id: str) -> TableLook:
        """What a style of tables does."""
        id = id if id in self._styles else self._defaults.get("table", "")
        if id not in self._styles:
            return PLAIN
        if id not in self._table_looks:
            self._table_looks[id] = self._worked_table(id)
        return self._table_looks[id]

    def _worked_look(self, paragraph_style: str, direct: Given, under: Ground) -> Look:
        style = text_of(direct, "style")
        own = self.of_style(style, "character") if style else {}
        given = (
            self._base | dict(under) | self.of_style(paragraph_style, "paragraph") | own | direct
        )
        said = {name: value for name, value in given.items() if name in _LOOKS}
        if len(self._looks) > limits.STYLES:
            self._looks.clear()
            self._kept_looks.clear()
        return Look(**said | {"style": self.names.get(style, "")})  # type: ignore[arg-type]  # ``of_run`` gives the names and kinds of a look

    def list_form(self, list_number: str, level: int) -> str:
        """How a list counts, or ``bullet``; nothing where there is no such list."""
        return self._forms.get(list_number, {}).get(level, "")

    def _worked_table(self, id: str) -> TableLook:
        chain: list[str] = []
        while id in self._styles and id not in chain and len(chain) < 50:
            chain.append(id)
            id = _based_on(self._styles[id])
        look = PLAIN
        for each in reversed(chain):
            look = _over(look, self._styles[each])
        return look


def _over(look: TableLook, style: etree._Element) -> TableLook:
    regions = {region.get(f"{W}type", ""): _region(region) for region in style.findall(_REGIONS)}
    others = [given for name, given in regions.items() if name not in ("firstRow", "firstCol")]
    return TableLook(
        whole=look.whole | _region(style),
        first_row=look.first_row | regions.get("firstRow", {}),
        first_column=look.first_column | regions.get("firstCol", {}),
        is_banded=look.is_banded
        or any("cell_shade" in given or "colour" in given for given in others),
    )


def _region(element: etree._Element) -> Given:
    given = of_run(element.find(f"{W}rPr"))
    shaded = _at(element, "tcPr", "shd")
    if shaded is not None:
        given["cell_shade"] = shade(shaded)
    return given


def _level(style: str, given: Given) -> int:
    """Some programs leave the level of a heading to its style's name."""
    level = count_of(given, "level")
    named = None if level else _HEADING.match(style)
    return int(named[1]) if named else level


def _name(style: etree._Element) -> str:
    found = style.find(f"{W}name")
    return (found.get(VAL, "") if found is not None else "")[:200]


def _based_on(style: etree._Element) -> str:
    found = style.find(f"{W}basedOn")
    return "" if found is None else found.get(VAL, "")


def _list_forms(numbering: etree._Element | None) -> dict[str, dict[int, str]]:
    """How each level of each list counts."""
    if numbering is None:
        return {}
    drafts = {
        draft.get(f"{W}abstractNumId", ""): _levels(draft)
        for draft in numbering.findall(f"{W}abstractNum")
    }
    forms: dict[str, dict[int, str]] = {}
    for each in numbering.findall(f"{W}num"):
        draft = each.find(f"{W}abstractNumId")
        forms[each.get(f"{W}numId", "")] = drafts.get(
            "" if draft is None else draft.get(VAL, ""), {}
        )
    return forms


def _levels(draft: etree._Element) -> dict[int, str]:
    levels: dict[int, str] = {}
    for level in draft.findall(f"{W}lvl"):
        form = level.find(f"{W}numFmt")
        levels[number(level.get(f"{W}ilvl"), most=8)] = (
            "decimal" if form is None else form.get(VAL, "")[:40]
        )
    return levels


def _at(element: etree._Element | None, *steps: str) -> etree._Element | None:
    for step in steps:
        if element is None:
            return None
        element = element.find(f"{W}{step}")
    return element
