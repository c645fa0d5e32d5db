"""Where the parts of a wheel are: segments with even gaps round a hub."""

from math import asin, atan2, cos, degrees, hypot, radians, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from eia_wizard.domain.lazy_dataclass import dataclass

HUB, RIM, LIFT, GAP = 0.56, 0.94, 0.045, 0.026
"""As parts of the radius: the hub, the rim, how far a segment is lifted, half a gap."""


@dataclass(frozen=True, slots=True)
class WheelShape:
    """A wheel of so many segments in the largest square of a rectangle; the first stands on top."""

    rect: QRectF
    count: int

    @property
    def radius(self) -> float:
        """Half the side of the square; the rim lies a little within, to leave room to lift."""
        return min(self.rect.width(), self.rect.height()) / 2

    def segment(self, index: int, is_lifted: bool = False) -> QPainterPath:
        """The outline of a segment, counted from 0, clockwise."""
        lift = LIFT if is_lifted else 0.0
        outer, inner = (RIM + lift) * self.radius, (HUB + lift / 2) * self.radius
        gap = GAP * self.radius * (0.45 if is_lifted else 1.0)
        middle, half = self.angle(index), 180 / self.count
        out, into = (half - degrees(asin(gap / r)) for r in (outer, inner))
        path = QPainterPath(self._at(middle + out, outer))
        path.arcTo(self._square(outer), middle + out, -2 * out)
        path.lineTo(self._at(middle - into, inner))
        path.arcTo(self._square(inner), middle - into, 2 * into)
        path.closeSubpath()
        return path

    def middle(self, index: int, out: float = (HUB + RIM) / 2) -> QPointF:
        """The point in the middle of a segment, ``out`` of the radius from the centre."""
        return self._at(self.angle(index), out * self.radius)

    def corner(self, index: int) -> QPointF:
        """The outer corner of a segment, in the order of the clock, where a badge hangs."""
        return self._at(self.angle(index) - 180 / self.count * 0.62, 0.93 * self.radius)

    def hub(self, out: float = HUB) -> QRectF:
        """The square round the hub."""
        return self._square(out * self.radius)

    def angle(self, index: int) -> float:
        """The direction of a segment's middle in degrees, as Qt counts: from three o'clock."""
        return 90 - index * 360 / self.count

    def index_at(self, point: QPointF) -> int | None:
        """The segment under a point, -1 for the hub, nothing outside the wheel."""
        across, up = point.x() - self._centre.x(), self._centre.y() - point.y()
        distance = hypot(across, up)
        if distance > self.radius:
            return None
        if distance < HUB * self.radius:
            return -1
        turned = (90 - degrees(atan2(up, across)) + 180 / self.count) % 360
        return int(turned // (360 / self.count)) % self.count

    @property
    def _centre(self) -> QPointF:
        return self.rect.center()

    def _at(self, angle: float, radius: float) -> QPointF:
        turn = radians(angle)
        return self._centre + QPointF(cos(turn) * radius, -sin(turn) * radius)

    def _square(self, radius: float) -> QRectF:
        centre = self._centre
        return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
