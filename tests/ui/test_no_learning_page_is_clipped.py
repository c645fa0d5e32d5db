"""The pages of the learning room at every size of window and letters: nothing is cut off."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from clipping import faults
from eia_wizard.ui.pages.learning.asked import AskedCard
from eia_wizard.ui.parts.termed import TermButton
from eia_wizard.ui.window import MainWindow

SIZES = ((1024, 640), (1366, 768), (1920, 1080))
WAYS = (
    "learn:the-duty-in-plain-words",
    "learn:spot-the-weak-assessment",
    "learn:half-day",
    "learn-aid:book",
    "learn-aid:chart",
)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_is_cut_off_in_the_learning_room(
    window: MainWindow, qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    qtbot.waitUntil(lambda: window.home.is_filled)
    window.wishes.wish("text_size", scale)
    window.resize(*size)
    settle()
    found = {"home": faults(window)}
    press(window, "learn-door")
    room = window.findChild(QStackedWidget, "learning-room")
    assert room
    settle()
    found["list"] = faults(window)
    for way in WAYS:
        press(room.currentWidget(), way)
        for term in room.currentWidget().findChildren(TermButton)[:2]:
            term.click()
        for card in room.currentWidget().findChildren(AskedCard):
            for choice in card.buttons():
                choice.click()
        settle()
        found[way] = faults(window)
        room.currentWidget().left.emit()
        settle()
    window.wishes.wish("text_size", 100)
    assert {page: said for page, said in found.items() if said} == {}
    assert (window.width(), window.height()) == size


def press(parent, name: str) -> None:  # type: ignore[no-untyped-def]
    button = parent.findChild(QPushButton, name)
    assert button, name
    button.click()


def settle() -> None:
    for _turn in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
