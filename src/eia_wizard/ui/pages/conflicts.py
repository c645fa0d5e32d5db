"""Which answer holds? One page for everything that was answered differently here and in a file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.conflicts import ConflictRow, ConflictsPresenter, Side
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words

AT_ONCE = 25
"""Cards that are laid out at a time: thousands would take a minute to build."""

WIDEST = 980
"""Pixels at the usual text size: two columns that are read side by side."""


class ConflictsPage(QScrollArea):
    """Shows both answers of each, takes the decisions, and says how many are left."""

    settled = Signal()
    kept_apart = Signal()  # bring theirs in as another assessment
    cancelled = Signal()

    def __init__(self, presenter: ConflictsPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("conflicts")
        self.presenter = presenter
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._cards: list[ConflictCard] = []
        sheet = QWidget(self)
        self._layout = QVBoxLayout(sheet)
        self._layout.setContentsMargins(28, 24, 28, 28)
        self._layout.setSpacing(16)
        self.heading = Heading(_("Which answer holds?"), 1, sheet)
        self._layout.addWidget(self.heading)
        self._layout.addWidget(Words(self._intro(), sheet))
        self._layout.addLayout(self._for_all(sheet))
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        self._layout.addLayout(self._column)
        self._more = QPushButton("", sheet)
        self._more.setObjectName("conflicts:more")
        self._more.clicked.connect(self._show_more)
        self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._layout.addLayout(self._way_on(sheet))
        self._layout.addStretch(1)
        sheet.setMaximumWidth(WIDEST * sheet.fontMetrics().height() // 18)
        self.setWidget(sheet)
        self._show_more()
        presenter.left_changed.connect(self._show_left)
        self._show_left(presenter.left)

    def _intro(self) -> str:
        count = len(self.presenter.rows)
        return ngettext(
            "“{title}” is here already, and one answer was given differently here and in the "
            "file. Say which one holds. Nothing is brought in before that.",
            "“{title}” is here already, and {n} answers were given differently here and in the "
            "file. Say for each which one holds. Nothing is brought in before that.",
            count,
        ).format(title=self.presenter.title, n=count)

    def _for_all(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        for side, name, words in (
            (Side.MINE, "conflicts:all-mine", _("Keep mine everywhere")),
            (Side.THEIRS, "conflicts:all-theirs", _("Take theirs everywhere")),
        ):
            button = QPushButton(words, parent)
            button.setObjectName(name)
            button.clicked.connect(lambda _on=False, s=side: self.presenter.choose_all(s))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _way_on(self, parent: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        cancel = QPushButton(_("Cancel"), parent)
        cancel.setObjectName("conflicts:cancel")
        cancel.setShortcut("Esc")
        cancel.clicked.connect(self.cancelled)
        apart = QPushButton(_("Keep theirs as another assessment"), parent)
        apart.setObjectName("conflicts:apart")
        apart.clicked.connect(self.kept_apart)
        self._left = Note("", parent)
        self._left.setWordWrap(False)
        self.on = QPushButton(_("Bring it in"), parent)
        self.on.setObjectName("conflicts:on")
        mark(self.on, "primary")
        self.on.clicked.connect(self.settled)
        row.addWidget(cancel)
        row.addWidget(apart)
        row.addStretch(1)
        row.addWidget(self._left)
        row.addWidget(self.on)
        return row

    def _show_more(self) -> None:
        first = len(self._cards)
        for row in self.presenter.rows[first : first + AT_ONCE]:
            card = ConflictCard(row, self.presenter, self)
            self._cards.append(card)
            self._column.addWidget(card)
        left = len(self.presenter.rows) - len(self._cards)
        self._more.setVisible(left > 0)
        self._more.setText(_("Show the next {n}").format(n=min(left, AT_ONCE)))
        if first and len(self._cards) > first:
            self._cards[first].focus()

    def _show_left(self, left: int) -> None:
        self.on.setEnabled(not left)
        said = ngettext("{n} to decide", "{n} to decide", left).format(n=left)
        self._left.setText(said if left else _("Everything is decided"))
        self.on.setAccessibleDescription(self._left.text())


class ConflictCard(Card):
    """One question with both answers, and a choice between them."""

    def __init__(self, row: ConflictRow, presenter: ConflictsPresenter, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"conflict:{row.number}")
        self._row, self._presenter = row, presenter
        self.inside.addWidget(Note(row.place, self))
        self.inside.addWidget(Heading(row.question, 2, self))
        self._group = QButtonGroup(self)
        sides = QHBoxLayout()
        sides.setSpacing(24)
        self._buttons = {
            Side.MINE: self._side(sides, Side.MINE, _("Mine"), row.mine),
            Side.THEIRS: self._side(sides, Side.THEIRS, _("Theirs"), row.theirs),
        }
        self.inside.addLayout(sides)
        presenter.decided.connect(self._show)
        self._show(row.number)

    def focus(self) -> None:
        """Go to its first choice."""
        self._buttons[Side.MINE].setFocus()

    def _side(self, into: QHBoxLayout, side: Side, name: str, answer: str) -> QRadioButton:
        button = QRadioButton(name, self)
        button.setObjectName(f"{self.objectName()}:{side.value}")
        button.setAccessibleName(f"{name}: {answer}")
        button.setAccessibleDescription(self._row.question)
        button.clicked.connect(lambda _on=False: self._presenter.choose(self._row.number, side))
        self._group.addButton(button)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(button)
        column.addWidget(Words(answer, self), 1, Qt.AlignmentFlag.AlignTop)
        into.addLayout(column, 1)
        return button

    def _show(self, number: int) -> None:
        side = self._presenter.side(self._row.number)
        if number == self._row.number and side:
            self._buttons[side].setChecked(True)
