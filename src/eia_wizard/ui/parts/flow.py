"""Layouts that make the best of any width: side by side where there is room, else wrapped."""

from abc import abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

WIDEST = 16_777_215
"""As wide as a widget can be."""


class Wrapping(QLayout):
    """A layout whose height follows from its width; it asks for no more width than one item."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)
        self._items: list[QLayoutItem] = []
        self._arranged: dict[int, list[QRect]] = {}

    @abstractmethod
    def arrange(self, width: int) -> list[QRect]:
        """Where each item that is seen goes in this width, from the upper left corner."""

    def places(self, width: int) -> list[QRect]:
        """Where each item goes, reckoned once for each width until something changes."""
        if width not in self._arranged:
            self._arranged[width] = self.arrange(width)
        return self._arranged[width]

    def invalidate(self) -> None:
        """Something changed: what was reckoned holds no longer."""
        self._arranged = {}
        super().invalidate()

    def shown(self) -> list[QLayoutItem]:
        """The items that take room."""
        return [item for item in self._items if not item.isEmpty()]

    def insert(self, place: int, widget: QWidget) -> None:
        """Put a widget among the others."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item at the end."""
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        """How many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        self._arranged = {}
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It asks for no more room than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Always: that is what it is for."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high everything is at this width."""
        margins = self.contentsMargins()
        across, down = margins.left() + margins.right(), margins.top() + margins.bottom()
        return max((r.bottom() + 1 for r in self.places(width - across)), default=0) + down

    def sizeHint(self) -> QSize:
        """Everything side by side."""
        rects = self.places(WIDEST)
        width = max((r.right() + 1 for r in rects), default=0)
        return QSize(width, max((r.bottom() + 1 for r in rects), default=0))

    def minimumSize(self) -> QSize:
        """As wide as the widest single item must be."""
        least = [item.minimumSize() for item in self.shown()]
        width = max((size.width() for size in least), default=0)
        return QSize(width, max((size.height() for size in least), default=0))

    def setGeometry(self, rect: QRect) -> None:
        """Put every item in its place."""
        super().setGeometry(rect)
        inner = rect.marginsRemoved(self.contentsMargins())
        items = self.shown()
        for item, place in zip(items, self.places(inner.width()), strict=True):
            item.setGeometry(place.translated(inner.topLeft()))


class FlowLayout(Wrapping):
    """Items side by side, in lines like words; one too wide for a line of its own is wrapped.

    ``gap`` lies between items, and between lines where these are not told to be nearer.
    """

    def __init__(
        self, parent: QWidget | None = None, gap: int = 8, between_lines: int | None = None
    ) -> None:
        super().__init__(parent, gap)
        self._between_lines = gap if between_lines is None else between_lines

    def arrange(self, width: int) -> list[QRect]:
        """Fill line after line."""
        rects: list[QRect] = []
        line: list[QRect] = []
        for item in self.shown():
            size = fitted(item, width)
            left = line[-1].right() + 1 + self.spacing() if line else 0
            if line and left + size.width() > width:
                rects += _centred(line)
                left, line = 0, []
            top = _bottom(rects) + self._between_lines if rects else 0
            line.append(QRect(left, top, size.width(), size.height()))
        return [*rects, *_centred(line)]


class EvenColumns(Wrapping):
    """Items in columns of one width, as many as there is room for."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8, most: int = 2) -> None:
        super().__init__(parent, gap)
        self._most = most

    def arrange(self, width: int) -> list[QRect]:
        """Fill row after row."""
        items = self.shown()
        widest = max((item.sizeHint().width() for item in items), default=0)
        fitting = (width + self.spacing()) // (widest + self.spacing() or 1)
        columns = max(1, min(self._most, fitting))
        each = min(width, WIDEST // columns) // columns
        rects: list[QRect] = []
        top = 0
        for start in range(0, len(items), columns):
            row = items[start : start + columns]
            heights = [fitted(item, each - self.spacing()).height() for item in row]
            rects += [QRect(n * each, top, each, max(heights)) for n in range(len(row))]
            top += max(heights) + 4
        return rects


class RowOrColumn(Wrapping):
    """Items joined in one row where all fit, else one under the other; never half and half."""

    def __init__(self, parent: QWidget, row_widths: Callable[[], list[int]]) -> None:
        super().__init__(parent, gap=4)
        self._row_widths = row_widths

    def is_row(self, width: int) -> bool:
        """Whether everything fits side by side."""
        widths = self._row_widths()
        return bool(widths) and sum(widths) <= width

    def arrange(self, width: int) -> list[QRect]:
        """One row or one column."""
        items = self.shown()
        rects: list[QRect] = []
        if self.is_row(width):
            height = max((item.sizeHint().height() for item in items), default=0)
            for item_width in self._row_widths():
                left = rects[-1].right() + 1 if rects else 0
                rects.append(QRect(left, 0, item_width, height))
            return rects
        for item in items:
            top = rects[-1].bottom() + 1 + self.spacing() if rects else 0
            rects.append(QRect(0, top, width, fitted(item, width).height()))
        return rects


def _centred(line: list[QRect]) -> list[QRect]:
    """The items of a line, the lower ones in the middle of its height."""
    height = max((rect.height() for rect in line), default=0)
    return [rect.translated(0, (height - rect.height()) // 2) for rect in line]


def _bottom(rects: list[QRect]) -> int:
    return max(rect.bottom() + 1 for rect in rects)


def fitted(item: QLayoutItem, width: int) -> QSize:
    """The size of an item in so much width."""
    size = item.sizeHint()
    if size.width() <= width:
        return size
    height = item.heightForWidth(width) if item.hasHeightForWidth() else size.height()
    return QSize(width, height)
