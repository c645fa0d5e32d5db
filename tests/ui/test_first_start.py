"""A first start: three doors where there is nothing yet, and a tour of what is there to be seen."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from builders import TOP
from eia_wizard.presenters.anywhere import ROUND
from eia_wizard.presenters.home import EMPTY
from eia_wizard.presenters.tour import assessment_stops, home_stops
from eia_wizard.ui.dress import dress
from eia_wizard.ui.furnishing import furnished_window
from eia_wizard.ui.parts.cycle_picture import CyclePicture
from eia_wizard.ui.parts.door import DoorButton
from eia_wizard.ui.parts.tour_card import TourCard, TourRing
from eia_wizard.ui.window import MainWindow


@pytest.fixture
def empty(window: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: window.home.presenter.view().state == EMPTY, timeout=10_000)
    return window


def door(window: MainWindow, name: str) -> DoorButton:
    found = window.findChild(DoorButton, f"door:{name}")
    assert isinstance(found, DoorButton)
    return found


def card(window: MainWindow) -> TourCard:
    found = window.findChild(TourCard)
    assert isinstance(found, TourCard)
    return found


def test_each_door_leads_where_it_says_and_none_has_to_be_gone_through(
    empty: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(empty.desk.library, "add_example", told.append)
    door(empty, "write").click()
    line = empty.findChild(QWidget, "title")
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    door(empty, "learn").click()
    room = empty.findChild(QStackedWidget, "learning-room")
    assert room.isVisible()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    door(empty, "example").click()
    assert told == ["musculoskeletal"]


def test_return_alone_begins_an_assessment_at_a_first_start(
    empty: MainWindow, qtbot: QtBot
) -> None:
    assert empty.focusWidget() is door(empty, "write")
    qtbot.keyClick(empty.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(empty.findChild(QWidget, "title").hasFocus)


def test_a_second_start_with_nothing_written_yet_has_the_cycle_and_the_first_door_again(
    qapp: QApplication, qtbot: QtBot
) -> None:
    remembered = {"all": "All", "plan": "Plan", "review": "Review"}
    wishes = dress(qapp, TOP / "assets" / "fonts")
    window = furnished_window(remembered, date(2026, 11, 23), wishes)
    qtbot.addWidget(window)
    window.home.show_entries([])
    drawn = window.findChild(CyclePicture).grab().toImage()
    down_the_middle = {drawn.pixel(drawn.width() // 2, y) for y in range(drawn.height())}
    assert len(down_the_middle) > 2
    window.home.focus_first()
    assert window.focusWidget() is door(window, "write")


def test_a_tour_of_home_points_at_five_things_that_are_there(
    empty: MainWindow, qtbot: QtBot
) -> None:
    heard: list[str] = []
    before = empty.focusWidget()
    empty.findChild(QPushButton, "show-round").click()
    shown, ring = card(empty), empty.findChild(TourRing)
    for number, stop in enumerate(home_stops(), start=1):
        qtbot.waitUntil(shown.next.hasFocus)
        heard.append(f"{shown._place.text()} {shown.accessibleName()}")
        assert heard[-1] == f"Step {number} of 5 {stop.title}"
        target = empty.findChild(QWidget, stop.targets[0])
        assert ring.geometry().contains(target.mapTo(empty, target.rect().center()))
        assert not shown.geometry().contains(target.mapTo(empty, target.rect().center()))
        assert empty.rect().contains(shown.geometry())
        assert QAccessible.queryAccessibleInterface(shown).text(QAccessible.Text.Name)
        qtbot.keyClick(shown.next, Qt.Key.Key_Return if number % 2 else Qt.Key.Key_Space)
    assert shown.isHidden()
    assert ring.isHidden()
    assert empty.focusWidget() is before


def test_escape_ends_a_tour_and_help_begins_it_again(empty: MainWindow, qtbot: QtBot) -> None:
    shown = card(empty)
    menu = empty.findChild(QToolButton, "help-menu").menu()
    again = next(a for a in menu.actions() if a.objectName() == f"help:{ROUND}")
    for _time in range(2):
        again.trigger()
        qtbot.waitUntil(shown.next.hasFocus)
        shown.next.click()
        assert shown._place.text() == "Step 2 of 5"
        shown.back.click()
        assert shown._place.text() == "Step 1 of 5"
        qtbot.keyClick(shown.next, Qt.Key.Key_Escape)
        assert shown.isHidden()


def test_the_page_stays_in_use_under_a_tour_which_ends_with_its_page(
    empty: MainWindow, qtbot: QtBot
) -> None:
    empty.wishes.asked.emit(ROUND)
    shown = card(empty)
    qtbot.waitUntil(shown.next.hasFocus)
    empty.desk.begin("Walking groups")
    qtbot.waitUntil(lambda: empty.desk.assessment is not None, timeout=20_000)
    qtbot.waitUntil(shown.isHidden)
    empty.wishes.asked.emit(ROUND)
    qtbot.waitUntil(shown.next.hasFocus)
    for size in ((1366, 768), (1024, 640)):
        empty.resize(*size)
        for stop in assessment_stops():
            assert shown.accessibleName() == stop.title
            qtbot.waitUntil(lambda: empty.rect().contains(shown.geometry()))
            shown.next.click()
        empty.wishes.asked.emit(ROUND)
    empty.desk.show_home()
    qtbot.waitUntil(shown.isHidden)
    qtbot.waitUntil(lambda: empty.home.count == 1)
    assert not door(empty, "write").isVisible(), "the doors are in nobody’s way"


def test_the_card_that_asks_for_a_name_has_its_whole_height_at_once(
    empty: MainWindow, qtbot: QtBot
) -> None:
    begin = empty.findChild(QWidget, "begin")
    door(empty, "write").click()
    QApplication.processEvents()
    settled = begin.height()
    begin.close_card()
    door(empty, "write").click()
    assert begin.height() == settled
