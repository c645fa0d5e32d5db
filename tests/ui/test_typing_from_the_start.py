"""Whoever begins and types at once finds every letter in the first question."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters import asked
from eia_wizard.ui.window import MainWindow

TYPED = "Move the clinic out of town"
TIMES = 7


class Slow:
    """The library takes as long as the test wants."""

    def __init__(self, real: Callable[..., Any]) -> None:
        self._real, self.may_go_on = real, threading.Event()

    def __call__(self, *given: object) -> object:
        self.may_go_on.wait(20)
        return self._real(*given)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow(asked.begun)
    monkeypatch.setattr(asked, "begun", made)
    return made


def press(letter: str) -> None:
    place = QApplication.focusWidget() or QApplication.activeWindow()
    assert place is not None
    QTest.keyClicks(place, letter)
    QApplication.processEvents()


def begin(window: MainWindow, title: str) -> None:
    new = window.home.findChild(QPushButton, "new")
    assert new is not None
    new.click()
    press(title)
    place = QApplication.focusWidget()
    assert place is not None
    QTest.keyClick(place, Qt.Key.Key_Return)


def first_answer(window: MainWindow) -> str:
    page = window.desk.assessment if window.desk else None
    if page is None:
        return ""
    page.save_now()
    box = page.findChild(QPlainTextEdit)
    stored = str(page.presenter.session.reading.value(AnswerKey("proposal")) or "")
    return stored if box and box.toPlainText() == stored else ""


def test_no_letter_typed_after_begin_is_lost_however_slow_the_library(
    window: MainWindow, qtbot: QtBot, slow: Slow
) -> None:
    window.activateWindow()
    for time in range(TIMES):
        slow.may_go_on.clear()
        begin(window, f"Slow {time}")
        for number, letter in enumerate(TYPED):
            if number == 4 * time:
                slow.may_go_on.set()
            press(letter)
        qtbot.waitUntil(lambda: first_answer(window) == TYPED, timeout=10_000)
        window.desk.show_home()


def test_where_nothing_begins_the_keys_work_as_before(
    window: MainWindow, qtbot: QtBot, slow: Slow
) -> None:
    window.activateWindow()
    begin(window, "Nothing")
    press("lost")
    window.desk.library.refused.emit("It could not be begun.")
    search = window.home.findChild(QLineEdit, "search")
    assert search is not None
    search.setFocus()
    press("clinic")
    assert search.text() == "clinic"
    slow.may_go_on.set()
    qtbot.waitUntil(lambda: window.desk.assessment is not None)
