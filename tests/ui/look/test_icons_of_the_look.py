import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from pytestqt.qtbot import QtBot

from eia_wizard import resources
from eia_wizard.ui.look.icons import Icons, names, pixmap
from eia_wizard.ui.look.mark import SIZES, mark_icon
from eia_wizard.ui.look.tokens import DARK, LIGHT


def colours_in(image: QImage) -> set[str]:
    """The colours of the dots that are wholly covered."""
    dots = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {dot.name().upper() for dot in dots if dot.alpha() == 255}


def is_near(one: str, other: str) -> bool:
    """Whether two colours differ by no more than rounding where two strokes meet."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return all(abs(a - b) <= 2 for a, b in pairs)


@pytest.mark.parametrize("name", names())
def test_every_icon_shows_in_the_colour_asked_for(qtbot: QtBot, name: str) -> None:
    shown = colours_in(pixmap(name, "#0B57A4", 48).toImage())
    assert "#0B57A4" in shown
    assert all(is_near(colour, "#0B57A4") for colour in shown)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_an_icon_has_as_many_dots_as_the_screen(qtbot: QtBot, ratio: float) -> None:
    assert pixmap("undo", "#000000", 20, ratio).width() == round(20 * ratio)


def test_an_icon_that_cannot_be_used_is_fainter(qtbot: QtBot) -> None:
    icon = Icons(LIGHT).icon("undo")
    assert colours_in(icon.pixmap(20).toImage()) == {LIGHT.ink}
    faint = icon.pixmap(20, QIcon.Mode.Disabled).toImage()
    assert colours_in(faint) == {LIGHT.off}


def test_an_icon_in_a_row_that_is_chosen_keeps_its_colour(qtbot: QtBot) -> None:
    chosen = Icons(DARK).icon("help", "warn").pixmap(20, QIcon.Mode.Selected).toImage()
    assert colours_in(chosen) == {DARK.warn}


def test_an_icon_is_made_once_until_the_colours_change(qtbot: QtBot) -> None:
    icons = Icons(LIGHT)
    first = icons.icon("undo")
    assert icons.icon("undo").cacheKey() == first.cacheKey()
    icons.wear(DARK, 20)
    assert colours_in(icons.icon("undo").pixmap(20).toImage()) == {DARK.ink}


def test_an_old_icon_is_repainted_in_the_colour_of_its_words(qtbot: QtBot) -> None:
    icons = Icons(LIGHT)
    old = icons.icon("undo")
    icons.wear(DARK, 20)
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    is_ours = icons.paint(painter, QRectF(0, 0, 24, 24), old, "#FF0000")
    painter.end()
    assert is_ours
    assert colours_in(image) == {"#FF0000"}


def test_an_icon_that_is_missing_is_named(qtbot: QtBot) -> None:
    with pytest.raises(KeyError, match="no-such-icon"):
        pixmap("no-such-icon", "#000000", 20)


def test_the_licence_travels_with_the_icons() -> None:
    licence = resources.folder("assets") / "icons" / "LICENSE"
    assert "ISC License" in licence.read_text(encoding="utf-8")


def test_the_mark_is_there_in_every_size(qtbot: QtBot) -> None:
    sizes = {size.width() for size in mark_icon().availableSizes()}
    assert sizes == set(SIZES)
