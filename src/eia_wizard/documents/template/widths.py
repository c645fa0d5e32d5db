"""How wide the cells are that answers go into, where a form says so."""

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.growing import cells_of
from eia_wizard.documents.template.places import (
    AtEnd,
    Below,
    Grown,
    InCell,
    InControl,
    InGap,
    Place,
)
from eia_wizard.documents.template.rooms import width_of_cell


def width_of(place: Place) -> int:
    """The width of the cell that a place lies in, in twentieths of a point; 0 if in none."""
    element = _element_of(place)
    if element is None or element.tag == f"{W}tc":
        cell = element
    else:
        cell = next(element.iterancestors(f"{W}tc"), None)
    return 0 if cell is None else width_of_cell(cell)


def widths_of_columns(place: Grown) -> tuple[int, ...]:
    """The widths of the cells of a row that grows, in the order of its heads."""
    cells = list(cells_of(place.rows[0])) if place.rows else []
    return tuple(width_of_cell(cells[at]) if at < len(cells) else 0 for at in place.columns)


def _element_of(place: Place) -> etree._Element | None:
    match place:
        case InCell(cell):
            return cell
        case Below(paragraphs):
            return paragraphs[0]
        case AtEnd(paragraph):
            return paragraph
        case InGap(line):
            return line.paragraph
        case InControl(control):
            return next(control.iter(f"{W}tc"), control)
    return None
