"""A page that is laid out anew because of an answer outlives the click that gave it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from eia_wizard.presenters.views import Place
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.parts.ticks import Box
from eia_wizard.ui.window import MainWindow


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
    page.presenter.go(Place("set-up", "proposal"))
    questions.focus_first()
    assert questions.focusWidget() is not questions.heading
