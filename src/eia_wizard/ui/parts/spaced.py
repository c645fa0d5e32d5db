"""Words broken into lines with room between them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

BETWEEN, HEAVY = 0.14, 600
"""The room between two lines, in parts of a line; headings, which are short, have none."""
LINE_END = "\u2028"


def broken(
    text: str, font: QFont, width: int, side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QTextLayout:
    """The words as lines of this width, in pixels, one under the other."""
    layout = QTextLayout(text.replace("\n", LINE_END), font)
    option = QTextOption()
    option.setAlignment(side)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    step = round(QFontMetricsF(font).lineSpacing())
    if font.weight() < HEAVY:
        step += round(step * BETWEEN)
    layout.beginLayout()
    number = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        line.setPosition(QPointF(0, number * step))
        number += 1
    layout.endLayout()
    return layout


def height_of(layout: QTextLayout) -> int:
    """How high the lines are together."""
    last = layout.lineCount() - 1
    if last < 0:
        return 0
    line = layout.lineAt(last)
    return round(line.y() + line.height() + 0.4)
