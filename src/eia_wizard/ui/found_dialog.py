"""What was found out about a Word form: read here, copied or saved as text, and passed on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.word_forms.told import Groups
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Point, Words
from eia_wizard.ui.parts.long_sheet import Maker, ReadSheet

_SIZE = (760, 560)


class FoundDialog(QDialog):
    """Says one thing with what it rests on; ``add`` puts what can be done about it below."""

    save_asked = Signal(str, str)  # a name for the file, the text

    def __init__(self, title: str, verdict: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("found")
        self.setWindowTitle(title)
        self._title, self._verdict, self._text = title, verdict, text
        self._sheet = ReadSheet("found-sheet", _("Show more"), self)
        self._sheet.setAccessibleName(_("What was found"))
        self._sheet.left.connect(self.reject)
        row = QWidget(self)
        self._buttons = FlowLayout(row, gap=8)
        self._buttons.setContentsMargins(28, 12, 28, 16)
        self._copy = self._button(_("Copy all as text"), "copy-found", self._copy_all)
        self._button(_("Save as text …"), "save-found", self._ask_to_save)
        self._button(_("Close"), "close-found", self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(0)
        column.addWidget(self._sheet, 1)
        column.addWidget(row)
        self.finished.connect(self.deleteLater)
        wanted = QSize(*map(the_look().sizes.scaled, _SIZE))
        self.resize(wanted.boundedTo(parent.size()))

    def show_groups(self, groups: Groups) -> None:
        """Show headings with lines under them."""
        makers: list[Maker] = []
        for heading, lines in groups:
            makers.append(partial(Heading, f"{heading} ({len(lines)})", 2))
            makers += [partial(Point, line) for line in lines]
        self.show_parts(makers)

    def show_parts(self, makers: list[Maker]) -> None:
        """Show these under the verdict."""
        first = (partial(Heading, self._title, 1), partial(Words, self._verdict, weight=600))
        self._sheet.lay_out(first, makers)
        self._sheet.setFocus()
        self.open()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._verdict))

    def add(self, words: str, name: str, act: Callable[[], object]) -> QPushButton:
        """Offer one more thing to do, before the others."""
        button = self._button(words, name, act)
        self._buttons.removeWidget(button)
        self._buttons.insert(0, button)
        QWidget.setTabOrder(self._sheet, button)
        return button

    def _button(self, words: str, name: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.clicked.connect(lambda: act())
        self._buttons.addWidget(button)
        return button

    def _copy_all(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._copy.setText(_("Copied"))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, _("Copied.")))

    def _ask_to_save(self) -> None:
        self.save_asked.emit(f"{Path(self._title).stem}.txt", self._text)
