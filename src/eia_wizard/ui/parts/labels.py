"""Words on a page: headings that a screen reader knows as headings, text, and notes."""

from contextlib import suppress

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.spaced import broken, height_of

SCALES = {1: 24 / 15, 2: 17 / 15, 3: 1.0}
NOTE_SCALE = 13.5 / 15


class Words(QLabel):
    """Plain words that wrap, in a size and weight relative to the person's text size.

    Its lines stand further apart than a label's, which are hard to follow with the eye.
    """

    def __init__(
        self, text: str, parent: QWidget, *, scale: float = 1.0, weight: int = 400
    ) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self._scale, self._weight = scale, weight
        self._broken: tuple[int, str, QTextLayout] | None = None
        self._heights: tuple[str, dict[int, int]] = ("", {})
        self._fit()
        with suppress(LookupError):
            the_look().changed.connect(self._fit)  # Qt tells only windows of another text size

    def sizeHint(self) -> QSize:
        """As wide as a label is, as high as its lines are then."""
        usual = super().sizeHint()
        return QSize(usual.width(), self.heightForWidth(usual.width())) if self._wraps else usual

    def minimumSizeHint(self) -> QSize:
        """As narrow as its longest word, as low as one line."""
        usual = super().minimumSizeHint()
        return usual.boundedTo(self.sizeHint()) if self._wraps else usual

    def heightForWidth(self, width: int) -> int:
        """As high as its lines are in this width."""
        if not self._wraps:
            return super().heightForWidth(width)
        margins = self.contentsMargins()
        height = self._height(width - margins.left() - margins.right())
        return height + margins.top() + margins.bottom()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw line by line; words that can be marked are drawn as Qt does."""
        if not self._wraps:
            super().paintEvent(event)
            return
        room = self.contentsRect()
        lines = self._lines(room.width())
        spare = max(room.height() - height_of(lines), 0) // 2
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines.draw(painter, QPointF(room.left(), room.top() + spare))

    def changeEvent(self, event: QEvent) -> None:
        """Other letters break elsewhere."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._broken, self._heights = None, ("", {})

    @property
    def _wraps(self) -> bool:
        can_be_marked = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        return self.wordWrap() and not can_be_marked

    def _height(self, width: int) -> int:
        """How high the words are in a width; layouts ask again and again for the same few."""
        text = self.text()
        if self._heights[0] != text:
            self._heights = (text, {})
        known = self._heights[1]
        if width not in known:
            known[width] = height_of(self._lines(width))
        return known[width]

    def broken_in(self, width: int) -> QTextLayout:
        """The words broken into lines of this width, as they are drawn."""
        return self._lines(width)

    def _lines(self, width: int) -> QTextLayout:
        """The words broken into lines, kept until the words, the letters or the width change."""
        if self._broken is None or self._broken[:2] != (width, self.text()):
            self._broken = (
                width,
                self.text(),
                broken(self.text(), self.font(), width, self.alignment()),
            )
        return self._broken[2]

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

    def __init__(
        self, text: str, level: int, parent: QWidget, *, scale: float | None = None
    ) -> None:
        size = scale or SCALES[level]
        super().__init__(text, parent, scale=size, weight=700 if size > SCALES[2] else 600)
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
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        if is_note:
            self.setForegroundRole(QPalette.ColorRole.PlaceholderText)

    def say(self, words: str, whole: str) -> None:
        """Show these words, which are short for others."""
        self.setText(words)
        self._whole = whole

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        room, whole = self.contentsRect(), self._whole or self.text()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        self.setToolTip(whole if shown != whole else "")
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
