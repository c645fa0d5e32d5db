"""Layouts that make the best of any width."""

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.flow import EvenColumns, FlowLayout
from eia_wizard.ui.parts.labels import Words
from eia_wizard.ui.parts.ticks import Box

NAMES = ["Census 2021", "Uptake by ethnic group", "A coffee morning in March", "A survey", "Two"]


@pytest.fixture
def holder(qtbot: QtBot, look: Look) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def overlaps(widgets: list[QWidget]) -> bool:
    rects = [widget.geometry() for widget in widgets]
    return any(a.intersects(b) for n, a in enumerate(rects) for b in rects[:n])


def settle(holder: QWidget, width: int) -> None:
    layout = holder.layout()
    assert layout is not None
    holder.resize(width, layout.heightForWidth(width))
    holder.show()
    layout.activate()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("width", [900, 420, 260])
def test_wrapped_items_neither_overlap_nor_leave_their_width(
    holder: QWidget, look: Look, width: int, scale: float
) -> None:
    look.apply("light", scale)
    flow = FlowLayout(holder)
    buttons: list[QWidget] = [QPushButton(name, holder) for name in NAMES]
    for button in buttons:
        flow.addWidget(button)
    settle(holder, width)
    assert not overlaps(buttons)
    assert all(holder.rect().contains(each.geometry()) for each in buttons if width > 420)
    assert all(each.geometry().bottom() < holder.height() for each in buttons)


def test_what_is_hidden_takes_no_room(holder: QWidget) -> None:
    flow = FlowLayout(holder)
    first, second = QPushButton("One", holder), QPushButton("Two", holder)
    flow.addWidget(first)
    flow.addWidget(second)
    settle(holder, 300)
    first.hide()
    settle(holder, 300)
    assert second.x() == 0


def test_words_too_long_for_a_line_of_their_own_are_wrapped(holder: QWidget) -> None:
    flow = FlowLayout(holder)
    words = Words("words that go on and on " * 5, holder)
    flow.addWidget(words)
    settle(holder, 200)
    assert words.width() == 200
    assert words.height() >= 3 * words.fontMetrics().lineSpacing()


def test_an_item_can_be_put_among_the_others(holder: QWidget) -> None:
    flow = FlowLayout(holder)
    last, first = QPushButton("Two", holder), QPushButton("One", holder)
    flow.addWidget(last)
    flow.insert(0, first)
    settle(holder, 600)
    assert first.x() < last.x()


@pytest.mark.parametrize(("width", "columns"), [(900, 2), (300, 1)])
def test_there_are_as_many_columns_as_the_widest_words_allow(
    holder: QWidget, width: int, columns: int
) -> None:
    layout = EvenColumns(holder)
    boxes = [Box(name, holder) for name in NAMES]
    for box in boxes:
        layout.addWidget(box)
    settle(holder, width)
    assert len({box.x() for box in boxes}) == columns
