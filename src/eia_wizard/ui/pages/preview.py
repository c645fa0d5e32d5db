"""The column that shows the document beside the questions."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preview import Laid
from eia_wizard.presenters.views import DocumentChoice
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.preview_outline import Outline
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.choice_button import ChoiceButton
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.parts.paper import Paper

OUTLINE_SHARE, FEWEST_LINES, MOST_LINES = 0.24, 2, 7
"""How much of the height the outline takes, and the lines it has at least and at most."""
LOW = 760
"""Pixels at the usual size of letters below which what a layout is for is only a tip."""


class PreviewColumn(QWidget):
    """Shows which document it is, its headings and its words; forwards what is chosen."""

    layout_chosen = Signal(str)
    answer_chosen = Signal(object)  # AnswerKey
    left = Signal()  # back to the question
    closed = Signal()

    def __init__(self, choices: tuple[DocumentChoice, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setAccessibleName(_("The document as it reads now"))
        self.setBackgroundRole(QPalette.ColorRole.Window)
        self.setAutoFillBackground(True)
        self._width: int | None = None
        self._homes: Mapping[AnswerKey, int] = {}
        self._purposes = {choice.layout: choice.purpose for choice in choices}
        self.chooser = ChoiceButton(
            _("Document: {choice}"), [(choice.layout, choice.title) for choice in choices], self
        )
        self.chooser.setObjectName("preview-layout")
        self._close = marked(QToolButton(self), "quiet", "faint")
        self._close.setObjectName("close-preview")
        self._close.setAccessibleName(_("Close the document"))
        self._close.setToolTip(_("Close the document"))
        self._purpose, self._notice = Note("", self), Note("", self)
        self._notice.setForegroundRole(QPalette.ColorRole.WindowText)
        self._notice.hide()
        self.outline, self.paper = Outline(self), Paper("preview-paper", self)
        self.paper.setAccessibleName(_("The document as it reads now"))
        self.paper.setAccessibleDescription(
            _("Return goes where a link leads, or to the question of an answer.")
            + " "
            + _("H goes to the next heading, and L to the next link.")
        )
        self._lay_out()
        self._connect()
        self._fit()

    def show_layout(self, layout: str) -> None:
        """This is the kind of document that is shown."""
        self.chooser.show_choice(layout)
        self._purpose.setText(self._purposes.get(layout, ""))
        self.chooser.setToolTip(self._purposes.get(layout, ""))

    def show_document(self, laid: Laid) -> None:
        """Show what is other than it was."""
        self._homes = laid.homes or {}
        self.paper.change(laid.edits)
        self.outline.show_rows(laid.outline)
        self._notice.setText(laid.notice)
        self._notice.setVisible(bool(laid.notice))

    def show_trouble(self, sentence: str) -> None:
        """Say why no document can be shown."""
        self._notice.setText(sentence)
        self._notice.show()

    def go_to(self, piece: int, key: AnswerKey | None = None) -> None:
        """Bring a piece into sight, and its heading in the outline."""
        self.paper.go_to(piece, key)
        self.outline.follow(piece)

    def follow_link(self, home: AnswerKey) -> None:
        """Go where a link leads; what this document does not hold is found among the questions."""
        at = self._homes.get(home)
        if at is None:
            self.answer_chosen.emit(home)
            return
        self.paper.lead_to(at, home)
        self.outline.follow(at)

    def take(self, width: int | None) -> None:
        """Be as wide as this, or take all there is; never hold the window wider than it wants."""
        self._width = width
        across = QSizePolicy.Policy.Maximum if width else QSizePolicy.Policy.Expanding
        self.setSizePolicy(across, QSizePolicy.Policy.Expanding)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """The width that it was given."""
        usual = super().sizeHint()
        return QSize(self._width or usual.width(), usual.height())

    def minimumSizeHint(self) -> QSize:
        """Next to nothing: the page shares the room anew as soon as there is less."""
        return QSize(1, 1)

    def resizeEvent(self, event: object) -> None:
        """Fewer headings where there is little height."""
        super().resizeEvent(event)  # type: ignore[arg-type]  # Qt hands its own event on
        self._fit()

    def _connect(self) -> None:
        self.chooser.chosen.connect(self.layout_chosen)
        self._close.clicked.connect(self.closed)
        self.outline.chosen.connect(self.paper.go_to)
        self.outline.chosen.connect(lambda _at: self.paper.setFocus())
        self.outline.left.connect(self.left)
        self.paper.left.connect(self.left)
        self.paper.answer_chosen.connect(self.answer_chosen)
        self.paper.link_chosen.connect(self.follow_link)
        the_look().changed.connect(self._fit)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Hairline(self, is_upright=True))
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        row.addLayout(column, 1)
        head = QHBoxLayout()
        self.chooser.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        head.addWidget(self.chooser)
        head.addStretch(1)
        head.addWidget(self._close)
        column.addLayout(head)
        for widget in (self._purpose, self._notice, self.outline):
            column.addWidget(widget)
        sheet = Card(self)
        sheet.inside.setContentsMargins(4, 6, 2, 6)
        sheet.inside.addWidget(self.paper)
        column.addWidget(sheet, 1)

    def _fit(self) -> None:
        """As many headings as leave the document most of the room."""
        sizes = the_look().sizes
        self._close.setIcon(the_look().icons.icon("close"))
        line = sizes.scaled(32)
        lines = min(max(int(self.height() * OUTLINE_SHARE) // line, FEWEST_LINES), MOST_LINES)
        self.outline.setFixedHeight(line * lines)
        self._purpose.setVisible(self.height() >= sizes.scaled(LOW))
