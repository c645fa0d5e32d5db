"""A page that is made when it is asked for, and let go when it is left."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eia_wizard.ui.parts.labels import Heading
from eia_wizard.ui.parts.sheet import InsteadSheet


class InsteadPage(InsteadSheet):
    """A way back, a heading, and what a page of its kind puts under them."""

    def lay_out(self, title: str) -> tuple[QWidget, QVBoxLayout]:
        """An empty sheet under a heading, which has the focus once the sheet is shown."""
        sheet, column = self.new_sheet(12)
        column.addWidget(self.way_back(sheet), 0, Qt.AlignmentFlag.AlignLeft)
        self.heading = Heading(title, 1, sheet)
        column.addWidget(self.heading)
        return sheet, column

    def put(self, sheet: QWidget, column: QVBoxLayout) -> None:
        """Show a sheet, and begin at its heading."""
        column.addStretch(1)
        self.put_sheet(sheet)
        self.heading.setFocus()

    def begin_at_top(self) -> None:
        """Whoever is at the heading sees the way back above it."""
        if self.heading.hasFocus():
            self.verticalScrollBar().setValue(0)


class GuestPage(InsteadPage):
    """A page that belongs to no assessment: it stays, in other letters, until it is left."""


class StandIn(QWidget):
    """What can stand in a stack for a while, and begins at its heading."""

    heading: Heading

    def begin_at_top(self) -> None:
        """Bring the top in sight, if that is where the person is."""


def stand_in(stack: QStackedWidget, page: "InsteadPage | StandIn") -> None:
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
    QTimer.singleShot(0, page, page.begin_at_top)
