"""How the pieces of a document look on the screen: letters, distances and tables, by tokens."""

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextOption,
    QTextTableFormat,
)
from PySide6.QtWidgets import QApplication

from eia_wizard.app.previewing import LEFT_OUT
from eia_wizard.presenters.preview_pieces import (
    BULLET,
    CAPTION,
    FACT,
    FOOT,
    MARKING,
    NUMBER,
    SUBTITLE,
    TITLE,
    Table,
    Words,
)
from eia_wizard.ui.look.apply import the_look

BODY = 13.5 / 15
"""The size of the document's letters, beside those of the window."""
HEADINGS = {1: 1.6, 2: 1.36, 3: 1.16, 4: 1.04, 5: 1.0}
QUIET = ("note", SUBTITLE, FOOT)
SIZES = {"lead": 1.06, "note": 0.95, CAPTION: 0.95, FOOT: 0.92, SUBTITLE: 1.06}
LINE_HEIGHT = 122.0
PROPORTIONAL = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
SMALL_GAP = 2.0


class PaperLook:
    """The formats of one moment; made anew when the colours or the letters change."""

    def __init__(self) -> None:
        look = the_look()
        self._colours, self._scale = look.colours, look.sizes.scaled
        self._blocks: dict[tuple[str, int], QTextBlockFormat] = {}
        self._letters: dict[tuple[str, int, str], QTextCharFormat] = {}

    def block(self, words: Words) -> QTextBlockFormat:
        """How a paragraph stands on the page."""
        name = (words.style, words.level)
        if name not in self._blocks:
            self._blocks[name] = self._made_block(*name)
        return self._blocks[name]

    def letters(self, words: Words, look: str) -> QTextCharFormat:
        """How the words of a paragraph look."""
        name = (words.style, words.level, look)
        if name not in self._letters:
            self._letters[name] = self._made_letters(*name)
        return self._letters[name]

    def cell(self, look: str, *, is_head: bool) -> QTextCharFormat:
        """How the words of a cell look."""
        return self.letters(_CELL_HEAD if is_head else _CELL, look)

    def hidden(self) -> tuple[QTextBlockFormat, QTextCharFormat]:
        """A line that only divides what would otherwise grow together."""
        block, letters = QTextBlockFormat(), QTextCharFormat()
        block.setLineHeight(SMALL_GAP, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        letters.setFontPointSize(1)
        return block, letters

    def table(self, table: Table) -> QTextTableFormat:
        """A table as wide as the page, its columns as wide as the form of the document says."""
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderBrush(QBrush(QColor(self._colours.hairline)))
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderCollapse(True)
        made.setCellPadding(self._scale(4))
        made.setCellSpacing(0)
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        made.setHeaderRowCount(1 if table.header else 0)
        whole = sum(table.widths)
        made.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, 100 * w / whole) for w in table.widths]
        )
        return made

    @property
    def head_ground(self) -> QBrush:
        """What lies under the heads of columns."""
        return QBrush(QColor(self._colours.tint))

    @property
    def at_hand(self) -> QTextCharFormat:
        """What marks the answer to the question at hand."""
        marked = QTextCharFormat()
        marked.setBackground(QColor(self._colours.tint))
        marked.setProperty(QTextFormat.Property.FullWidthSelection, True)
        return marked

    def _made_block(self, style: str, level: int) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setHeadingLevel(level)
        made.setLineHeight(LINE_HEIGHT, PROPORTIONAL)
        above, below = self._distances(style, level)
        made.setTopMargin(self._scale(above))
        made.setBottomMargin(self._scale(below))
        if style in (BULLET, NUMBER):
            indent = self._scale(20)
            made.setLeftMargin(indent)
            made.setTextIndent(-indent)
            made.setTabPositions([QTextOption.Tab(indent, QTextOption.TabType.LeftTab)])
        if style == LEFT_OUT:
            made.setBackground(QColor(self._colours.warn_tint))
        return made

    def _distances(self, style: str, level: int) -> tuple[int, int]:
        if level:
            return (0, 4) if style == TITLE else ({2: 22, 3: 16}.get(level, 12), 4)
        return {CAPTION: (10, 4), FACT: (0, 3), BULLET: (0, 3), FOOT: (20, 0)}.get(style, (0, 7))

    def _made_letters(self, style: str, level: int, look: str) -> QTextCharFormat:
        made = QTextCharFormat()
        size = HEADINGS.get(level, 1.0) if level else SIZES.get(style, 1.0)
        made.setFontPointSize(QApplication.font().pointSizeF() * BODY * size)
        is_strong = bool(level) or look == "strong" or style in (CAPTION, MARKING, "cell-head")
        made.setFontWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
        made.setForeground(QColor(self._ink(style, look)))
        return made

    def _ink(self, style: str, look: str) -> str:
        if style in (LEFT_OUT, MARKING):
            return self._colours.warn
        if look == "link":
            return self._colours.action
        return self._colours.quiet_ink if style in QUIET else self._colours.ink


_CELL, _CELL_HEAD = Words("cell", ()), Words("cell-head", ())
