"""The foot of the window offers what belongs to its words, and nothing that is over."""

from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.messages import MessageBar


def offered(bar: MessageBar) -> list[str]:
    return [each.text() for each in bar.findChildren(QPushButton) if not each.isHidden()]


def test_a_file_is_offered_until_other_news_come(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = MessageBar(window)
    bar.show_file(Path("walks.docx"))
    assert offered(bar) == ["Open", "Show in folder"]
    bar.show_news("“walks.docx” brings 1 comment.")
    assert offered(bar) == []
    assert bar.toolTip() == bar.currentMessage()
