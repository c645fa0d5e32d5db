import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from eia_wizard.drawing.colours import WheelColours, mixed
from eia_wizard.drawing.letters import broken, font
from eia_wizard.drawing.shape import WheelShape
from eia_wizard.drawing.wheel import (
    WheelPicture,
    WheelSegment,
    paint_wheel,
    segment_at,
    segment_rect,
)

COLOURS = WheelColours(
    ground="#FFFFFF",
    ink="#000000",
    quiet_ink="#555555",
    stages=tuple(f"#0000{role * 16:02X}" for role in range(2, 11)),
    on_stage="#FFFFFF",
    badge="#FF0000",
    on_badge="#FFFFFF",
)
SIDE = 400
SQUARE = QRectF(0, 0, SIDE, SIDE)


def a_picture(current: int | None = 3, counts: dict[int, int] | None = None) -> WheelPicture:
    counted = counts or {}
    segments = tuple(
        WheelSegment(n, f"Stage {n}", n, "Ready", counted.get(n, 0)) for n in range(1, 9)
    )
    return WheelPicture(segments, current, ("Stage 3 of 8", "Listen and involve"))


def painted(picture: WheelPicture, side: int = SIDE) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(COLOURS.ground))
    painter = QPainter(image)
    paint_wheel(painter, QRectF(0, 0, side, side), picture, COLOURS)
    painter.end()
    return image


def colour_near_rim(image: QImage, index: int) -> str:
    at = WheelShape(QRectF(image.rect()), 8).middle(index, 0.62).toPoint()
    return image.pixelColor(at).name().upper()


@pytest.mark.parametrize("number", range(1, 9))
def test_each_segment_is_hit_in_its_middle(number: int) -> None:
    at = WheelShape(SQUARE, 8).middle(number - 1)
    assert segment_at(at, SQUARE, a_picture()) == number


def test_the_hub_is_stage_0_and_outside_is_nothing() -> None:
    assert segment_at(SQUARE.center(), SQUARE, a_picture()) == 0
    assert segment_at(QPointF(2, 2), SQUARE, a_picture()) is None


def test_the_first_segment_stands_on_top_and_they_go_with_the_clock() -> None:
    assert segment_at(QPointF(SIDE / 2, 30), SQUARE, a_picture()) == 1
    assert segment_at(QPointF(SIDE - 30, SIDE / 2), SQUARE, a_picture()) == 3


def test_segments_do_not_touch() -> None:
    shape = WheelShape(SQUARE, 8)
    for index in range(8):
        after = shape.segment((index + 1) % 8)
        assert shape.segment(index).intersected(after).isEmpty()


def test_the_present_segment_is_filled_and_reaches_further_out(qtbot: QtBot) -> None:
    image = painted(a_picture(current=3))
    assert colour_near_rim(image, 2) == COLOURS.stages[3]
    assert colour_near_rim(image, 4) == mixed(COLOURS.stages[5], COLOURS.ground, COLOURS.tint)
    lifted = segment_rect(3, SQUARE, a_picture(3)).right()
    assert lifted > segment_rect(3, SQUARE, a_picture(1)).right()


def test_the_hub_shows_that_stage_0_is_the_present_one(qtbot: QtBot) -> None:
    edge = QPointF(SIDE / 2, SIDE / 2 + SIDE / 2 * 0.47).toPoint()
    at_hub, elsewhere = painted(a_picture(current=0)), painted(a_picture(current=3))
    assert at_hub.pixelColor(edge) != elsewhere.pixelColor(edge)


def test_what_is_outstanding_has_a_badge(qtbot: QtBot) -> None:
    at = WheelShape(SQUARE, 8).corner(1).toPoint()
    at.setX(at.x() - 12)
    with_badge = painted(a_picture(counts={2: 4})).pixelColor(at).name()
    assert QColor(with_badge) == QColor(COLOURS.badge)
    assert painted(a_picture()).pixelColor(at) != QColor(COLOURS.badge)


@pytest.mark.parametrize("side", [64, 96, 200, 1200])
def test_a_wheel_stays_within_its_square_at_any_size(qtbot: QtBot, side: int) -> None:
    image = painted(a_picture(counts={1: 120, 3: 2}), side)
    ground = QColor(COLOURS.ground)
    corners = [(0, 0), (side - 1, 0), (0, side - 1), (side - 1, side - 1)]
    assert all(image.pixelColor(x, y) == ground for x, y in corners)
    assert image.pixelColor(side // 2, round(side * 0.04)) != ground


def test_words_break_evenly_and_never_after_and(qtbot: QtBot) -> None:
    from PySide6.QtGui import QFontMetricsF

    metrics = QFontMetricsF(font("", 15))
    width = metrics.horizontalAdvance("Listen and inv")
    assert broken("Listen and involve", metrics, width) == ["Listen", "and involve"]
