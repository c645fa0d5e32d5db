"""Group work: what each table said is typed on one laptop, and compared side by side."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.group_run import GroupRun, Offered
from eia_wizard.domain.group_work import FEWEST_TABLES, MOST_TABLES, GroupWork, points_of
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.group_questions import GroupQuestions
from eia_wizard.ui.pages.group_table import TableBox
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note
from eia_wizard.ui.parts.sheet import SheetArea

COLUMNS, USUAL_TABLES, FEW_TABLES, NARROWEST = 4, 3, 3, 230
LARGE, LESS_LARGE, LARGEST, USUAL_WIDTH = 1.6, 1.3, 1.8, 1280


class GroupWorkPage(SheetArea):
    """Questions, and two to eight tables; everything typed is kept as it is typed."""

    changed = Signal(object)  # GroupRun
    handout_asked = Signal(object)  # GroupRun
    files_asked = Signal(object)  # GroupRun
    left = Signal()

    def __init__(self, offered: tuple[Offered, ...], parent: QWidget) -> None:
        super().__init__("group-work", parent)
        self._known = frozenset(each.text for each in offered)
        self._is_filling = True
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
        self._opening = Note(
            _(
                "Choose a question or type one. Then type what each table said, one point a "
                "line. Points are held against each other by their words, so look for yourself."
            ),
            sheet,
        )
        column.addWidget(self._opening)
        self.questions = GroupQuestions(offered, sheet)
        column.addWidget(self.questions)
        self._add_rest(column)
        self.setWidget(sheet)
        self._run = GroupRun((GroupWork("", tuple(box.answer for box in self.tables)),))
        self._connect()
        self.show_run(self._run)

    @property
    def run(self) -> GroupRun:
        """What stands on the page, and what was said to the other questions."""
        return self._run

    def show_run(self, run: GroupRun) -> None:
        """Show a run at its place."""
        self._is_filling = True
        self._run = run
        self.questions.show_run(run)
        while len(self.tables) < len(run.names):
            self._add_box()
        while len(self.tables) > len(run.names):
            self._drop_box()
        for box, table in zip(self.tables, run.now.tables, strict=False):
            box.fill(table)
        self._is_filling = False
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width has room for more tables side by side, or for fewer."""
        super().resizeEvent(event)
        self._lay_tables()

    def compare(self, is_wanted: bool) -> None:
        """Show the answers side by side in large letters, or go back to typing."""
        self.questions.show_compared(is_wanted)
        self.heading.setVisible(not (is_wanted and self.questions.text))
        self._opening.setVisible(not is_wanted)
        for box, points in zip(self.tables, points_of(self._run.now), strict=True):
            box.show_compared(is_wanted, points, self._letters())
        self._fit()
        said = _("The answers stand side by side.") if is_wanted else _("You can type again.")
        self._say(said)

    def _add_rest(self, column: QVBoxLayout) -> None:
        column.addLayout(self._make_ways(self._sheet))
        self._grid = QGridLayout()
        self._grid.setSpacing(14)
        column.addLayout(self._grid, 1)
        for _number in range(USUAL_TABLES):
            self._add_box()

    def _make_ways(self, sheet: QWidget) -> FlowLayout:
        row = FlowLayout(gap=8)
        self.compare_button = marked(QPushButton(_("Compare"), sheet), "primary")
        self.compare_button.setObjectName("group-work:compare")
        self.compare_button.setCheckable(True)
        self.more = QPushButton(_("One more table"), sheet)
        self.fewer = QPushButton(_("One table fewer"), sheet)
        self.bring = QPushButton(_("From files …"), sheet)
        self.bring.setToolTip(_("One .eia file for each table; choose several at once"))
        self.print = QPushButton(_("Handout …"), sheet)
        row.addWidget(self.compare_button)
        for name, button in (
            ("more", self.more),
            ("fewer", self.fewer),
            ("files", self.bring),
            ("handout", self.print),
        ):
            button.setObjectName(f"group-work:{name}")
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        self.questions.typed.connect(self._take)
        self.questions.moved.connect(self._move)
        self.questions.chosen.connect(self._choose)
        self.compare_button.toggled.connect(self.compare)
        self.more.clicked.connect(self._add_table)
        self.fewer.clicked.connect(self._remove_table)
        self.bring.clicked.connect(lambda: self.files_asked.emit(self._run))
        self.print.clicked.connect(lambda: self.handout_asked.emit(self._run))
        escape_key = QShortcut(Qt.Key.Key_Escape, self)
        escape_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape_key.activated.connect(self.left)

    def _add_box(self) -> None:
        box = TableBox(len(self.tables) + 1, self._sheet)
        box.changed.connect(self._take)
        self.tables.append(box)
        self._lay_tables()

    def _drop_box(self) -> None:
        box = self.tables.pop()
        self._grid.removeWidget(box)
        box.hide()
        box.deleteLater()

    def _add_table(self) -> None:
        self._add_box()
        self._take()

    def _remove_table(self) -> None:
        """The last table goes, if it has said nothing to any question."""
        if len(self.tables) > FEWEST_TABLES and self._run.says_nothing(-1):
            self._drop_box()
            self._lay_tables()
            self._take()

    def _move(self, by: int) -> None:
        self.compare_button.setChecked(False)
        self._change(self._run.going(by))
        self._say(self._run.now.question)

    def _choose(self, chosen: tuple[str, ...]) -> None:
        """These of the offered questions; those typed here stay, in front."""
        own = (each for each in self._run.questions if each not in self._known)
        self._change(self._run.asking((*own, *chosen)))

    def _change(self, run: GroupRun) -> None:
        self.show_run(run)
        self.changed.emit(run)

    def _take(self) -> None:
        """Something was typed."""
        if self._is_filling:
            return
        tables = tuple(box.answer for box in self.tables)
        self._run = self._run.saying(GroupWork(self.questions.text, tables))
        self._fit()
        self.changed.emit(self._run)

    def _lay_tables(self) -> None:
        """As many side by side as there is room for."""
        room = self.viewport().width() // the_look().sizes.scaled(NARROWEST)
        columns = min(max(room, 1), COLUMNS, len(self.tables))
        for place, box in enumerate(self.tables):
            self._grid.addWidget(box, place // columns, place % columns)

    def _fit(self) -> None:
        is_typing = not self.compare_button.isChecked()
        is_free = self._run.says_nothing(-1)
        self.more.setEnabled(len(self.tables) < MOST_TABLES)
        self.fewer.setEnabled(len(self.tables) > FEWEST_TABLES and is_free)
        self.bring.setEnabled(any(q in self._known for q in self._run.questions))
        for button in (self.more, self.fewer, self.bring):
            button.setVisible(is_typing)
        self.compare_button.setText(_("Compare") if is_typing else _("Type again"))

    def _letters(self) -> float:
        """How much larger than usual: beside few others there is room to be read from the back."""
        large = LARGE if len(self.tables) <= FEW_TABLES else LESS_LARGE
        usual = the_look().sizes.scaled(USUAL_WIDTH)
        return large * min(max(self.width() / usual, 1.0), LARGEST)

    def _say(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))
