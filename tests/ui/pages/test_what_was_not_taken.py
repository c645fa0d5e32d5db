"""Who closes the window with something typed that was not taken is led to it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.window import MainWindow

from .test_window import begin, question

BEGAN = AnswerKey("began-on")


def test_staying_leads_to_what_was_not_taken(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    page.go_to_question(BEGAN)
    qtbot.keyClicks(question(page, "began-on").editor.control(), "2 March")
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    page.go_to_question(AnswerKey("proposal"))
    asked: list[str] = []
    window.desk.asks = replace(
        window.desk.asks, whether_to_lose=lambda _parent, why: bool(asked.append(why))
    )
    assert not window.close()
    assert "2 March" in asked[0]
    there = question(page, "began-on").editor
    assert there.text() == "2 March"
    qtbot.waitUntil(lambda: window.focusWidget() is there.control())
    assert not window.desk.safety.unsaved.isVisible()
