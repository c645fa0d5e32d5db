"""A list on a page: the wheel moves both as if they were one."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QListWidget, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.page_first import PageFirst


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> QScrollArea:
    made = QScrollArea()
    qtbot.addWidget(made)
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    above, list_ = QWidget(sheet), QListWidget(sheet)
    above.setFixedHeight(150)
    list_.setFixedHeight(180)
    list_.addItems([f"Row {n}" for n in range(100)])
    column.addWidget(above)
    column.addWidget(list_)
    made.setWidget(sheet)
    made.resize(300, 200)
    PageFirst(list_, made)
    made.show()
    qtbot.waitExposed(made)
    return made


def turn(over: QWidget, by: int) -> None:
    at, to = QPointF(10, 10), QPointF(over.mapToGlobal(QPoint(10, 10)))
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        at, to, QPoint(), QPoint(0, by), no_button, no_key, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(over, wheel)


def test_the_page_goes_down_first_and_the_list_up_first(page: QScrollArea) -> None:
    list_ = page.findChild(QListWidget)
    outer, inner = page.verticalScrollBar(), list_.verticalScrollBar()
    turn(list_.viewport(), -120)
    assert (outer.value() > 0, inner.value()) == (True, 0)
    outer.setValue(outer.maximum())
    turn(list_.viewport(), -120)
    assert inner.value() > 0
    turn(list_.viewport(), 120)
    assert (outer.value(), inner.value()) == (outer.maximum(), 0)
    turn(list_.viewport(), 120)
    assert outer.value() < outer.maximum()
