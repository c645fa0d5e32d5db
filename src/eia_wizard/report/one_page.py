"""Whether a report stands on one page: how much room its words take, reckoned before it is set."""

from collections.abc import Iterable
from math import ceil

from eia_wizard.domain.prose import Bullets, Numbers, Paragraph, words
from eia_wizard.report.brief import Room
from eia_wizard.report.parts import Heading, Part, Report

ROOMS = (
    Room(6, 5, 5, 220),
    Room(5, 4, 4, 220),
    Room(5, 4, 4, 170),
    Room(5, 3, 4, 140),
    Room(4, 3, 3, 140),
    Room(4, 3, 3, 110),
    Room(4, 3, 2, 110),
    Room(3, 3, 2, 110),
    Room(3, 2, 2, 90),
    Room(2, 2, 2, 90),
    Room(2, 1, 1, 90),
    Room(1, 1, 1, 90),
)
"""What may be said, the most first: what is said of each gives way before their number."""

PAGE = 700.0
"""Points of a page between its margins, less a little, as the letters of printers differ."""

_LINE, _HEADING, _TITLE, _FRAME = 14.6, 27.0, 22.0, 24.0
_LETTERS, _LETTERS_OF_A_TITLE, _LETTERS_OF_A_POINT = 78, 46, 74
_GAP, _GAP_OF_A_POINT = 4.0, 1.0


def first_on_one_page(reports: Iterable[Report]) -> Report:
    """The first report that is reckoned to stand on one page, or the last, which is the shortest.

    There must be one at least.
    """
    waiting = iter(reports)
    report = next(waiting)
    while height(report) > PAGE and (shorter := next(waiting, None)):
        report = shorter
    return report


def height(report: Report) -> float:
    """Points from the top of the first page to the last word."""
    block = report.title_block
    title = _lines(block.title, _LETTERS_OF_A_TITLE) * _TITLE + _FRAME
    marked = [_lines(text, _LETTERS) * _LINE + _GAP for text in (block.marking, block.protection)]
    return title + sum(marked) + sum(map(_height, report.parts))


def _height(part: Part) -> float:
    match part:
        case Heading():
            return _HEADING
        case Paragraph(line=said):
            return _lines(words(said), _LETTERS) * _LINE + _GAP
        case Bullets(items=items) | Numbers(items=items):
            lines = sum(_lines(words(item), _LETTERS_OF_A_POINT) for item in items)
            return lines * _LINE + len(items) * _GAP_OF_A_POINT
    return 0.0


def _lines(text: str, letters: int) -> int:
    return ceil(len(text) / letters)
