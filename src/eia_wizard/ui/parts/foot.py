"""The foot of the window, where notices stand until they are settled."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.ui.parts.notice import Notice


class Foot(QWidget):
    """A column of notices; it takes no room while there is none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._notices: list[Notice] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 12, 8)
        self._column.setSpacing(6)
        self.hide()

    def put(self, notice: Notice) -> None:
        """Give a notice its place, under those that are here already."""
        self._notices.append(notice)
        self._column.addWidget(notice)
        notice.turned.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setVisible(any(not notice.isHidden() for notice in self._notices))


def above(page: QWidget, foot: Foot, parent: QWidget) -> QWidget:
    """A page over its foot."""
    both = QWidget(parent)
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page, 1)
    column.addWidget(foot)
    return both
