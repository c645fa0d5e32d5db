"""A share of a whole as a bar: so many of so many, each a piece of the bar while they are few."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

MOST_PIECES, GAP, RADIUS = 20, 2.0, 3.0


def paint_share(
    painter: QPainter, rect: QRectF, share: tuple[int, int], full: str, empty: str
) -> None:
    """Paint a bar; its words stand beside it, since colour alone says nothing to many."""
    kept, of = share
    if not of:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if of > MOST_PIECES:
        _piece(painter, rect, empty)
        _piece(
            painter,
            QRectF(rect.topLeft(), rect.size()).adjusted(0, 0, -rect.width() * (1 - kept / of), 0),
            full,
        )
    else:
        wide = (rect.width() - GAP * (of - 1)) / of
        for place in range(of):
            left = rect.left() + place * (wide + GAP)
            box = QRectF(left, rect.top(), wide, rect.height())
            _piece(painter, box, full if place < kept else empty)
    painter.restore()


def _piece(painter: QPainter, rect: QRectF, colour: str) -> None:
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(rect, RADIUS, RADIUS)
