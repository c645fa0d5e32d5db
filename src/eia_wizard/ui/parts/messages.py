"""The foot of the window: news that pass, trouble that stays until it is over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDesktopServices,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from eia_wizard.domain.text import shortened
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.ui.look.dressing import marked

NEWS_MS = 8_000
LEFT, APART = 18, 8
"""Pixels: from the edge of the window to what is said, and from there to what can be done."""
MOST_LINES, MOST_LETTERS = 8, 1_500
"""What is said of trouble at once: more would push what a person works on out of the window."""


class MessageBar(QStatusBar):
    """Says what was done and what could not be done; both are announced."""

    troubled = Signal(str)
    undone = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._trouble = QLabel("", self)
        self._trouble.setWordWrap(True)
        self._trouble.setObjectName("trouble")
        self.addWidget(self._trouble, 1)
        self._trouble.hide()
        self._open = QPushButton(_("Open"), self)
        self._folder = QPushButton(_("Show in folder"), self)
        for button, act in ((self._open, self._open_file), (self._folder, self._open_folder)):
            button.clicked.connect(act)
            button.hide()
            self.addPermanentWidget(button)
        self._file = Path()
        self._done = QLabel("", self)
        self._done.setWordWrap(True)
        self._undo = marked(QPushButton(_("Undo"), self), "quiet")
        self._undo.setObjectName("undo")
        self._undo.clicked.connect(self.undo)
        self.addWidget(self._done, 1)
        self.addPermanentWidget(self._undo)
        self._done.hide()
        self._undo.hide()
        self.setContentsMargins(16, 4, 12, 4)
        self._undoing: Callable[[], None] | None = None
        self.messageChanged.connect(self._fit)
        self._fit()

    def show_news(self, sentence: str) -> None:
        """Something was done."""
        self.clear_trouble()
        self.clear_undo()
        self._offer_file(False)
        self.setToolTip(sentence)
        self.showMessage(sentence, NEWS_MS)
        self._announce(sentence)

    def show_undoable(self, sentence: str, undo: Callable[[], None]) -> None:
        """Something was done that can be undone; it stays until something else is said."""
        self.clear_trouble()
        self.clearMessage()
        self._undoing = undo
        self._done.setText(sentence)
        self._undo.setAccessibleName(_("Undo: {what}").format(what=sentence))
        self._done.show()
        self._undo.show()
        self._fit()
        self._announce(_("{what} Undo takes it back.").format(what=sentence))

    def undo(self) -> None:
        """Undo what was done last, if that can be."""
        undo = self._undoing
        if undo:
            self.clear_undo()
            self.undone.emit()
            undo()

    def clear_undo(self) -> None:
        """What was done last stays done."""
        self._undoing = None
        self._done.hide()
        self._undo.hide()
        self._fit()

    def show_trouble(self, sentence: str) -> None:
        """Something could not be done; it stays in sight."""
        sentence = _in_short(sentence)
        self.clearMessage()
        self.clear_undo()
        self._trouble.setText(sentence)
        self.troubled.emit(sentence)
        self._trouble.show()
        self._fit()
        self._announce(sentence)

    def clear_trouble(self) -> None:
        """What was in the way is over."""
        self._trouble.hide()
        self._fit()

    def fall_silent(self) -> None:
        """Say nothing any more."""
        self.clearMessage()
        self.clear_undo()
        self.clear_trouble()

    def show_kept(self, file: Path, sentence: str) -> None:
        """A file was written that nobody opens with another program: offer only its folder."""
        self.show_file(file, sentence)
        self._open.hide()

    def show_file(self, file: Path, sentence: str = "") -> None:
        """A file was written: say where, and offer to open it or its folder while nobody says more.

        ``sentence`` takes the place of the usual words where more was done than writing one file.
        """
        self._file = file
        said = sentence or _("Written: {file}").format(file=file)
        self.show_news(said)
        self.showMessage(said)
        self._offer_file(True)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what passes where what stays stands: Qt would begin it at the very edge."""
        shown = [each.x() for each in (self._open, self._folder) if each.isVisible()]
        room = self.rect()
        room.setLeft(LEFT)
        room.setRight(min(shown, default=self.width()) - APART)
        said = self.fontMetrics().elidedText(
            self.currentMessage(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), said)

    def _offer_file(self, is_offered: bool) -> None:
        """What can be done with a file stands beside the news of it, and of nothing else."""
        for button in (self._open, self._folder):
            button.setVisible(is_offered)

    def _fit(self) -> None:
        """Take no room while there is nothing to say."""
        said = (self._trouble, self._done)
        is_needed = bool(self.currentMessage()) or any(not each.isHidden() for each in said)
        if not is_needed:
            self._offer_file(False)
        self.setVisible(is_needed)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))


def _in_short(sentence: str) -> str:
    lines = sentence.splitlines()
    said = lines[:MOST_LINES]
    more = len(lines) - MOST_LINES
    if more > 0:
        said.append(ngettext("and {n} more", "and {n} more", more).format(n=more))
    return shortened("\n".join(said), MOST_LETTERS)
