"""A Word file that is dropped on the window: what it is, and whether everybody can read it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from documents.word_files import h, p, tbl, tr, word_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.paper_dialog import PaperDialog
from eia_wizard.ui.parts.labels import Heading, Words
from eia_wizard.ui.parts.long_sheet import LongSheet
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin

BARE_TABLE = tbl(tr("Group", "Effect"), tr("Older people", "Better"))
FAULTY = word_file(h(1, "Effects") + BARE_TABLE + p("After."))


def dropped(window: MainWindow, file: Path) -> PaperDialog:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    window.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, buttons, keys))
    found = window.findChild(PaperDialog, "paper")
    assert isinstance(found, PaperDialog)
    return found


def headings(dialog: PaperDialog) -> list[str]:
    return [each.text() for each in sheet_of(dialog).widget().findChildren(Heading)]


def words(dialog: PaperDialog) -> list[str]:
    return [each.text() for each in sheet_of(dialog).widget().findChildren(Words)]


def sheet_of(dialog: PaperDialog) -> LongSheet:
    sheet = dialog.findChild(LongSheet)
    assert isinstance(sheet, LongSheet)
    return sheet


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / "Their form.docx"
    path.write_bytes(FAULTY)
    return path


def test_a_dropped_word_file_says_what_it_is_and_offers_a_check(
    window: MainWindow, faulty: Path, qtbot: QtBot
) -> None:
    dialog = dropped(window, faulty)
    assert dialog.windowTitle() == "Their form.docx"
    assert dialog.check.isVisibleTo(dialog)
    assert dialog.check.text() == "Check its accessibility"
    assert dialog.focusWidget() is dialog.check
    beside = dialog.check.mapTo(dialog, dialog.check.rect().center()).y()
    [said] = [each for each in dialog.findChildren(Words) if each.text().startswith("Can every")]
    assert abs(said.mapTo(dialog, said.rect().center()).y() - beside) < 3
    qtbot.keyClick(dialog.check, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.review


def test_the_findings_are_shown_and_can_be_copied(
    window: MainWindow, faulty: Path, qtbot: QtBot
) -> None:
    dialog = dropped(window, faulty)
    qtbot.keyClick(dialog.check, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "To mend" in headings(dialog), timeout=20_000)
    assert "A table has no header row." in headings(dialog)
    assert headings(dialog)[-1] == "What no program can check"
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Their form.docx")
    assert "under “Effects”, near “Group”" in copied
    assert faulty.read_bytes() == FAULTY


def test_the_findings_can_be_scrolled_and_left_by_keyboard(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "Much amiss.docx"
    path.write_bytes(word_file((h(3, "A") + BARE_TABLE + p() + p("- x") + p("- y")) * 3))
    dialog = dropped(window, path)
    dialog.check.click()
    qtbot.waitUntil(lambda: "To mend" in headings(dialog), timeout=20_000)
    sheet = sheet_of(dialog)
    assert dialog.focusWidget() is sheet
    qtbot.keyClick(sheet, Qt.Key.Key_PageDown)
    assert sheet.verticalScrollBar().value() > 0
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_file_that_only_calls_itself_word_is_refused_in_the_dialog(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "old.doc"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"))
    dialog = dropped(window, path)
    dialog.check.click()
    refused = "This is an old Word document (.doc)"
    qtbot.waitUntil(lambda: refused in " ".join(words(dialog)), timeout=20_000)
    assert dialog.check.isHidden()
    assert dialog.review.isVisible()


def test_closing_while_it_checks_harms_nothing(
    window: MainWindow, faulty: Path, qtbot: QtBot
) -> None:
    dialog = dropped(window, faulty)
    dialog.check.click()
    close = dialog.findChild(QPushButton, "close-paper")
    assert isinstance(close, QPushButton)
    close.click()
    qtbot.waitUntil(lambda: window.findChild(PaperDialog, "paper") is None)


@pytest.mark.parametrize("is_changed_here", [False, True])
def test_a_review_copy_is_brought_in_and_a_person_settles_what_differs(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, is_changed_here: bool
) -> None:
    page = begin(window, qtbot)
    page.presenter.answer(AnswerKey("proposal"), "Walk in the park")
    copy, id_ = tmp_path / "walks.docx", page.presenter.session.assessment.id
    library = window.desk.library
    with qtbot.waitSignal(library.exported, timeout=20_000):
        library.export(id_, copy)
    if is_changed_here:
        page.presenter.answer(AnswerKey("proposal"), "Walk by the sea")
    window.desk.show_home()
    dialog = dropped(window, copy)
    with qtbot.waitSignal(
        library.disagreed if is_changed_here else library.brought_in, timeout=30_000
    ):
        dialog.bring_in.click()


def test_a_word_file_that_is_no_review_copy_is_refused_in_a_sentence(
    window: MainWindow, faulty: Path, qtbot: QtBot
) -> None:
    dialog = dropped(window, faulty)
    with qtbot.waitSignal(window.desk.library.refused, timeout=30_000) as told:
        dialog.bring_in.click()
    assert "not a review copy" in told.args[0]


def test_a_copy_of_an_assessment_is_held_against_what_was_decided(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    begin(window, qtbot, "Walking groups")
    file = tmp_path / "copy.docx"
    with qtbot.waitSignal(window.desk.files.exported, timeout=20_000):
        window.desk.library.export(window.desk.assessment.presenter.session.assessment.id, file)
    dialog = dropped(window, file)
    assert dialog.verify.text() == "Check that it is what was decided"
    qtbot.keyClick(dialog.verify, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "What this proves" in headings(dialog), timeout=20_000)
    assert any(each.startswith("Matches: word for word") for each in words(dialog))
    assert not dialog.check.isVisible()
    qtbot.keyClick(dialog.more, Qt.Key.Key_Space)
    assert dialog.verify.isHidden()
    assert dialog.focusWidget() is dialog.check
    assert dialog.check.isEnabled()
    dialog.copy.click()
    assert "Matches: word for word" in QGuiApplication.clipboard().text()


def test_what_is_being_typed_counts_as_changed_since(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    begin(window, qtbot, "Walking groups")
    page = window.desk.assessment
    file = tmp_path / "copy.docx"
    with qtbot.waitSignal(window.desk.files.exported, timeout=20_000):
        window.desk.library.export(page.presenter.session.assessment.id, file)
    page.presenter.session.answer_typed(AnswerKey("proposal"), "Walks at noon.")
    dialog = dropped(window, file)
    dialog.verify.click()
    qtbot.waitUntil(lambda: "What this proves" in headings(dialog), timeout=20_000)
    assert any(each.startswith("Changed since:") for each in words(dialog))
    assert page.presenter.session.form.questions["proposal"].text in words(dialog)


def test_a_letter_is_not_ours(window: MainWindow, faulty: Path, qtbot: QtBot) -> None:
    dialog = dropped(window, faulty)
    dialog.verify.click()
    qtbot.waitUntil(lambda: "What this proves" in headings(dialog), timeout=20_000)
    assert any(each.startswith("Not ours:") for each in words(dialog))
