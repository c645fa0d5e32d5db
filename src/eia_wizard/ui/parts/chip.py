"""A chip: something that is linked, with a way to open it and a way to take it off."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QToolButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.strokes import box
from eia_wizard.ui.parts.labels import NOTE_SCALE

ICONS = {
    "evidence": "chart",
    "gaps": "unknown",
    "engagement": "message",
    "impacts": "flag",
    "actions": "checklist",
    "groups": "people",
    "requirements": "document",
    "measures": "timer",
    "decisions": "calendar",
    "options": "sort",
    "partners": "organisation",
}
"""The icon of a collection by its role; the words beside it say the same."""
WORDS = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeft)
PAD, GAP = 10, 6


def icon_of(role: str) -> str:
    """The icon of a collection that plays this role."""
    return ICONS.get(role, "link")


class Chip(QAbstractButton):
    """A linked item: Return or a click opens it, Delete or its cross takes the link off."""

    taken_off = Signal()

    def __init__(self, words: str, role: str, parent: QWidget, *, is_removed: bool = False) -> None:
        super().__init__(parent)
        self.setText(words)
        self._role = role
        self._is_warning = role == "gaps" or is_removed
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(words)
        self.setAccessibleDescription(_("Return opens it; Delete takes the link off."))
        self.setToolTip(_("Open: {name}").format(name=words))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        font = QFont(QApplication.font())  # that of a page being laid out may be of before
        font.setPointSizeF(font.pointSizeF() * NOTE_SCALE)
        self.setFont(font)
        self._cross = marked(QToolButton(self), "quiet", "faint")
        self._cross.setIcon(the_look().icons.icon("close"))
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.setAccessibleName(_("Take off the link to {name}").format(name=words))
        self._cross.setToolTip(_("Take off the link"))
        self._cross.clicked.connect(self.taken_off)

    def sizeHint(self) -> QSize:
        """Its words on one line."""
        words = self.fontMetrics().horizontalAdvance(self.text()) + 2
        return QSize(self._left() + words + self._right(), self._height(1))

    def minimumSizeHint(self) -> QSize:
        """A few letters beside its icon and its cross."""
        letters = 8 * self.fontMetrics().averageCharWidth()
        least = QSize(self._left() + letters + self._right(), self._height(1))
        return least.boundedTo(self.sizeHint())

    def heightForWidth(self, width: int) -> int:
        """As high as its words are in this width."""
        lines = self._words_height(width) / self.fontMetrics().lineSpacing()
        return self._height(max(1, round(lines)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        super().resizeEvent(event)
        side = self._side()
        self._cross.setGeometry(self.width() - side - 4, (self.height() - side) // 2, side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Delete takes off."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.click()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.taken_off.emit()
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A rounded tint with an icon and words; what warns has the tint and the ink of it."""
        colours = the_look().colours
        painter = QPainter(self)
        ground = colours.warn_tint if self._is_warning else colours.tint
        ink = colours.warn if self._is_warning else colours.ink
        quiet_edge = ground if self._is_warning and colours.has_tints else colours.hairline
        edge = ink if self.underMouse() else quiet_edge
        radius = min(self.height() / 2, self._height(1) / 2)
        box(painter, QRectF(self.rect()), radius, ground, edge)
        icon = the_look().sizes.scaled(16)
        at = QRectF(PAD, (self.height() - icon) / 2, icon, icon)
        paint_icon(painter, at, icon_of(self._role), ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        height = self._words_height(self.width())
        room = QRect(self._left(), (self.height() - height) // 2, self._room(self.width()), height)
        painter.drawText(room, WORDS, self.text())

    def _words_height(self, width: int) -> int:
        room = QRect(0, 0, max(self._room(width), 1), 100_000)
        return self.fontMetrics().boundingRect(room, WORDS, self.text()).height()

    def _room(self, width: int) -> int:
        return width - self._left() - self._right()

    def _left(self) -> int:
        return PAD + the_look().sizes.scaled(16) + GAP

    def _right(self) -> int:
        return self._side() + GAP + 2

    def _side(self) -> int:
        return the_look().sizes.scaled(24)

    def _height(self, lines: int) -> int:
        return lines * self.fontMetrics().lineSpacing() + the_look().sizes.scaled(10)
