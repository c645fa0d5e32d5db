"""Group work: what each table said is typed on one laptop, and compared side by side."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.group_work import (
    FEWEST_TABLES,
    MOST_TABLES,
    GroupWork,
    Point,
    TableAnswer,
    points_of,
)
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Heading, Note
from eia_wizard.ui.parts.sheet import SheetArea

COLUMNS, USUAL_TABLES, LARGE = 4, 3, 1.35


class TableBox(QWidget):
    """A table: its name, and what it said."""

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
        self.compared.hide()
        for widget in (self.name, self.said, self.compared):
            column.addWidget(widget, int(widget is not self.name))
        self.name.textChanged.connect(self.changed)
        self.said.textChanged.connect(self.changed)

    def show_points(self, points: tuple[Point, ...]) -> None:
        """Show the points in large letters, those marked in words that only this table made."""
        size = round(self.font().pointSizeF() * LARGE, 1)
        said = "".join(f"<li>{_point(each)}</li>" for each in points)
        nothing = f"<p>{escape(_('Nothing was said.'))}</p>"
        self.compared.setHtml(
            f'<div style="font-size:{size}pt">{f"<ul>{said}</ul>" if said else nothing}</div>'
        )


class GroupWorkPage(SheetArea):
    """A question and two to eight tables; everything typed is kept as it is typed."""

    changed = Signal(object)  # GroupWork
    handout_asked = Signal(object)  # GroupWork
    file_asked = Signal(str)  # the id of the question
    left = Signal()

    def __init__(self, questions: dict[str, str], parent: QWidget) -> None:
        super().__init__("group-work", parent)
        self._questions = questions
        self._is_filling = False
        self.tables: list[TableBox] = []
        sheet, column = self.new_sheet(12)
        self._sheet = sheet
        back = marked(QPushButton(_("Back to the practice assessments"), sheet), "quiet")
        back.setObjectName("group-work:back")
        back.setIcon(the_look().icons.icon("back"))
        back.clicked.connect(self.left)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        self.heading = Heading(_("Group work"), 1, sheet)
        column.addWidget(self.heading)
        column.addWidget(
            Note(
                _(
                    "Choose a question or type one. Then type what each table said, one point a "
                    "line. Points are held against each other by their words, so look for yourself."
                ),
                sheet,
            )
        )
        self.question = self._make_question(sheet)
        column.addWidget(self.question)
        column.addLayout(self._make_ways(sheet))
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        column.addLayout(self._grid, 1)
        for _number in range(USUAL_TABLES):
            self._add(self._sheet)
        self.setWidget(sheet)
        escape_key = QShortcut(Qt.Key.Key_Escape, self)
        escape_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape_key.activated.connect(self.left)
        self._fit()

    @property
    def work(self) -> GroupWork:
        """What stands on the page."""
        tables = (TableAnswer(t.name.text(), t.said.toPlainText()) for t in self.tables)
        return GroupWork(self.question.currentText(), tuple(tables))

    def show_work(self, work: GroupWork) -> None:
        """Show what was typed before."""
        self._is_filling = True
        self.question.setEditText(work.question)
        while len(self.tables) < min(MOST_TABLES, len(work.tables)):
            self._add(self._sheet)
        for box, table in zip(self.tables, work.tables, strict=False):
            box.name.setText(table.name)
            box.said.setPlainText(table.said)
        self._is_filling = False
        self._fit()

    def add_table(self, table: TableAnswer) -> None:
        """Put a table’s answer in the first box that is empty, or in a new one."""
        box = next((each for each in self.tables if not each.said.toPlainText().strip()), None)
        if box is None and len(self.tables) < MOST_TABLES:
            box = self._add(self._sheet)
        if box:
            box.name.setText(table.name)
            box.said.setPlainText(table.said)
        self._fit()

    def compare(self, is_wanted: bool) -> None:
        """Show the answers side by side in large letters, or go back to typing."""
        for box, points in zip(self.tables, points_of(self.work), strict=True):
            box.show_points(points)
            box.compared.setVisible(is_wanted)
            box.said.setVisible(not is_wanted)
            box.name.setReadOnly(is_wanted)
        self._fit()
        said = _("The answers stand side by side.") if is_wanted else _("You can type again.")
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _make_question(self, sheet: QWidget) -> QComboBox:
        question = QComboBox(sheet)
        question.setObjectName("group-work:question")
        question.setAccessibleName(_("The question"))
        question.setEditable(True)
        question.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        question.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        question.addItems(list(self._questions))
        question.setCurrentIndex(-1)
        question.currentTextChanged.connect(self._tell)
        return question

    def _make_ways(self, sheet: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.compare_button = marked(QPushButton(_("Compare"), sheet), "primary")
        self.compare_button.setObjectName("group-work:compare")
        self.compare_button.setCheckable(True)
        self.compare_button.toggled.connect(self.compare)
        self.more = QPushButton(_("One more table"), sheet)
        self.fewer = QPushButton(_("One table fewer"), sheet)
        self.bring = QPushButton(_("From a file …"), sheet)
        self.print = QPushButton(_("Handout …"), sheet)
        self.more.clicked.connect(self._add_empty)
        self.fewer.clicked.connect(self._remove)
        self.bring.clicked.connect(
            lambda: self.file_asked.emit(self._questions.get(self.question.currentText(), ""))
        )
        self.print.clicked.connect(lambda: self.handout_asked.emit(self.work))
        row.addWidget(self.compare_button)
        for name, button in (
            ("more", self.more),
            ("fewer", self.fewer),
            ("file", self.bring),
            ("handout", self.print),
        ):
            button.setObjectName(f"group-work:{name}")
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _add(self, sheet: QWidget) -> TableBox:
        box = TableBox(len(self.tables) + 1, sheet)
        box.changed.connect(self._tell)
        place = len(self.tables)
        self._grid.addWidget(box, place // COLUMNS, place % COLUMNS)
        self.tables.append(box)
        return box

    def _add_empty(self) -> None:
        self._add(self._sheet)
        self._fit()

    def _remove(self) -> None:
        """The last table goes, if nothing is typed there."""
        if len(self.tables) > FEWEST_TABLES and not self.tables[-1].said.toPlainText().strip():
            box = self.tables.pop()
            self._grid.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._fit()

    def _tell(self) -> None:
        self._fit()
        if not self._is_filling:
            self.changed.emit(self.work)

    def _fit(self) -> None:
        is_comparing = self.compare_button.isChecked()
        is_empty = not self.tables[-1].said.toPlainText().strip()
        self.more.setEnabled(len(self.tables) < MOST_TABLES and not is_comparing)
        self.fewer.setEnabled(len(self.tables) > FEWEST_TABLES and is_empty and not is_comparing)
        is_known = self.question.currentText() in self._questions
        self.bring.setEnabled(is_known and not is_comparing)
        self.compare_button.setText(_("Type again") if is_comparing else _("Compare"))


def _point(point: Point) -> str:
    if not point.is_alone:
        return escape(point.text)
    return f"{escape(point.text)} <b>{escape(_('(only this table)'))}</b>"
