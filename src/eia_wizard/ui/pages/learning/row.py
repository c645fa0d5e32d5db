"""A row of the learning room: a title, what it is about, and how long it takes."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import LearnGroup, LearnRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.fonts import letters_of
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.labels import NOTE_SCALE
from eia_wizard.ui.parts.wide_button import WideButton

WORDS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
SIDE, ROOM, BETWEEN, TICK = 16, 12, 3, 18
"""Pixels: at each side, above and below, between title and summary, and the tick of what is read.
"""


class LearnRowButton(WideButton):
    """Opens what it names; what was read has a tick, and says so."""

    def __init__(self, row: LearnRow, parent: QWidget) -> None:
        super().__init__(row.title, parent)
        self.row = row
        self.setObjectName(f"learn:{row.id}")
        self.setAccessibleName(_("{title}, {note}").format(title=row.title, note=row.note))
        self.setAccessibleDescription(row.summary)

    def sizeHint(self) -> QSize:
        """As high as its words are in the width it has."""
        width = max(self.width(), 240)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the column, as low as its words allow."""
        return QSize(160, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """As high as its title and summary are one under the other."""
        title, summary = self._rects(width)
        return summary.bottom() + ROOM if self.row.summary else title.bottom() + ROOM

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words over the ground that the style gives a row."""
        self.paint_ground()
        colours, painter = the_look().colours, QPainter(self)
        title, summary = self._rects(self.width())
        painter.setFont(letters_of(self, weight=600))
        painter.setPen(QColor(colours.ink))
        painter.drawText(title, WORDS, self.row.title)
        painter.setFont(letters_of(self, NOTE_SCALE))
        painter.setPen(QColor(colours.quiet_ink))
        painter.drawText(summary, WORDS, self.row.summary)
        note = QRect(self._note_left(self.width()), title.top(), self._note_width(), title.height())
        painter.drawText(note, int(Qt.AlignmentFlag.AlignRight), self.row.note)
        if self.row.is_read:
            icon, size = the_look().icons.icon("tick", "ok"), the_look().sizes.scaled(TICK)
            icon.paint(painter, QRect(SIDE, title.top() + 1, size, size))

    def _rects(self, width: int) -> tuple[QRect, QRect]:
        left = SIDE + (the_look().sizes.scaled(TICK + 8) if self.row.is_read else 0)
        room = QRect(left, ROOM, max(self._note_left(width) - left - SIDE, 60), 100_000)
        title = QFontMetrics(letters_of(self, weight=600)).boundingRect(room, WORDS, self.row.title)
        under = QRect(left, title.bottom() + BETWEEN, max(width - left - SIDE, 60), 100_000)
        letters = QFontMetrics(letters_of(self, NOTE_SCALE))
        title.setWidth(room.width())
        summary = letters.boundingRect(under, WORDS, self.row.summary)
        summary.setWidth(under.width())
        return title, summary

    def _note_left(self, width: int) -> int:
        return width - SIDE - self._note_width()

    def _note_width(self) -> int:
        return QFontMetrics(letters_of(self, NOTE_SCALE)).horizontalAdvance(self.row.note) + 2


class RowsCard(Card):
    """The rows of a group, with a line between them."""

    def __init__(self, group: LearnGroup, parent: QWidget) -> None:
        super().__init__(parent)
        self.inside.setContentsMargins(4, 4, 4, 4)
        self.inside.setSpacing(0)
        self.buttons: list[LearnRowButton] = []
        for row in group.rows:
            if self.buttons:
                self.inside.addWidget(Hairline(self))
            button = LearnRowButton(row, self)
            self.buttons.append(button)
            self.inside.addWidget(button)
