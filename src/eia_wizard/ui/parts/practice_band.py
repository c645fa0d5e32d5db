"""The band over every page of the practice area: nobody takes it for their own assessments."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.labels import Heading, Words
from eia_wizard.ui.parts.quiet_button import quiet_button

ONE_ROW = 1000
"""Pixels at usual size from which on words and buttons stand in one row."""


class PracticeBand(QFrame):
    """Says where one is, and holds what can be done with the practice area as a whole."""

    fresh_asked = Signal()
    group_work_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("practice-band")
        self.setAccessibleName(_("Practice area"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        mark(self, "band", "warn")
        self._icon = QLabel(self)
        self._heading = Heading(_("Practice area"), 2, self)
        self._heading.setWordWrap(False)
        self._words = Words(
            _("Nothing here is real, and nothing you do here reaches your own assessments."), self
        )
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 6, 12, 6)
        self._rows.setSpacing(4)
        self._said, self._ways = QHBoxLayout(), QHBoxLayout()
        self._said.setSpacing(10)
        self._ways.setSpacing(18)
        self._said.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._said.addWidget(self._heading)
        self._said.addWidget(self._words, 1)
        self._ways.addStretch(1)
        group_work = quiet_button(_("Group work"), "practice-group-work", "people", self)
        group_work.clicked.connect(self.group_work_asked)
        self.fresh = quiet_button(_("Start afresh …"), "practice-fresh", "undo", self)
        self.fresh.clicked.connect(self.fresh_asked)
        self.leave = quiet_button(_("Leave practice"), "practice-leave", "home", self)
        self.leave.clicked.connect(self.leave_asked)
        for button in (group_work, self.fresh, self.leave):
            self._ways.addWidget(button)
        self._is_one_row: bool | None = None
        self.fit()
        the_look().changed.connect(self.fit)

    def show_working(self, is_working: bool) -> None:
        """While a fresh practice area is being made, no other can be asked for."""
        self.fresh.setEnabled(not is_working)

    def fit(self) -> None:
        """Draw for the letters there are, in one row or two."""
        sizes = the_look().sizes
        icon = the_look().icons.icon("warning", "warn")
        self._icon.setPixmap(icon.pixmap(sizes.icon, sizes.icon))
        is_one_row = self.width() >= sizes.scaled(ONE_ROW)
        if is_one_row == self._is_one_row:
            return
        self._is_one_row = is_one_row
        for row in (self._said, self._ways):
            row.setParent(None)
        if is_one_row:
            together = self._said
            self._rows.addLayout(together)
            together.addLayout(self._ways)
        else:
            self._rows.addLayout(self._said)
            self._rows.addLayout(self._ways)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold."""
        super().resizeEvent(event)
        self.fit()
