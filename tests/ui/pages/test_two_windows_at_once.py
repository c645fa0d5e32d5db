"""A window that comes too late gives way to the first, but not with words in it."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eia_wizard.ui.window import MainWindow

from .test_window import begin, question

WHY = "The library is open in another window."


@pytest.fixture
def rung(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """How often the first window was called; it answers."""
    calls: list[object] = []

    def ring(library: object) -> bool:
        calls.append(library)
        return True

    monkeypatch.setattr("eia_wizard.ui.safety.ring", ring)
    monkeypatch.setattr("eia_wizard.ui.safety.QApplication.quit", lambda: None)
    return calls


def test_it_gives_way_where_nothing_was_typed(
    window: MainWindow, qtbot: QtBot, rung: list[object]
) -> None:
    begin(window, qtbot)
    window.desk.library.in_use.emit(WHY)
    assert not window.isVisible()
    assert len(rung) == 1


def test_words_typed_into_it_are_not_closed_away(
    window: MainWindow, qtbot: QtBot, rung: list[object]
) -> None:
    page = begin(window, qtbot)
    box = question(page, "proposal").editor.control()
    qtbot.keyClicks(box, "Walk")
    with qtbot.waitSignal(window.desk.library.not_opened) as told:
        window.desk.library.in_use.emit(WHY)
    assert told.args[0] == WHY
    assert window.isVisible()
    assert (box.toPlainText(), rung) == ("Walk", [])
