"""The foot of the window, where notices stand until they are settled."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eia_wizard.ui.parts.notice import Notice

WEIGHT = {"block": 0, "tint": 1, "warn": 2, "ok": 3}
"""Which notice comes first where there is not room for all: what work waits for, and work itself,
before what was done."""
MOST_OF_WINDOW = 0.2
"""How much of the height of the window they may take together."""


class Foot(QWidget):
    """A column of notices; it takes no room while there is none.

    In a low window, or in large letters, they are shown one after the other.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self._places: list[tuple[Notice, QWidget]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 4, 12, 8)
        self._column.setSpacing(6)
        self.hide()

    def put(self, notice: Notice) -> None:
        """Give a notice its place, under those that are here already."""
        place = QWidget(self)
        inside = QVBoxLayout(place)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(notice)
        self._places.append((notice, place))
        self._column.addWidget(place)
        notice.turned.connect(self._fit)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In another height there is room for more of them, or for fewer."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        said = [each for each in self._places if not each[0].isHidden()]
        if said and sum(map(self._height, said)) > MOST_OF_WINDOW * self.window().height():
            said = [min(said, key=lambda each: WEIGHT[each[0].tone])]
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        for each in self._places:
            each[1].setVisible(each in said)
        self.setVisible(bool(said))
        if had_focus and focus and not focus.isVisible() and said:
            said[0][0].buttons[0].setFocus()

    def _height(self, place: tuple[Notice, QWidget]) -> int:
        notice, width = place[0], self.window().width()
        return notice.heightForWidth(width) if notice.hasHeightForWidth() else 0


def above(page: QWidget, foot: Foot, parent: QWidget) -> QWidget:
    """A page over its foot."""
    both = QWidget(parent)
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(page, 1)
    column.addWidget(foot)
    both.installEventFilter(foot)
    return both
