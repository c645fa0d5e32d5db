"""A step of a tour: a card beside what it is about, and a ring round that."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.tour import StepView
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.look.strokes import box
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words

WIDTH, GAP, RING, CORNER = 340, 14, 6, 12
"""Pixels at usual size: of the card, between it and what it is about, of the ring's room."""


class TourRing(QWidget):
    """Lies over what a step is about; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour-ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def go_round(self, target: QRect) -> None:
        """Lie round a place of the window."""
        room = target.adjusted(-RING, -RING, RING, RING)
        self.setGeometry(room.intersected(self.window().rect()))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring."""
        box(QPainter(self), QRectF(self.rect()), CORNER, None, the_look().colours.action, 3)


class TourCard(Card):
    """Says what a step is about; it stands over the page, and the page stays in use."""

    next_asked = Signal()
    back_asked = Signal()
    end_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self._place = Note("", self)
        self._title = Heading("", 2, self)
        self._words = Words("", self)
        for words in (self._place, self._title, self._words):
            self.inside.addWidget(words)
        self.end = self._button(_("End the tour"), "tour-end", "quiet")
        self.back = self._button(_("Back"), "tour-back")
        self.next = self._button(_("Next"), "tour-next", "primary")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        self.inside.addSpacing(4)
        self.inside.addLayout(row)
        self.end.setToolTip(_("End the tour (Escape)"))
        self.end.clicked.connect(self.end_asked)
        self.back.clicked.connect(self.back_asked)
        self.next.clicked.connect(self.next_asked)
        self.light(True)
        self.hide()

    def show_step(self, step: StepView) -> None:
        """Say a step, and announce it."""
        self._place.setText(step.place)
        self._title.setText(step.stop.title)
        self._words.setText(step.stop.words)
        self.setAccessibleName(step.stop.title)
        self.setAccessibleDescription(step.stop.words)
        self.back.setEnabled(step.number > 1)
        self.next.setText(_("Finish") if step.is_last else _("Next"))
        self.next.setAccessibleName(self.next.text())
        self.show()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, step.said))

    def stand_by(self, target: QRect) -> None:
        """Stand beside a place of the window: below it, above, or at a side with room."""
        scaled, whole = the_look().sizes.scaled, self.window().rect()
        width = min(scaled(WIDTH), whole.width() - 2 * GAP)
        high = max(self.heightForWidth(width), self.minimumSizeHint().height())
        self.setGeometry(QRect(_corner(target, QSize(width, high), whole), QSize(width, high)))
        self.raise_()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends."""
        if event.key() == Qt.Key.Key_Escape:
            self.end_asked.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, words: str, name: str, *marks: str) -> QPushButton:
        button = marked(QPushButton(words, self), *marks)
        button.setObjectName(name)
        return button


def _corner(target: QRect, size: QSize, whole: QRect) -> QPoint:
    """Where a card of this size stands so that it leaves what it is about in sight."""
    room = whole.adjusted(GAP, GAP, -GAP, -GAP)
    below, above = target.bottom() + GAP, target.top() - GAP - size.height()
    right, left = target.right() + GAP, target.left() - GAP - size.width()
    along = min(max(target.left(), room.left()), room.right() - size.width())
    beside = min(max(target.top(), room.top()), room.bottom() - size.height())
    if below + size.height() <= room.bottom():
        return QPoint(along, below)
    if right + size.width() <= room.right():
        return QPoint(right, beside)
    if left >= room.left():
        return QPoint(left, beside)
    if above >= room.top():
        return QPoint(along, above)
    inside = min(target.right() - GAP, room.right()) - size.width()
    return QPoint(max(inside, room.left()), room.bottom() - size.height())
