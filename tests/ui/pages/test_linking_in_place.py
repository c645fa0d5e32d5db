"""Evidence is added where it is needed, opened from there, and the way back leads there again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.editors.links import LinksEditor
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.parts.chip import Chip
from eia_wizard.ui.window import MainWindow

BASIS = AnswerKey("population.basis")


def begun(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    window.home.begun.emit("Walking groups", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    assert window.desk.assessment is not None
    window.desk.assessment.presenter.go_to_question(AnswerKey("population"))
    return window.desk.assessment


def basis(page: AssessmentPage) -> LinksEditor:
    found = page.findChildren(LinksEditor, f"editor:{BASIS}")[-1]
    assert isinstance(found, LinksEditor)
    return found


def press(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window.focusWidget(), key)


def test_evidence_is_made_linked_opened_and_left_by_keyboard_alone(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begun(window, qtbot)
    window.activateWindow()
    start = page.presenter.place
    basis(page)._buttons[0].setFocus()
    press(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: basis(page)._line.hasFocus())
    QTest.keyClicks(window.focusWidget(), "Census 2021")
    press(window, Qt.Key.Key_Return)
    reading = page.presenter.session.reading
    item = reading.items("evidence")[0]
    assert reading.value(BASIS) == (item,)
    assert page.presenter.place == start
    chip = basis(page).findChildren(Chip)[-1]
    assert chip.text() == "Census 2021"
    chip.setFocus()
    qtbot.waitUntil(chip.hasFocus)
    press(window, Qt.Key.Key_Return)
    assert page.presenter.place.inside == item
    page._go_back()
    assert page.presenter.place == start
    qtbot.waitUntil(lambda: basis(page).isAncestorOf(window.focusWidget()))


def test_one_undo_takes_the_new_evidence_and_its_link_away(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begun(window, qtbot)
    before = page.presenter.session.assessment.answers
    QTest.keyClicks(basis(page)._line, "Census 2021")
    QTest.keyClick(basis(page)._line, Qt.Key.Key_Return)
    page.presenter.undo()
    assert page.presenter.session.assessment.answers == before
    assert basis(page).findChildren(Chip) == [] or basis(page).text() == ""


def test_why_a_link_was_refused_is_said_beside_its_question(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begun(window, qtbot)
    page.presenter.refused.emit(BASIS, "That cannot be linked.")
    widget = page._questions._questions[AnswerKey("population")]
    assert "That cannot be linked." in widget._trouble.words()
    assert widget._trouble.isVisibleTo(page)
