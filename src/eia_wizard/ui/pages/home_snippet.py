"""A snippet of an answer, with the words that were found marked in it."""

from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from eia_wizard.search.words import Pieces
from eia_wizard.ui.look.apply import the_look

LINES = 3
"""Lines of a snippet at most: it is as long as these hold on a small window."""
DOTS, ROOM_FOR_DOTS = "…", 2
"""What says that words go on, and how many letters of a word without end make room for it."""

_ANYWHERE = QTextOption()
_ANYWHERE.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)


def pieces_height(font: QFont, pieces: Pieces, width: float) -> int:
    """How high a snippet is."""
    return ceil(_laid_out(font, pieces, width).boundingRect().height())


def draw_pieces(painter: QPainter, font: QFont, rect: QRectF, pieces: Pieces) -> None:
    """Draw as many lines as are shown; words found are heavier, on a tint."""
    layout = _laid_out(font, pieces, rect.width())
    painter.setPen(QColor(the_look().colours.ink))
    layout.draw(painter, rect.topLeft())


def _laid_out(font: QFont, pieces: Pieces, width: float) -> QTextLayout:
    """The lines that are shown; where the words go on after them, they end in dots."""
    layout = _broken(font, pieces, width)
    whole = "".join(text for text, _is_found in pieces).encode("utf-16-le", "surrogatepass")
    last = layout.lineAt(layout.lineCount() - 1)
    end = 2 * (last.textStart() + last.textLength()) if last.isValid() else len(whole)
    if end >= len(whole):
        return layout
    shown = whole[:end].decode("utf-16-le", "ignore")
    words = shown.rstrip().rfind(" ")
    return _broken(font, _cut(pieces, words if words > 0 else len(shown) - ROOM_FOR_DOTS), width)


def _cut(pieces: Pieces, length: int) -> Pieces:
    """The beginning of these, and the dots that say that they go on."""
    kept, left = [], max(length, 1)
    for text, is_found in pieces:
        kept.append((text[:left], is_found))
        left -= len(kept[-1][0])
    return (*kept, (DOTS, False))


def _broken(font: QFont, pieces: Pieces, width: float) -> QTextLayout:
    layout = QTextLayout("".join(text for text, _is_found in pieces), font)
    layout.setFormats(_formats(pieces))
    layout.setTextOption(_ANYWHERE)
    layout.beginLayout()
    height = 0.0
    for _line in range(LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout


def _formats(pieces: Pieces) -> list[QTextLayout.FormatRange]:
    """Qt counts in units of UTF-16."""
    colours, found, at = the_look().colours, [], 0
    for text, is_found in pieces:
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if is_found:
            each = QTextLayout.FormatRange()
            each.start, each.length = at, length
            look = QTextCharFormat()
            look.setFontWeight(QFont.Weight.Bold)
            look.setBackground(QColor(colours.warn_tint))
            look.setForeground(QColor(colours.warn))
            each.format = look
            found.append(each)
        at += length
    return found
