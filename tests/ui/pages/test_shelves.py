"""Evidence of other assessments is found and taken by keyboard alone, from where it is needed."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.opening import open_library
from eia_wizard.ui.editors.links import LinksEditor
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.shelf import ShelfPage
from eia_wizard.ui.window import MainWindow

BASIS = AnswerKey("population.basis")
PATIENCE = 10_000


@pytest.fixture(autouse=True)
def _another_assessment(tmp_path: Path) -> None:
    """There is one with two pieces of evidence and a partner before the window opens."""
    room = room_in(tmp_path)
    path = tmp_path / "library.db"
    with open_library(path, clock=room.clock, who="Ann", program="t", create=True) as library:
        made = begin(library, room, "Walking groups")
        session = edit(library, made)
        for item, title in (("e1", "GP survey & more"), ("e2", "Talks in Eastfield")):
            session.add_item("evidence", item)
            session.answer_typed(AnswerKey("evidence.title", item), title)
        session.answer_typed(AnswerKey("evidence.published-on", "e1"), "2023-03-10")
        session.add_item("engagement", "c1")
        through = AnswerKey("engagement.through", "c1")
        session.answer_typed(through, "Eastfield Women’s Circle, paid for its time")
        library.close_visits(made)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    """A new assessment, at a question that can rest on evidence."""
    window.home.begun.emit("Swimming for all", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=PATIENCE)
    made = window.desk.assessment
    made.presenter.go_to_question(AnswerKey("population"))
    window.activateWindow()
    return made


def shelf_of(page: AssessmentPage) -> ShelfPage:
    return page._middle.shelf


def wait_for_cards(page: AssessmentPage, qtbot: QtBot, count: int) -> None:
    shelf = shelf_of(page)
    qtbot.waitUntil(lambda: shelf.isVisible() and len(shelf._cards) == count, timeout=PATIENCE)


def open_from_evidence(page: AssessmentPage, qtbot: QtBot) -> QPushButton:
    page.presenter.go_to_question(AnswerKey("evidence.title", "none"))
    button = page.findChildren(QPushButton, "way:evidence:others")[-1]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    wait_for_cards(page, qtbot, 2)
    return button


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget(), key)


def test_evidence_is_searched_taken_and_left_by_keyboard_alone(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot
) -> None:
    open_from_evidence(page, qtbot)
    shelf = shelf_of(page)
    qtbot.waitUntil(shelf._line.hasFocus)
    QTest.keyClicks(shelf._line, "survey")
    wait_for_cards(page, qtbot, 1)
    assert "2 years 11 months ago" in shelf._cards[0].card.under
    press(window, Qt.Key.Key_Down)
    qtbot.waitUntil(shelf._cards[0].button.hasFocus)
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(shelf._cards[0].card.done), timeout=PATIENCE)
    reading = page.presenter.session.reading
    (item,) = reading.items("evidence")
    assert reading.label(item) == "GP survey & more"
    press(window, Qt.Key.Key_Escape)
    assert shelf.isHidden()
    qtbot.waitUntil(lambda: window.focusWidget().objectName() == "way:evidence:others")


def test_what_is_typed_in_a_link_is_looked_for_elsewhere_and_linked(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot
) -> None:
    editor = page.findChildren(LinksEditor, f"editor:{BASIS}")[-1]
    assert isinstance(editor, LinksEditor)
    editor._unfold(editor.card.linkable[0])
    QTest.keyClicks(editor._line, "Talks")
    words = [choice.words for choice in editor._line.offered]
    assert words[-1] == "Look for “Talks” in other assessments"
    editor._line._take(len(words) - 1)
    wait_for_cards(page, qtbot, 1)
    shelf_of(page)._cards[0].button.click()
    qtbot.waitUntil(shelf_of(page).isHidden, timeout=PATIENCE)
    reading = page.presenter.session.reading
    assert reading.value(BASIS) == reading.items("evidence")
    page.presenter.undo()
    assert page.presenter.session.reading.value(BASIS) is None


def test_two_presses_take_evidence_once(page: AssessmentPage, qtbot: QtBot) -> None:
    open_from_evidence(page, qtbot)
    button = shelf_of(page)._cards[0].button
    button.click()
    button.click()
    qtbot.waitUntil(lambda: bool(shelf_of(page)._cards[0].card.done), timeout=PATIENCE)
    assert len(page.presenter.session.reading.items("evidence")) == 1


def test_undo_while_the_shelf_is_open_takes_the_mark_off_again(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    open_from_evidence(page, qtbot)
    shelf_of(page)._cards[0].button.click()
    qtbot.waitUntil(lambda: bool(shelf_of(page)._cards[0].card.done), timeout=PATIENCE)
    page.presenter.undo()
    assert not shelf_of(page)._cards[0].card.done
    assert shelf_of(page).isVisible()


def test_one_press_says_that_it_was_checked_and_the_notice_goes(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    open_from_evidence(page, qtbot)
    shelf_of(page)._cards[0].button.click()
    qtbot.waitUntil(lambda: bool(shelf_of(page)._cards[0].card.done), timeout=PATIENCE)
    (item,) = page.presenter.session.reading.items("evidence")
    page.presenter.open_item(item)
    assert shelf_of(page).isHidden()
    page.findChildren(QPushButton, "notice-answer")[-1].click()
    assert page.presenter.page().notice is None
    reading = page.presenter.session.reading
    assert reading.role_value("evidence.checked_on", item) == reading.as_of


def test_going_to_another_stage_leaves_the_shelf(page: AssessmentPage, qtbot: QtBot) -> None:
    open_from_evidence(page, qtbot)
    page.presenter.go_to_stage("set-up")
    assert shelf_of(page).isHidden()
    assert page._questions.isVisible()


@pytest.mark.parametrize("rubbish", ["%", "'; DROP TABLE kept", "\u202e\ufffd💥", "x" * 3_000])
def test_rubbish_finds_nothing_and_breaks_nothing(
    page: AssessmentPage, qtbot: QtBot, rubbish: str
) -> None:
    open_from_evidence(page, qtbot)
    shelf_of(page)._line.setText(f"zz{rubbish}")
    wait_for_cards(page, qtbot, 0)
    assert shelf_of(page)._count.text() == "No evidence of another assessment is like that."
    shelf_of(page)._line.clear()
    wait_for_cards(page, qtbot, 2)


def test_a_partner_of_another_assessment_is_offered_while_its_name_is_typed(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.session.answer_typed(AnswerKey("size"), "standard")
    page.presenter.go_to_stage("listen")
    item = page.presenter.items.add("engagement")
    key = AnswerKey("engagement.through", item)

    def offered() -> list[str]:
        completer = page._questions._questions[key].editor._line.completer()
        model = completer.model() if completer else None
        return [model.index(row, 0).data() for row in range(model.rowCount())] if model else []

    qtbot.waitUntil(lambda: offered() == ["Eastfield Women’s Circle"], timeout=PATIENCE)
    page._questions._questions[key].editor._take_offer("Eastfield Women’s Circle")
    assert page.presenter.session.reading.value(key) == "Eastfield Women’s Circle"


def test_partners_are_listed_and_a_conversation_with_one_is_begun(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.go_to_question(AnswerKey("engagement.title", "none"))
    page.findChildren(QPushButton, "way:engagement:partners")[-1].click()
    wait_for_cards(page, qtbot, 1)
    shelf_of(page)._cards[0].button.click()
    assert shelf_of(page).isHidden()
    reading = page.presenter.session.reading
    item = page.presenter.place.inside
    assert reading.role_text("engagement.through", item) == "Eastfield Women’s Circle"
