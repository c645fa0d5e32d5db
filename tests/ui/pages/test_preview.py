"""The document beside the questions, in a real window: it follows, and leads back."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipping import faults
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.preview import PreviewColumn
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, question

ALL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    made = begin(window, qtbot)
    qtbot.waitUntil(question(made, "proposal").editor.control().hasFocus)
    return made


@pytest.fixture
def column(page: AssessmentPage, qtbot: QtBot) -> PreviewColumn:
    return opened(page, qtbot)


def opened(page: AssessmentPage, qtbot: QtBot) -> PreviewColumn:
    qtbot.keyClick(page, Qt.Key.Key_P, ALL)
    found = page.findChild(PreviewColumn)
    assert isinstance(found, PreviewColumn)
    qtbot.waitUntil(lambda: "Walking groups" in found.paper.toPlainText())
    qtbot.waitUntil(lambda: found.paper.is_settled)
    return found


def block_with(column: PreviewColumn, words: str) -> QTextCursor:
    end = QTextCursor(column.paper.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    backward = QTextDocument.FindFlag.FindBackward
    found = column.paper.document().find(words, end, backward)
    assert not found.isNull(), words
    found.clearSelection()
    return found


def test_what_is_typed_stands_in_the_document_a_moment_later(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    qtbot.keyClicks(question(page, "proposal").editor.control(), "Two groups a week.")
    page.save_now()
    qtbot.waitUntil(lambda: "Two groups a week." in column.paper.toPlainText())


def test_undo_takes_it_out_of_the_document_too(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    page.presenter.answer(AnswerKey("proposal"), "Two groups a week.")
    qtbot.waitUntil(lambda: "Two groups a week." in column.paper.toPlainText())
    page.presenter.undo()
    qtbot.waitUntil(lambda: "Two groups a week." not in column.paper.toPlainText())


def test_it_is_marked_where_the_question_at_hand_prints(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    page.presenter.answer(AnswerKey("proposal"), "Two groups a week.")
    question(page, "proposal").editor.control().setFocus()
    asked = page.presenter.session.form.questions["proposal"].text
    qtbot.waitUntil(lambda: asked in marked(column))


def marked(column: PreviewColumn) -> str:
    selections = column.paper.extraSelections()
    return selections[0].cursor.block().text() if selections else ""


def test_return_in_the_document_goes_to_the_question(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    page.presenter.answer(AnswerKey("proposal"), "Two groups a week.")
    qtbot.waitUntil(lambda: "Two groups a week." in column.paper.toPlainText())
    column.paper.setFocus()
    column.paper.setTextCursor(block_with(column, "Two groups a week."))
    qtbot.keyClick(column.paper, Qt.Key.Key_Return)
    qtbot.waitUntil(question(page, "proposal").editor.control().hasFocus)


def test_a_heading_chosen_in_the_outline_is_brought_up(column: PreviewColumn, qtbot: QtBot) -> None:
    outline = column.outline
    outline.setFocus()
    last = outline.topLevelItem(outline.topLevelItemCount() - 1)
    outline.setCurrentItem(last)
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    qtbot.waitUntil(column.paper.hasFocus)
    assert marked(column) == last.text(0)
    selection = column.paper.extraSelections()[0]
    shown = column.paper.cursorRect(selection.cursor)
    assert column.paper.viewport().rect().intersects(shown)


def test_another_layout_shows_another_document(column: PreviewColumn, qtbot: QtBot) -> None:
    column.layout_chosen.emit("board")
    qtbot.waitUntil(lambda: column.chooser.text().startswith("Document: "))
    qtbot.waitUntil(lambda: column.outline.topLevelItemCount() < 9)
    qtbot.waitUntil(lambda: column.paper.is_settled)
    assert "Everything that was asked" not in column.paper.toPlainText()


def test_it_is_remembered_that_it_was_open(page: AssessmentPage, column: PreviewColumn) -> None:
    window = page.window()
    assert isinstance(window, MainWindow)
    assert window.wishes.wished.preview
    column.closed.emit()
    assert not window.wishes.wished.preview
    assert column.isHidden()


def test_escape_leads_back_to_the_question(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    column.paper.setFocus()
    qtbot.keyClick(column.paper, Qt.Key.Key_Escape)
    qtbot.waitUntil(question(page, "proposal").editor.control().hasFocus)


def test_help_takes_its_place_where_there_is_room_for_one(
    page: AssessmentPage, column: PreviewColumn
) -> None:
    assert page.findChild(type(page._right)).isHidden()
    page.head.help_opener.setChecked(True)
    assert column.isHidden()


def test_a_hundred_thousand_letters_in_one_paragraph_are_cut_short_and_said_so(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    page.presenter.answer(AnswerKey("proposal"), "word " * 20_000)
    qtbot.waitUntil(lambda: "letters more here" in column.paper.toPlainText(), timeout=20_000)


@pytest.mark.parametrize(
    ("size", "scale"),
    [((1024, 640), 100), ((1024, 640), 200), ((1366, 768), 150), ((1920, 1080), 100)],
    ids=str,
)
def test_nothing_is_cut_off_with_the_document_beside(
    page: AssessmentPage, window: MainWindow, qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    window.wishes.wish("text_size", scale)
    settle()
    window.resize(*size)
    column = opened(page, qtbot)
    settle()
    assert not faults(window)
    assert (window.width(), window.height()) == size
    assert column.paper.width() > 200
    window.wishes.wish("text_size", 100)


def settle() -> None:
    for _round in range(3):
        QApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def test_a_link_leads_to_the_place_that_it_names(
    page: AssessmentPage, column: PreviewColumn, qtbot: QtBot
) -> None:
    page.presenter.session.add_item("actions", "a1")
    page.presenter.answer(AnswerKey("action.summary", "a1"), "Ring everybody")
    qtbot.waitUntil(lambda: "Action 1. Ring everybody" in column.paper.toPlainText())
    qtbot.waitUntil(lambda: column.paper.is_settled)
    column.paper.setFocus()
    column.paper.setTextCursor(block_with(column, "One is recorded: Action 1"))
    qtbot.keyClick(column.paper, Qt.Key.Key_L)
    assert column.paper.textCursor().selectedText() == "Action 1"
    qtbot.keyClick(column.paper, Qt.Key.Key_Return)
    assert column.paper.textCursor().block().text() == "Action 1. Ring everybody"
    assert column.paper.hasFocus()
