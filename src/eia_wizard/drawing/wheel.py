"""The commissioning wheel: where you are in the cycle, and what is outstanding."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.drawing.colours import WheelColours
from eia_wizard.drawing.letters import centred, font, hub_words
from eia_wizard.drawing.shape import HUB, RIM, WheelShape

LEAST_FOR_WORDS, LEAST_FOR_BADGES, LEAST_FOR_NUMBERS = 120, 96, 80
"""Below these diameters in pixels the hub holds a number alone, then counts and numbers go."""


@dataclass(frozen=True, slots=True)
class WheelSegment:
    """A stage on the wheel.

    ``role`` is its colour, a number of ``WheelColours.stages``; ``state`` says in words how it
    stands; ``count`` is how much is outstanding.
    """

    number: int
    title: str
    role: int
    state: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class WheelPicture:
    """What a wheel shows, and all it reads.

    ``current`` is the number of the present stage: 0 for the hub, ``None`` where nobody is at
    work. ``hub`` holds the words in the middle: a small first line, then larger ones.
    """

    segments: tuple[WheelSegment, ...]
    current: int | None = None
    hub: tuple[str, ...] = ()
    hub_count: int = 0


def paint_wheel(
    painter: QPainter, rect: QRectF, picture: WheelPicture, colours: WheelColours, family: str = ""
) -> None:
    """Paint the wheel into the largest square of a rectangle, on any device."""
    shape = WheelShape(rect, len(picture.segments))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, segment in enumerate(picture.segments):
        _segment(painter, shape, index, segment, picture, colours, family)
    _hub(painter, shape, picture, colours, family)
    if 2 * shape.radius >= LEAST_FOR_BADGES:
        for index, segment in enumerate(picture.segments):
            if segment.count:
                at = shape.corner(index)
                _badge(painter, at, shape.radius, segment.count, colours, family)
        if picture.hub_count:
            at = shape.middle(0, HUB * 0.82)
            _badge(painter, at, shape.radius, picture.hub_count, colours, family)
    painter.restore()


def segment_at(point: QPointF, rect: QRectF, picture: WheelPicture) -> int | None:
    """The number of the stage under a point: 0 for the hub, nothing outside the wheel."""
    index = WheelShape(rect, len(picture.segments)).index_at(point)
    if index is None:
        return None
    return 0 if index < 0 else picture.segments[index].number


def segment_rect(number: int, rect: QRectF, picture: WheelPicture) -> QRectF:
    """The box round a stage, for a focus ring or a tool tip.

    Raises:
        KeyError: if the wheel has no such stage.
    """
    shape = WheelShape(rect, len(picture.segments))
    if number == 0:
        return shape.hub()
    places = {segment.number: index for index, segment in enumerate(picture.segments)}
    return shape.segment(places[number], number == picture.current).boundingRect()


def _segment(
    painter: QPainter,
    shape: WheelShape,
    index: int,
    segment: WheelSegment,
    picture: WheelPicture,
    colours: WheelColours,
    family: str,
) -> None:
    is_current = segment.number == picture.current
    stage = colours.stage(segment.role)
    painter.setPen(QPen(QColor(stage), max(0.75, shape.radius / 90)))
    painter.setBrush(QColor(stage if is_current else colours.tinted(segment.role)))
    painter.drawPath(shape.segment(index, is_current))
    if 2 * shape.radius < LEAST_FOR_NUMBERS:
        return
    out = (HUB + RIM) / 2 + (0.03 if is_current else 0)
    painter.setPen(QColor(colours.on_stage if is_current else stage))
    painter.setFont(font(family, shape.radius * (0.22 if is_current else 0.19), 700))
    centred(painter, shape.middle(index, out), str(segment.number))


def _hub(
    painter: QPainter,
    shape: WheelShape,
    picture: WheelPicture,
    colours: WheelColours,
    family: str,
) -> None:
    is_current = picture.current == 0
    if is_current:
        painter.setPen(QPen(QColor(colours.stages[0]), max(1.0, shape.radius / 36)))
        painter.setBrush(QColor(colours.tinted(0)))
        painter.drawEllipse(shape.hub(HUB * 0.9))
    if 2 * shape.radius < LEAST_FOR_WORDS:
        _hub_number(painter, shape, picture, colours, family)
    else:
        inks = (colours.quiet_ink, colours.ink)
        hub_words(painter, shape.hub(HUB * 0.86), picture.hub, shape.radius, inks, family)


def _hub_number(
    painter: QPainter,
    shape: WheelShape,
    picture: WheelPicture,
    colours: WheelColours,
    family: str,
) -> None:
    if picture.current is not None:
        painter.setPen(QColor(colours.ink))
        painter.setFont(font(family, shape.radius * 0.5, 700))
        centred(painter, shape.rect.center(), str(picture.current))


def _badge(
    painter: QPainter, at: QPointF, radius: float, count: int, colours: WheelColours, family: str
) -> None:
    """A count in a small disc with a rim of the ground, so that it stands off its segment."""
    words = str(count) if count < 100 else "99+"
    high = max(radius * 0.17, 15.0)
    wide = high + (len(words) - 1) * high * 0.42
    rect = QRectF(at.x() - wide / 2, at.y() - high / 2, wide, high)
    rim = max(1.5, radius / 60)
    painter.setPen(Qt.PenStyle.NoPen)
    for box, colour in (
        (rect.adjusted(-rim, -rim, rim, rim), colours.ground),
        (rect, colours.badge),
    ):
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.setPen(QColor(colours.on_badge))
    painter.setFont(font(family, high * 0.7, 700))
    centred(painter, rect.center(), words)
