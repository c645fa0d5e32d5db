import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.contrast import (
    CONTROL_LEAST,
    TEXT_LEAST,
    contrast,
    control_pairs,
    text_pairs,
)
from eia_wizard.ui.look.palette import colours_of, palette_of, strongest
from eia_wizard.ui.look.tokens import DARK, HEADING, LIGHT, NOTE, QUESTION, TEXT, Colours, Sizes
from eia_wizard.ui.look.wheel import wheel_colours

SCHEMES = {
    "light": LIGHT,
    "dark": DARK,
    "contrast, light": colours_of(strongest(False)),
    "contrast, dark": colours_of(strongest(True)),
}
PAIRS = [
    pytest.param(one, other, least, id=f"{scheme}: {name}")
    for scheme, colours in SCHEMES.items()
    for pairs, least in (
        (text_pairs(colours), TEXT_LEAST),
        (control_pairs(colours), CONTROL_LEAST),
    )
    for name, one, other in pairs
]


@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_a_pair_stands_apart_enough(one: str, other: str, least: float) -> None:
    assert contrast(one, other) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_stage_has_a_colour_of_its_own(scheme: str) -> None:
    assert len(set(SCHEMES[scheme].stages)) == 9


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_number_is_readable_on_the_tint_of_its_stage(colours: Colours) -> None:
    wheel = wheel_colours(colours)
    for role in range(1, 9):
        assert contrast(wheel.stage(role), wheel.tinted(role)) >= 4.0  # large and bold: 3 is asked
        assert contrast(wheel.stage(role), wheel.ground) >= CONTROL_LEAST


def test_the_known_extremes_of_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


def test_text_sizes_follow_the_scale_in_points() -> None:
    pixels = [kind.points(1.0) / 0.75 for kind in (HEADING, QUESTION, TEXT, NOTE)]
    assert pixels == [24, 17, 15, 13.5]
    assert TEXT.points(2.0) == 22.5
    assert Sizes(2.0).control_height == 72


def test_a_palette_carries_the_tokens(qtbot: QtBot) -> None:
    palette = palette_of(LIGHT)
    assert palette.window().color() == QColor(LIGHT.page)
    assert palette.placeholderText().color() == QColor(LIGHT.quiet_ink)
