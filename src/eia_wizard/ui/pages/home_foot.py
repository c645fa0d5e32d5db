"""The foot of home: how safe everything is, and what is done with all that is shown."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Note
from eia_wizard.ui.parts.quiet_button import quiet_button

ONE_ROW = 900
"""Pixels at usual size from which on the words and what can be done stand side by side."""
DRIVE = 18
"""Pixels at usual size of the picture before the words."""
BESIDE, APART, LAST = 8, 16, 2
"""Pixels between parts of the words, and between what can be done; the place of the room after."""


class HomeFoot(QWidget):
    """Shows and forwards."""

    own_asked = Signal()
    forms_asked = Signal()  # the organisation's own Word forms
    practise_asked = Signal()
    present_asked = Signal()
    export_asked = Signal()  # a document of each that is shown
    back_up_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(BESIDE)
        said = QHBoxLayout()
        said.setSpacing(BESIDE)
        self._drive, self._words = QLabel(self), Note("", self)
        said.addWidget(self._drive)
        said.addWidget(self._words, 1)
        self._row.addLayout(said, 1)
        row = self._acts = FlowLayout(gap=APART, between_lines=4)
        self._row.addLayout(row)
        self._row.addStretch(0)
        self._export = quiet_button(_("Export all shown …"), "export-shown", "export", self)
        self._export.setToolTip(_("A Word document of each assessment in the list, in one folder"))
        self._export.clicked.connect(self.export_asked)
        self._back_up = quiet_button(_("Back up now"), "home-back-up", "drive", self)
        self._back_up.clicked.connect(self.back_up_asked)
        own = quiet_button(_("Our organisation"), "own-record", "organisation", self)
        own.clicked.connect(self.own_asked)
        forms = quiet_button(_("Our Word forms"), "word-forms", "document", self)
        forms.setToolTip(_("Your organisation’s own form, filled by the wizard"))
        forms.clicked.connect(self.forms_asked)
        row.addWidget(self._back_up)
        row.addWidget(self._export)
        row.addWidget(forms)
        self._practise = quiet_button(_("Practise"), "practise-door", "people", self)
        self._practise.setToolTip(_("Try everything out where nothing is real"))
        self._practise.clicked.connect(self.practise_asked)
        row.addWidget(self._practise)
        present = quiet_button(_("Present"), "present-door", "shown", self)
        present.setToolTip(_("Show the commissioning cycle to a room, in large letters (F5)"))
        present.clicked.connect(self.present_asked)
        row.addWidget(present)
        row.addWidget(own)

    def show_words(self, words: str, *, has_lines: bool) -> None:
        """Show what is to be said, and offer what can be done with a list that is not empty."""
        self._words.setText(words)
        self._drive.setVisible(bool(words))
        self._export.setVisible(has_lines)
        self._back_up.setVisible(has_lines)
        self.fit()

    def hide_practise(self) -> None:
        """One is practising already."""
        self._practise.hide()

    def fit(self) -> None:
        """Draw for the letters and the room there are; what stands alone stands in the middle."""
        is_wide = self.width() >= self._one_row()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)
        self._row.setStretch(LAST, int(is_wide and not self._words.text()))
        icon = the_look().icons.icon("drive")
        self._drive.setPixmap(icon.pixmap(the_look().sizes.scaled(DRIVE)))

    def _one_row(self) -> int:
        """How wide it must be for the words to stand in one line beside what can be done."""
        scaled, said = the_look().sizes.scaled, self._words.text()
        words = scaled(DRIVE) + self._words.fontMetrics().horizontalAdvance(said) + BESIDE
        both = words + 2 * BESIDE + self._acts.sizeHint().width() if said else 0
        return max(scaled(ONE_ROW), both)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in one row, or in more."""
        super().resizeEvent(event)
        self.fit()
