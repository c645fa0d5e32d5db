"""A question of a package: each choice tells why it is right, or is not, where it stands."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from eia_wizard.domain.learning.package import Choice, LearningQuestion
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.edged_button import EdgedButton
from eia_wizard.ui.parts.labels import Heading

LEFT = 14


class AskedCard(Card):
    """Shows a question; whoever finds the right choice sees why the others are not."""

    solved = Signal()

    def __init__(self, asked: LearningQuestion, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"asked:{asked.id}")
        self.is_solved = False
        self.inside.addWidget(Heading(asked.text, 3, self))
        self._choices = [_Choice(n, each, self) for n, each in enumerate(asked.choices)]
        for each in self._choices:
            self.inside.addWidget(each.button)
            self.inside.addWidget(each.said)
            each.button.clicked.connect(lambda _on=False, chosen=each: self._choose(chosen))

    def buttons(self) -> list[EdgedButton]:
        """The choices, in order."""
        return [each.button for each in self._choices]

    def _choose(self, chosen: "_Choice") -> None:
        for each in self._choices:
            each.button.setChecked(each is chosen)
        chosen.said.show()
        if chosen.view.is_right:
            for each in self._choices:
                each.said.show()
        sentence = chosen.said.words()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(chosen.button, sentence))
        if chosen.view.is_right and not self.is_solved:
            self.is_solved = True
            self.solved.emit()


class _Choice:
    """A choice and what is said about it once it was chosen."""

    def __init__(self, number: int, view: Choice, parent: QWidget) -> None:
        self.view = view
        letter = "ABCDEFGHIJ"[number % 10]
        self.button = EdgedButton(f"{letter}.  {view.text}", LEFT, parent)
        self.button.setObjectName(f"{parent.objectName()}:{letter}")
        self.said = Band("ok", "ok", parent) if view.is_right else Band("info", "tint", parent)
        verdict = _("Right.") if view.is_right else _("Not this one.")
        self.said.say(f"{verdict} {view.because}")
        self.said.hide()
