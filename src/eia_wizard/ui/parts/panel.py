"""A panel of the right column: words one under the other, laid out anew for each question."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.ui.parts.labels import Heading, Words


class Panel(QWidget):
    """Holds what one tab shows."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.setSpacing(8)

    def add_together(self, *lines: QWidget) -> None:
        """Add lines that belong together, nearer to each other than to what comes after."""
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        for line in lines:
            column.addWidget(line)
        self.inside.addWidget(holder)

    def clear(self) -> None:
        """Take everything away."""
        while (item := self.inside.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()

    def add_heading(self, text: str, level: int = 3) -> None:
        """Add a heading, with room above it where it is not the first."""
        if self.inside.count():
            self.inside.addSpacing(8)
        self.inside.addWidget(Heading(text, level, self))

    def add_words(self, text: str) -> None:
        """Add paragraphs."""
        for paragraph in text.split("\n"):
            self.inside.addWidget(Words(paragraph, self, scale=14 / 15))
