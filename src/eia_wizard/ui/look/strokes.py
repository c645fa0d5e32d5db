"""Small strokes that controls are drawn from: rounded boxes, ticks, dots and discs."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPolygonF

from eia_wizard.ui.look.tokens import Colours


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: str | None,
    edge: str | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box; its edge lies wholly inside the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = width / 2 if edge else 0.0
    painter.setPen(QPen(QColor(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    inner = QRectF(rect).adjusted(half, half, -half, -half)
    painter.drawRoundedRect(inner, radius - half, radius - half)
    painter.restore()


def tick(painter: QPainter, rect: QRectF, colour: str) -> None:
    """A tick that fills a box."""
    at = [(0.24, 0.53), (0.43, 0.71), (0.77, 0.32)]
    points = [QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in at]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_round_pen(colour, rect.width() / 8))
    painter.drawPolyline(QPolygonF(points))
    painter.restore()


def dash(painter: QPainter, rect: QRectF, colour: str) -> None:
    """The sign of a box that is neither ticked nor empty."""
    middle, inset = rect.center().y(), rect.width() * 0.28
    painter.save()
    painter.setPen(_round_pen(colour, rect.width() / 8))
    painter.drawLine(QPointF(rect.left() + inset, middle), QPointF(rect.right() - inset, middle))
    painter.restore()


def dot(painter: QPainter, rect: QRectF, fill: str | None, edge: str | None, width: float) -> None:
    """A disc, or a ring, inside a square."""
    box(painter, rect, rect.width() / 2, fill, edge, width)


def disc(
    painter: QPainter, rect: QRectF, number: int, colours: Colours, *, is_filled: bool
) -> None:
    """The disc of a stage: filled where work was done, else a ring; the number stands in it."""
    stage = colours.stages[number % len(colours.stages)]
    dot(painter, rect, stage if is_filled else None, stage, max(1.25, rect.width() / 20))
    painter.save()
    font = QFont(painter.font())
    font.setPixelSize(max(8, round(rect.width() * 0.5)))
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor(colours.on_stage if is_filled else stage))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def joined(rect: QRectF, radius: float, where: str) -> QPainterPath:
    """The outline of a segment: round only where the row ends."""
    left, right = where in ("first", "only"), where in ("last", "only")
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    middle = rect.center().x()
    if not left:
        path = path.united(_block(QRectF(rect.topLeft(), QPointF(middle, rect.bottom()))))
    if not right:
        path = path.united(_block(QRectF(QPointF(middle, rect.top()), rect.bottomRight())))
    return path.simplified()


def _block(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path


def _round_pen(colour: str, width: float) -> QPen:
    return QPen(
        QColor(colour),
        width,
        Qt.PenStyle.SolidLine,
        Qt.PenCapStyle.RoundCap,
        Qt.PenJoinStyle.RoundJoin,
    )
