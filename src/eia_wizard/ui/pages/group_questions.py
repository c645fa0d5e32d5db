"""The questions of group work: one at a time on the page, several chosen once from a list."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.group_run import GroupRun, Offered
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note

LIST_HEIGHT = 260
ON_KEYS, BACK_KEYS = "Ctrl+PgDown", "Ctrl+PgUp"


class GroupQuestions(QWidget):
    """Shows where in the run one is, and forwards what is typed and chosen."""

    typed = Signal()
    moved = Signal(int)  # so many questions on, or back
    chosen = Signal(tuple)  # those of the offered questions that are chosen, in order

    def __init__(self, offered: tuple[Offered, ...], parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.line = self._make_line(offered)
        self._large = Heading("", 1, self)
        self._large.hide()
        self._list = self._make_list(offered)
        self._place = Note("", self)
        column.addLayout(self._make_row())
        for widget in (self._list, self.line, self._large):
            column.addWidget(widget)

    @property
    def text(self) -> str:
        """The question that stands there."""
        return self.line.currentText()

    def show_run(self, run: GroupRun) -> None:
        """Show the question of now, its place in the run, and what is chosen."""
        if self.text != run.now.question:
            self.line.setEditText(run.now.question)
        many = len(run.rounds)
        self._place.setText(_("Question {n} of {all}").format(n=run.at + 1, all=many))
        self._place.setVisible(many > 1)
        for button, is_free in ((self.back, run.at > 0), (self.on, run.at < many - 1)):
            button.setVisible(many > 1)
            button.setEnabled(is_free)
        self._list.blockSignals(True)
        for item in self._items():
            is_chosen = item.text() in run.questions
            item.setCheckState(Qt.CheckState.Checked if is_chosen else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)

    def show_compared(self, is_wanted: bool) -> None:
        """In large letters for a room, or to be typed and chosen."""
        self._large.setText(self.text)
        self._large.setVisible(is_wanted and bool(self.text))
        self.line.setVisible(not is_wanted)
        self.several.setChecked(False)
        self.several.setVisible(not is_wanted)

    def _make_line(self, offered: tuple[Offered, ...]) -> QComboBox:
        line = QComboBox(self)
        line.setObjectName("group-work:question")
        line.setAccessibleName(_("The question"))
        line.setEditable(True)
        typed = line.lineEdit()
        if typed:
            typed.setAccessibleName(line.accessibleName())
            typed.setPlaceholderText(_("Choose a question, or type one"))
        line.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        line.addItems([each.text for each in offered])
        line.setCurrentIndex(-1)
        line.currentTextChanged.connect(self.typed)
        return line

    def _make_list(self, offered: tuple[Offered, ...]) -> QListWidget:
        shown = QListWidget(self)
        shown.setObjectName("group-work:questions")
        shown.setAccessibleName(_("Questions to go through; Space chooses one"))
        shown.setFixedHeight(the_look().sizes.scaled(LIST_HEIGHT))
        shown.setWordWrap(True)
        shown.setResizeMode(QListWidget.ResizeMode.Adjust)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        stage = ""
        for each in offered:
            if each.stage != stage:
                head = QListWidgetItem(each.stage, shown)
                head.setFlags(Qt.ItemFlag.NoItemFlags)
                stage = each.stage
            item = QListWidgetItem(each.text, shown)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsUserCheckable)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Unchecked)
        shown.itemChanged.connect(self._choose)
        shown.hide()
        return shown

    def _make_row(self) -> FlowLayout:
        row = FlowLayout(gap=8)
        self.several = marked(QPushButton(_("Choose several questions"), self), "quiet")
        self.several.setObjectName("group-work:several")
        self.several.setIcon(the_look().icons.icon("checklist"))
        self.several.setCheckable(True)
        self.several.toggled.connect(self._open_list)
        row.addWidget(self.several)
        row.addWidget(self._place)
        self.back = self._way("back", _("Question before"), "left", BACK_KEYS, -1)
        self.on = self._way("on", _("Next question"), "right", ON_KEYS, 1)
        row.addWidget(self.back)
        row.addWidget(self.on)
        return row

    def _way(self, name: str, words: str, icon: str, keys: str, by: int) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(f"group-work:{name}")
        button.setIcon(the_look().icons.icon(icon))
        button.setShortcut(keys)
        button.setToolTip(_("{words} ({keys})").format(words=words, keys=keys))
        button.clicked.connect(lambda: self.moved.emit(by))
        return button

    def _open_list(self, is_wanted: bool) -> None:
        self._list.setVisible(is_wanted)
        if is_wanted:
            self._list.setFocus()

    def _items(self) -> list[QListWidgetItem]:
        every = (self._list.item(row) for row in range(self._list.count()))
        return [each for each in every if each.flags()]

    def _choose(self, _item: QListWidgetItem) -> None:
        is_on = Qt.CheckState.Checked
        self.chosen.emit(tuple(each.text() for each in self._items() if each.checkState() == is_on))
