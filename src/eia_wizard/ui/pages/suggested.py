"""What other answers suggest for a question, under its editor, and a button to take it over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.presenters.views import Suggestion
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.band import Band


class Suggested(QWidget):
    """Shows a suggestion, or nothing, and forwards that it is taken over."""

    taken = Signal(str)  # the answer

    def __init__(self, of: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._of, self._typed = of, ""
        self._band = Band("idea", "tint", self)
        self._take = marked(QPushButton("", self), "quiet")
        self._take.setObjectName("take-suggestion")
        self._take.clicked.connect(lambda: self.taken.emit(self._typed))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._band)
        column.addWidget(self._take, 0, Qt.AlignmentFlag.AlignLeft)

    def show_suggestion(self, suggestion: Suggestion | None) -> None:
        """Show what is suggested now."""
        self.setVisible(suggestion is not None)
        if suggestion is None:
            return
        self._typed = suggestion.typed
        self._band.say(suggestion.words)
        self._take.setText(suggestion.action)
        self._take.setAccessibleName(f"{suggestion.action}: {self._of}")
        self._take.setAccessibleDescription(suggestion.words)
        self._take.setVisible(bool(suggestion.action))
