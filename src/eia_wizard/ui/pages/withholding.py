"""Whether an answer is for publication: a quiet switch, and a band while it is not."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.base import Editor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.labels import Note


class Withholding(QWidget):
    """Asks why an answer is not for publication, and keeps the reason in sight.

    ``switch`` stands elsewhere, beside what else can be said of the answer; ``editor`` takes the
    reason.
    """

    def __init__(self, card: QuestionCard, of: str, editor: Editor, parent: QWidget) -> None:
        super().__init__(parent)
        self.editor = editor
        self.switch = quiet_switch(self)
        self.switch.setObjectName(f"withhold:{card.key}")
        self.switch.setAccessibleName(_("Not for publication: {question}").format(question=of))
        self._band = Band("hidden", "warn", self)
        self._change = marked(QPushButton(_("Change the reason"), self), "quiet")
        self._ask = Note(
            _("Say why. A review copy marks this answer; a copy to be published leaves it out."),
            self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._band, self._ask, editor):
            layout.addWidget(widget)
        layout.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        self._labels = {option.id: option.label for option in card.options}
        self.switch.clicked.connect(self._turn)
        self._change.clicked.connect(self._open_reasons)
        editor.typed.connect(self._show_reason)
        editor.hide()
        self._show_reason(card.typed)

    def show_card(self, card: QuestionCard) -> None:
        """Show another reason, or none."""
        self.editor.show_card(card)
        self._show_reason(card.typed)

    def _turn(self, is_on: bool) -> None:
        """Ask for the reason; without one, the answer is for publication as before."""
        if is_on:
            self.setVisible(True)
            self._ask.setVisible(True)
            self._open_reasons()
            self._announce(self._ask.text())
            return
        self.editor.fill("")
        self.editor.chosen()
        self._show_reason("")
        self._announce(_("This answer is for publication."))

    def _open_reasons(self) -> None:
        self._change.hide()
        self.editor.show()
        self.editor.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_reason(self, reason: str) -> None:
        is_asking = self.switch.isChecked() and not self.editor.isHidden()
        said = self._labels.get(reason, reason)
        sentence = _("Not for publication: {reason}.").format(reason=said[:1].lower() + said[1:])
        self._band.say(sentence)
        self._band.setVisible(bool(reason))
        self._ask.setVisible(not reason)
        show_switch(self.switch, is_withheld=bool(reason) or is_asking)
        if not self.switch.isChecked():
            self.editor.hide()
        self._change.setVisible(self.editor.isHidden())
        self.setVisible(self.switch.isChecked())

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def quiet_switch(parent: QWidget) -> QToolButton:
    """An open eye, quietly, for what will be published; a closed one that stays down for the rest.

    Most answers are for publication: a closed eye beside each would look as if all were hidden.
    """
    switch = marked(QToolButton(parent), "quiet")
    switch.setCheckable(True)
    show_switch(switch, is_withheld=False)
    return switch


def show_switch(switch: QToolButton, *, is_withheld: bool) -> None:
    """Show how the answer stands, and say as a tip what a press would do."""
    switch.setChecked(is_withheld)
    mark(switch, "faint", value=not is_withheld)
    switch.setIcon(the_look().icons.icon("hidden" if is_withheld else "shown"))
    switch.setToolTip(
        _("Not for publication. Press to publish this answer again.")
        if is_withheld
        else _("For publication. Press to keep this answer out of published copies.")
    )
