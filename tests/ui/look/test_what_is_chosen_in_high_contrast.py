"""In high contrast no tint tells what is chosen: something else has to."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import (
    QFocusFrame,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QStyleOption,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.look.contrast import contrast
from eia_wizard.ui.look.dressing import join, marked
from eia_wizard.ui.look.focus import ROOM, over, ring
from eia_wizard.ui.parts.chip import Chip
from eia_wizard.ui.parts.door import DoorButton


@pytest.fixture
def look(look: Look) -> Iterator[Look]:
    """The look in high contrast, and left light."""
    look.apply("contrast")
    yield look
    look.apply("light")


def shown(widget: QWidget, qtbot: QtBot, width: int = 0) -> QImage:
    """How a widget looks by itself."""
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    if width:
        widget.resize(width, widget.height())
    return widget.grab().toImage()


def test_the_view_that_is_shown_is_filled(look: Look, qtbot: QtBot) -> None:
    row = QWidget()
    qtbot.addWidget(row)
    cards, table = QPushButton("Cards", row), QPushButton("Table", row)
    join((cards, table))
    for button in (cards, table):
        marked(button, "view").resize(80, 28)
    cards.setChecked(True)
    ground = cards.grab().toImage().pixelColor(40, 4).name()
    assert ground.upper() == look.colours.action
    assert contrast(ground, table.grab().toImage().pixelColor(40, 4).name()) > 3


def test_a_button_that_is_switched_on_has_a_thick_edge(look: Look, qtbot: QtBot) -> None:
    button = QPushButton("Document", checkable=True)
    off = shown(button, qtbot)
    button.setChecked(True)
    middle = off.height() // 2
    on = button.grab().toImage()
    assert on.pixelColor(2, middle) == QColor(look.colours.action)
    assert off.pixelColor(2, middle) == QColor(look.colours.card)


def test_the_ring_of_the_focus_is_parted_from_a_filled_button(look: Look) -> None:
    image, c = QImage(100, 60, QImage.Format.Format_RGB32), look.colours
    image.fill(QColor(c.action))
    painter = QPainter(image)
    ring(look.kit, painter, QRectF(20, 10, 60, 40), 8)
    painter.end()
    outwards = [image.pixelColor(x, 30).name().upper() for x in (22, 20, 18)]
    assert outwards == [c.action, c.card, c.focus]


def test_the_line_of_a_menu_that_is_pointed_at_is_enclosed(look: Look, qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for words in ("Open", "Archive"):
        menu.addAction(words)
    menu.setActiveAction(menu.actions()[1])
    image, line = menu.grab().toImage(), menu.actionGeometry(menu.actions()[1])
    for height in (line.top(), line.bottom()):
        assert image.pixelColor(line.center().x(), height) == QColor(look.colours.action)


def test_what_unfolds_in_a_tree_is_drawn_in_ink(look: Look, qtbot: QtBot) -> None:
    tree = QTreeWidget()
    tree.setHeaderHidden(True)
    QTreeWidgetItem(QTreeWidgetItem(tree, ["Summary"]), ["Who gains"])
    image = shown(tree, qtbot)
    row = tree.visualItemRect(tree.topLevelItem(0)).translated(tree.viewport().pos())
    dots = {
        image.pixelColor(x, y).name().upper()
        for x in range(2, row.left())
        for y in range(row.top(), row.bottom())
    }
    assert look.colours.ink in dots


def test_a_linked_gap_has_an_edge_as_other_links_have(look: Look, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    gap = shown(Chip("Nobody counted", "gaps", page), qtbot)
    assert gap.pixelColor(gap.width() // 2, 0).lightness() < 128


def test_a_selected_row_is_enclosed(look: Look, qtbot: QtBot) -> None:
    rows = QListWidget()
    rows.addItems(["One", "Two"])
    rows.setCurrentRow(1)
    image = shown(rows, qtbot)
    row = rows.visualItemRect(rows.item(1)).translated(rows.viewport().pos())
    assert image.pixelColor(row.center().x(), row.top()) == QColor(look.colours.action)
    assert image.pixelColor(row.center().x(), row.bottom()) == QColor(look.colours.action)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_a_heading_among_rows_is_no_fainter_than_they(
    look: Look, qtbot: QtBot, scheme: str
) -> None:
    look.apply(scheme)
    rows = QListWidget()
    rows.addItem("MMMM")
    heading = QListWidgetItem("MMMM", rows)
    heading.setFlags(Qt.ItemFlag.NoItemFlags)
    image = shown(rows, qtbot)
    place = rows.visualItemRect(heading).translated(rows.viewport().pos())
    dots = {
        image.pixelColor(x, y).name().upper()
        for x in range(place.left(), place.left() + 60)
        for y in range(place.top(), place.bottom())
    }
    assert look.colours.quiet_ink in dots


def test_the_ring_of_a_door_is_told_from_its_edge(look: Look, qtbot: QtBot) -> None:
    page, frame = QWidget(), QFocusFrame()
    qtbot.addWidget(page)
    qtbot.addWidget(frame)
    door = DoorButton("Write", "pencil", "Give it a name.", page, leads=True)
    door.resize(300, door.heightForWidth(300))
    image = door.grab().toImage()
    frame.setWidget(door)
    option = QStyleOption()
    option.rect = image.rect().adjusted(-ROOM, -ROOM, ROOM, ROOM)
    painter = QPainter(image)
    over(look.kit, option, painter, frame)
    painter.end()
    middle = image.height() // 2
    across = [image.pixelColor(x, middle).name().upper() for x in range(8)]
    c = look.colours
    assert [across[0], across[2], across[5]] == [c.action, c.card, c.focus]
