"""The line under the title of an assessment: its next date, and what leads to what changed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.parts.labels import OneLine
from eia_wizard.ui.parts.link_button import LinkButton

FEW_WORDS = 700
"""Below this width of the window, in pixels at the usual size of letters, every word counts."""
APART = 8
"""Pixels between the next date, where it is cut short, and what stands after it."""


class HeadLine(QWidget):
    """Tells what changed in as few words as there are, where all of them have no room."""

    since_asked = Signal()  # what changed since the last decision point
    reviews_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._since_words, self._is_narrow = ("", ""), True
        self._headlines: tuple[str, ...] = ("",)
        self._headline = OneLine("", self, is_note=True)
        self._headline.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._headline.setMinimumWidth(1)
        self._headline.setContentsMargins(0, 0, APART, 0)
        self._since = self._link("since")
        self._since.clicked.connect(self.since_asked)
        self._reviews = self._link("reviews")
        self._reviews.clicked.connect(self.reviews_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for each in (self._headline, self._since, self._reviews):
            row.addWidget(each)
        row.addStretch(1)
        the_look().changed.connect(self._say_since)

    def fit(self, width: int) -> None:
        """The window is so wide."""
        self._is_narrow = width < FEW_WORDS * the_look().sizes.scale
        self._say_since()

    def show_headline(self, *headlines: str) -> None:
        """Show the next date that matters, and the size; or the longest of these that fits."""
        self._headlines = headlines
        self._headline.setVisible(bool(headlines[0]))
        self._headline.setAccessibleName(headlines[0])
        self._say_since()

    def show_since(self, words: str, shortly: str = "") -> None:
        """Show how much changed since the last decision point, once there is one."""
        self._since_words = (words, shortly or words)
        self._since.setAccessibleName(words)
        self._since.setToolTip(words if shortly else "")
        self._since.setVisible(bool(words))
        self._say_since()

    def show_reviews(self, is_any: bool, left: int) -> None:
        """Show how much of what reviewers asked is still to be settled, once one came home."""
        self._reviews.setText(_("Reviews ({n})").format(n=left) if left else _("Reviews"))
        said = ngettext("{n} to settle", "{n} to settle", left).format(n=left)
        told = _("What reviewers asked: {said}").format(said=said if left else _("all settled"))
        self._reviews.setAccessibleName(told)
        self._reviews.setToolTip(told)
        self._reviews.setVisible(is_any)
        self._say_since()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths have room for other words."""
        super().resizeEvent(event)
        self._say_since()

    def _link(self, name: str) -> LinkButton:
        link = LinkButton(self)
        link.setObjectName(name)
        link.hide()
        return link

    def _say_since(self) -> None:
        whole, shortly = self._since_words
        has_room = not self._is_narrow and self._fits(whole, self._headlines[0])
        since = whole if has_room else shortly
        self._since.setText(since)
        fitting = (said for said in self._headlines if self._fits(since, said))
        self._headline.say(next(fitting, self._headlines[-1]), self._headlines[0])
        # What comes a moment later must not push the page below.
        self.setMinimumHeight(self._since.sizeHint().height())

    def _fits(self, since: str, headline: str) -> bool:
        widths = (
            self._headline.fontMetrics().horizontalAdvance(headline) + APART + 1,
            0 if self._since.isHidden() else self._since.width_for(since),
            0 if self._reviews.isHidden() else self._reviews.sizeHint().width(),
        )
        return sum(widths) <= self.width()
