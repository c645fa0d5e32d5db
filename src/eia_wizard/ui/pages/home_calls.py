"""What needs the person today, as cards that lead there."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.calls import Call
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.strokes import box
from eia_wizard.ui.parts.labels import Heading, Words

WIDE_CARD = 300
"""Pixels at usual size that a card wants; as many stand side by side as fit, at most three."""
MOST_BESIDE = 3


class CallCards(QWidget):
    """One row of cards, the most pressing first, and the others when asked for."""

    chosen = Signal(str, object)  # assessment id, AnswerKey or None

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._calls: tuple[Call, ...] = ()
        self._beside = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 12)
        layout.setSpacing(12)
        top = QHBoxLayout()
        self._heading = Heading(_("What needs you today"), 2, self, scale=22 / 15)
        top.addWidget(self._heading, 1)
        self._more = marked(QPushButton(self), "quiet")
        self._more.setObjectName("more-calls")
        self._more.setCheckable(True)
        self._more.toggled.connect(self._lay_out)
        top.addWidget(self._more)
        layout.addLayout(top)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        layout.addLayout(self._grid)
        self.hide()

    def show_calls(self, calls: tuple[Call, ...]) -> None:
        """Show what needs the person; nothing at all where nothing does."""
        self.setVisible(bool(calls))
        if calls != self._calls:
            self._calls = calls
            self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As many side by side as fit."""
        super().resizeEvent(event)
        if self._fitting() != self._beside:
            self._lay_out()

    def fit(self) -> None:
        """Wear the colours and letters of the moment."""
        self._lay_out()

    def _fitting(self) -> int:
        wide = the_look().sizes.scaled(WIDE_CARD)
        return min(max(self.width() // wide, 1), MOST_BESIDE)

    def _lay_out(self) -> None:
        self._clear()
        self._beside = self._fitting()
        first = max(self._beside, 2)
        shown = self._calls if self._more.isChecked() else self._calls[:first]
        for place, call in enumerate(shown):
            card = CallCard(call, self)
            card.clicked.connect(lambda _on=False, c=call: self.chosen.emit(c.assessment, c.at))
            self._grid.addWidget(card, place // self._beside, place % self._beside)
        for column in range(MOST_BESIDE):
            self._grid.setColumnStretch(column, int(column < self._beside))
        self._say_more(len(self._calls) - first)

    def _say_more(self, count: int) -> None:
        self._more.setVisible(count > 0)
        more = ngettext("and {n} more", "and {n} more", count).format(n=count)
        self._more.setText(_("Show fewer") if self._more.isChecked() else more)

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()


class CallCard(QAbstractButton):
    """One thing that needs the person: what it is in its colour, and about which assessment."""

    def __init__(self, call: Call, parent: QWidget) -> None:
        super().__init__(parent)
        self._call = call
        self.setObjectName(f"call:{call.assessment}:{call.icon}")
        self.setAccessibleName(f"{call.head}. {call.sentence}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._inside = inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 14, 16, 16)
        inside.setSpacing(4)
        head = Words(call.head, self, weight=600)
        head.setContentsMargins(the_look().sizes.icon + 8, 0, 0, 0)
        palette = head.palette()
        palette.setColor(head.foregroundRole(), the_look().icons.colour(call.tone))
        head.setPalette(palette)
        inside.addWidget(head)
        inside.addWidget(Words(call.sentence, self))
        inside.addStretch(1)

    def sizeHint(self) -> QSize:
        """What its words need."""
        return self._inside.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the card and its icon."""
        look = the_look()
        c, side = look.colours, look.sizes.icon
        painter = QPainter(self)
        ground = c.hover if self.underMouse() else c.card
        box(painter, self.rect(), look.sizes.card_radius, ground, c.hairline)
        line = self.fontMetrics().lineSpacing()
        at = QRectF(16, 14 + max(0, (line - side) // 2), side, side)
        paint_icon(painter, at, self._call.icon, look.icons.colour(self._call.tone))
