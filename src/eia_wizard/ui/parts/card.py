"""A card: a quiet frame with room round what it holds."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

RADIUS, ROOM, SPARED = 12, 20, 8


class Card(QFrame):
    """A rounded surface with a hairline; the one that holds the focus has a stronger edge."""

    def __init__(self, parent: QWidget, *, framed: bool = True) -> None:
        super().__init__(parent)
        self.inside = QVBoxLayout(self)
        room = ROOM if framed else 0
        self.inside.setContentsMargins(room, max(room - 4, 0), room, room)
        self.inside.setSpacing(8 if framed else 4)
        self._is_framed, self._is_lit = framed, False

    def end_with_words(self) -> None:
        """Leave less room below buttons that are only words: they have room of their own."""
        edges = self.inside.contentsMargins()
        edges.setBottom(max(edges.bottom() - SPARED, 0))
        self.inside.setContentsMargins(edges)

    def light(self, is_lit: bool) -> None:
        """Show that the person is at work here."""
        self._is_lit = is_lit
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface."""
        if not self._is_framed:
            return
        palette = self.palette()
        edge = QPalette.ColorRole.Highlight if self._is_lit else QPalette.ColorRole.Midlight
        width = 2.0 if self._is_lit else 1.0
        half = width / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.color(edge), width))
        painter.setBrush(palette.color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), RADIUS, RADIUS
        )
