"""The page of findings: is it ready for the lead, the decision, the public, and what is amiss."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from eia_wizard.domain.findings import About
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.check_view import CheckView, FindingGroup, FindingRow
from eia_wizard.ui.pages.check_finding import FindingCard
from eia_wizard.ui.pages.check_ready import ReadyChoice
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import LongSheet, Maker

MARGIN = 24
"""Pixels round what is brought into sight."""


class CheckPage(LongSheet):
    """Shows what was found, grouped by what it takes to mend; forwards what is done about it."""

    narrowed = Signal(str)  # one of the three questions
    chosen = Signal(object)  # FindingRow: go there
    accepted = Signal(object, str)  # Finding, the reason
    taken_back = Signal(object)  # Finding
    made_action = Signal(object)  # Finding
    offer_taken = Signal(object)  # Offer

    def __init__(self, parent: QWidget) -> None:
        super().__init__("check", _("Show more findings"), parent)
        self.setAccessibleName(_("Check"))
        self._ready: ReadyChoice | None = None
        self._shown: CheckView | None = None

    def show_check(self, view: CheckView) -> None:
        """Show the findings; whoever was at one of them stays near it, with a reason half typed."""
        if view == self._shown:
            return
        self._shown = view
        drafts = {c.about: c.draft() for c in self.findChildren(FindingCard) if c.draft()}
        at, question = self._at(), self._ready.focused() if self._ready else ""
        scrolled = self.verticalScrollBar().value()
        standing = len(self.findChildren(FindingCard))
        heading: list[Heading] = []
        self.lay_out(self._head(view, heading), self._makers(view), standing)
        for card in self.findChildren(FindingCard):
            if card.about in drafts:
                card.take_up(drafts[card.about])
        if question and self._ready:
            self._ready.focus_on(question)
        elif at:
            self._return_to(at)
        else:
            heading[0].setFocus()
            return
        self.verticalScrollBar().setValue(scrolled)

    def show_waiting(self) -> None:
        """Say that the first look is being taken."""
        self._shown = None
        self.lay_out((self.way_back, partial(Words, _("The assessment is being read …"))), ())

    def focus_heading(self) -> None:
        """Begin at the top."""
        heading = next(iter(self.findChildren(Heading)), None)
        if heading:
            heading.setFocus()

    def show_refusal(self, sentence: str) -> None:
        """Say why a reason was not taken, at the card where it was typed; or why nothing is found.

        Whoever asks again after that sees the next look.
        """
        if self._shown is None:
            self.lay_out((self.way_back, partial(Words, sentence)), ())
        for card in self.findChildren(FindingCard):
            card.show_refusal(sentence)

    def _head(self, view: CheckView, heading: list[Heading]) -> tuple[Maker, ...]:
        def title(parent: QWidget) -> QWidget:
            heading.append(Heading(_("Is it ready?"), 1, parent))
            return heading[0]

        def ready(parent: QWidget) -> QWidget:
            self._ready = choice = ReadyChoice(view.ready, view.chosen, parent)
            choice.chosen.connect(self.narrowed)
            return choice

        return (self.way_back, title, ready, partial(_words, view.summary))

    def _makers(self, view: CheckView) -> Iterator[Maker]:
        for group in view.groups:
            yield partial(Heading, _titled(group), 2)
            for row in group.rows:
                yield partial(self._card, row)
        if view.accepted:
            yield partial(Heading, _("Accepted with a reason"), 2)
            for row in view.accepted:
                yield partial(self._card, row)
        if view.asides:
            yield partial(Heading, _("About this check"), 2)
            for aside in view.asides:
                yield partial(_note, aside)

    def _card(self, row: FindingRow, parent: QWidget) -> QWidget:
        card = FindingCard(row, parent)
        card.chosen.connect(self.chosen)
        card.accepted.connect(self.accepted)
        card.taken_back.connect(self.taken_back)
        card.made_action.connect(self.made_action)
        card.offer_taken.connect(self.offer_taken)
        card.reason_asked.connect(self._bring_into_sight)
        return card

    def _bring_into_sight(self, asking: QWidget) -> None:
        """With the buttons under the reason, once they have their place."""
        QTimer.singleShot(0, asking, lambda: self.ensureWidgetVisible(asking, 0, MARGIN))

    def _at(self) -> About | None:
        """The finding at which the focus is, if it is on this page."""
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        cards = self.findChildren(FindingCard)
        return next((card.about for card in cards if card.isAncestorOf(focused)), None)

    def _return_to(self, about: About) -> None:
        """To the same finding, or where it is gone to the first that is left."""
        cards = self.findChildren(FindingCard)
        same = next((card for card in cards if card.about == about), None)
        if same or cards:
            (same or cards[0]).focus_first()
        else:
            self.focus_heading()


def _titled(group: FindingGroup) -> str:
    return _("{title} ({n})").format(title=group.title, n=len(group.rows))


def _words(text: str, parent: QWidget) -> QWidget:
    return Words(text, parent)


def _note(text: str, parent: QWidget) -> QWidget:
    frame = QWidget(parent)
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(Note(text, frame), 0, Qt.AlignmentFlag.AlignTop)
    return frame
