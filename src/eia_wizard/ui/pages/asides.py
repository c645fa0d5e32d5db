"""Pages that stand in place of the questions for a while, each made when it is asked for."""

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.bodies import bodies_on
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.ways import LAST_TIME
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.deciders import asked_on
from eia_wizard.presenters.saving import Saving
from eia_wizard.presenters.views import CollectionCard, PageView
from eia_wizard.ui.pages.instead import InsteadPage, stand_in
from eia_wizard.ui.pages.last_time import LastTimePage
from eia_wizard.ui.pages.middle import Middle
from eia_wizard.ui.pages.move import AsidePage, MovePage


class Asides(QObject):
    """Makes such a page, and leads back from it."""

    file_asked = Signal()  # the assessment before this one lies in a file

    def __init__(self, middle: Middle, presenter: AssessmentPresenter, saving: Saving) -> None:
        super().__init__(middle)
        self._middle, self._presenter, self._saving = middle, presenter, saving
        presenter.page_shown.connect(self._ask_who_decides)
        if presenter.past:
            presenter.past.own_told.connect(self._offer_deciders)

    def _ask_who_decides(self, view: PageView) -> None:
        past = self._presenter.past
        if past and any(asked_on(self._presenter.session, view)):
            past.ask_own()

    def _offer_deciders(self, own: Reading) -> None:
        """The organisations that existed on the day of the decision."""
        presenter = self._presenter
        for key, day in asked_on(presenter.session, presenter.page()):
            self._middle.questions.offer(key.question, bodies_on(own, day))

    def open_way(self, _card: CollectionCard, way: str) -> None:
        """Open the page that a way of a collection leads to."""
        if way == LAST_TIME:
            page = LastTimePage(self._presenter.last_time, self._middle)
            page.file_asked.connect(self.file_asked)
            page.taken.connect(self._presenter.items.bring_forward)
            self._show(page)

    def ask_to_move(self) -> None:
        """Ask to which form; nothing is done before it is said."""
        moving = self._presenter.moving
        if moving:
            page = MovePage(moving, self._middle)
            page.move_asked.connect(self._move)
            self._show(page)

    def show_kept(self) -> None:
        """Show what the present form does not show."""
        moving = self._presenter.moving
        if moving:
            self._show(AsidePage(moving, self._middle))

    def _move(self, name: str) -> None:
        """Words that are not on the disk yet would be left behind."""
        moving = self._presenter.moving
        if moving and self._saving.unsaved:
            moving.refused.emit(_("Your last words are not saved yet. Try again in a moment."))
        elif moving:
            moving.move(name)

    def _show(self, page: InsteadPage) -> None:
        self._middle.questions.save_now()
        page.left.connect(self._middle.close_other)
        stand_in(self._middle, page)
