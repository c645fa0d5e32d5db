"""A notice at the foot of the window: a sentence that stays, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark, marked
from eia_wizard.ui.parts.labels import Words
from eia_wizard.ui.parts.picture import ICON, Picture

ICONS = {"block": "error", "warn": "warning", "ok": "ok", "tint": "info"}


@dataclass(frozen=True, slots=True)
class Remedy:
    """A button of a notice: its words, and what it does; an icon stands in their place."""

    words: str
    act: Callable[[], None]
    icon: str = ""


def closing(act: Callable[[], None]) -> Remedy:
    """The cross that puts a notice away."""
    return Remedy(_("Close this message"), act, "close")


class Notice(QFrame):
    """A band with a sentence and its remedies; shown with an announcement, hidden without one.

    ``tone`` is one of ``block``, ``warn``, ``ok`` and ``tint``.
    """

    turned = Signal()  # it was shown, or it has gone

    def __init__(
        self, name: str, tone: str, parent: QWidget, remedies: tuple[Remedy, ...] = ()
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.tone = tone
        self.setFrameShape(QFrame.Shape.StyledPanel)
        mark(self, "band", tone)
        self._icon = Picture(ICONS[tone], "action" if tone == "tint" else tone, ICON, self)
        self._words = Words("", self)
        self._words.setObjectName(f"{name}:words")
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(14, 8, 10, 8)
        self.row.setSpacing(10)
        self.row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self.row.addWidget(self._words, 1)
        self.buttons = [self._button(remedy) for remedy in remedies]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Show and announce a sentence; the same one again is not announced again."""
        is_new = self.isHidden() or sentence != self.sentence
        self._words.setText(sentence)
        self.show()
        self.turned.emit()
        if is_new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def go(self) -> None:
        """There is nothing to say any more; the focus is not lost with it."""
        had_focus = self.isAncestorOf(self.window().focusWidget() or self.window())
        self.hide()
        self.turned.emit()
        if had_focus:
            self.window().setFocus()

    def _button(self, remedy: Remedy) -> QPushButton:
        number = len(self.findChildren(QPushButton))
        button = QPushButton("" if remedy.icon else remedy.words, self)
        if remedy.icon:
            marked(button, "quiet")
            button.setIcon(the_look().icons.icon(remedy.icon))
            button.setAccessibleName(remedy.words)
            button.setToolTip(remedy.words)
        button.setObjectName(f"{self.objectName()}:{number}")
        button.clicked.connect(lambda _on=False: remedy.act())
        self.row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return button
