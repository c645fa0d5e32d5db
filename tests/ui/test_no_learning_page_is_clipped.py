"""The pages of the learning room at every size of window and letters: nothing is cut off."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from clipping import faults
from eia_wizard.domain.group_run import GroupRun
from eia_wizard.domain.group_work import MOST_TABLES
from eia_wizard.ui.desk import Desk
from eia_wizard.ui.pages.developed import DevelopedPage
from eia_wizard.ui.pages.group_work import GroupWorkPage
from eia_wizard.ui.pages.learning.asked import AskedCard
from eia_wizard.ui.pages.learning.commitment import CommitmentPage
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
    found |= commitment(window, room, qtbot) | group_work(window) | shown(window)
    found |= developed(window, qtbot)
    window.resize(*size)
    window.wishes.wish("text_size", 100)
    assert {page: said for page, said in found.items() if said} == {}
    assert (window.width(), window.height()) == size


def commitment(window: MainWindow, room: QStackedWidget, qtbot: QtBot) -> dict[str, list[str]]:
    press(room.currentWidget(), "learn-aid:checklist")
    qtbot.waitUntil(lambda: isinstance(room.currentWidget(), CommitmentPage), timeout=20_000)
    settle()
    return {"commitment": faults(window)}


def group_work(window: MainWindow) -> dict[str, list[str]]:
    """Typed, chosen from and compared, with as many tables as there can be."""
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.practice.group_work_asked.emit()
    page = window.findChildren(GroupWorkPage)[-1]
    for _table in range(MOST_TABLES):
        page.more.click()
    page.show_run(GroupRun((page.run.now, page.run.now)))
    settle()
    found = {"group work": faults(window)}
    page.questions.several.click()
    settle()
    found["group work, choosing"] = faults(window)
    page.tables[0].said.setPlainText("The letter is in English only")
    page.compare_button.click()
    settle()
    found["group work, compared"] = faults(window)
    desk.show_home()
    return found


def shown(window: MainWindow) -> dict[str, list[str]]:
    """The presenter and its notes; they follow the screen."""
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.presents.present()
    show, notes = desk.presents.shown, desk.presents.notes
    assert show
    assert notes
    show.showNormal()
    show.resize(window.size())
    notes.show()
    settle()
    found = {"shown": faults(show), "notes": faults(notes)}
    show.close()
    return found


def developed(window: MainWindow, qtbot: QtBot) -> dict[str, list[str]]:
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.begin("A pathway for people who wait")
    qtbot.waitUntil(lambda: desk.assessment is not None)
    assert desk.assessment
    desk.assessment.head.more.develop_asked.emit()
    page = window.findChildren(DevelopedPage)[-1]
    qtbot.waitUntil(lambda: page.steps.count() > 0)
    settle()
    return {"how it developed": faults(window)}


def press(parent, name: str) -> None:  # type: ignore[no-untyped-def]
    button = parent.findChild(QPushButton, name)
    assert button, name
    button.click()


def settle() -> None:
    for _turn in range(4):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
