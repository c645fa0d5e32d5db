"""A window stands where it stood, and whole on the screen in any case."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.beginning.standing import TITLE_BAR, show_standing, standing_of


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    made = QWidget()
    yield made
    made.deleteLater()


@pytest.fixture
def stood(qapp: QApplication) -> str:
    """Where a window stood."""
    before = QWidget()
    before.setGeometry(150, 120, 400, 300)
    before.show()
    return standing_of(before)


def test_a_window_stands_where_one_stood(window: QWidget, stood: str) -> None:
    show_standing(window, stood, (640, 480))
    assert window.isVisible()
    assert window.geometry().getRect() == (150, 120, 400, 300)


def test_a_window_that_filled_the_screen_fills_it_again(window: QWidget) -> None:
    window.showMaximized()
    after = QWidget()
    show_standing(after, standing_of(window), (640, 480))
    assert after.isMaximized()


@pytest.mark.parametrize("rubbish", ["", "rubbish", "00ff", "01d9d0cb00030000"])
def test_where_no_place_is_known_it_has_its_size(window: QWidget, rubbish: str) -> None:
    show_standing(window, rubbish, (640, 480))
    assert (window.isVisible(), window.isMaximized()) == (True, False)
    assert window.size().toTuple() == (640, 480)


@pytest.mark.parametrize("is_too", [(1, -TITLE_BAR), (0, 1 - TITLE_BAR), (9000, 9000)])
def test_a_window_larger_than_the_screen_fills_it(window: QWidget, is_too: tuple[int, int]) -> None:
    room = window.screen().availableSize()
    show_standing(window, "", (room.width() + is_too[0], room.height() + is_too[1]))
    assert window.isMaximized()
    assert window.normalGeometry().height() <= room.height() - TITLE_BAR
    assert window.normalGeometry().width() <= room.width()
