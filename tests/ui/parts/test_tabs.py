import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.roles import tell_roles_apart
from eia_wizard.ui.parts.tabs import Tab, Tabs

FIVE = [("a", "Help"), ("b", "Sources"), ("c", "Findings (12)"), ("d", "Notes (3)"), ("e", "Past")]


@pytest.fixture
def frame(look: Look, qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(900, 300)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def tabs(frame: QWidget, qtbot: QtBot) -> Tabs:
    layout = QVBoxLayout(frame)
    made = Tabs("Beside", FIVE, frame)
    layout.addWidget(made)
    layout.addStretch(1)
    frame.show()
    qtbot.waitExposed(frame)
    return made


def lines(tabs: Tabs) -> int:
    return len({tab.y() for tab in tabs.findChildren(Tab)})


def test_the_arrows_go_round(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.focus_chosen()
    heard: list[str] = []
    tabs.chosen.connect(heard.append)
    qtbot.waitUntil(lambda: any(tab.hasFocus() for tab in tabs.findChildren(Tab)))
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(next(t for t in tabs.findChildren(Tab) if t.isChecked()), key)
    assert heard == ["b", "a", "e"]


def test_only_the_present_tab_is_reached_by_tab(tabs: Tabs) -> None:
    tabs.choose("c")
    reached = [t for t in tabs.findChildren(Tab) if t.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [t.text() for t in reached] == ["Findings (12)"]


def test_tabs_too_wide_for_one_line_take_two(tabs: Tabs, qtbot: QtBot) -> None:
    assert lines(tabs) == 1
    low = tabs.height()
    tabs.window().resize(300, 300)
    qtbot.waitUntil(lambda: lines(tabs) == 2 and tabs.height() > low)
    assert all(tabs.rect().contains(tab.geometry()) for tab in tabs.findChildren(Tab))


def test_longer_words_break_the_line_at_once(tabs: Tabs, qtbot: QtBot) -> None:
    tabs.window().resize(380, 300)
    qtbot.waitUntil(lambda: lines(tabs) == 1)
    tabs.say("a", "What good looks like")
    qtbot.waitUntil(lambda: lines(tabs) == 2)


def test_they_are_heard_as_tabs_of_a_list_one_of_them_selected(tabs: Tabs) -> None:
    tell_roles_apart()
    tabs.choose("b")
    listed = QAccessible.queryAccessibleInterface(tabs)
    assert listed.role() == QAccessible.Role.PageTabList
    assert listed.text(QAccessible.Text.Name) == "Beside"
    heard = [listed.child(n) for n in range(listed.childCount())]
    assert [one.role() for one in heard] == [QAccessible.Role.PageTab] * len(FIVE)
    assert [one.text(QAccessible.Text.Name) for one in heard] == [words for _key, words in FIVE]
    assert [bool(one.state().selected) for one in heard] == [n == 1 for n in range(len(FIVE))]
    assert all(one.state().selectable and not one.state().checkable for one in heard)


def test_a_tab_can_be_pressed_from_outside(tabs: Tabs) -> None:
    tell_roles_apart()
    chosen: list[str] = []
    tabs.chosen.connect(chosen.append)
    third = QAccessible.queryAccessibleInterface(tabs).child(2)
    third.actionInterface().doAction("Press")
    assert chosen == ["c"]


def test_tabs_grow_with_the_letters_of_the_program(tabs: Tabs, look: Look) -> None:
    tab = tabs.findChildren(Tab)[0]
    before = tab.font().pointSizeF()
    look.apply(text_scale=1.5)
    assert tab.font().pointSizeF() == pytest.approx(before * 1.5, rel=0.05)
