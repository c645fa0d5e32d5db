"""The learning room in the window: read, answer in place, try, and come back, by keyboard too."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.pages.learning.asked import AskedCard
from eia_wizard.ui.pages.learning.confidence import ConfidencePage
from eia_wizard.ui.pages.learning.exercise import ExercisePage
from eia_wizard.ui.pages.learning.glossary import GlossaryPage
from eia_wizard.ui.pages.learning.list import LearnListPage
from eia_wizard.ui.pages.learning.package import PackagePage
from eia_wizard.ui.parts.labels import Heading, Words
from eia_wizard.ui.parts.termed import Meaning, TermButton
from eia_wizard.ui.window import MainWindow

DUTY = "the-duty-in-plain-words"


@pytest.fixture
def room(window: MainWindow, qtbot: QtBot) -> QStackedWidget:
    qtbot.waitUntil(lambda: window.home.is_filled)
    button(window, "learn-door").click()
    found = window.findChild(QStackedWidget, "learning-room")
    assert found
    return found


def button(parent: QWidget, name: str) -> QPushButton:
    found = parent.findChild(QPushButton, name)
    assert found, name
    return found


def opened(room: QStackedWidget, name: str = DUTY) -> PackagePage:
    button(room, f"learn:{name}").click()
    page = room.currentWidget()
    assert isinstance(page, PackagePage)
    return page


def test_a_door_leads_to_the_room_and_escape_back_home(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot
) -> None:
    page = room.currentWidget()
    assert isinstance(page, LearnListPage)
    qtbot.waitUntil(page.heading.hasFocus)
    qtbot.keyClick(page.heading, Qt.Key.Key_Escape)
    assert window.home.isVisible()


def test_who_leads_a_training_finds_the_cycle_and_the_practice_area_at_the_top(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot
) -> None:
    page = room.currentWidget()
    asked: list[bool] = []
    window.home.foot.practise_asked.disconnect()
    window.home.foot.practise_asked.connect(lambda: asked.append(True))
    tops = [button(page, f"learn-aid:{icon}").y() for icon in ("shown", "people", "checklist")]
    assert max(tops) < button(page, "learn:why-this-matters").parentWidget().y()
    button(page, "learn-aid:people").click()
    assert asked == [True]


def test_a_package_leads_back_to_its_row(room: QStackedWidget, qtbot: QtBot) -> None:
    opened(room).left.emit()
    row = room.currentWidget().findChild(QPushButton, f"learn:{DUTY}")
    assert row
    qtbot.waitUntil(row.hasFocus)


def test_a_wrong_choice_is_explained_where_it_stands(room: QStackedWidget) -> None:
    card = opened(room).findChildren(AskedCard)[0]
    wrong = next(c for c in card._choices if not c.view.is_right)
    wrong.button.click()
    assert wrong.said.isVisibleTo(card)
    assert wrong.said.words().startswith("Not this one.")
    assert [c for c in card._choices if c.said.isVisibleTo(card)] == [wrong]


def test_the_right_choice_explains_them_all(room: QStackedWidget) -> None:
    card = opened(room).findChildren(AskedCard)[0]
    next(c for c in card._choices if c.view.is_right).button.click()
    assert all(c.said.isVisibleTo(card) for c in card._choices)
    assert card.is_solved


def test_who_answered_all_three_has_read_it(room: QStackedWidget) -> None:
    page = opened(room)
    for card in page.findChildren(AskedCard):
        next(c for c in card._choices if c.view.is_right).button.click()
    page.left.emit()
    row = room.currentWidget().findChild(QPushButton, f"learn:{DUTY}")
    assert row
    assert row.accessibleName().endswith("read")


def test_it_can_be_marked_as_read_and_not(room: QStackedWidget) -> None:
    page = opened(room)
    mark = button(page, "mark-read")
    mark.click()
    assert mark.text() == "Read. Mark as not read"
    mark.click()
    assert mark.text() == "I have read this"


def test_a_term_opens_its_meaning_by_keyboard_and_escape_closes_only_that(
    room: QStackedWidget, qtbot: QtBot
) -> None:
    page = opened(room)
    term = page.findChildren(TermButton)[0]
    term.setFocus()
    qtbot.keyClick(term, Qt.Key.Key_Return)
    meaning = page.findChildren(Meaning)[0]
    assert meaning.isVisible()
    qtbot.keyClick(term, Qt.Key.Key_Escape)
    assert not meaning.isVisible()
    assert room.currentWidget() is page


def test_a_term_has_a_name_and_a_place_over_its_word(room: QStackedWidget, qtbot: QtBot) -> None:
    page = opened(room)
    term = page.findChildren(TermButton)[0]
    qtbot.waitUntil(lambda: term.width() > 10)
    assert term.accessibleName().endswith("what it means")
    assert term.parentWidget().rect().contains(term.geometry().center())


def test_the_glossary_narrows_while_one_types(room: QStackedWidget) -> None:
    button(room, "learn-aid:book").click()
    page = room.currentWidget()
    assert isinstance(page, GlossaryPage)
    page._narrow("due regard")
    shown = [row.name for row, widget in page._terms if widget.isVisibleTo(page)]
    assert shown
    assert len(shown) < len(page._terms)


def test_trying_opens_the_assessment_at_the_question(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.show_home()
    desk.begin("Community blood tests")
    qtbot.waitUntil(lambda: desk.assessment is not None)
    desk.show_home()
    qtbot.waitUntil(lambda: window.home.count == 1)
    desk.learn()
    room = window.findChildren(QStackedWidget, "learning-room")[-1]
    page = opened(room, "why-this-matters")
    assert "Community blood tests" in button(page, "try:0").text()
    button(page, "try:0").click()
    qtbot.waitUntil(lambda: desk.assessment is not None)
    assert desk.assessment
    at = desk.assessment.presenter
    qtbot.waitUntil(lambda: at.place.section == "relevance")


def test_help_leads_to_the_package_and_back_to_the_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.begin("Community blood tests")
    qtbot.waitUntil(lambda: desk.assessment is not None)
    page = desk.assessment
    assert page
    titles = page.help_column._good
    qtbot.waitUntil(lambda: bool(titles._packages))
    page.help_column.learn_asked.emit(DUTY)
    shown = page.middle.currentWidget()
    assert isinstance(shown, PackagePage)
    button(shown, "try:0").click()
    qtbot.waitUntil(lambda: page.middle.is_at(page.middle.questions))
    assert page.presenter.place.stage == "decide"


def test_a_sheet_on_confidence_is_added_and_the_next_can_be_typed(room: QStackedWidget) -> None:
    button(room, "learn-aid:chart").click()
    page = room.currentWidget()
    assert isinstance(page, ConfidencePage)
    first = page._rows[0][1]
    first.options()[2].click()
    button(page, "add-sheet").click()
    assert first.text() == ""
    shown = [label.text() for label in page._results.findChildren(Words)]
    assert "1 sheet before, 0 sheets after." in shown


def test_an_exercise_tells_what_to_look_for_and_leads_to_its_packages(
    room: QStackedWidget,
) -> None:
    button(room, "learn:why-five-times").click()
    page = room.currentWidget()
    assert isinstance(page, ExercisePage)
    headings = [each.text() for each in page.findChildren(Heading)]
    assert "What to look for" in headings
    button(page, "learn:describe-explain-act").click()
    assert isinstance(room.currentWidget(), PackagePage)


def test_a_handout_is_asked_where_to_go_and_written(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    to = tmp_path / "handout.docx"
    desk.asks = replace(desk.asks, where_to_save=lambda *_asked: to)
    button(opened(room), "handout").click()
    qtbot.waitUntil(to.is_file, timeout=20_000)


def test_trying_in_the_example_tells_it_once_and_goes_there(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot
) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    button(opened(room, "describe-explain-act"), "try:0").click()
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=60_000)
    assert desk.assessment
    told = desk.assessment.presenter
    qtbot.waitUntil(lambda: told.place.item != "")
    desk.show_home()
    qtbot.waitUntil(lambda: window.home.count == 1)
    desk.learn()
    again = window.findChildren(QStackedWidget, "learning-room")[-1]
    page = opened(again, "describe-explain-act")
    ways = [each for each in page.findChildren(QPushButton) if each.objectName()[:4] == "try:"]
    ways[-1].click()
    qtbot.waitUntil(lambda: desk.assessment is not None)
    desk.show_home()
    qtbot.waitUntil(lambda: window.home.is_filled)
    assert window.home.count == 1


def test_an_example_that_was_not_told_leads_nobody_astray(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    monkeypatch.setattr(desk.library, "add_example", lambda _name: None)
    button(opened(room), "try:0").click()
    desk.begin("Community blood tests")
    qtbot.waitUntil(lambda: desk.assessment is not None)
    assert desk.assessment
    assert desk.assessment.presenter.place.stage == "set-up"


def test_the_results_are_written_once_there_are_any(
    room: QStackedWidget, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = window.desk
    assert isinstance(desk, Desk)
    to = tmp_path / "results.docx"
    desk.asks = replace(desk.asks, where_to_save=lambda *_asked: to)
    button(room, "learn-aid:chart").click()
    page = room.currentWidget()
    assert isinstance(page, ConfidencePage)
    assert not button(page, "results-paper").isEnabled()
    page._rows[0][1].options()[2].click()
    button(page, "add-sheet").click()
    button(page, "results-paper").click()
    qtbot.waitUntil(to.is_file, timeout=20_000)
