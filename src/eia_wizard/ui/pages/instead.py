"""A page that stands in place of the questions for a while, and leads back to them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.in_sight import FocusInSight
from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.parts.new_sheet import put_sheet

WIDEST = 760
"""Pixels at the usual text size: as wide as the questions."""


class InsteadPage(QScrollArea):
    """A heading, a way back, and what a page of its kind puts under them; Escape leaves."""

    left = Signal()

    def __init__(self, name: str, way_back: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._way_back = way_back
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        FocusInSight(self)
        escape = QShortcut(Qt.Key.Key_Escape, self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def lay_out(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        """An empty sheet under a heading, which has the focus once the sheet is shown."""
        sheet = QWidget(self)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 20, 28, 28)
        column.setSpacing(12)
        back = marked(QPushButton(self._way_back, sheet), "quiet")
        back.setObjectName(f"{self.objectName()}:back")
        back.setIcon(the_look().icons.icon("back"))
        back.setToolTip(_("{way_back} (Escape)").format(way_back=self._way_back))
        back.clicked.connect(self.left)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.heading = Heading(title, 1, sheet)
        column.addWidget(self.heading)
        return sheet, column

    def put(self, sheet: QWidget, column: QVBoxLayout) -> None:
        """Show a sheet, and begin at its heading."""
        column.addStretch(1)
        sheet.setMaximumWidth(WIDEST * sheet.fontMetrics().height() // 18)
        put_sheet(self, sheet)
        self.verticalScrollBar().setValue(0)
        self.heading.setFocus()


def stand_in(stack: QStackedWidget, page: InsteadPage) -> None:
    """Show a page in a stack, and let it go as soon as another is shown there."""

    def let_go(_index: int) -> None:
        if stack.currentWidget() is not page:
            stack.currentChanged.disconnect(let_go)
            stack.removeWidget(page)
            page.hide()
            page.deleteLater()

    stack.addWidget(page)
    stack.setCurrentWidget(page)
    stack.currentChanged.connect(let_go)
    page.heading.setFocus()
