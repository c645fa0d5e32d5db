"""A person begins, types, leaves, comes back and exports, in a real window on a real library."""

from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.places import reading_order
from eia_wizard.presenters.views import Place
from eia_wizard.store.library import Library
from eia_wizard.store.opening import read_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.question import QuestionWidget
from eia_wizard.ui.parts.find import FindLine
from eia_wizard.ui.window import MainWindow

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView)


def begin(window: MainWindow, qtbot: QtBot, title: str = "Walking groups") -> AssessmentPage:
    line = next(
        each
        for each in window.home.findChildren(QLineEdit)
        if each.accessibleName() == "Name of a new assessment"
    )
    qtbot.keyClicks(line, title)
    with qtbot.waitSignal(window.desk.library.opened, timeout=10_000):
        qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk.assessment is not None)
    assert window.desk.assessment is not None
    return window.desk.assessment


def question(page: AssessmentPage, written: str) -> QuestionWidget:
    found = page.findChild(QuestionWidget, f"question:{written}")
    assert isinstance(found, QuestionWidget)
    return found


def test_an_assessment_is_begun_by_giving_it_a_name(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    assert page.presenter.title == "Walking groups"
    assert "Walking groups" in window.windowTitle()


def test_what_is_typed_is_on_the_disk_a_moment_later(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keyClicks(question(page, "proposal").editor.control(), "Walk in the park")
    with read_library(window.desk.library.path) as reader:
        stored = reader.answers(page.presenter.session.assessment.id)
    assert stored[AnswerKey("proposal")] == "Walk in the park"


def test_leaving_and_coming_back_finds_everything(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    qtbot.keyClicks(question(page, "proposal").editor.control(), "Walk in the park")
    window.desk.show_home()
    qtbot.waitUntil(lambda: window.home.count == 1, timeout=5_000)
    entry = entries(window.desk.library.path)[0]
    with qtbot.waitSignal(window.desk.library.opened, timeout=5_000):
        window.home.chosen.emit(entry.id)
    qtbot.waitUntil(lambda: window.desk.assessment is not None)
    assert window.desk.assessment is not None
    assert question(window.desk.assessment, "proposal").editor.text() == "Walk in the park"


def test_closing_the_window_keeps_the_last_word(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    made = page.presenter.session.assessment.id
    qtbot.keyClicks(question(page, "proposal").editor.control(), "The last word")
    window.close()
    with read_library(window.desk.library.path) as reader:
        assert reader.answers(made)[AnswerKey("proposal")] == "The last word"
        assert all(visit.position for visit in reader.history(made))


def test_part_of_a_question_leads_to_its_page(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    line = page.findChild(FindLine)
    assert isinstance(line, FindLine)
    qtbot.keyClicks(line, "when work begin")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert page.presenter.place.section == "dates"
    assert line.text() == ""


def test_words_that_cannot_be_saved_keep_the_window_open(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_words: object) -> None:
        raise EiaError("The disk is full.")

    page = begin(window, qtbot)
    asked: list[str] = []
    window.desk.asks = replace(
        window.desk.asks, whether_to_lose=lambda _parent, why: bool(asked.append(why))
    )
    with monkeypatch.context() as broken:
        broken.setattr(Library, "write", full)
        qtbot.keyClicks(question(page, "proposal").editor.control(), "Kept")
        assert not window.close()
    assert asked == ["The disk is full."]
    assert question(page, "proposal").editor.text() == "Kept"
    page.saving.try_again()
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        pass
    assert window.close()


def test_an_answer_that_cannot_be_held_is_said_and_its_words_are_kept(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    page.presenter.go_to_question(AnswerKey("began-on"))
    widget = question(page, "began-on")
    qtbot.keyClicks(widget.editor.control(), "soon")
    qtbot.waitUntil(lambda: "not a date" in widget.editor.control().accessibleDescription())
    assert widget.editor.text() == "soon"
    widget.editor.fill("")
    qtbot.keyClicks(widget.editor.control(), "14/01/2027")
    qtbot.waitUntil(lambda: widget.editor.control().accessibleDescription() == "")


def test_undo_is_the_text_s_first_and_then_the_assessment_s(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    session = page.presenter.session
    page.presenter.answer(AnswerKey("purpose"), "To meet people")
    box = question(page, "proposal").editor.control()
    window.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    ctrl = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keyClicks(box, "Walk")
    qtbot.keyClick(box, Qt.Key.Key_Z, ctrl)
    assert box.toPlainText() == ""
    assert session.reading.value(AnswerKey("purpose")) == "To meet people"
    page.save_now()
    while session._done:
        steps = len(session._done)
        focus = window.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Z, ctrl)
        qtbot.waitUntil(lambda before=steps: len(session._done) < before)
    assert session.reading.value(AnswerKey("purpose")) is None


def test_undo_takes_back_what_was_typed(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keyClicks(question(page, "proposal").editor.control(), "Walk")
    page.presenter.undo()
    assert question(page, "proposal").editor.text() == ""
    page.presenter.redo()
    assert question(page, "proposal").editor.text() == "Walk"


def test_an_item_is_added_answered_and_found_in_its_list(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    page.presenter.go_to_question(AnswerKey("population"))
    page.presenter.next()
    item = page.presenter.items.add("evidence")
    qtbot.keyClicks(question(page, f"evidence.title:{item}").editor.control(), "Census 2021")
    page.presenter.back()
    assert page.presenter.session.reading.label(item) == "Census 2021"
    rows = [each.text() for each in page.findChildren(QPushButton)]
    assert "Evidence 1. Census 2021" in rows


def test_words_still_being_typed_are_saved_whatever_the_person_clicks(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    qtbot.keyClicks(question(page, "proposal").editor.control(), "Half a sen")
    page.presenter.go_to_stage("listen")
    assert page.presenter.session.reading.text("proposal") == "Half a sen"


def test_the_document_is_written_where_the_person_says(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = begin(window, qtbot)
    to = tmp_path / "walks.docx"
    window.desk.asks = replace(window.desk.asks, where_to_save=lambda _parent, _name: to)
    qtbot.keyClicks(question(page, "proposal").editor.control(), "Walk in the park")
    with qtbot.waitSignal(window.desk.library.exported, timeout=10_000):
        page.export_asked.emit("")
    assert "Walk in the park" in [each.text for each in Document(str(to)).paragraphs]


def test_another_document_is_chosen_from_the_menu_and_named_by_its_kind(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = begin(window, qtbot)
    names: list[str] = []

    def where(_parent: QWidget, name: str) -> Path:
        names.append(name)
        return tmp_path / "board.docx"

    window.desk.asks = replace(window.desk.asks, where_to_save=where)
    menu = page.head.more.menu().findChild(QMenu)
    assert isinstance(menu, QMenu)
    board = next(a for a in menu.actions() if a.text().startswith("Board summary"))
    with qtbot.waitSignal(window.desk.library.exported, timeout=10_000):
        board.trigger()
    assert names == ["Walking groups, board summary.docx"]
    said = [each.text for each in Document(str(tmp_path / "board.docx")).paragraphs]
    assert "Ask before you decide" in said


def test_a_file_that_is_nothing_of_ours_is_refused_and_the_sentence_stays(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    begin(window, qtbot)
    (tmp_path / "holiday.jpg").write_bytes(b"not ours")
    with qtbot.waitSignal(window.desk.library.refused, timeout=5_000):
        window.desk.bring_in(tmp_path / "holiday.jpg")
    assert window.messages.isVisible()


@pytest.mark.parametrize("width", [1366, 1024, 800])
def test_every_control_on_every_page_has_a_name(
    window: MainWindow, qtbot: QtBot, width: int
) -> None:
    window.resize(width, 700)
    assert nameless(window.home) == []
    page = begin(window, qtbot)
    presenter = page.presenter
    for group in ("sex", "race"):
        presenter.answer(AnswerKey("group.triage", group), "closer")
    for collection in ("evidence", "options", "impacts"):
        presenter.session.add_item(collection, f"{collection}-1")
    for place in reading_order(presenter.session.reading):
        presenter.go(place)
        assert nameless(page) == [], place


def nameless(page: QWidget) -> list[str]:
    """The controls of a page that assistive technology would have no name for."""
    found = []
    for widget in page.findChildren(QWidget):
        if not (isinstance(widget, FIELDS) and widget.isVisibleTo(page)):
            continue
        if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        known = QAccessible.queryAccessibleInterface(widget)
        if not known.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_a_pause_after_a_space_leaves_the_space_and_the_cursor(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    control = question(page, "proposal").editor.control()
    control.setFocus()
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keyClicks(control, "Walk in ")
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keyClicks(control, "the park ")
    assert question(page, "proposal").editor.text() == "Walk in the park "
    assert page.presenter.session.reading.text("proposal") == "Walk in the park"


def test_what_was_not_taken_stands_there_until_it_is_mended(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    page.presenter.go(Place("set-up", "dates"))
    began = page.presenter.session.form.with_role("assessment.began_on")
    assert began is not None
    line = question(page, began.id).editor.control()
    qtbot.keyClicks(line, "mid March")
    page.save_now()
    dated = page.presenter.session.form.with_role("assessment.implemented_on")
    assert dated is not None
    qtbot.keyClicks(question(page, dated.id).editor.control(), "1/2/2027")
    page.save_now()
    assert question(page, began.id).editor.text() == "mid March"
    page.presenter.next()
    page.presenter.back()
    assert question(page, began.id).editor.text() == "mid March"
    assert page.presenter.refusal().count("mid March") == 1


def test_the_stages_have_their_room_at_once_when_another_opens(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    for group in ("age", "sex", "race", "disability", "religion-belief"):
        page.presenter.answer(AnswerKey("group.triage", group), "closer")
    page.presenter.go_to_stage("understand")
    assert page._stages.height() >= page._stages.minimumSizeHint().height()


def test_stages_that_were_folded_away_open_where_the_person_is(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    the_look().apply("light", 1.5)
    window.resize(1024, 640)
    try:
        qtbot.waitUntil(page.head.stages_opener.isVisible)
        with qtbot.waitSignal(page._stages.went):
            page.presenter.go(Place("monitor", "publication"))
        page.head.stages_opener.click()
        here = page._stages._here
        assert here
        qtbot.waitUntil(lambda: not here.visibleRegion().isEmpty())
    finally:
        the_look().apply("light", 1.0)
