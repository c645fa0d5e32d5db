"""The foot of the window offers what belongs to its words, and nothing that is over."""

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
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


def test_trouble_with_fifty_files_leaves_room_for_the_page(qtbot: QtBot, look: Look) -> None:
    bar = MessageBar(None)
    qtbot.addWidget(bar)
    told: list[str] = []
    bar.troubled.connect(told.append)
    bar.show_trouble("\n".join(f"Table {n}.eia: it is not a package" for n in range(50)))
    bar.show_trouble("A reason without end. " * 1_000)
    assert told[0].splitlines()[-2:] == ["Table 7.eia: it is not a package", "and 42 more"]
    assert len(told[1]) < 2_000
    label = bar.findChild(QLabel, "trouble")
    assert label.heightForWidth(1_000) < 400
