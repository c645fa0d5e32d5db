"""What stands beside a question, and what a person does there, in a real window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.app.notes import notes
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.views import NO_HELP, Place
from eia_wizard.store.library import Library
from eia_wizard.store.opening import read_library
from eia_wizard.ui.editors.paragraphs import PlainBox
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.help import HelpColumn
from eia_wizard.ui.parts.labels import Heading, Note, Point, Quotation, Words
from eia_wizard.ui.parts.learn_button import LearnButton
from eia_wizard.ui.parts.tabs import Tab
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, question

PROPOSAL = AnswerKey("proposal")


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    made = begin(window, qtbot)
    qtbot.waitUntil(question(made, "proposal").editor.control().hasFocus)
    go_to(made, PROPOSAL, qtbot)
    return made


def go_to(page: AssessmentPage, key: AnswerKey, qtbot: QtBot) -> None:
    page.presenter.go_to_question(key)
    control = question(page, str(key)).editor.control()
    control.setFocus()
    qtbot.waitUntil(control.hasFocus)


def column(page: AssessmentPage) -> HelpColumn:
    found = page.findChild(HelpColumn)
    assert isinstance(found, HelpColumn)
    return found


def said(page: AssessmentPage) -> list[str]:
    inside = column(page)
    return [each.text() for each in inside.findChildren(Words) if each.isVisibleTo(inside)]


def button(page: AssessmentPage, name: str) -> QPushButton:
    found = column(page).findChildren(QPushButton)
    return next(b for b in found if b.accessibleName().startswith(name) or b.text() == name)


def tab(page: AssessmentPage, name: str) -> Tab:
    found = column(page).findChild(Tab, f"tab:{name}")
    assert isinstance(found, Tab)
    return found


def test_the_worked_example_is_quoted_where_the_form_has_no_example(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(column(page).findChildren(Quotation)), timeout=5_000)
    assert "From January 2026" in column(page).findChildren(Quotation)[0].text()


def test_points_and_headings_are_told_as_such_with_their_words(page: AssessmentPage) -> None:
    for words, role in (
        (Point("Before", page), QAccessible.Role.ListItem),
        (Heading("Before", 3, page), QAccessible.Role.Heading),
    ):
        words.setText("Who told us?")
        known = QAccessible.queryAccessibleInterface(words)
        assert (known.role(), known.text(QAccessible.Text.Name)) == (role, "Who told us?")


def test_keys_alone_lead_to_the_help_and_back(page: AssessmentPage, qtbot: QtBot) -> None:
    box = question(page, "proposal").editor.control()
    qtbot.keyClick(box, Qt.Key.Key_F1)
    qtbot.waitUntil(tab(page, "help").hasFocus)
    qtbot.keyClick(tab(page, "help"), Qt.Key.Key_Right)
    qtbot.waitUntil(tab(page, "sources").hasFocus)
    qtbot.keyClick(tab(page, "sources"), Qt.Key.Key_Escape)
    qtbot.waitUntil(box.hasFocus)


def test_folded_help_opens_for_its_keys_and_folds_behind_them(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot
) -> None:
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: column(page).isHidden())
    box = question(page, "proposal").editor.control()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(box, Qt.Key.Key_H, both)
    qtbot.waitUntil(tab(page, "help").hasFocus)
    qtbot.keyClick(tab(page, "help"), Qt.Key.Key_Escape)
    qtbot.waitUntil(box.hasFocus)
    assert column(page).isHidden()


def test_an_open_question_is_counted_among_the_findings(page: AssessmentPage, qtbot: QtBot) -> None:
    assert tab(page, "findings").text() == "Findings (1)"
    qtbot.keyClicks(question(page, "proposal").editor.control(), "Walks")
    qtbot.waitUntil(lambda: tab(page, "findings").text() == "Findings", timeout=5_000)


def test_a_note_is_written_kept_and_done(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot
) -> None:
    box = write_note(page, "Say how many.", qtbot)
    qtbot.waitUntil(lambda: "Say how many." in said(page), timeout=5_000)
    assert (box.toPlainText(), tab(page, "notes").text()) == ("", "Notes (1)")
    button(page, "Mark as done: Say how many.").click()
    qtbot.waitUntil(lambda: tab(page, "notes").text() == "Notes", timeout=5_000)
    with read_library(window.desk.library.path) as reader:
        (note,) = notes(reader, page.presenter.session.assessment.id)
    assert (note.key, note.done_by) == (PROPOSAL, "Ann")
    assert page.presenter.session.can_undo == ""


def test_a_note_that_cannot_be_kept_stays_in_its_box(
    page: AssessmentPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object) -> None:
        raise EiaError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Library, "add_record", full)
        with qtbot.waitSignal(page.presenter.past.refused, timeout=5_000):
            box = write_note(page, "Kept", qtbot)
    assert box.toPlainText() == "Kept"
    button(page, "Add note").click()
    qtbot.waitUntil(lambda: "Kept" in said(page), timeout=5_000)


def test_a_paste_that_no_note_can_hold_is_refused_in_a_sentence(page: AssessmentPage) -> None:
    column(page).choose("notes")
    box = column(page).findChild(PlainBox, "note")
    assert isinstance(box, PlainBox)
    pasted = QMimeData()
    pasted.setText("x" * 10_000_000)
    box.insertFromMimeData(pasted)
    assert box.toPlainText() == ""
    assert "10,000,000 characters" in "\n".join(said(page))


def test_a_second_press_adds_no_second_note(page: AssessmentPage, qtbot: QtBot) -> None:
    write_note(page, "Once", qtbot)
    button(page, "Add note").click()
    qtbot.waitUntil(lambda: "Once" in said(page), timeout=5_000)
    assert said(page).count("Once") == 1


def test_half_a_note_waits_with_its_answer(page: AssessmentPage, qtbot: QtBot) -> None:
    column(page).choose("notes")
    box = column(page).findChild(QPlainTextEdit, "note")
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClicks(box, "Half a")
    go_to(page, AnswerKey("purpose"), qtbot)
    assert box.toPlainText() == ""
    go_to(page, PROPOSAL, qtbot)
    assert box.toPlainText() == "Half a"


def test_half_a_note_is_kept_when_the_window_goes(
    window: MainWindow, page: AssessmentPage, qtbot: QtBot, tmp_path: Path
) -> None:
    box = column(page).findChild(QPlainTextEdit, "note")
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClicks(box, "Half a")
    made = page.presenter.session.assessment.id
    window.close()
    with read_library(window.desk.library.path) as reader:
        assert [note.text for note in notes(reader, made)] == ["Half a"]


def test_an_earlier_answer_is_brought_back_and_undone(page: AssessmentPage, qtbot: QtBot) -> None:
    for typed in ("Runs", "Walks"):
        page.presenter.answer(PROPOSAL, typed)
        page.saving.close_visit(PROPOSAL)
        page.presenter.leave(PROPOSAL)
    column(page).choose("history")
    qtbot.waitUntil(lambda: "Runs" in said(page), timeout=5_000)
    assert "This is what it says now." in said(page)
    button(page, "Bring this back: Runs").click()
    assert question(page, "proposal").editor.text() == "Runs"
    page.presenter.undo()
    assert question(page, "proposal").editor.text() == "Walks"


def test_history_out_of_sight_is_not_read(page: AssessmentPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.presenter.past.visits_told, wait=600):
        go_to(page, AnswerKey("purpose"), qtbot)


def write_note(page: AssessmentPage, typed: str, qtbot: QtBot) -> QPlainTextEdit:
    column(page).choose("notes")
    box = column(page).findChild(QWidget, "note")
    assert isinstance(box, QPlainTextEdit)
    qtbot.keyClicks(box, typed)
    button(page, "Add note").click()
    return box


def test_until_a_question_is_chosen_the_help_is_about_the_first(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.go(Place("set-up", "people"))
    lead = "This is about the first question."
    qtbot.waitUntil(lambda: said(page)[:2] == [lead, "What good looks like"])
    shown = said(page)[1:]
    page.focus_first()
    qtbot.waitUntil(lambda: said(page) == shown)
    page.presenter.go(Place("set-up", "duties"))  # begins with a list
    qtbot.waitUntil(lambda: said(page) == ["Choose a question to see what helps with it."])


def test_help_is_about_no_question_where_none_is_in_sight(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    assert "Choose a question to see what helps with it." not in said(page)
    page.head.check_asked.emit()
    back = ["Go back to a question to see what helps with it."]
    qtbot.waitUntil(lambda: said(page) == back)
    for silent in ("findings", "history", "help"):
        column(page).choose(silent)
        assert said(page) == back
    (note,) = [n for n in column(page).findChildren(Note) if n.text() == back[0]]
    column(page).show_help(NO_HELP)
    assert note.isVisible()  # it has not even flickered
    with page.middle.staying():
        page.presenter.show_again()  # as when the letters are others
    qtbot.waitUntil(lambda: said(page) == back)
    page.middle.check.left.emit()
    page.presenter.go(page.presenter.place._replace(stage="understand", section="gaps"))
    told = "Add one to see what helps with its questions."
    qtbot.waitUntil(lambda: said(page) == [told])
    page.presenter.items.add("gaps")
    page.presenter.go(page.presenter.place._replace(inside=""))
    told = "Open one of these, or add one, to see what helps with its questions."
    qtbot.waitUntil(lambda: said(page) == [told])


def test_a_way_to_learn_has_the_picture_of_learning(page: AssessmentPage, qtbot: QtBot) -> None:
    go_to(page, AnswerKey("population"), qtbot)
    button = page.findChild(LearnButton)
    assert isinstance(button, LearnButton)
    assert button.minimumSizeHint().width() > 12 + 20
