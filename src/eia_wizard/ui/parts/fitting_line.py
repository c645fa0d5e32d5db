"""A line whose hint is as long as there is room for, and never cut off."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look

ROOM, ICON_ROOM = 26, 34
"""What frame, margins and cursor take of a line, in pixels; and an icon."""


class FittingLine(QLineEdit):
    """Shows the longest of its hints that fits."""

    def __init__(self, parent: QWidget, *hints: str) -> None:
        super().__init__(parent)
        self._hints: tuple[str, ...] = hints
        self._spare = 0
        self._icon = ""
        self._fit()

    def hint_at(self, *hints: str) -> None:
        """From now on these are the hints, the longest first."""
        self._hints = hints
        self._fit()

    def spare(self, pixels: int) -> None:
        """Leave this much room for what else stands in the line, such as an icon."""
        self._spare = pixels
        self._fit()

    def show_icon(self, name: str) -> None:
        """Put an icon before the words, which says at a glance what the line is for."""
        picture = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        picture.setEnabled(False)
        self._icon = name
        self._name(_("Search"))
        self._wear()
        the_look().changed.connect(self._wear)

    def offer_clearing(self, is_offered: bool) -> None:
        """Show a cross that clears the line, or no longer."""
        if is_offered != self.isClearButtonEnabled():
            self.setClearButtonEnabled(is_offered)
            if is_offered:
                self._name(_("Clear"))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the shortest hint."""
        shortest = self.fontMetrics().horizontalAdvance(self._hints[-1]) if self._hints else 0
        needed = shortest + ROOM + self._spare
        return QSize(max(needed, 80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may hold another hint."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Where nothing can be typed the icon is fainter, too."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._wear()

    def _wear(self) -> None:
        """Show the icon in the colours and the size of now."""
        if not self._icon:
            return
        icons = the_look().icons
        for picture in self.actions()[:1]:
            is_on = self.isEnabled()
            picture.setIcon(icons.steady(self._icon) if is_on else icons.icon(self._icon))
        self.spare(the_look().sizes.scaled(ICON_ROOM))

    def _name(self, name: str) -> None:
        """Qt gives what stands inside a line no name of its own."""
        for inside in self.findChildren(QToolButton):
            if not inside.accessibleName():
                inside.setAccessibleName(name)

    def _fit(self) -> None:
        room = self.width() - ROOM - self._spare
        measure = self.fontMetrics().horizontalAdvance
        fitting = (hint for hint in self._hints if measure(hint) <= room)
        self.setPlaceholderText(next(fitting, self._hints[-1] if self._hints else ""))
