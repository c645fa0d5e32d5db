"""Preferences and the pages about the program: at home and beside the questions, by keys too."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.presenters.anywhere import ABOUT, PREFERENCES, REPORT
from eia_wizard.store.backup import backups
from eia_wizard.ui.pages.about import AboutPage, ProblemPage, TextPage
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.preferences import PreferencesPage
from eia_wizard.ui.parts.setting_row import SettingRow
from eia_wizard.ui.window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    qtbot.waitUntil(lambda: window.home.is_filled, timeout=10_000)
    yield window
    for name, usual in (("text_size", 100), ("check_spelling", True), ("scheme", "light")):
        window.wishes.wish(name, usual)


def asked(window: MainWindow, name: str) -> None:
    window.wishes.asked.emit(name)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def begun(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    window.desk.begin("Walking groups")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=20_000)
    return window.desk.assessment


def press(window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button, name
    assert button.isVisible(), name
    button.click()


def test_a_setting_holds_at_once_and_goes_back_to_how_it_came(
    filled: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(filled, Qt.Key.Key_Comma, CTRL)
    page = filled.findChild(PreferencesPage)
    qtbot.waitUntil(page.heading.hasFocus)
    rows = {row.objectName(): row for row in page.findChildren(SettingRow)}
    box = rows["setting:check_spelling"].control()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not filled.wishes.wished.check_spelling
    back = page.findChild(QPushButton, "back:check_spelling")
    assert back.isVisible()
    back.setFocus()
    back.click()
    assert filled.wishes.wished.check_spelling
    assert not back.isVisible()
    assert box.hasFocus(), "the focus does not go with the button"
    sizes = rows["setting:text_size"].findChildren(QAbstractButton)
    large = next(each for each in sizes if each.text() == "150 %")
    large.click()
    assert filled.wishes.wished.text_size == 150
    press(filled, "all-back")
    assert filled.wishes.wished.text_size == 100
    filled.messages.undo()
    assert filled.wishes.wished.text_size == 150
    assert filled.windowTitle() == "Preferences – EIA Wizard"
    told: list[str] = []
    filled.messages.troubled.connect(told.append)
    filled.wishes.not_kept.emit("This could not be kept.")
    assert told == ["This could not be kept."]
    assert page.isAncestorOf(QApplication.focusWidget())
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert filled.shows(filled.home)


def test_preferences_stand_beside_the_questions_and_stay_in_other_letters(
    filled: MainWindow, qtbot: QtBot
) -> None:
    opened = begun(filled, qtbot)
    asked(filled, PREFERENCES)
    page = filled.findChild(PreferencesPage)
    filled.wishes.wish("text_size", 125)
    assert opened.middle.currentWidget() is page
    page.left.emit()
    assert opened.middle.is_at(opened.middle.questions)
    assert filled.desk.assessment is opened


def test_a_backup_is_made_when_one_is_asked_for(filled: MainWindow, qtbot: QtBot) -> None:
    before = len(backups(filled.desk.library.path))
    begun(filled, qtbot)
    filled.desk.show_home()
    qtbot.waitUntil(lambda: filled.home.count == 1)
    press(filled, "home-back-up")
    qtbot.waitUntil(
        lambda: "was made and checked" in filled.messages.currentMessage(), timeout=10_000
    )
    made = backups(filled.desk.library.path)
    assert len(made) == before + 1
    assert made[0].path.name in filled.messages.currentMessage()
    shown = {b.text(): b.isVisible() for b in filled.messages.findChildren(QPushButton)}
    assert shown["Show in folder"]
    assert not shown["Open"], "nobody opens a backup with another program"
    library, told = filled.desk.library, []
    filled.messages.troubled.connect(told.append)
    library.room = replace(library.room, backups=Path("/settled/elsewhere"))
    library.upkeep.backed_up_now.emit(made[0].path)
    (said,) = told
    assert made[0].path.name in said
    assert str(Path("/settled/elsewhere")) in said


def test_a_problem_is_read_before_it_is_saved_as_a_file(
    filled: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    to = tmp_path / "problem.txt"
    filled.desk.asks = replace(filled.desk.asks, where_to_save=lambda *_asked: to)
    asked(filled, ABOUT)
    press(filled, "report-problem")
    page = filled.findChild(ProblemPage)
    shown = page.findChild(QPlainTextEdit).toPlainText()
    press(filled, "save-report")
    qtbot.waitUntil(to.exists, timeout=10_000)
    qtbot.waitUntil(lambda: str(to) in filled.messages.currentMessage(), timeout=10_000)
    assert to.read_text(encoding="utf-8").strip() == shown.strip()
    assert str(tmp_path) not in shown


def test_every_page_has_names_and_leads_back(filled: MainWindow, qtbot: QtBot) -> None:
    for name, kind in ((ABOUT, AboutPage), (REPORT, ProblemPage), (PREFERENCES, PreferencesPage)):
        asked(filled, name)
        page = filled.findChild(kind)
        for stop in page.findChildren(QAbstractButton):
            said = QAccessible.queryAccessibleInterface(stop).text(QAccessible.Text.Name)
            assert said.strip(), stop.objectName()
            assert stop.focusPolicy() & Qt.FocusPolicy.TabFocus, stop.objectName()
        assert re.search(r"\w", page.accessibleName())
    asked(filled, ABOUT)
    filled.findChild(AboutPage).licence_asked.emit(1)
    licence = filled.findChild(TextPage)
    assert "SIL OPEN FONT LICENSE" in licence.findChild(QPlainTextEdit).toPlainText()
    licence.left.emit()
    again = next(page for page in filled.findChildren(AboutPage) if page.isVisible())
    again.left.emit()
    assert filled.shows(filled.home)
