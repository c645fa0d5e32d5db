"""The page of a foreign file: its size, its margins, and which parts stand at top and foot."""

from lxml import etree

from eia_wizard.documents.own_look.margins import Margin, margin_of
from eia_wizard.documents.package_xml import W
from eia_wizard.documents.word_in.package import Package
from eia_wizard.domain.lazy_dataclass import dataclass

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_LEAST_PAGE, _LARGEST_PAGE = 7_000, 25_000
_LEAST_MARGIN, _LARGEST_MARGIN = 400, 5_000
_LEAST_TEXT = 6_500
_A4 = (11_906, 16_838)
_USUAL = {"top": 1531, "right": 1361, "bottom": 1361, "left": 1361, "header": 680, "footer": 624}


@dataclass(frozen=True, slots=True)
class Page:
    """Twips: width, height and margins; what stands at the top and foot of pages.

    ``is_usual`` says that the file's own sizes could not be used.
    """

    width: int
    height: int
    margins: dict[str, int]
    header: Margin
    first_header: Margin
    footer: Margin
    first_footer: Margin
    is_usual: bool

    @property
    def text_width(self) -> int:
        """Twips between the margins."""
        return self.width - self.margins["left"] - self.margins["right"]


def page_of(package: Package) -> Page:
    """The page of a file's last section, which is what a template is made of."""
    root = package.part(package.main)
    sections = [] if root is None else list(root.iter(f"{W}sectPr"))
    section = sections[-1] if sections else etree.Element(f"{W}sectPr")
    size, margins = _size(section), _margins(section)
    fits = size[0] - margins["left"] - margins["right"] >= _LEAST_TEXT
    is_sound = fits and all(_LEAST_PAGE <= each <= _LARGEST_PAGE for each in size)
    if not is_sound:
        size, margins = _A4, dict(_USUAL)
    has_first = section.find(f"{W}titlePg") is not None
    header, footer = (_margin(package, sections, kind, "default") for kind in ("header", "footer"))
    first = [_margin(package, sections, kind, "first") for kind in ("header", "footer")]
    return Page(
        size[0],
        size[1],
        margins,
        header,
        first[0] if has_first else header,
        footer,
        first[1] if has_first else footer,
        not is_sound,
    )


def _margin(package: Package, sections: list[etree._Element], part: str, kind: str) -> Margin:
    """That of the last section that has one: sections without go on with the one before."""
    for section in reversed(sections):
        for each in section.findall(f"{W}{part}Reference"):
            relation = package.relations(package.main).get(each.get(f"{_R}id", ""))
            if each.get(f"{W}type", "default") == kind and relation and not relation.is_outside:
                return margin_of(package, relation.target)
    return Margin()


def _size(section: etree._Element) -> tuple[int, int]:
    said = section.find(f"{W}pgSz")
    return (0, 0) if said is None else (_number(said.get(f"{W}w")), _number(said.get(f"{W}h")))


def _margins(section: etree._Element) -> dict[str, int]:
    said = section.find(f"{W}pgMar")
    if said is None:
        return dict(_USUAL)
    found = {name: _number(said.get(f"{W}{name}")) for name in _USUAL}
    return {name: min(max(each, _LEAST_MARGIN), _LARGEST_MARGIN) for name, each in found.items()}


def _number(said: str | None) -> int:
    text = (said or "").partition(".")[0]
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
