"""The wheel in lines for a web page: sharp at every size, its words real words."""

from html import escape
from textwrap import wrap

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from eia_wizard.drawing.colours import WheelColours
from eia_wizard.drawing.shape import HUB, RIM, WheelShape
from eia_wizard.drawing.wheel import WheelPicture, WheelSegment

WIDTH, HEIGHT = 760, 440
_ACROSS = 300.0
"""The diameter of the wheel; beside it is room for the titles."""
_LETTERS, _HUB_LETTERS = 22, 15
_SIZE, _LINE = 15, 19


def wheel_in_lines(picture: WheelPicture, colours: WheelColours) -> str:
    """The elements of the wheel, inside a box ``WIDTH`` by ``HEIGHT``."""
    square = QRectF((WIDTH - _ACROSS) / 2, (HEIGHT - _ACROSS) / 2, _ACROSS, _ACROSS)
    shape = WheelShape(square, len(picture.segments))
    pieces = [
        piece
        for index, segment in enumerate(picture.segments)
        for piece in _segment(shape, index, segment, colours)
    ]
    pieces += _hub(square.center(), picture.hub, colours)
    return (
        '<g font-family="Arial, Helvetica, sans-serif" aria-hidden="true">'
        + "".join(pieces)
        + "</g>"
    )


def _segment(
    shape: WheelShape, index: int, segment: WheelSegment, colours: WheelColours
) -> list[str]:
    stage = colours.stage(segment.role)
    number = shape.middle(index, (HUB + RIM) / 2) + QPointF(0, 10)
    return [
        f'<path d="{_path(shape.segment(index))}" fill="{colours.tinted(segment.role)}" '
        f'stroke="{stage}" stroke-width="1.5"/>',
        _words(number, str(segment.number), "middle", 28, stage, 700),
        *_title(shape, index, segment.title, colours.ink),
    ]


def _title(shape: WheelShape, index: int, title: str, ink: str) -> list[str]:
    at, centre = shape.middle(index, 1.06), shape.rect.center()
    across, down = at.x() - centre.x(), (at.y() - centre.y()) / shape.radius
    anchor = "middle" if abs(across) < 5 else "end" if across < 0 else "start"
    lines = wrap(title, _LETTERS)
    top = at.y() - len(lines) * _LINE * (1 - down) / 2 + _SIZE
    gap = {"middle": 0, "end": -6, "start": 6}[anchor]
    return [
        _words(QPointF(at.x() + gap, top + place * _LINE), said, anchor, _SIZE, ink, 600)
        for place, said in enumerate(lines)
    ]


def _hub(centre: QPointF, hub: tuple[str, ...], colours: WheelColours) -> list[str]:
    small, *large = hub or ("",)
    lines = [(small, 14, colours.quiet_ink, 400)] if small else []
    lines += [(each, 19, colours.ink, 700) for words in large for each in wrap(words, _HUB_LETTERS)]
    top = centre.y() - len(lines) * 12 + 16
    return [
        _words(QPointF(centre.x(), top + place * 24), said, "middle", size, ink, weight)
        for place, (said, size, ink, weight) in enumerate(lines)
    ]


def _words(at: QPointF, said: str, anchor: str, size: int, ink: str, weight: int) -> str:
    return (
        f'<text x="{at.x():.1f}" y="{at.y():.1f}" text-anchor="{anchor}" font-size="{size}" '
        f'font-weight="{weight}" fill="{ink}">{escape(said)}</text>'
    )


def _path(outline: QPainterPath) -> str:
    signs = {
        QPainterPath.ElementType.MoveToElement: "M",
        QPainterPath.ElementType.LineToElement: "L",
        QPainterPath.ElementType.CurveToElement: "C",
        QPainterPath.ElementType.CurveToDataElement: "",
    }
    elements = (outline.elementAt(place) for place in range(outline.elementCount()))
    return " ".join(f"{signs[each.type]}{each.x:.1f} {each.y:.1f}" for each in elements) + " Z"
