"""The signs of commitment as charts for a document: all told, and quarter by quarter."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from eia_wizard.domain.commitment import Commitment, Count, sign_words
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.drawing.letters import broken, centred, font
from eia_wizard.drawing.paper import need_qt, picture
from eia_wizard.drawing.share import paint_share
from eia_wizard.report.commitment import ALL_TOLD, BY_QUARTER, shown_quarters
from eia_wizard.report.figures import Drawn

LABEL, COUNT = 0.33, 0.2
"""The parts of the width that a sign’s name and its count take."""
LETTERS = 0.0215
"""The height of letters, as a part of the width."""
ROW, TALL, HEAD = 0.062, 0.105, 0.075
"""The heights of a row of bars, a row of columns and the line of quarters, of the width."""


@dataclass(frozen=True, slots=True)
class Inks:
    """What the charts are painted with, as ``#RRGGBB``."""

    ink: str
    full: str
    empty: str


@dataclass(frozen=True, slots=True)
class CommitmentPainter:
    """Paints the charts of one report; its words and counts stand in the drawing, too.

    ``prepare`` is called once Qt is up: it may load fonts, and names the family.
    """

    found: Commitment
    inks: Inks
    prepare: Callable[[], str]

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The chart as PNG bytes, or ``None`` if there is none of this name."""
        rows = len(self.found.counts)
        ratio = {ALL_TOLD: rows * ROW, BY_QUARTER: HEAD + rows * TALL}.get(name)
        if ratio is None:
            return None
        need_qt()
        family = self.prepare()
        paint = self._all_told if name == ALL_TOLD else self._by_quarter
        return picture(width_mm, ratio, lambda painter, rect: paint(painter, rect, family))

    def draw(self, _name: str) -> Drawn | None:
        """In lines there is none: the report is a Word document."""
        return None

    def _all_told(self, painter: QPainter, rect: QRectF, family: str) -> None:
        wide, high = rect.width(), rect.width() * ROW
        for place, count in enumerate(self.found.counts):
            row = QRectF(rect.left(), rect.top() + place * high, wide, high)
            self._name(painter, row, count, family)
            room = 1 - LABEL - COUNT
            bar = QRectF(wide * LABEL, row.top() + high * 0.25, wide * room, high * 0.5)
            paint_share(painter, bar, (count.kept, count.of), self.inks.full, self.inks.empty)
            painter.setFont(font(family, wide * LETTERS, 600))
            painter.setPen(QColor(self.inks.ink))
            left = wide * (1 - COUNT) + wide * 0.015
            said = count.said if count.of else "–"
            painter.drawText(QPointF(left, _base(painter.font(), row)), said)

    def _by_quarter(self, painter: QPainter, rect: QRectF, family: str) -> None:
        quarters = shown_quarters(self.found)
        wide, high = rect.width(), rect.width() * TALL
        step = wide * (1 - LABEL) / max(len(quarters), 1)
        for place, count in enumerate(self.found.counts):
            row = QRectF(rect.left(), rect.top() + place * high, wide, high)
            self._name(painter, row, count, family)
            for at, quarter in enumerate(quarters):
                own = quarter.counts[place]
                box = QRectF(wide * LABEL + at * step, row.top(), step, high)
                self._column(painter, box, own, family)
        painter.setFont(font(family, wide * LETTERS * 0.8))
        painter.setPen(QColor(self.inks.ink))
        for at, quarter in enumerate(quarters):
            middle = wide * LABEL + (at + 0.5) * step
            top = rect.top() + len(self.found.counts) * high
            for line, said in enumerate(quarter.short):
                down = wide * LETTERS * (1.1 + line * 1.15)
                centred(painter, QPointF(middle, top + down), said)

    def _column(self, painter: QPainter, box: QRectF, count: Count, family: str) -> None:
        """A column as high as its share, its count under it; where nothing was due, a dash."""
        letters = font(family, box.height() * 0.19, 600)
        wide = min(box.width() * 0.4, box.height() * 0.5)
        top = box.top() + box.height() * 0.08
        room = QRectF(box.center().x() - wide / 2, top, wide, box.height() * 0.6)
        if count.of:
            painter.fillRect(room, QColor(self.inks.empty))
            full = QRectF(room)
            full.setTop(room.bottom() - room.height() * count.kept / count.of)
            painter.fillRect(full, QColor(self.inks.full))
        painter.setFont(letters)
        painter.setPen(QColor(self.inks.ink))
        below = QPointF(box.center().x(), room.bottom() + box.height() * 0.17)
        centred(painter, below, f"{count.kept}/{count.of}" if count.of else "–")

    def _name(self, painter: QPainter, row: QRectF, count: Count, family: str) -> None:
        letters = font(family, row.width() * LETTERS)
        metrics = QFontMetricsF(letters)
        lines = broken(sign_words(count.sign)[0], metrics, row.width() * (LABEL - 0.02))
        painter.setFont(letters)
        painter.setPen(QColor(self.inks.ink))
        high = metrics.lineSpacing()
        top = row.center().y() - high * len(lines) / 2
        for place, line in enumerate(lines):
            box = QRectF(row.left(), top + place * high, row.width() * LABEL, high)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, line)


def _base(letters: QFont, row: QRectF) -> float:
    """Where letters stand so that their capitals are in the middle of a row."""
    return row.center().y() + QFontMetricsF(letters).capHeight() / 2
