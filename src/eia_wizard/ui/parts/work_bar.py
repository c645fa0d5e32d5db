"""Long work at the foot of the window: how far it is, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import HowFar, Work
from eia_wizard.ui.parts.notice import Notice, Remedy

APPEARS_AFTER_MS = 300


class WorkBar(Notice):
    """Shows the work at hand once it takes noticeably long; Escape stops it, as its button does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("work", "tint", parent, (Remedy(_("Cancel"), self.cancel),))
        self.setAccessibleName(_("Work under way"))
        self._works: list[Work] = []
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setMinimumWidth(180)
        self.row.insertWidget(2, self._bar)
        self._soon = QTimer(self, singleShot=True, interval=APPEARS_AFTER_MS)
        self._soon.timeout.connect(self._appear)
        self._escape = QShortcut(QKeySequence(QKeySequence.StandardKey.Cancel), self.window())
        self._escape.activated.connect(self.cancel)
        self._escape.setEnabled(False)

    def follow(self, work: Work) -> None:
        """Show this work, after any that is under way."""
        self._works.append(work)
        work.moved.connect(lambda how_far: self._move(work, how_far))
        work.ended.connect(lambda: self._leave(work))
        if len(self._works) == 1:
            self._soon.start()

    def cancel(self) -> None:
        """Stop the work that is shown."""
        if self._works:
            self._works[0].cancel()
            self.buttons[0].setEnabled(False)
            self.say(_("Stopping …"))

    def _appear(self) -> None:
        if self._works:
            self._bar.setRange(0, 0)
            self._bar.setAccessibleName(self._works[0].name)
            self.buttons[0].setEnabled(True)
            self._escape.setEnabled(True)
            self.say(self._works[0].name)

    def _move(self, work: Work, how_far: HowFar) -> None:
        if work is self._works[0]:
            self._bar.setRange(0, how_far.of)
            self._bar.setValue(how_far.done)
            self._bar.setAccessibleDescription(how_far.what)

    def _leave(self, work: Work) -> None:
        self._works.remove(work)
        self._soon.stop()
        self._escape.setEnabled(False)
        self.go()
        if self._works:
            self._soon.start()
