"""One table in group work: its name, what it said, and the same held against the others."""

from html import escape

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextBrowser, QVBoxLayout, QWidget

from eia_wizard.domain.group_work import Point, TableAnswer
from eia_wizard.domain.words import gettext as _

INDENT = 24


class TableBox(QWidget):
    """A table; the first line is its name, under it one point a line."""

    changed = Signal()

    def __init__(self, number: int, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.name, self.said = QLineEdit(self), QPlainTextEdit(self)
        self.name.setText(_("Table {n}").format(n=number))
        self.name.setObjectName(f"table-name:{number}")
        self.name.setAccessibleName(_("Name of table {n}").format(n=number))
        self.said.setObjectName(f"table-said:{number}")
        self.said.setAccessibleName(_("What table {n} said").format(n=number))
        self.said.setPlaceholderText(_("One point a line"))
        self.said.setTabChangesFocus(True)
        self.said.setMinimumHeight(120)
        self.compared = QTextBrowser(self)
        self.compared.setAccessibleName(_("What table {n} said, compared").format(n=number))
        self.compared.setMinimumHeight(260)
        self.compared.document().setIndentWidth(INDENT)
        self.compared.hide()
        for widget in (self.name, self.said, self.compared):
            column.addWidget(widget, int(widget is not self.name))
        self.name.textChanged.connect(self.changed)
        self.said.textChanged.connect(self.changed)

    @property
    def answer(self) -> TableAnswer:
        """What stands in the box."""
        return TableAnswer(self.name.text(), self.said.toPlainText())

    def fill(self, table: TableAnswer) -> None:
        """Show a table; what stands there already keeps its cursor."""
        if self.name.text() != table.name:
            self.name.setText(table.name)
        if self.said.toPlainText() != table.said:
            self.said.setPlainText(table.said)

    def show_compared(self, is_wanted: bool, points: tuple[Point, ...], large: float) -> None:
        """Show the points in large letters, those marked in words that only this table made."""
        size = round(self.font().pointSizeF() * large, 1)
        letters = QFont(self.font())
        letters.setPointSizeF(size)
        self.name.setFont(letters if is_wanted else QFont())
        said = "".join(f'<li style="margin-bottom:8px">{_point(each)}</li>' for each in points)
        nothing = f"<p>{escape(_('Nothing was said.'))}</p>"
        self.compared.setHtml(
            f'<div style="font-size:{size}pt">{f"<ul>{said}</ul>" if said else nothing}</div>'
        )
        self.compared.setVisible(is_wanted)
        self.said.setVisible(not is_wanted)
        self.name.setReadOnly(is_wanted)


def _point(point: Point) -> str:
    if not point.is_alone:
        return escape(point.text)
    return f"{escape(point.text)} <b>{escape(_('(only this table)'))}</b>"
