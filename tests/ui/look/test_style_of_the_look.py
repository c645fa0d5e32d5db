from collections.abc import Callable, Iterator
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QFocusFrame,
    QFrame,
    QGroupBox,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QTabBar,
    QTableWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard import resources
from eia_wizard.ui.look.apply import Look, the_look
from eia_wizard.ui.look.contrast import contrast
from eia_wizard.ui.look.dressing import join, mark, marked
from eia_wizard.ui.look.tokens import DARK, LIGHT


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """The look, put on once for all tests, as a program does, and left light."""
    found = qapp.findChild(Look, "look") or Look(qapp, resources.folder("assets") / "fonts")
    found.apply("light")
    yield found
    found.apply("light")


MAKERS: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("&Check"),
    "primary": lambda: marked(QPushButton("Export"), "primary"),
    "quiet": lambda: marked(QPushButton("Another"), "quiet"),
    "faint": lambda: marked(QPushButton("Not for publication"), "quiet", "faint"),
    "danger": lambda: marked(QPushButton("Delete"), "danger"),
    "row": lambda: marked(QPushButton("Listen and involve"), "row"),
    "icon": lambda: QPushButton(the_look().icons.icon("undo"), ""),
    "menu": lambda: with_menu(QPushButton("Sort")),
    "tool": lambda: QToolButton(text="More"),
    "tool with a menu": lambda: with_menu(QToolButton(text="More")),
    "arrow": lambda: QToolButton(arrowType=Qt.ArrowType.LeftArrow),
    "check": lambda: QCheckBox("Not for publication"),
    "radio": lambda: QRadioButton("Yes"),
    "segment": lambda: marked(QRadioButton("Negative"), "segment"),
    "line": lambda: QLineEdit("words"),
    "wrong line": lambda: marked(QLineEdit("31/02/2027"), "wrong"),
    "text": lambda: QPlainTextEdit("words"),
    "list": lambda: with_items(QComboBox()),
    "list to type in": lambda: with_items(QComboBox(editable=True)),
    "number": QSpinBox,
    "date": lambda: QDateEdit(calendarPopup=True),
    "tabs": lambda: with_tabs(QTabBar()),
    "table": lambda: QTableWidget(3, 2),
    "progress": lambda: QProgressBar(value=40),
    "group": lambda: QGroupBox("Group"),
    "band": lambda: banded(QFrame(frameShape=QFrame.Shape.StyledPanel)),
    "scroll area": lambda: long_page(),
}


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_every_control_draws_in_every_state(
    look: Look, qtbot: QtBot, name: str, scheme: str
) -> None:
    look.apply(scheme)
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    widget.show()
    plain = widget.grab().toImage()
    widget.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)
    widget.grab()
    widget.setFocus()
    widget.grab()
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton):
        widget.setCheckable(True)
        widget.setChecked(True)
        assert name == "primary" or widget.grab().toImage() != plain
    widget.setEnabled(False)
    assert not widget.grab().isNull()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("name", ["button", "primary", "quiet", "tool", "segment", "list", "line"])
def test_controls_grow_with_the_words(look: Look, qtbot: QtBot, name: str, scale: float) -> None:
    look.apply("light", scale)
    widget = MAKERS[name]()
    qtbot.addWidget(widget)
    assert widget.sizeHint().height() >= 36 * scale
    words = str(getattr(widget, "text", lambda: "")())
    assert widget.sizeHint().width() >= widget.fontMetrics().horizontalAdvance(words)


def test_targets_are_large_enough_for_an_unsteady_hand(look: Look, qtbot: QtBot) -> None:
    for name in ("check", "radio", "icon", "quiet"):
        widget = MAKERS[name]()
        qtbot.addWidget(widget)
        size = widget.sizeHint()
        assert min(size.width(), size.height()) >= 24


def test_a_primary_button_is_filled_with_the_action_colour(look: Look, qtbot: QtBot) -> None:
    for scheme, colours in (("light", LIGHT), ("dark", DARK)):
        look.apply(scheme)
        button = MAKERS["primary"]()
        qtbot.addWidget(button)
        button.resize(button.sizeHint())
        dot = button.grab().toImage().pixelColor(6, button.height() // 2)
        assert dot == QColor(colours.action)


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_the_words_of_a_filled_button_are_seen_even_when_it_cannot_be_pressed(
    look: Look, qtbot: QtBot, scheme: str
) -> None:
    look.apply(scheme)
    button = marked(QPushButton("Finish"), "primary")
    qtbot.addWidget(button)
    button.setEnabled(False)
    button.resize(120, 36)
    image = button.grab().toImage()
    ground = image.pixelColor(60, 5).name()
    line = {image.pixelColor(x, y).name() for x in range(30, 90) for y in range(12, 24)}
    assert max(contrast(each, ground) for each in line) > 2.5


def test_the_look_changes_at_once_and_says_so(look: Look, qtbot: QtBot) -> None:
    with qtbot.waitSignal(look.changed):
        look.apply("dark", 1.5)
    app = cast("QApplication", QApplication.instance())
    assert app.palette().color(QPalette.ColorRole.Window) == QColor(DARK.page)
    assert app.font().pointSizeF() == pytest.approx(15 * 0.75 * 1.5)
    assert the_look() is look


def test_the_text_size_stays_between_once_and_twice(look: Look) -> None:
    look.apply("light", 9.0)
    assert look.sizes.scale == 2.0
    look.apply("light", 0.1)
    assert look.sizes.scale == 1.0


def test_the_system_scheme_is_followed(look: Look) -> None:
    look.apply("system")
    assert look.colours in (LIGHT, DARK)


def test_joined_buttons_know_their_places(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    buttons = [QRadioButton(text, holder) for text in ("Positive", "Negative", "None expected")]
    join(buttons)
    assert [button.property("segment") for button in buttons] == ["first", "middle", "last"]
    join(buttons[:1])
    assert buttons[0].property("segment") == "only"


def test_a_segment_is_chosen_by_a_click_anywhere_in_it(look: Look, qtbot: QtBot) -> None:
    button = marked(QRadioButton("Negative"), "segment")
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    button.show()
    qtbot.mouseClick(
        button, Qt.MouseButton.LeftButton, pos=QPoint(button.width() - 3, button.height() - 3)
    )
    assert button.isChecked()


def test_the_ring_follows_the_focus_and_survives_its_page(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    area = QScrollArea(window)
    page = QWidget()
    inner = QVBoxLayout(page)
    first, second = QLineEdit(page), QLineEdit(page)
    inner.addWidget(first)
    inner.addWidget(second)
    area.setWidget(page)
    layout.addWidget(area)
    window.show()
    window.activateWindow()
    for line in (first, second):
        line.setFocus()
        qtbot.waitUntil(line.hasFocus)
        assert ring_over(window) is line
    with qtbot.waitSignal(area.destroyed):
        area.deleteLater()
    third = QLineEdit(window)
    layout.addWidget(third)
    third.show()
    third.setFocus()
    qtbot.waitUntil(third.hasFocus)
    assert ring_over(window) is third


def test_the_ring_is_yellow_round_ink(look: Look, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QVBoxLayout(window)
    layout.setContentsMargins(20, 20, 20, 20)
    button = QPushButton("Check", window)
    layout.addWidget(button)
    window.show()
    window.activateWindow()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    image = window.grab().toImage()
    middle = button.geometry().center().y()
    left = button.geometry().left()
    dots = [image.pixelColor(left + step, middle).name().upper() for step in (-3, -2, -1, 0, 1)]
    assert dots == [LIGHT.focus] * 3 + [LIGHT.ink] * 2


@pytest.mark.parametrize("scheme", ["light", "dark", "contrast"])
def test_what_parts_the_lines_of_a_menu_can_be_seen(look: Look, qtbot: QtBot, scheme: str) -> None:
    look.apply(scheme)
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.addAction("Light")
    line = menu.addSeparator()
    menu.addAction("Dark")
    menu.adjustSize()
    colour = menu.grab().toImage().pixelColor(menu.actionGeometry(line).center())
    assert colour.name().upper() == look.colours.hairline


def test_a_mark_can_be_taken_off(look: Look, qtbot: QtBot) -> None:
    line = marked(QLineEdit("31/02/2027"), "wrong")
    qtbot.addWidget(line)
    wrong = line.grab().toImage()
    mark(line, "wrong", False)
    assert line.grab().toImage() != wrong


def ring_over(window: QWidget) -> QWidget | None:
    frames = window.findChildren(QFocusFrame)
    return frames[0].widget() if frames else None


def with_menu(button: QPushButton | QToolButton) -> QWidget:
    menu = QMenu(button)
    menu.addAction("One")
    button.setMenu(menu)
    return button


def with_items(combo: QComboBox) -> QWidget:
    combo.addItems(["Stage: any", "Listen and involve"])
    return combo


def with_tabs(tabs: QTabBar) -> QWidget:
    for title in ("Help", "Sources", "Findings (1)"):
        tabs.addTab(title)
    return tabs


def banded(frame: QFrame) -> QWidget:
    mark(frame, "band", "warn")
    return frame


def long_page() -> QWidget:
    area = QScrollArea()
    page = QWidget()
    page.setMinimumHeight(3000)
    area.setWidget(page)
    return area


def test_words_that_open_a_menu_have_room_for_all_of_themselves_and_the_arrow(
    look: Look, qtbot: QtBot
) -> None:
    look.apply("light")
    plain, opener = QPushButton("Or save a blank form"), QPushButton("Or save a blank form")
    for button in (plain, opener):
        qtbot.addWidget(button)
        mark(button, "quiet")
    opener.setMenu(QMenu(opener))
    assert opener.sizeHint().width() == plain.sizeHint().width() + 24


def test_an_icon_given_before_the_scheme_changed_is_drawn_in_the_colours_of_now(
    look: Look,
) -> None:
    look.apply("light")
    given = look.icons.icon("learn")
    look.apply("dark")
    fresh = look.icons.fresh(given).pixmap(20, 20).toImage()
    assert fresh == look.icons.icon("learn").pixmap(20, 20).toImage()
    assert fresh != given.pixmap(20, 20).toImage()
