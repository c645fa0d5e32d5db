"""One of several options: side by side where they fit, else one under the other."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QWidget

from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import join, mark
from eia_wizard.ui.parts.flow import RowOrColumn
from eia_wizard.ui.parts.labels import NOTE_SCALE
from eia_wizard.ui.parts.ticks import Round

SHORT_ROW = 72
"""Letters that options may have together and still be read as one row."""
ROOM, LITTLE_ROOM = 30, 18
"""Pixels that a segment needs beside its words, at the usual text size; on a line, fewer."""


class ChoiceEditor(Editor):
    """Radio buttons, joined in a row where they fit; none is ever chosen beforehand."""

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self.setAccessibleName(card.text)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, Round] = {}
        self._widths: dict[str, list[int]] = {}
        self._room = ROOM
        self._layout = RowOrColumn(self, self._row_widths)
        for number, option in enumerate(card.options, start=1):
            value = str(number) if card.kind == "rating" else option.id
            self._buttons[value] = self._button(option.label)
        self._turn(is_row=bool(self._row_widths()))
        self.fill(card.typed)
        self._group.buttonClicked.connect(self.chosen)
        self.watch(*self._buttons.values())

    def text(self) -> str:
        """The id of what is chosen."""
        found = (value for value, button in self._buttons.items() if button.isChecked())
        return next(found, "")

    def fill(self, typed: str) -> None:
        """Choose an option, or none."""
        self._group.setExclusive(False)
        for value, button in self._buttons.items():
            button.setChecked(value == typed)
        self._group.setExclusive(True)

    def control(self) -> QWidget:
        """The chosen button, else the first."""
        checked: QAbstractButton | None = self._group.checkedButton()
        return checked or next(iter(self._buttons.values()), self)

    def fit_on_a_line(self, of: str, meaning: str) -> None:
        """Take little room, and be one stop of the keyboard: the arrows go through the options.

        ``of`` is the name of the line, and ``meaning`` what it means, both for who hears them.
        """
        font = QFont(QApplication.font())  # that of a page being laid out may be of before
        font.setPointSizeF(font.pointSizeF() * NOTE_SCALE)
        self.setFont(font)
        self._room, self._widths = LITTLE_ROOM, {}
        for button in self._buttons.values():
            button.setAccessibleName(f"{of}: {button.text()}")
            button.setAccessibleDescription(f"{self.card.text} {meaning}")
            if button is not self.control():
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._turn(is_row=bool(self._row_widths()))
        self._layout.invalidate()

    def line_width(self) -> int:
        """How wide all options are side by side; nothing where they are too long for that."""
        return sum(self._row_widths())

    def press(self, number: int) -> bool:
        """Choose the option of this number, counted from one; whether there is one."""
        if not 1 <= number <= len(self._buttons):
            return False
        list(self._buttons.values())[number - 1].click()
        return True

    def options(self) -> list[QAbstractButton]:
        """The buttons, in order."""
        return list(self._buttons.values())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side, or one under the other."""
        super().resizeEvent(event)
        self._turn(is_row=self._layout.is_row(self.width()))

    def _turn(self, *, is_row: bool) -> None:
        buttons = list(self._buttons.values())
        if is_row:
            join(buttons)
            return
        for button in buttons:
            mark(button, "segment", value=False)

    def _row_widths(self) -> list[int]:
        """How wide each option is as a segment; nothing where they are too long for a row."""
        labels = [button.text() for button in self._buttons.values()]
        if sum(map(len, labels)) > SHORT_ROW:
            return []
        letters = self.font().key()
        if letters not in self._widths:
            font = QFont(self.font())
            font.setWeight(QFont.Weight.DemiBold)
            metrics, room = QFontMetrics(font), the_look().sizes.scaled(self._room)
            self._widths = {letters: [metrics.horizontalAdvance(each) + room for each in labels]}
        return self._widths[letters]

    def _button(self, label: str) -> Round:
        button = Round(label, self)
        button.setAccessibleName(f"{self.card.text} {label}")
        self._group.addButton(button)
        self._layout.addWidget(button)
        return button
