"""The foot of the window: news that pass, trouble that stays until it is over."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar, QWidget

from eia_wizard.domain.words import gettext as _

NEWS_MS = 8_000


class MessageBar(QStatusBar):
    """Says what was done and what could not be done; both are announced."""

    troubled = Signal(str)

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
        self.messageChanged.connect(self._fit)
        self._fit()

    def show_news(self, sentence: str) -> None:
        """Something was done."""
        self.clear_trouble()
        self.showMessage(sentence, NEWS_MS)
        self._announce(sentence)

    def show_trouble(self, sentence: str) -> None:
        """Something could not be done; it stays in sight."""
        self.clearMessage()
        self._trouble.setText(sentence)
        self.troubled.emit(sentence)
        self._trouble.show()
        self._fit()
        self._announce(sentence)

    def clear_trouble(self) -> None:
        """What was in the way is over."""
        self._trouble.hide()
        self._fit()

    def show_file(self, file: Path) -> None:
        """A file was written: say where, and offer to open it or its folder."""
        self._file = file
        self.show_news(_("Written: {file}").format(file=file))
        for button in (self._open, self._folder):
            button.show()

    def _fit(self) -> None:
        """Take no room while there is nothing to say."""
        is_needed = bool(self.currentMessage()) or not self._trouble.isHidden()
        if not is_needed:
            self._open.hide()
            self._folder.hide()
        self.setVisible(is_needed)

    def _open_file(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file)))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file.parent)))

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
