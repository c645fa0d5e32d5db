"""A page that is laid out anew because of an answer outlives the click that gave it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from eia_wizard.presenters.views import Place
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.home_list import HomeList
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.parts.chip import Chip
from eia_wizard.ui.parts.labels import NOTE_SCALE
from eia_wizard.ui.parts.ticks import Box
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    window.home.begun.emit("Walking groups", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    made: AssessmentPage = window.desk.assessment
    made.presenter.go(Place("understand", "evidence"))
    made.presenter.items.add("evidence")
    return made


def boxes(page: AssessmentPage) -> list[Box]:
    item = page.presenter.session.reading.items("evidence")[0]
    return page.findChild(QWidget, f"editor:evidence.topics:{item}").findChildren(Box)  # type: ignore[union-attr]


def test_a_box_that_asks_for_more_is_there_until_its_click_has_ended(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    asks = next(box for box in boxes(page) if box.text() == "Ethnic group")
    was_there: list[bool] = []
    asks.toggled.connect(lambda _is_on: was_there.append(isValid(asks)))
    QTest.mouseClick(asks, Qt.MouseButton.LeftButton)
    item = page.presenter.session.reading.items("evidence")[0]
    assert page.findChild(QWidget, f"editor:evidence.ethnic-categories:{item}")
    assert was_there == [True]
    qtbot.waitUntil(lambda: not isValid(asks))


def test_a_page_that_begins_with_a_list_begins_at_its_heading(page: AssessmentPage) -> None:
    questions = page.findChild(QuestionsPage)
    assert isinstance(questions, QuestionsPage)
    page.window().activateWindow()
    page.presenter.go(Place("choose", "options"))
    questions.focus_first()
    assert questions.focusWidget() is questions.heading
    the_look().changed.emit()
    assert page.window().focusWidget() is questions.heading
    page.presenter.go(Place("set-up", "proposal"))
    questions.focus_first()
    assert questions.focusWidget() is not questions.heading


def test_the_list_at_home_is_as_high_as_before_once_letters_are_as_before(
    window: MainWindow, qtbot: QtBot
) -> None:
    begin(window, qtbot)
    window.desk.show_home()
    qtbot.waitUntil(lambda: window.home.count == 1)
    shown = window.home.findChild(HomeList)
    heights = []
    for scale, size in ((100, (1366, 768)), (150, (1024, 640)), (100, (1366, 768))):
        window.wishes.wish("text_size", scale)
        window.resize(*size)
        QApplication.processEvents()
        heights.append(shown.maximumHeight())
    assert heights[0] == heights[2] < heights[1]


def test_a_chip_made_while_letters_change_has_those_of_the_moment(
    window: MainWindow, qtbot: QtBot
) -> None:
    made: list[Chip] = []

    def make() -> None:
        made.append(Chip("Census", "evidence", window.home))

    the_look().changed.connect(make)
    for size in (150, 100):
        window.wishes.wish("text_size", size)
        letters = QApplication.font().pointSizeF() * NOTE_SCALE
        assert made[-1].font().pointSizeF() == pytest.approx(letters)
    the_look().changed.disconnect(make)


def test_other_letters_leave_the_keyboard_where_it_is(page: AssessmentPage) -> None:
    page.window().activateWindow()
    page.presenter.go(Place("set-up", "proposal"))
    page.focus_first()
    page.head.finder.setFocus()
    try:
        the_look().apply("light", 1.25)
        assert page.focusWidget() is page.head.finder
    finally:
        the_look().apply("light", 1.0)
