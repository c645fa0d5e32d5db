"""A decision's own page: what was sealed under it, and the panel that seals."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.decided import NOT_NEEDED
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.decisions import DecisionView, SealedRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note


class DecisionPanel(Card):
    """Shows the sealed points of a decision, and asks before it seals another."""

    sealed = Signal(str)  # item id
    changes_asked = Signal(object)  # SealedPoint
    export_asked = Signal()

    def __init__(self, view: DecisionView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"decision:{view.item}")
        self._view = view
        self._record = QPushButton(self)
        self._record.setObjectName("record-decision")
        self._record.setIcon(the_look().icons.icon("flag"))
        self._record.clicked.connect(self._ask)
        self._question = self._asking()
        self._list = QWidget(self)
        self._missing = Band("info", "tint", self)
        self._export = QPushButton(_("Export the record to Word"), self)
        self._export.setObjectName("export-record")
        self._export.setIcon(the_look().icons.icon("export"))
        self._export.clicked.connect(self.export_asked)
        self.inside.addWidget(Heading(_title(view), 2, self))
        self.inside.addWidget(
            Note(_("Sealing keeps every answer as it stood when it was decided."), self)
        )
        self.inside.addWidget(self._list)
        self.inside.addWidget(self._missing)
        self.inside.addWidget(self._export, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(self._record, 0, Qt.AlignmentFlag.AlignLeft)
        self.inside.addWidget(self._question)
        self.show_view(view)

    @property
    def item(self) -> str:
        """The decision that it is about."""
        return self._view.item

    def show_view(self, view: DecisionView) -> None:
        """Show what is sealed now; the focus stays in the panel if it was there."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self)
        self._view = view
        fresh = QWidget(self)
        layout = QVBoxLayout(fresh)
        layout.setContentsMargins(0, 0, 0, 0)
        for row in view.sealed:
            layout.addWidget(self._row(row, fresh))
        self.inside.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh
        fresh.setVisible(bool(view.sealed))
        self.show_missing(view)
        self._record.setText(_way(view))
        self._leave_be()
        if had_focus:
            (self._export if self._export.isVisibleTo(self) else self._record).setFocus()

    def show_missing(self, view: DecisionView) -> None:
        """Show what has to be said before it can be sealed; what is asked already stays."""
        self._view = view
        self._missing.say(view.missing)
        self._missing.setVisible(bool(view.missing))
        self._record.setEnabled(not view.missing)
        self._record.setAccessibleDescription(view.missing)
        self._export.setVisible(view.item == NOT_NEEDED and bool(view.sealed))

    def _row(self, row: SealedRow, parent: QWidget) -> QWidget:
        frame = QWidget(parent)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(6)
        said = _("Sealed on {when} by {who}: {answers}.").format(
            when=row.when, who=row.who, answers=row.answers
        )
        sealed = Band("ok", "ok", frame)
        sealed.say(said)
        layout.addWidget(sealed)
        layout.addWidget(Note(_("Document check: {check}").format(check=row.check), frame))
        since = marked(QPushButton(_("What changed since"), frame), "quiet")
        since.setAccessibleName(_("What changed since {when}").format(when=row.when))
        since.setIcon(the_look().icons.icon("history"))
        since.clicked.connect(lambda: self.changes_asked.emit(row.point))
        layout.addWidget(since, 0, Qt.AlignmentFlag.AlignLeft)
        return frame

    def _asking(self) -> QWidget:
        frame = QWidget(self)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 8, 0, 0)
        self._band = Band("flag", "warn", frame)
        yes = marked(QPushButton(_("Seal the answers"), frame), "primary")
        yes.setObjectName("seal")
        yes.clicked.connect(self._seal)
        self._no = QPushButton(_("Not now"), frame)
        self._no.clicked.connect(self._step_back)
        buttons = QHBoxLayout()
        buttons.addWidget(yes)
        buttons.addWidget(self._no)
        buttons.addStretch(1)
        layout.addWidget(self._band)
        layout.addLayout(buttons)
        escape = QShortcut(Qt.Key.Key_Escape, frame)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._step_back)
        return frame

    def _ask(self) -> None:
        sentence = _(
            "This seals {answers} as they stand now, under “{label}” and in the name of {who}. "
            "It cannot be undone. You can go on working: what changes later is shown as changed."
        )
        view = self._view
        told = sentence.format(answers=view.answers, label=view.label, who=view.who)
        self._band.say(f"{view.caution} {told}" if view.caution else told)
        self._no.setAccessibleDescription(self._band.words())
        self._question.show()
        self._no.setFocus()
        self._record.hide()

    def _seal(self) -> None:
        self._step_back()
        self.sealed.emit(self._view.item)

    def _step_back(self) -> None:
        self._leave_be()
        self._record.setFocus()

    def _leave_be(self) -> None:
        self._question.hide()
        self._record.show()


def _title(view: DecisionView) -> str:
    if view.item == NOT_NEEDED:
        return _("The record that no assessment is needed")
    return _("The record of this decision")


def _way(view: DecisionView) -> str:
    if view.item == NOT_NEEDED:
        return _("Seal the record again") if view.sealed else _("Seal the record")
    again = _("Record this decision point again")
    return again if view.sealed else _("Record this decision point")
