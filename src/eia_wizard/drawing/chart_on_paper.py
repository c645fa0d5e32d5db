"""A chart for a document: each bar with its name and its number, to be read without colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.drawing.colours import WheelColours, mixed
from eia_wizard.drawing.letters import broken, font
from eia_wizard.report.charts import Bar, Bars, Chart, Panel

LETTERS = 0.024
"""The height of letters, as a part of the width."""
_LABEL, _NAME, _GAP = 0.29, 0.2, 0.012
"""Room for labels, for names beside bars and between things, as parts of the width."""
_LONGEST = 80
"""Letters of a name; a longer one is told in full where the numbers come from."""
_FEW = 8
_LINE = 1.5
"""The height of a line, as a part of the height of its letters."""


@dataclass(frozen=True, slots=True)
class _Words:
    at: QPointF
    text: str
    font: QFont
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class _Bar:
    rect: QRectF
    number: int


@dataclass(frozen=True, slots=True)
class _Scale:
    """What each bar of a panel is called and numbered by, where bars begin, and the longest."""

    names: dict[str, int]
    start: float
    long: float
    most: float


class ChartDrawing:
    """A chart laid out in a width; ``height`` is what it needs."""

    def __init__(self, chart: Chart, width: float, family: str = "") -> None:
        size = width * LETTERS
        self._width, self._line = width, size * _LINE
        self._bold, self._plain = font(family, size, 600), font(family, size)
        self._words: list[_Words] = []
        self._bars: list[_Bar] = []
        self._rules: list[float] = []
        self.height = 0.0
        for panel in chart.panels:
            self._panel(panel)

    def paint(self, painter: QPainter, colours: WheelColours) -> None:
        """Paint it from the top left corner."""
        painter.setPen(QColor(mixed(colours.quiet_ink, colours.ground, 0.3)))
        for down in self._rules:
            painter.drawLine(QPointF(0, down), QPointF(self._width, down))
        painter.setPen(Qt.PenStyle.NoPen)
        for bar in self._bars:
            painter.setBrush(QColor(colours.stage(3 * bar.number + 1)))
            painter.drawRect(bar.rect)
        for words in self._words:
            painter.setFont(words.font)
            painter.setPen(QColor(colours.quiet_ink if words.is_quiet else colours.ink))
            painter.drawText(words.at, words.text)

    def _panel(self, panel: Panel) -> None:
        self.height += self._line * 0.2
        self.height += self._said(panel.title, 0, self._width, self.height, self._bold)
        self.height += self._line * 0.4
        told = [bar for row in panel.rows for bar in row.bars]
        scale = self._scale(told)
        for row in panel.rows:
            self._rules.append(self.height)
            self.height += self._line * 0.3
            self._row(row, scale)
            self.height += self._line * 0.3
        self.height += self._line * 0.4

    def _scale(self, told: list[Bar]) -> _Scale:
        names = {name: n for n, name in enumerate(dict.fromkeys(bar.name for bar in told))}
        metrics = QFontMetricsF(self._bold)
        number = max((metrics.horizontalAdvance(bar.said) for bar in told), default=0.0)
        start = self._width * (_LABEL + (_NAME if any(names) else 0.0))
        long = self._width * (1 - 2 * _GAP) - number - start
        most = max((abs(bar.value) for bar in told), default=0) or 1
        return _Scale(names, start, max(long, self._width * 0.1), most)

    def _row(self, row: Bars, scale: _Scale) -> None:
        wide = self._width * (_LABEL - _GAP)
        label = self._said(row.label, 0, wide, self.height, self._plain)
        if not row.bars:
            left = self._width * _LABEL
            right = self._width - left
            self._said(row.nothing, left, right, self.height, self._plain, is_quiet=True)
        down = self.height
        for bar in row.bars:
            down += self._bar(bar, down, scale)
        self.height += max(label, down - self.height, self._line)

    def _bar(self, bar: Bar, down: float, scale: _Scale) -> float:
        """One bar with its name before it and its number behind; how much room it takes."""
        left, gap = self._width * _LABEL, self._width * _GAP
        high = self._said(bar.name, left, scale.start - left - gap, down, self._plain)
        long = max(scale.long * abs(bar.value) / scale.most, self._line * 0.06)
        thick = self._line * 0.56
        top = down + (self._line - thick) / 2
        rect = QRectF(scale.start, top, long, thick)
        self._bars.append(_Bar(rect, scale.names[bar.name]))
        self._said(bar.said, scale.start + long + gap, self._width, down, self._bold)
        return max(high, self._line)

    def _said(
        self,
        text: str,
        left: float,
        wide: float,
        down: float,
        face: QFont,
        *,
        is_quiet: bool = False,
    ) -> float:
        """Words in as many lines as they need; their height."""
        metrics = QFontMetricsF(face)
        told = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
        lines = _lines(told, metrics, wide) if told else []
        rise = (self._line + metrics.capHeight()) / 2
        for number, words in enumerate(lines):
            shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(wide, 1.0))
            at = QPointF(left, down + number * self._line + rise)
            self._words.append(_Words(at, shown, face, is_quiet))
        return len(lines) * self._line


def _lines(text: str, metrics: QFontMetricsF, wide: float) -> list[str]:
    """Words in lines of a width, even where they are few enough to try every way."""
    words = text.split()
    if len(words) <= _FEW:
        return broken(text, metrics, wide)
    lines = [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
