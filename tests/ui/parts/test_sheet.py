"""A page is as wide as lines of the present letters are easily read."""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.door import DoorButton
from eia_wizard.ui.parts.in_sight import RING
from eia_wizard.ui.parts.sheet import SheetArea


def test_a_page_is_wider_for_larger_letters_and_narrower_again(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    area, panel = SheetArea("page", page), SheetArea("panel", page)
    area.put_sheet(area.new_sheet(12)[0])
    panel.setWidget(panel.new_sheet(12)[0])
    usual, unbound = area.widget().maximumWidth(), panel.widget().maximumWidth()
    look.apply("light", 1.5)
    assert area.widget().maximumWidth() >= usual * 1.4
    assert panel.widget().maximumWidth() == unbound
    look.apply("light")
    assert area.widget().maximumWidth() == usual


def test_a_page_scrolls_no_further_than_its_words_reach(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    area = SheetArea("page", page)
    sheet, column = area.new_sheet(12)
    for _way in range(3):
        column.addWidget(
            DoorButton("Another form", "forward", "What it is for, at length. " * 6, sheet)
        )
    column.addStretch(1)
    area.put_sheet(sheet)
    high = sheet.heightForWidth(sheet.maximumWidth())
    area.resize(1_200, high + 20)
    page.show()
    assert area.verticalScrollBar().maximum() == 0
    area.resize(1_200, high - 40)
    assert area.verticalScrollBar().maximum() == 40


def test_what_has_the_focus_is_in_sight_with_its_ring(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    area = SheetArea("page", page)
    sheet, column = area.new_sheet(12)
    above, button = QWidget(sheet), QPushButton("Begin", sheet)
    above.setFixedHeight(800)
    for each in (above, button, QWidget(sheet)):
        column.addWidget(each)
    area.put_sheet(sheet)
    area.resize(300, 200)
    page.resize(300, 200)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    above.setFixedHeight(816)  # it is only known now how high it is

    def below() -> int:
        return area.viewport().height() - button.mapTo(area, button.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: below() >= RING)
