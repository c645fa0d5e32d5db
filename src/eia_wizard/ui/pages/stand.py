"""Shelves in the place of the questions: opened from them, and left for them again."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QPushButton

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.around.catalogue import Spot
from eia_wizard.presenters.around.shelf import Shelf
from eia_wizard.presenters.around.views import ShelfView
from eia_wizard.presenters.around.ways import OTHERS, PARTNERS, SOURCES
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.linking import LinkChoice
from eia_wizard.presenters.views import CollectionCard, PageView, QuestionCard
from eia_wizard.ui.pages.middle import Middle


class ShelfStand(QObject):
    """Opens a shelf where it is asked for, and leads back to where the person was."""

    opened = Signal()
    refused = Signal(str)  # why something was not done
    nearby_known = Signal(object)  # Nearby: the sources that fit where the person is

    def __init__(self, middle: Middle, presenter: AssessmentPresenter) -> None:
        super().__init__(middle)
        self._middle, self._page, self._questions = middle, middle.shelf, middle.questions
        self._presenter, page = presenter, middle.shelf
        self._shelf: Shelf | None = None
        self._came_from = ""
        self._spot = Spot()
        middle.currentChanged.connect(self._follow_middle)
        page.left.connect(self._leave)
        page.looked.connect(lambda typed: self._shelf and self._shelf.look(typed))
        page.narrowed.connect(lambda what, to: self._shelf and self._shelf.narrow(what, to))
        page.acted.connect(lambda card: self._shelf and self._shelf.act(card))
        presenter.page_shown.connect(self._show_answers)
        around = presenter.around
        if around:
            around.partners.names_known.connect(self._offer_partners)
            around.catalogue.ready.connect(self._catalogue_is_ready)
            presenter.beside.followed.connect(self._follow)
        for shelf in around.shelves if around else ():
            shelf.shown.connect(lambda view, shelf=shelf: self._show(shelf, view))
            shelf.said.connect(presenter.said)
            shelf.refused.connect(self.refused)
            shelf.left.connect(self._leave)

    @property
    def is_open(self) -> bool:
        """Whether a shelf stands where the questions were."""
        return self._middle.is_at(self._page)

    def open_way(self, card: CollectionCard, way: str) -> None:
        """Open the shelf that a way of a collection leads to."""
        self._came_from = f"way:{card.id}:{way}"
        around, stage = self._presenter.around, self._presenter.place.stage
        if around and way == OTHERS:
            self._begin(around.evidence)
            around.evidence.open_for(stage)
        elif around and way == PARTNERS:
            self._begin(around.partners)
            around.partners.open_at(stage)
        elif way == SOURCES:
            self.open_catalogue(Spot(stage))

    def open_link(self, key: AnswerKey, choice: LinkChoice) -> None:
        """Open other assessments' evidence for an answer, with what was typed there."""
        around, stage = self._presenter.around, self._presenter.place.stage
        if around:
            self._came_from = ""
            self._begin(around.evidence)
            around.evidence.open_for(stage, key, choice.name)

    def open_catalogue(self, spot: Spot | None = None) -> None:
        """Open the catalogue at a spot, or where the person is."""
        around = self._presenter.around
        if around:
            self._came_from = self._came_from if spot else ""
            self._begin(around.catalogue)
            around.catalogue.open_at(spot or self._spot)

    def take_source(self, card: str) -> None:
        """Begin a piece of evidence from a source that stands beside the question."""
        around = self._presenter.around
        if around:
            self._questions.save_now()
            around.catalogue.take_at(self._spot, card)
            self._follow(self._presenter.beside.key)

    def _follow_middle(self, _index: int) -> None:
        """Let go of a shelf that something else has taken the place of."""
        if self._shelf and not self.is_open:
            self._shelf.close()
            self._shelf = None

    def _begin(self, shelf: Shelf) -> None:
        self._questions.save_now()
        self.opened.emit()
        self._shelf = shelf
        self._page.forget()

    def _show(self, shelf: Shelf, view: ShelfView) -> None:
        if shelf is not self._shelf:
            return
        if self.is_open and self._page.is_begun:
            self._page.show_view(view)
            return
        self._middle.setCurrentWidget(self._page)
        self._page.begin(view)

    def _follow(self, key: AnswerKey | None) -> None:
        """The focus came to an answer: tell which sources fit there."""
        around, place = self._presenter.around, self._presenter.place
        if around:
            around.catalogue.prepare()
            self._spot = around.catalogue.spot(place.stage, key, place.item)
            self.nearby_known.emit(around.catalogue.nearby(self._spot))

    def _catalogue_is_ready(self) -> None:
        self._follow(self._presenter.beside.key)

    def _offer_partners(self, names: tuple[str, ...]) -> None:
        through = self._presenter.session.form.with_role("engagement.through")
        if through:
            self._questions.offer(through.id, names)

    def _show_answers(self, view: PageView) -> None:
        self._follow(self._presenter.beside.key)
        through = self._presenter.session.form.with_role("engagement.through")
        asked = {card.key.question for card in view.cards if isinstance(card, QuestionCard)}
        if self._presenter.around and through and through.id in asked:
            self._presenter.around.partners.ask_names()
        if self._shelf and self.is_open:
            self._shelf.show_answers()

    def _leave(self) -> None:
        self._middle.close_other()
        landing = self._presenter.landing
        button = self._questions.findChild(QPushButton, self._came_from)
        if self._came_from and button:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif landing:
            self._questions.focus_place(landing)
        else:
            self._questions.heading.setFocus()
