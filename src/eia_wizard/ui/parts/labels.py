"""Words on a page: headings that a screen reader knows as headings, text, and notes."""

from contextlib import suppress

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from eia_wizard.ui.look.apply import the_look

SCALES = {1: 24 / 15, 2: 17 / 15, 3: 1.0}
NOTE_SCALE = 13.5 / 15


class Words(QLabel):
    """Plain words that wrap, in a size and weight relative to the person's text size."""

    def __init__(
        self, text: str, parent: QWidget, *, scale: float = 1.0, weight: int = 400
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._scale, self._weight = scale, weight
        self._fit()
        with suppress(LookupError):
            the_look().changed.connect(self._fit)  # Qt tells only windows of another text size

    def _fit(self) -> None:
        font = QFont(QApplication.font())
        font.setPointSizeF(font.pointSizeF() * self._scale)
        font.setWeight(QFont.Weight(self._weight))
        self.setFont(font)


class Spoken(Words):
    """Words with a role of their own; Qt tells what they say only under a name."""

    def __init__(
        self, text: str, parent: QWidget, *, scale: float = 1.0, weight: int = 400
    ) -> None:
        super().__init__(text, parent, scale=scale, weight=weight)
        self.setAccessibleName(text)

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self.setAccessibleName(text)


class Heading(Spoken):
    """A heading; it can take the focus, so that a new page begins by being read."""

    def __init__(self, text: str, level: int, parent: QWidget) -> None:
        super().__init__(text, parent, scale=SCALES[level], weight=600 if level > 1 else 700)
        self.level = level
        self.setAccessibleName(text)
        if level == 1:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def setText(self, text: str) -> None:
        """Other words, which are its name as well: as a heading it has none of its own accord."""
        super().setText(text)
        self.setAccessibleName(text)


class Note(Words):
    """Small secondary words."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, scale=NOTE_SCALE)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)


class OneLine(Words):
    """Words that stay on one line; where they are too long they end in dots, whole as a tip."""

    def __init__(
        self,
        text: str,
        parent: QWidget,
        *,
        scale: float = 1.0,
        weight: int = 400,
        is_note: bool = False,
    ) -> None:
        super().__init__(text, parent, scale=NOTE_SCALE if is_note else scale, weight=weight)
        self.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if is_note:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        room = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)


class Point(Spoken):
    """One point of a list: its mark is painted before it, and its lines hang under each other."""

    def __init__(self, text: str, parent: QWidget, *, scale: float = 1.0) -> None:
        super().__init__(text, parent, scale=scale)
        self.setContentsMargins(self.fontMetrics().height(), 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the mark in the middle of the first line."""
        super().paintEvent(event)
        high, size = self.fontMetrics().height(), self.fontMetrics().height() / 4
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawEllipse(QRectF(high / 4, (high - size) / 2, size, size))


class Quotation(Words):
    """Somebody else's words: secondary, behind a bar at their left."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent, scale=14 / 15)
        self.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.setContentsMargins(16, 0, 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        super().paintEvent(event)
        bar = QRect(0, 0, 3, self.height())
        QPainter(self).fillRect(bar, self.palette().color(QPalette.ColorRole.Midlight))
