"""Somebody new to the program: reads what is on the page, types, ticks, and goes on."""

from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.inline_item import InlineItem

CTRL = Qt.KeyboardModifier.ControlModifier
NO = Qt.KeyboardModifier.NoModifier

Kind = TypeVar("Kind", bound=QWidget)


class Newcomer:
    """Knows a question by its id, where a person would know it by its words; sees only the page."""

    def __init__(self, desk: Desk, qtbot: QtBot) -> None:
        self._desk, self._qtbot = desk, qtbot

    @property
    def page(self) -> AssessmentPage:
        """The assessment that is open."""
        assert self._desk.assessment is not None
        return self._desk.assessment

    @property
    def section(self) -> str:
        """Where one is."""
        return self.page.presenter.place.section

    @property
    def _focus(self) -> QWidget:
        found = QApplication.focusWidget()
        assert found is not None, "the focus is lost"
        return found

    def begin(self, title: str) -> None:
        """Begin with nothing but a name."""
        self._press_key(Qt.Key.Key_N, CTRL)
        self._qtbot.waitUntil(lambda: self._focus.accessibleName() == "Name of a new assessment")
        QTest.keyClicks(self._focus, title)
        self._press_key(Qt.Key.Key_Return)
        self._qtbot.waitUntil(lambda: self._desk.assessment is not None, timeout=10_000)
        self._qtbot.waitUntil(lambda: self.page.isAncestorOf(self._focus))

    def turn_to(self, section: str) -> None:
        """Press Next until a section is there."""
        for _page in range(60):
            if self.section == section:
                return
            self.press("Next")
        raise AssertionError(f"“{section}” was not met")

    def write(self, question: str, words: str, item: str = "") -> None:
        """Type into a field, in place of what is there."""
        field = self._field(question, item)
        self._click(field)
        assert field.hasFocus(), f"the focus is on {self._focus.objectName()}"
        QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        QTest.keyClicks(field, words)
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert not self.page.presenter.refusal(), self.page.presenter.refusal()
        assert self._field(question, item) is field, "the page was laid out anew under the hands"

    def say(self, words: str) -> None:
        """Type where the focus is, and press Return."""
        QTest.keyClicks(self._focus, words)
        self._press_key(Qt.Key.Key_Return)

    def tick(self, question: str, *labels: str, item: str = "") -> None:
        """Choose among options, by how they begin."""
        for label in labels:
            offered = self._seen(QAbstractButton, self._editor(question, item))
            wanted = [each for each in offered if each.text().startswith(label)]
            assert wanted, f"{question} offers {[each.text() for each in offered]}"
            self._click(wanted[0])

    def link(self, question: str, *names: str, item: str = "") -> None:
        """Link by typing part of a name."""
        for name in names:
            field = self._field(question, item)
            self._click(field)
            QTest.keyClicks(field, name)
            QApplication.processEvents()
            QTest.keyClick(QApplication.activePopupWidget() or field, Qt.Key.Key_Return)
            QApplication.processEvents()

    def rest_on(self, question: str, named: str, way: str = "Link evidence") -> None:
        """Link what an answer rests on."""
        basis = f"{question}.basis"
        self.press(way, self._editor(basis, ""))
        self.link(basis, named)

    def look_at(self, group: str, number: int, reason: str = "") -> None:
        """Give a group, or the last, its number on its line; and the reason where one is asked."""
        lines = {each.row.id: each for each in self._seen(InlineItem)}
        line = lines[group or list(lines)[-1]]
        line.focus_lead()
        self._press_key(Qt.Key(Qt.Key.Key_0 + number))
        if not reason:
            return
        if isinstance(self._focus, QAbstractButton):
            self.press("Why no different", line)
        assert isinstance(self._focus, QPlainTextEdit), self._focus
        QTest.keyClicks(self._focus, reason)
        self._press_key(Qt.Key.Key_Return, CTRL)

    def add(self, collection: str) -> None:
        """Add one more to a collection."""
        self._click(self._named(QAbstractButton, f"add:{collection}"))

    def done(self) -> None:
        """Done with an item: back to where it stands."""
        self.press("Done: back")

    def press(self, words: str, inside: QWidget | None = None) -> None:
        """Press the button that says so."""
        for button in self._seen(QAbstractButton, inside):
            if words in button.text() or button.accessibleName().startswith(words):
                self._click(button)
                return
        raise AssertionError(f"no button says “{words}”")

    def export(self, to: Path) -> None:
        """Export to Word."""
        self._desk.asks = replace(self._desk.asks, where_to_save=lambda _parent, _name: to)
        with self._qtbot.waitSignal(self._desk.files.exported, timeout=30_000):
            self.press("Export to Word")

    def _field(self, question: str, item: str) -> QWidget:
        fields = [
            each
            for each in self._seen(QWidget, self._editor(question, item))
            if isinstance(each, QLineEdit | QPlainTextEdit)
        ]
        assert fields, f"{question} has no field"
        return fields[0]

    def _editor(self, question: str, item: str) -> QWidget:
        place = self.page.presenter.place
        of = item or place.inside or place.item
        names = (f"editor:{question}:{of}", f"editor:{question}")
        found = [each for each in self._seen(QWidget) if each.objectName() in names]
        assert found, f"{question} is not on the page: {self._on_the_page()}"
        return found[0]

    def _on_the_page(self) -> list[str]:
        names = {each.objectName() for each in self._seen(QWidget)}
        return sorted(name for name in names if name.startswith(("editor:", "add:", "line:")))

    def _named(self, kind: type[Kind], name: str) -> Kind:
        found = [each for each in self._seen(kind) if each.objectName() == name]
        assert found, f"“{name}” is not on the page: {self._on_the_page()}"
        return found[0]

    def _seen(self, kind: type[Kind], inside: QWidget | None = None) -> list[Kind]:
        whole = inside or self.page
        return [each for each in whole.findChildren(kind) if each.isVisible()]

    def _click(self, widget: QWidget) -> None:
        for area in self._seen(QScrollArea):
            if area.widget() and area.widget().isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        at = QPoint(min(12, widget.width() // 2), widget.height() // 2)
        if isinstance(widget, QPlainTextEdit):
            QTest.mouseClick(widget.viewport(), Qt.MouseButton.LeftButton, NO, at)
        else:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NO, at)
        QApplication.processEvents()

    def _press_key(self, key: Qt.Key, with_: Qt.KeyboardModifier = NO) -> None:
        QTest.keyClick(self._focus, key, with_)
        QApplication.processEvents()
