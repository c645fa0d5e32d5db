"""One of several options: side by side where they are short, else one under the other."""

from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QButtonGroup, QRadioButton, QWidget

from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.dressing import join

SHORT_ROW = 64
"""Letters that options may have together and still stand side by side."""


class ChoiceEditor(Editor):
    """Radio buttons, joined in a row where they fit; none is ever chosen beforehand."""

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self.setAccessibleName(card.text)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QRadioButton] = {}
        is_row = sum(len(option.label) for option in card.options) <= SHORT_ROW
        way = QBoxLayout.Direction.LeftToRight if is_row else QBoxLayout.Direction.TopToBottom
        layout = QBoxLayout(way, self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0 if is_row else 4)
        for number, option in enumerate(card.options, start=1):
            value = str(number) if card.kind == "rating" else option.id
            self._buttons[value] = self._button(option.label, layout)
        if is_row:
            join(list(self._buttons.values()))
            layout.addStretch(1)
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

    def _button(self, label: str, layout: QBoxLayout) -> QRadioButton:
        button = QRadioButton(label, self)
        button.setAccessibleName(f"{self.card.text} {label}")
        self._group.addButton(button)
        layout.addWidget(button)
        return button
