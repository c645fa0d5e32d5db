"""The measure of commitment in the window: counted when asked for, written where one says."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.learning.commitment import CommitmentPage
from eia_wizard.ui.pages.learning.list import LearnListPage
from eia_wizard.ui.parts.share_bar import ShareBar
from eia_wizard.ui.window import MainWindow


def test_it_is_counted_shown_and_written(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    qtbot.waitUntil(lambda: window.home.is_filled)
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.begin("A pathway")
    qtbot.waitUntil(lambda: window.findChild(AssessmentPage) is not None)
    desk.show_home()
    desk.learn()
    room = window.findChild(QStackedWidget, "learning-room")
    assert room
    ask = room.findChild(QPushButton, "learn-aid:checklist")
    assert ask
    ask.click()
    qtbot.waitUntil(lambda: isinstance(room.currentWidget(), CommitmentPage), timeout=20_000)
    page = room.currentWidget()
    assert isinstance(page, CommitmentPage)
    assert "0 of 1" in [label.text() for label in page.findChildren(QLabel)]
    bar = page.findChild(ShareBar, "share:evidence-by-ethnicity")
    assert bar
    assert bar.accessibleName() == "Evidence by ethnicity: 0 of 1"
    to = tmp_path / "report.docx"
    desk.asks = replace(desk.asks, where_to_save=lambda *_asked: to)
    page.findChild(QPushButton, "commitment-report").click()
    qtbot.waitUntil(to.is_file, timeout=20_000)
    page.grab().save(str(tmp_path / "commitment.png"))
    page.left.emit()
    assert isinstance(room.currentWidget(), LearnListPage)


def test_where_nothing_is_counted_it_is_said_what_will_be_and_led_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.home.presenter.is_whole)
    desk = window.desk
    assert isinstance(desk, Desk)
    desk.learn()
    room = window.findChild(QStackedWidget, "learning-room")
    assert room
    room.findChild(QPushButton, "learn-aid:checklist").click()
    qtbot.waitUntil(lambda: isinstance(room.currentWidget(), CommitmentPage), timeout=20_000)
    said = [label.text() for label in room.currentWidget().findChildren(QLabel)]
    assert "Reviews held" in said
    room.currentWidget().findChild(QPushButton, "commitment:begin").click()
    assert window.shows(window.home)
    assert window.home.is_beginning
