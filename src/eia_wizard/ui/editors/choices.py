"""Several of several options."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor

LONG_LABEL = 34


class ChoicesEditor(Editor):
    """Check boxes, in two columns where their words are short."""

    def __init__(self, card: QuestionCard, parent: QWidget | None = None) -> None:
        super().__init__(card, parent)
        self.setAccessibleName(card.text)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setVerticalSpacing(4)
        columns = 1 if any(len(o.label) > LONG_LABEL for o in card.options) else 2
        self._boxes: dict[str, QCheckBox] = {}
        for place, option in enumerate(card.options):
            box = QCheckBox(option.label, self)
            box.setAccessibleName(f"{card.text} {option.label}")
            box.toggled.connect(self.chosen)
            layout.addWidget(box, place // columns, place % columns)
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

    def control(self) -> QWidget:
        """The first box."""
        return next(iter(self._boxes.values()), self)
