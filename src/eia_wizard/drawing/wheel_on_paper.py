"""The wheel for a document: stages named beside their segments, to be read without colour."""

from math import hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from eia_wizard.drawing.colours import WheelColours
from eia_wizard.drawing.letters import broken, font
from eia_wizard.drawing.shape import WheelShape
from eia_wizard.drawing.wheel import WheelPicture, WheelSegment, paint_wheel

RATIO = 0.62
"""The height of the picture, as a part of its width."""
WHEEL = 0.74
"""The diameter of the wheel, as a part of the height."""
MARGIN = 0.012
"""Room between a segment and its title, and at the edges, as a part of the width."""


def paint_on_paper(
    painter: QPainter, rect: QRectF, picture: WheelPicture, colours: WheelColours, family: str = ""
) -> None:
    """Paint the wheel with the titles of its stages round it, and how each stands."""
    high = rect.height() * WHEEL
    square = QRectF(0, 0, high, high)
    square.moveCenter(rect.center())
    paint_wheel(painter, square, picture, colours, family)
    shape = WheelShape(square, len(picture.segments))
    for index, segment in enumerate(picture.segments):
        _title(painter, rect, shape.middle(index, 1.06), segment, colours, family)


def _title(
    painter: QPainter,
    rect: QRectF,
    at: QPointF,
    segment: WheelSegment,
    colours: WheelColours,
    family: str,
) -> None:
    size = rect.width() * 0.0215
    title, state = font(family, size, 600), font(family, size * 0.88, 400)
    metrics, small = QFontMetricsF(title), QFontMetricsF(state)
    centre = rect.center()
    across = (at.x() - centre.x()) / rect.height()
    is_middle = abs(across) < 0.05
    margin = rect.width() * MARGIN
    beside = at.x() - rect.left() if across < 0 else rect.right() - at.x()
    width = rect.width() * 0.9 if is_middle else beside - 2 * margin
    lines = [(line, title, metrics, colours.ink) for line in broken(segment.title, metrics, width)]
    if segment.state:
        parts = broken(segment.state, small, width)
        lines += [(line, state, small, colours.quiet_ink) for line in parts]
    height = sum(m.lineSpacing() for _, _, m, _ in lines)
    down = (at.y() - centre.y()) / hypot(at.x() - centre.x(), at.y() - centre.y())
    top = at.y() - height * (1 - down) / 2
    for text, face, m, ink in lines:
        wide = m.horizontalAdvance(text)
        shift = wide / 2 if is_middle else wide if across < 0 else 0
        gap = 0 if is_middle else margin * (1 if across > 0 else -1)
        painter.setFont(face)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(at.x() - shift + gap, top + m.ascent()), text)
        top += m.lineSpacing()
