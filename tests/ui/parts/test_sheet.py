"""A page is as wide as lines of the present letters are easily read."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
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
