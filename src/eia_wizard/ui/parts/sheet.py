"""The frame of a page: one sheet that scrolls, as wide as lines are easily read."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.in_sight import FocusInSight

WIDEST = 760
"""Pixels at the usual text size: 70 to 80 letters a line."""


class SheetArea(QScrollArea):
    """Holds a sheet in the middle, and keeps in sight what has the focus."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        FocusInSight(self)
        self._is_put = False
        the_look().changed.connect(self.fit_sheet)

    def new_sheet(self, spacing: int) -> tuple[QWidget, QVBoxLayout]:
        """An empty sheet, not shown yet, and the column of what is to stand on it."""
        sheet = _Sheet(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 20, 28, 28)
        column.setSpacing(spacing)
        return sheet, column

    def put_sheet(self, sheet: QWidget) -> None:
        """Show a sheet from its top; the one before is destroyed once its own click has ended.

        A box that was ticked still works on itself after it told of it; ``setWidget`` alone would
        destroy it in the middle of that, and the program with it.
        """
        self._is_put = True
        sheet.setMaximumWidth(_widest())
        gone = self.takeWidget()
        self.setWidget(sheet)
        if gone:
            QTimer.singleShot(0, self, lambda: gone.deleteLater())
        self.verticalScrollBar().setValue(0)

    def fit_sheet(self) -> None:
        """As wide as lines of the present letters are easily read."""
        sheet = self.widget() if self._is_put else None
        if sheet:
            sheet.setMaximumWidth(_widest())


class _Sheet(QWidget):
    """As high as its words are at the width it has, and not as in the narrowest column."""

    def minimumSizeHint(self) -> QSize:
        """Without a height of its own where that depends on the width."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), 0) if self.hasHeightForWidth() else hint


def _widest() -> int:
    return WIDEST * QFontMetrics(QApplication.font()).height() // 18


class InsteadSheet(SheetArea):
    """Stands in place of something else for a while; Escape leaves it."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.back_words = _("Back to the questions")
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def way_back(self, parent: QWidget) -> QPushButton:
        """The button that leaves for where one came from."""
        words = self.back_words
        back = marked(QPushButton(words, parent), "quiet")
        back.setObjectName(f"{self.objectName()}:back")
        back.setIcon(the_look().icons.icon("back"))
        back.setToolTip(_("{way_back} (Escape)").format(way_back=words))
        back.clicked.connect(self.left)
        return back
