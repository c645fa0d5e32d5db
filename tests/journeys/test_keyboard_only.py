"""From a first start to a Word document with nothing but keys, the focus in sight all the way."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QFocusFrame,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.pages.stages import StageButton

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NO = Qt.KeyboardModifier.NoModifier
MOST_TABS = 300


class Hands:
    """Ten fingers on a keyboard, and an eye on the focus."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self.desk, self._qtbot = desk, qtbot

    @property
    def focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "the focus is lost"
        return found

    def press(self, key: Qt.Key, with_: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self.focus, key, with_)
        QApplication.processEvents()
        if not is_marked(self.focus):  # what was scrolled into sight has its ring a moment later
            self._qtbot.waitUntil(lambda: is_marked(self.focus), timeout=1_000)

    def write(self, words: str) -> None:
        QTest.keyClicks(self.focus, words)

    def tab_to(self, wanted: str, kind: type[QWidget] = QWidget) -> None:
        """Press Tab until the focus is on what is called so; it must come by without a trap."""
        seen: list[str] = []
        for _press in range(MOST_TABS):
            if isinstance(self.focus, kind) and wanted in name(self.focus):
                return
            seen.append(name(self.focus))
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"“{wanted}” was not met; Tab came to {sorted(set(seen))}")

    def begin(self, title: str) -> None:
        """Begin an assessment, and wait for its page."""
        self.press(Qt.Key.Key_N, CTRL)
        self._qtbot.waitUntil(lambda: name(self.focus) == "Name of a new assessment")
        self.write(title)
        self.press(Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: self.desk.assessment is not None, timeout=10_000)
        self._qtbot.waitUntil(lambda: self.desk.assessment.isAncestorOf(self.focus))  # type: ignore[union-attr]

    def find(self, words: str) -> None:
        """Go to a question by part of its words."""
        self.press(Qt.Key.Key_K, CTRL)
        self.write(words)
        QApplication.processEvents()
        popup = QApplication.activePopupWidget()
        QTest.keyClick(popup or self.focus, Qt.Key.Key_Return)
        QApplication.processEvents()


def name(widget: QWidget) -> str:
    said = widget.accessibleName() or getattr(widget, "text", lambda: "")()
    return str(said) or type(widget).__name__


def is_marked(widget: QWidget) -> bool:
    """Whether it can be seen that the keyboard is there."""
    if widget.property("own_ring") or isinstance(widget, StageButton):
        return True
    rings = [r for r in widget.window().findChildren(QFocusFrame) if r.isVisible()]
    return any(ring.widget() in (widget, widget.parentWidget()) for ring in rings)


@pytest.fixture
def hands(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Hands]:
    desk = make_desk(qapp, tmp_path / "library.db", room_in(tmp_path), TOP / "assets" / "fonts")
    desk.window.resize(1366, 768)
    desk.window.show()
    qtbot.waitExposed(desk.window)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.waitUntil(lambda: desk.window.home.is_filled, timeout=10_000)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.waitUntil(desk.window.findChild(QAbstractButton, "new").isEnabled)  # type: ignore[union-attr]
    yield Hands(desk, qtbot)
    desk.window.close()


def test_from_first_start_to_a_document_by_keyboard_alone(
    hands: Hands, qtbot: QtBot, tmp_path: Path
) -> None:
    desk, to = hands.desk, tmp_path / "walking.docx"
    desk.asks = replace(desk.asks, where_to_save=lambda _parent, _name: to)

    hands.begin("Walking groups")
    page = desk.assessment
    assert page is not None
    session = page.presenter.session

    hands.tab_to("proposed", QPlainTextEdit)
    hands.write("Walks in the park for people who live alone")
    before = page.presenter.place
    hands.press(Qt.Key.Key_PageDown, CTRL)
    qtbot.waitUntil(lambda: page.presenter.place != before)
    hands.find("evidence")
    hands.tab_to("Add", QAbstractButton)
    hands.press(Qt.Key.Key_Space)
    hands.tab_to("called", QLineEdit)
    hands.write("Census 2021")
    (item,) = session.reading.items("evidence")
    hands.tab_to("Numbers", QRadioButton)
    hands.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: session.reading.label(item) == "Census 2021")
    assert session.reading.value(AnswerKey("evidence.type", item)) == "numbers"

    hands.press(Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: not session.reading.value(AnswerKey("evidence.type", item)))
    hands.tab_to("Age", QCheckBox)
    hands.press(Qt.Key.Key_Space)
    assert session.reading.value(AnswerKey("evidence.topics", item)) == ("age",)

    with qtbot.waitSignal(desk.files.exported, timeout=20_000):
        hands.press(Qt.Key.Key_S, CTRL | Qt.KeyboardModifier.ShiftModifier)
    words = "\n".join(p.text for p in Document(str(to)).paragraphs)
    assert "Walks in the park for people who live alone" in words

    hands.press(Qt.Key.Key_Home, ALT)
    qtbot.waitUntil(lambda: desk.assessment is None)
    qtbot.waitUntil(lambda: desk.window.home.isAncestorOf(hands.focus))


def test_tab_goes_round_the_whole_window_and_is_never_trapped(hands: Hands) -> None:
    hands.begin("Walking groups")
    start, seen = hands.focus, []
    for _press in range(MOST_TABS):
        hands.press(Qt.Key.Key_Tab)
        seen.append(hands.focus)
        if hands.focus is start:
            break
    assert hands.focus is start
    names = {name(widget) for widget in seen}
    assert {"Back to my assessments", "Export to Word", "Next"} <= names
    assert any(isinstance(widget, StageButton) for widget in seen)


def test_return_presses_the_button_that_has_the_focus(hands: Hands) -> None:
    hands.begin("Walking groups")
    assert hands.desk.assessment is not None
    before = hands.desk.assessment.presenter.place
    hands.tab_to("Next", QAbstractButton)
    hands.press(Qt.Key.Key_Return)
    assert hands.desk.assessment.presenter.place != before
