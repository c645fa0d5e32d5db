"""One setting: what it is called, why one might change it, and what it can be."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.terms import Option
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.preferences.views import SettingView
from eia_wizard.presenters.views import QuestionCard
from eia_wizard.ui.editors.choice import ChoiceEditor
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.labels import Note, Words
from eia_wizard.ui.parts.ticks import Box
from eia_wizard.ui.parts.under_tick import UnderTick


class SettingRow(QWidget):
    """Shows a setting and hands on what is chosen; it does not tell while it is being filled."""

    chosen = Signal(str, str)  # the name of the setting, and what it is to be
    back_asked = Signal(str)  # the name of the setting, which is to be as it came

    def __init__(self, view: SettingView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"setting:{view.name}")
        self._name = view.name
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        self._box: Box | None = None
        self._editor: ChoiceEditor | None = None
        if view.choices:
            column.addWidget(Words(view.title, self, weight=600))
            column.addWidget(Note(view.why, self))
            self._editor = self._make_editor(view)
            column.addWidget(self._editor)
        else:
            self._box = Box(view.title, self)
            self._box.setAccessibleDescription(view.why)
            self._box.toggled.connect(lambda on: self.chosen.emit(self._name, str(on)))
            column.addWidget(self._box)
            column.addWidget(UnderTick(view.why, self))
        self._fixed = Band("organisation", "tint", self)
        column.addWidget(self._fixed)
        self._back = self._make_back(view)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_setting(view)

    def show_setting(self, view: SettingView) -> None:
        """Show what it is now."""
        if self._box:
            self._box.blockSignals(True)
            self._box.setChecked(view.is_on)
            self._box.blockSignals(False)
        if self._editor:
            self._editor.fill(view.chosen)
        for control in (self._box, self._editor):
            if control:
                control.setEnabled(not view.fixed)
        self._fixed.say(view.fixed)
        self._fixed.setVisible(bool(view.fixed))
        had_focus = self._back.hasFocus()
        self._back.setVisible(not view.is_usual and not view.fixed)
        if had_focus and self._back.isHidden():
            self.control().setFocus(Qt.FocusReason.OtherFocusReason)

    def control(self) -> QWidget:
        """What takes the focus."""
        return self._editor.control() if self._editor else self._box or self

    def _make_editor(self, view: SettingView) -> ChoiceEditor:
        options = tuple(Option(each.id, each.words, each.id) for each in view.choices)
        key = AnswerKey(f"setting.{view.name}")
        card = QuestionCard(key, "choice", "choice", view.title, view.why, "", "", options=options)
        editor = ChoiceEditor(card, self)
        editor.typed.connect(lambda typed: self.chosen.emit(self._name, typed))
        return editor

    def _make_back(self, view: SettingView) -> QPushButton:
        back = marked(QPushButton(_("Back to how it came"), self), "quiet")
        back.setObjectName(f"back:{view.name}")
        back.setAccessibleName(_("{setting}: back to how it came").format(setting=view.title))
        back.setIcon(the_look().icons.icon("undo"))
        back.clicked.connect(lambda: self.back_asked.emit(self._name))
        return back
