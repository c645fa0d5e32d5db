"""The last assessment is chosen, looked at, and brought in, in a real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.editing import begin as begin_in
from eia_wizard.app.editing import edit
from eia_wizard.app.exchange import save_copy
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.opening import open_library
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.last_time import LastTimePage
from eia_wizard.ui.parts.ticks import Box
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, nameless


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """An exchange file of an assessment with a promise and a gap."""
    room = room_in(tmp_path)
    path = tmp_path / "elsewhere" / "library.db"
    with open_library(path, clock=room.clock, who="Bo", program="test", create=True) as library:
        made = begin_in(library, room, "Walks of 2024")
        session = edit(library, made)
        session.add_item("actions", "a1")
        session.answer_typed(AnswerKey("action.summary", "a1"), "Light the path")
        session.add_item("gaps", "g1")
        session.answer_typed(AnswerKey("gap.summary", "g1"), "Who stays away")
        opened = open_assessment(library, made)
        return save_copy(library, opened, tmp_path / "walks.eia", with_history=False)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    made = begin(window, qtbot)
    made.presenter.answer(AnswerKey("size"), "standard")
    made.presenter.go_to_question(AnswerKey("previous"))
    made.presenter.answer(AnswerKey("previous"), "yes")
    return made


def ask(page: AssessmentPage) -> LastTimePage:
    button = page.findChild(QPushButton, "way:past-actions:last-time")
    assert isinstance(button, QPushButton)
    button.click()
    found = page.findChild(LastTimePage)
    assert isinstance(found, LastTimePage)
    return found


def choose_file(page: AssessmentPage, window: MainWindow, file: Path, qtbot: QtBot) -> LastTimePage:
    window.desk.asks = replace(window.desk.asks, what_to_open=lambda *_asked: file)
    asked = ask(page)
    button = asked.findChild(QPushButton, "last-time:file")
    with qtbot.waitSignal(page.presenter.last_time.planned, timeout=5_000):
        button.click()
    return asked


def test_a_file_is_looked_into_and_what_was_chosen_comes_in(
    page: AssessmentPage, window: MainWindow, earlier: Path, qtbot: QtBot
) -> None:
    asked = choose_file(page, window, earlier, qtbot)
    box = asked.findChild(Box, "carry:g1")
    assert isinstance(box, Box)
    assert box.isChecked()
    box.setChecked(False)
    asked.findChild(QPushButton, "last-time:take").click()
    reading = page.presenter.session.reading
    assert [reading.label(i) for i in reading.items("past-actions")] == ["Light the path"]
    assert [reading.label(i) for i in reading.items("actions")] == ["Light the path"]
    assert reading.items("gaps") == ()
    assert reading.text("previous-reference").startswith("Walks of 2024, last changed")
    page.presenter.undo()
    assert page.presenter.session.reading.items("past-actions") == ()
    assert page.presenter.session.reading.text("previous-reference") == ""


def test_it_is_chosen_from_the_library_by_keyboard_alone(
    window: MainWindow, qtbot: QtBot, earlier: Path
) -> None:
    with qtbot.waitSignal(window.desk.library.brought_in, timeout=10_000):
        window.desk.bring_in(earlier)
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=5_000)
    window.desk.show_home()
    page = begin(window, qtbot, "Walks again")
    page.presenter.answer(AnswerKey("size"), "standard")
    page.presenter.go_to_question(AnswerKey("previous"))
    page.presenter.answer(AnswerKey("previous"), "yes")
    asked = ask(page)
    look = asked.findChild(QLineEdit, "last-time:look")
    qtbot.keyClicks(look, "walks 2024")
    qtbot.waitUntil(lambda: len(shown_rows(asked)) == 1, timeout=5_000)
    row = shown_rows(asked)[0]
    assert row.accessibleName().startswith("Walks of 2024")
    row.setFocus()
    with qtbot.waitSignal(page.presenter.last_time.planned, timeout=5_000):
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert nameless(page) == []
    qtbot.keyClick(asked.findChild(QPushButton, "last-time:take"), Qt.Key.Key_Space)
    assert page.presenter.session.reading.items("gaps")


def shown_rows(asked: LastTimePage) -> list[QPushButton]:
    return [b for b in asked.findChildren(QPushButton) if b.property("row") and not b.isHidden()]


def test_escape_leads_back_and_nothing_has_changed(page: AssessmentPage, qtbot: QtBot) -> None:
    before = page.presenter.session.assessment
    asked = ask(page)
    qtbot.waitUntil(asked.heading.hasFocus)
    qtbot.keyClick(asked.heading, Qt.Key.Key_Escape)
    assert asked.isHidden()
    assert page.presenter.session.assessment is before


def test_what_is_no_such_file_is_said_on_the_page(
    page: AssessmentPage, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    wrong = tmp_path / "wrong.eia"
    wrong.write_text("nothing of ours")
    window.desk.asks = replace(window.desk.asks, what_to_open=lambda *_asked: wrong)
    asked = ask(page)
    with qtbot.waitSignal(page.presenter.last_time.refused, timeout=5_000) as told:
        asked.findChild(QPushButton, "last-time:file").click()
    assert told.args[0]
    assert not asked.isHidden()
