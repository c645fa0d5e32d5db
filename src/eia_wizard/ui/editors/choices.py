"""Several of several options."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.parts.flow import EvenColumns
from eia_wizard.ui.parts.ticks import Box


class ChoicesEditor(Editor):
    """Check boxes, in two columns where there is room for their words."""

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self.setAccessibleName(card.text)
        layout = EvenColumns(self)
        self._boxes: dict[str, Box] = {}
        for option in card.options:
            box = Box(option.label, self)
            box.setAccessibleName(f"{card.text} {option.label}")
            box.toggled.connect(self.chosen)
            layout.addWidget(box)
            self._boxes[option.id] = box
        self._is_filling = True
        self.fill(card.typed)
        self._is_filling = False
        self.watch(*self._boxes.values())

    def text(self) -> str:
        """The ids of what is chosen, with commas between them."""
        return ", ".join(value for value, box in self._boxes.items() if box.isChecked())

    def fill(self, typed: str) -> None:
        """Choose these options and no others."""
        wanted = {part.strip() for part in typed.split(",")}
        for value, box in self._boxes.items():
            box.setChecked(value in wanted)

    def options(self) -> list[QAbstractButton]:
        """The boxes, in order."""
        return list(self._boxes.values())

    def control(self) -> QWidget:
        """The first box."""
        return next(iter(self._boxes.values()), self)
