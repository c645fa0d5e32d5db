"""Groups looked at line by line: a number chooses, a reason folds in, the same is a key away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.standing import outstanding
from eia_wizard.presenters.views import Place
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.inline_item import InlineItem
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.window import MainWindow

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NO = Qt.KeyboardModifier.NoModifier


class Hands:
    """Presses keys where the focus is, and counts them."""

    def __init__(self, page: AssessmentPage) -> None:
        self.page, self.pressed = page, 0

    def press(self, key: Key, with_: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.focus, key, with_)
        self.pressed += 1

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "the focus is lost"
        return found

    @property
    def line(self) -> str:
        found: QWidget | None = self.focus
        while found and not isinstance(found, InlineItem):
            found = found.parentWidget()
        assert isinstance(found, InlineItem)
        return found.row.id


@pytest.fixture
def hands(window: MainWindow, qtbot: QtBot) -> Hands:
    window.home.begun.emit("Walking groups", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    page = window.desk.assessment
    assert page is not None
    window.activateWindow()
    page.presenter.go(Place("set-up", "triage"))
    at(page, qtbot, groups(page)[0])
    return Hands(page)


def groups(page: AssessmentPage) -> tuple[str, ...]:
    return page.presenter.session.reading.items("groups")


def chosen(page: AssessmentPage, group: str) -> object:
    return page.presenter.session.reading.value(AnswerKey("group.triage", group))


def line(page: AssessmentPage, group: str) -> InlineItem:
    found = page.findChild(InlineItem, f"line:{group}")
    assert isinstance(found, InlineItem)
    return found


def at(page: AssessmentPage, qtbot: QtBot, group: str) -> None:
    line(page, group).focus_lead()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def test_every_group_is_looked_at_with_less_than_two_keys_each(hands: Hands) -> None:
    all_groups = groups(hands.page)
    hands.press(Key.Key_2)
    assert isinstance(hands.focus, QPlainTextEdit)
    QTest.keyClicks(hands.focus, "The service treats nobody otherwise for it.")
    hands.press(Key.Key_Return, CTRL)
    for number, group in enumerate(all_groups[1:], start=1):
        assert hands.line == group
        if number % 2:
            hands.press(Key.Key_1)
        else:
            hands.press(Key.Key_2)
            hands.press(Key.Key_Space)
    reading = hands.page.presenter.session.reading
    asked = ("group.triage", "group.reason")
    assert not [key for key in outstanding(reading) if key.question in asked]
    assert hands.pressed < 2 * len(all_groups)


def test_a_group_of_ones_own_is_named_first(hands: Hands, qtbot: QtBot) -> None:
    hands.press(Key.Key_Insert)
    qtbot.waitUntil(lambda: isinstance(hands.focus, QLineEdit))
    QTest.keyClicks(hands.focus, "Older women without a car")
    hands.press(Key.Key_Return, CTRL)
    added = groups(hands.page)[-1]
    assert hands.page.presenter.session.reading.label(added) == "Older women without a car"
    assert hands.line == added
    hands.press(Key.Key_1)
    assert chosen(hands.page, added) == "closer"


def test_a_number_that_is_no_option_changes_nothing(hands: Hands) -> None:
    first = groups(hands.page)[0]
    hands.press(Key.Key_9)
    assert chosen(hands.page, first) is None
    assert hands.line == first


def test_a_choice_by_arrow_does_not_carry_the_focus_away(hands: Hands) -> None:
    hands.press(Key.Key_1)
    hands.press(Key.Key_Up)
    first = groups(hands.page)[0]
    hands.press(Key.Key_Right)
    assert hands.line == first
    assert isinstance(hands.focus, QRadioButton)


def test_up_and_down_go_from_line_to_line_and_stop_at_the_ends(hands: Hands) -> None:
    first, second, *_rest = groups(hands.page)
    hands.press(Key.Key_Down)
    assert hands.line == second
    hands.press(Key.Key_Up)
    hands.press(Key.Key_Up)
    assert hands.line == first


def test_the_same_reason_is_one_key_away_and_folds_the_line(hands: Hands) -> None:
    page, (first, second, *_rest) = hands.page, groups(hands.page)
    page.presenter.answer(AnswerKey("group.triage", first), "no-difference")
    page.presenter.answer(AnswerKey("group.reason", first), "Nothing asks for it.")
    hands.press(Key.Key_Down)
    hands.press(Key.Key_2)
    assert isinstance(hands.focus, QPushButton)
    hands.press(Key.Key_Space)
    reading = page.presenter.session.reading
    assert reading.value(AnswerKey("group.reason-as", second)) == (first,)
    assert not line(page, second).is_open
    page.presenter.undo()
    assert page.presenter.session.reading.value(AnswerKey("group.reason-as", second)) is None


def test_a_reason_that_is_folded_in_is_still_found(hands: Hands, qtbot: QtBot) -> None:
    page, first = hands.page, groups(hands.page)[0]
    page.presenter.answer(AnswerKey("group.triage", first), "no-difference")
    page.presenter.answer(AnswerKey("group.reason", first), "Nothing asks for it.")
    line(page, first).set_open(False)
    page.presenter.go(Place("set-up", "triage"))
    assert not line(page, first).is_open
    page.go_to_question(AnswerKey("group.reason", first))
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit))


def test_tab_goes_through_a_line_that_was_opened_and_on_to_the_next(
    hands: Hands, qtbot: QtBot
) -> None:
    first, second, *_rest = groups(hands.page)
    hands.press(Key.Key_2)
    assert isinstance(hands.focus, QPlainTextEdit)
    hands.press(Key.Key_Tab)
    assert isinstance(hands.focus, QToolButton)  # whether it is for publication
    assert hands.line == first
    hands.press(Key.Key_Tab)
    assert isinstance(hands.focus, QPushButton)
    assert hands.line == first
    hands.press(Key.Key_Tab)
    assert hands.line == second


def test_a_choice_keeps_the_page_where_it_is(hands: Hands) -> None:
    before = line(hands.page, groups(hands.page)[3])
    hands.press(Key.Key_2)
    assert line(hands.page, groups(hands.page)[3]) is before


def test_a_group_of_ones_own_is_moved_by_alt_and_the_arrows(hands: Hands, qtbot: QtBot) -> None:
    page = hands.page
    for item in ("own-1", "own-2"):
        page.presenter.session.add_item("groups", item)
        page.presenter.session.answer_typed(AnswerKey("group.name", item), f"Group {item}")
    page.presenter.go(Place("set-up", "triage"))
    at(page, qtbot, "own-2")
    hands.press(Key.Key_Up, ALT)
    assert groups(page)[-2:] == ("own-2", "own-1")
    qtbot.waitUntil(lambda: hands.line == "own-2")
    hands.press(Key.Key_Delete)
    assert groups(page)[-1] == "own-1"


def test_every_option_is_heard_with_the_group_it_is_about(hands: Hands) -> None:
    editor = line(hands.page, "age").lead.editor
    assert isinstance(editor, ChoiceEditor)
    names = [
        QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name)
        for button in editor.options()
    ]
    assert names[0] == "Age: Look closer"
    assert len(set(names)) == len(names)


def test_how_far_one_has_come_is_said(hands: Hands) -> None:
    hands.press(Key.Key_1)
    body = hands.page.findChild(QWidget, "collection:groups").body  # type: ignore[union-attr]
    assert body.card.progress.startswith("1 of 27")


def test_what_a_name_means_is_shown_when_wanted_and_stays_shown(hands: Hands) -> None:
    page = hands.page
    button = page.findChild(QPushButton, "meanings:groups")
    assert isinstance(button, QPushButton)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert line(page, "age")._note.isVisibleTo(page)
    page.presenter.go(Place("set-up", "duties"))
    page.presenter.go(Place("set-up", "triage"))
    assert line(page, "age")._note.isVisibleTo(page)


def test_the_reason_that_would_be_shared_stands_beside_the_offer(hands: Hands) -> None:
    first, second = groups(hands.page)[:2]
    hands.press(Key.Key_2)
    QTest.keyClicks(hands.focus, "The service treats nobody otherwise for it.")
    hands.press(Key.Key_Return, CTRL)
    hands.press(Key.Key_2)
    shown = [
        note.text() for note in line(hands.page, second).findChildren(Note) if note.isVisible()
    ]
    assert "Age: “The service treats nobody otherwise for it.”" in shown
    hands.press(Key.Key_Space)
    assert not [n for n in line(hands.page, second).findChildren(Note) if "“" in n.text()]
    assert chosen(hands.page, first) == chosen(hands.page, second)
