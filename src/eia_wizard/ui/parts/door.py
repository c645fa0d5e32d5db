"""A door: a large button that says where it leads and what one finds there."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.look.fonts import letters_of
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.strokes import box
from eia_wizard.ui.parts.labels import NOTE_SCALE, SCALES
from eia_wizard.ui.parts.wide_button import WideButton

WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
SIDE, BETWEEN, ICON, CORNER, LEAST = 18, 6, 24, 12, 200
"""Pixels: round the words, between title and words, the icon, the corners, the least width."""


class DoorButton(WideButton):
    """Shows an icon, a title and a sentence; ``leads`` marks the door most people want."""

    def __init__(
        self, name: str, icon: str, words: str, parent: QWidget, *, leads: bool = False
    ) -> None:
        super().__init__(name, parent)
        marked(self, "edged")
        self._icon, self._words, self._leads = icon, words, leads
        self.setAccessibleName(name)
        self.setAccessibleDescription(words)

    def sizeHint(self) -> QSize:
        """As high as its words are in the width it has."""
        width = max(self.width(), LEAST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as a few words, as low as all of them allow."""
        return QSize(LEAST, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As high as what it says."""
        return self._rects(width)[1].bottom() + SIDE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width it asks for another height, which its page has to hear of."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what it says over the ground that the style gives a row."""
        colours, painter = the_look().colours, QPainter(self)
        box(painter, self.rect(), CORNER, colours.card)
        painter.end()
        self.paint_ground()
        painter = QPainter(self)
        edge, wide = (colours.action, 2.0) if self._leads else (colours.edge, 1.0)
        box(painter, self.rect(), CORNER, None, edge, wide)
        size = the_look().sizes.scaled(ICON)
        paint_icon(painter, QRectF(SIDE, SIDE, size, size), self._icon, colours.action)
        title, words = self._rects(self.width())
        painter.setPen(QColor(colours.ink))
        painter.setFont(letters_of(self, SCALES[2], 600))
        painter.drawText(title, WORDS, self.text())
        painter.setPen(QColor(colours.quiet_ink))
        painter.setFont(letters_of(self, NOTE_SCALE))
        painter.drawText(words, WORDS, self._words)

    def _rects(self, width: int) -> tuple[QRect, QRect]:
        """Where the title and the words stand: beside the icon where wide, else under it."""
        size = the_look().sizes.scaled(ICON)
        is_wide = width >= 2 * the_look().sizes.scaled(LEAST)
        left, top = (SIDE + size + SIDE, SIDE) if is_wide else (SIDE, SIDE + size + BETWEEN)
        room = QRect(left, top, max(width - left - SIDE, 60), 100_000)
        bold = QFontMetrics(letters_of(self, SCALES[2], 600))
        title = bold.boundingRect(room, WORDS, self.text())
        room.setTop(title.bottom() + BETWEEN)
        words = QFontMetrics(letters_of(self, NOTE_SCALE)).boundingRect(room, WORDS, self._words)
        title.setWidth(room.width())
        words.setWidth(room.width())
        return title, words
