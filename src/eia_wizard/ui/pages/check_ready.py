"""The three questions at the head of the findings: ready for the lead, the decision, the public."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.check_view import ReadyRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.fonts import letters_of
from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.parts.labels import NOTE_SCALE

ROOM, RADIUS = 12, 10
"""Pixels round the words of a row at the usual text size."""


class ReadyChoice(QWidget):
    """Three rows, each an answer; pressing one narrows the page to what stands in its way."""

    chosen = Signal(str)  # one of the three questions

    def __init__(self, rows: tuple[ReadyRow, ...], chosen: str, parent: QWidget) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._buttons = [ReadyButton(row, row.question == chosen, self) for row in rows]
        for button in self._buttons:
            layout.addWidget(button)
            button.clicked.connect(lambda _on, b=button: self.chosen.emit(b.row.question))

    def focus_on(self, question: str) -> None:
        """Go to the row of a question."""
        for button in self._buttons:
            if button.row.question == question:
                button.setFocus()

    def focused(self) -> str:
        """The question whose row has the focus, or nothing."""
        return next((b.row.question for b in self._buttons if b.hasFocus()), "")


class ReadyButton(QAbstractButton):
    """One question: what it is ready for, and in a sentence whether anything stands in the way."""

    def __init__(self, row: ReadyRow, is_chosen: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.row = row
        self.setObjectName(f"ready:{row.question}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCheckable(True)
        self.setChecked(is_chosen)
        self.setAccessibleName(f"{row.title}. {row.sentence}")
        self.setAccessibleDescription(_("Show only what stands in the way of this"))
        self.setToolTip(self.accessibleDescription())

    def sizeHint(self) -> QSize:
        """High enough for a title and a sentence."""
        lines = self.fontMetrics().lineSpacing() * (1 + NOTE_SCALE)
        return QSize(240, round(lines) + ROOM + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the row."""
        look = the_look()
        colours = look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_on = self.isChecked()
        ground = colours.tint if is_on else colours.hover if self.underMouse() else colours.card
        edge = colours.action if is_on else colours.hairline
        painter.setPen(QPen(QColor(edge), 2.0 if is_on else 1.0))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        side = look.sizes.icon
        icon, tone = ("warning", "warn") if self.row.count else ("ok", "ok")
        at = QRectF(ROOM + 4, (self.height() - side) / 2, side, side)
        paint_icon(painter, at, icon, look.icons.colour(tone))
        self._paint_words(painter, at.right() + ROOM)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.focus), 3))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS, RADIUS)

    def _paint_words(self, painter: QPainter, left: float) -> None:
        colours, half = the_look().colours, self.height() / 2
        width = self.width() - left - ROOM
        painter.setPen(QColor(colours.ink))
        painter.setFont(letters_of(self, 1.0, 600))
        top = QRectF(left, 0, width, half + 1)
        painter.drawText(top, Qt.AlignmentFlag.AlignBottom, _fit(painter, self.row.title, width))
        painter.setPen(QColor(colours.quiet_ink))
        painter.setFont(letters_of(self, NOTE_SCALE))
        under = QRectF(left, half + 1, width, half)
        painter.drawText(under, Qt.AlignmentFlag.AlignTop, _fit(painter, self.row.sentence, width))


def _fit(painter: QPainter, text: str, width: float) -> str:
    metrics = QFontMetrics(painter.font())
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(width))
