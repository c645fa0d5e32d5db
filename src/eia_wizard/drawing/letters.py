"""Words in a drawing: placed by a point, broken and shrunk to fit."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

JOINING = frozenset({"a", "and", "for", "in", "of", "or", "the", "to", "with"})
"""Words that belong to what follows them, and should not end a line."""


def font(family: str, pixels: float, weight: int = 400) -> QFont:
    """A font by its height in pixels of the drawing, whatever the device's resolution."""
    made = QFont(family) if family else QFont()
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def centred(painter: QPainter, at: QPointF, text: str) -> None:
    """Draw words in the middle of a point, by the height of their capitals and figures."""
    metrics = QFontMetricsF(painter.font())
    wide = metrics.horizontalAdvance(text)
    painter.drawText(QPointF(at.x() - wide / 2, at.y() + metrics.capHeight() / 2), text)


def broken(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """The words in as few lines as fit a width, the lines as even as can be."""
    words, lines = text.split(), [""]
    for word in words:
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return _evened(words, len(lines), metrics) if len(lines) > 1 else lines


def hub_words(
    painter: QPainter,
    square: QRectF,
    words: Sequence[str],
    radius: float,
    inks: tuple[str, str],
    family: str,
) -> None:
    """The words in the hub: a small quiet line, then larger ones, all within the round."""
    if not words:
        return
    room = QSizeF(square.width() * 0.9, square.height() * 0.74)
    size = radius * 0.165
    while True:
        lines = _set(words, size, room.width(), inks, family)
        height = sum(metrics.lineSpacing() for _, metrics, _, _ in lines)
        width = max(metrics.horizontalAdvance(text) for text, metrics, _, _ in lines)
        if (height <= room.height() and width <= room.width()) or size <= 5:
            break
        size *= 0.94
    top = square.center().y() - height / 2
    for text, metrics, style, ink in lines:
        painter.setFont(style)
        painter.setPen(QColor(ink))
        left = square.center().x() - metrics.horizontalAdvance(text) / 2
        painter.drawText(QPointF(left, top + metrics.ascent()), text)
        top += metrics.lineSpacing()


def _set(
    words: Sequence[str], size: float, width: float, inks: tuple[str, str], family: str
) -> list[tuple[str, QFontMetricsF, QFont, str]]:
    small, large = font(family, size * 0.84, 400), font(family, size, 700)
    small_metrics, large_metrics = QFontMetricsF(small), QFontMetricsF(large)
    lines = [(words[0], small_metrics, small, inks[0])]
    for text in words[1:]:
        parts = broken(text, large_metrics, width)
        lines += [(part, large_metrics, large, inks[1]) for part in parts]
    return lines


def _evened(words: list[str], count: int, metrics: QFontMetricsF) -> list[str]:
    """The words in so many lines, the longest as short as can be."""
    if count <= 1 or len(words) <= 1:
        return [" ".join(words)]
    ways = (
        [" ".join(words[:cut]), *_evened(words[cut:], count - 1, metrics)]
        for cut in range(1, len(words) - count + 2)
    )
    return min(ways, key=lambda lines: _awkwardness(lines, metrics))


def _awkwardness(lines: list[str], metrics: QFontMetricsF) -> float:
    """How wide the lines are, and worse where one ends with a small word such as *and*."""
    width = max(metrics.horizontalAdvance(line) for line in lines)
    hanging = sum(1 for line in lines[:-1] if line.split()[-1] in JOINING)
    return width * (1 + hanging)
