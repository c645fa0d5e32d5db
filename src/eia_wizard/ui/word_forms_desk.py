"""The ways to the organisation's own Word forms; what is behind them loads when one is taken."""

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject
from shiboken6 import isValid

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.views import DocumentChoice
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.paper_dialog import PaperDialog
from eia_wizard.ui.window import MainWindow


class Forms(Protocol):
    """What is done with forms, once it is loaded."""

    def open_list(self) -> None:
        """Show the forms that are kept."""

    def open_file(self, file: Path) -> None:
        """Read a form, and show it to be looked over."""

    def offer_to_read(self, dialog: PaperDialog, file: Path) -> None:
        """Where a file is a form that is kept, offer to bring in what was written into it."""

    def fill(self, assessment_id: str, title: str, form_id: str, form: str) -> None:
        """Fill a kept form from an assessment into a file of its own."""


class WordFormsDesk(QObject):
    """Leads from home, an assessment and a dropped file to the forms."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        ask: Callable[[], Asks],
        go_home: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._ask = window, library, ask
        self._go_home = go_home

    @cached_property
    def _behind(self) -> Forms:
        # What reads, matches and fills forms takes long to load, and few windows ever need it.
        from eia_wizard.ui.word_forms_behind import forms_behind

        return forms_behind(self._window, self._library, self._ask, self._go_home, self)

    def open_list(self) -> None:
        """Show the forms that are kept."""
        self._behind.open_list()

    def open_file(self, file: Path) -> None:
        """Read a form, and show it to be looked over."""
        self._behind.open_file(file)

    def offer(self, dialog: PaperDialog, file: Path) -> None:
        """Offer what can be done with a dropped file, if it is a form."""
        dialog.form_asked.connect(lambda: self._leave_and_open(file))
        self._behind.offer_to_read(dialog, file)

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: its menu has the forms that it can be exported on."""
        room = self._library.room

        def read() -> tuple[DocumentChoice, ...]:
            # What reads mappings is loaded on the library's thread, once somebody has a form.
            from eia_wizard.app.template.kept import kept_forms

            purpose = _("Your organisation’s own form, filled from this assessment")
            return tuple(DocumentChoice(k.id, k.title, purpose) for k in kept_forms(room))

        def show(choices: tuple[DocumentChoice, ...]) -> None:
            if isValid(page):
                page.head.more.offer_forms(choices)

        page.head.more.form_asked.connect(partial(self._fill, page))
        Errand(self._library.later(read), self).then(show, lambda _why: None)

    def _fill(self, page: AssessmentPage, choice: DocumentChoice) -> None:
        page.save_now()
        presenter = page.presenter
        self._behind.fill(
            presenter.session.assessment.id, presenter.title, choice.layout, choice.title
        )

    def _leave_and_open(self, file: Path) -> None:
        """What is open is left properly first: it is saved, and its place remembered."""
        self._go_home()
        self.open_file(file)
