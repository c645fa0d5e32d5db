"""The page of reviews: every comment and change that came home, at its answer, to be settled."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.review_view import ReviewRow, ReviewView
from eia_wizard.ui.pages.review_card import ReviewCard
from eia_wizard.ui.pages.review_head import ReviewHead
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import LongSheet, Maker
from eia_wizard.ui.parts.name_line import LookUp


class ReviewPage(LongSheet):
    """Lists matters in reading order, those without a place last; forwards what is done."""

    done = Signal(object)  # Deed
    chosen = Signal(object)  # ReviewRow: go there
    narrowed = Signal(object)  # Wish
    accepted_all = Signal(str)  # the reviewer
    file_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__("review", _("Show more comments and changes"), parent)
        self.setAccessibleName(_("What reviewers asked"))
        self.look_up: LookUp = lambda _typed: ()
        self._head: ReviewHead | None = None
        self._shown: ReviewView | None = None
        self._order: tuple[str, ...] = ()

    def show_review(self, view: ReviewView) -> None:
        """Show the page; whoever was at a matter stays there, or at the one that follows it."""
        if view == self._shown:
            return
        is_first, self._shown = self._shown is None, view
        cards = self.findChildren(ReviewCard)
        drafts = {card.mark: draft for card in cards if (draft := card.draft())}
        at, control = self._at(), self._head.focused() if self._head else ""
        scrolled, before = self.verticalScrollBar().value(), self._order
        heading: list[Heading] = []
        self.lay_out(self._first(view, heading), self._makers(view), len(cards))
        self._order = tuple(row.matter.mark for row in _rows(view))
        for card in self.findChildren(ReviewCard):
            if card.mark in drafts:
                card.take_up(drafts[card.mark])
        if is_first or not self._return_to(at, control, before):
            heading[0].setFocus()
            return
        self.verticalScrollBar().setValue(scrolled)

    def forget(self) -> None:
        """The page is left: it begins at its top when it is wanted again."""
        self._shown = None

    def show_refusal(self, mark: str, sentence: str) -> None:
        """Say at its card why something was not done."""
        for card in self.findChildren(ReviewCard):
            if card.mark == mark:
                card.show_refusal(sentence)

    def focus_matter(self, mark: str) -> None:
        """Go to one matter, where it is on the page."""
        card = next((c for c in self.findChildren(ReviewCard) if c.mark == mark), None)
        if card:
            card.focus_first()
            self.ensureWidgetVisible(card, 0, 40)

    def _first(self, view: ReviewView, heading: list[Heading]) -> tuple[Maker, ...]:
        def title(parent: QWidget) -> QWidget:
            heading.append(Heading(_("What reviewers asked"), 1, parent))
            return heading[0]

        def head(parent: QWidget) -> QWidget:
            self._head = made = ReviewHead(view, parent)
            made.narrowed.connect(self.narrowed)
            made.accepted_all.connect(self.accepted_all)
            made.file_asked.connect(self.file_asked)
            return made

        said = [view.summary] if view.summary else []
        told = [view.nothing] if view.nothing else []
        return (
            self.way_back,
            title,
            *(partial(_words, text) for text in said),
            *(partial(_note, text) for text in view.files),
            head,
            *(partial(_words, text) for text in told),
        )

    def _makers(self, view: ReviewView) -> Iterator[Maker]:
        for under, rows in view.groups:
            yield partial(Heading, under, 2)
            for row in rows:
                yield partial(self._card, row)
        if view.unplaced:
            yield partial(Heading, _("What could not be placed"), 2)
            for row in view.unplaced:
                yield partial(self._card, row)

    def _card(self, row: ReviewRow, parent: QWidget) -> QWidget:
        width = min(self.viewport().width(), parent.maximumWidth())
        card = ReviewCard(row, lambda typed: self.look_up(typed), width, parent)
        card.done.connect(self.done)
        card.chosen.connect(self.chosen)
        card.grew.connect(self._bring_into_sight)
        return card

    def _bring_into_sight(self, added: QWidget) -> None:
        """Once it has its place: with its field, its buttons are wanted in sight."""
        QTimer.singleShot(0, added, lambda: self.ensureWidgetVisible(added, 0, 16))

    def _at(self) -> str:
        """The matter at which the focus is, if it is on this page."""
        focused = QApplication.focusWidget()
        if focused is None:
            return ""
        cards = self.findChildren(ReviewCard)
        return next((card.mark for card in cards if card.isAncestorOf(focused)), "")

    def _return_to(self, mark: str, control: str, before: tuple[str, ...]) -> bool:
        """To the same matter or control, or to the next that is left."""
        if control and self._head:
            return self._head.focus_on(control)
        if not mark:
            return False
        cards = {card.mark: card for card in self.findChildren(ReviewCard)}
        start = before.index(mark) if mark in before else 0
        wanted = (*before[start:], *reversed(before[:start]))
        found = next((cards[each] for each in wanted if each in cards), None)
        if found:
            found.focus_first()
        return found is not None


def _rows(view: ReviewView) -> Iterator[ReviewRow]:
    for _under, rows in view.groups:
        yield from rows
    yield from view.unplaced


def _words(text: str, parent: QWidget) -> QWidget:
    return Words(text, parent)


def _note(text: str, parent: QWidget) -> QWidget:
    return Note(text, parent)
