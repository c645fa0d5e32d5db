"""What a line of a menu says is whole, whatever the size of the letters."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QAction, QImage, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionMenuItem, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5, 2.0])
def test_no_word_of_a_menu_is_cut(look: Look, qtbot: QtBot, scale: float) -> None:
    look.apply("light", scale)
    page = QWidget()
    qtbot.addWidget(page)
    for words in ("archived", "8 Mobilise, monitor, evaluate"):
        for is_ticked in (False, True):
            menu = QMenu(page)
            action = menu.addAction(words)
            action.setCheckable(is_ticked)
            assert drawn(menu, action, 0) == drawn(menu, action, 200)
    look.apply("light")


def drawn(menu: QMenu, action: QAction, more: int) -> QImage:
    """A line of a menu with some pixels more than it has, without those."""
    option = QStyleOptionMenuItem()
    menu.initStyleOption(option, action)
    size = menu.actionGeometry(action).size()
    option.rect = QRect(0, 0, size.width() + more, size.height())
    image = QImage(size.width() + more, size.height(), QImage.Format.Format_RGB32)
    image.fill(0)
    painter = QPainter(image)
    menu.style().drawControl(QStyle.ControlElement.CE_MenuItem, option, painter, menu)
    painter.end()
    return image.copy(0, 0, size.width(), size.height())
