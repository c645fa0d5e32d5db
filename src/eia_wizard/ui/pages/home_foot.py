"""The foot of home: how safe everything is, and what is done with all that is shown."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.labels import Note


class HomeFoot(QWidget):
    """Shows and forwards."""

    own_asked = Signal()
    forms_asked = Signal()  # the organisation's own Word forms
    export_asked = Signal()  # a document of each that is shown

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._drive, self._words = QLabel(self), Note("", self)
        row.addWidget(self._drive)
        row.addWidget(self._words, 1)
        self._export = self._button(_("Export all shown …"), "export-shown", "export")
        self._export.setToolTip(_("A Word document of each assessment in the list, in one folder"))
        self._export.clicked.connect(self.export_asked)
        own = self._button(_("Our organisation"), "own-record", "organisation")
        own.clicked.connect(self.own_asked)
        forms = self._button(_("Our Word forms"), "word-forms", "document")
        forms.setToolTip(_("Your organisation’s own form, filled by the wizard"))
        forms.clicked.connect(self.forms_asked)
        row.addWidget(self._export)
        row.addWidget(forms)
        row.addWidget(own)

    def show_words(self, words: str, *, has_lines: bool) -> None:
        """Show what is to be said, and offer what can be done with a list that is not empty."""
        self._words.setText(words)
        self._drive.setVisible(bool(words))
        self._export.setVisible(has_lines)

    def fit(self) -> None:
        """Draw for the letters there are."""
        icon = the_look().icons.icon("drive")
        self._drive.setPixmap(icon.pixmap(the_look().sizes.scaled(18)))

    def _button(self, words: str, name: str, icon: str) -> QPushButton:
        button = marked(QPushButton(words, self), "quiet")
        button.setObjectName(name)
        button.setIcon(the_look().icons.icon(icon))
        return button
