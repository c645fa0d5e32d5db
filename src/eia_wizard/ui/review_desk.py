"""Reviewed documents at the window: read, led to their assessment, and shown there."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.coming_home import Arrived, Stranger
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.parts.notice import Notice, Remedy, closing
from eia_wizard.ui.window import MainWindow

WORD = ".docx"


class AtDesk(Protocol):
    """The desk, as far as reviews need it."""

    window: MainWindow
    library: LibraryPresenter
    asks: Asks
    assessment: AssessmentPage | None

    def open(self, assessment_id: str) -> None:
        """Open an assessment."""


class ReviewDesk(QObject):
    """Brings a document home to the assessment that it is a copy of, open or not."""

    bring_in_asked = Signal(object)  # Path of a copy of an assessment that is not here

    def __init__(self, desk: AtDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._home = desk, desk.library.coming_home
        self._arrived: Arrived | None = None
        self._stranger: Stranger | None = None
        self._changed: Path | None = None
        self._awaited = ""
        self.elsewhere = self._notice("review-elsewhere", _("Go there"), self._go_there)
        self.strange = self._notice("review-strange", _("Bring it in as a draft"), self._bring_in)
        self.more = self._notice("review-more", _("Bring the review home"), self._bring_more)
        self._home.holds_more.connect(self._tell_more)
        self._home.arrived.connect(self._lead)
        self._home.is_strange.connect(self._offer_draft)
        self._home.kept.connect(self._show)
        messages = desk.window.messages
        self._home.refused.connect(messages.show_trouble)
        self._home.stopped.connect(messages.show_news)

    def bring_home(self, file: Path) -> None:
        """Read a document; what is being typed is saved first, so that it is compared too."""
        page = self._desk.assessment
        if page:
            page.save_now()
        self._home.read(file, page.saving.assessment_id if page else "")

    def ask_and_bring_home(self) -> None:
        """Ask for a document, and bring it home."""
        file = self._desk.asks.what_to_open(self._desk.window, WORD)
        if file:
            self.bring_home(file)

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: show the review that it was opened for."""
        page.reviews.file_asked.connect(self.ask_and_bring_home)
        awaited, self._awaited = self._awaited, ""
        if awaited and awaited == page.saving.assessment_id:
            QTimer.singleShot(0, page, page.reviews.read_anew)

    def _notice(self, name: str, words: str, act: Callable[[], None]) -> Notice:
        foot = self._desk.window.foot
        close = closing(self._forget)
        made = Notice(name, "tint", foot, (Remedy(words, act), close))
        foot.put(made)
        return made

    def _lead(self, arrived: Arrived) -> None:
        """Home at once where it belongs to what is open, or nothing is; else the person decides."""
        self._forget()
        page = self._desk.assessment
        if page is None or page.saving.assessment_id == arrived.assessment:
            self._home.keep(arrived)
            return
        self._arrived = arrived
        said = _("“{file}” is a copy of another assessment of yours, “{title}”.")
        self.elsewhere.say(said.format(file=arrived.file.name, title=arrived.title))

    def _offer_draft(self, stranger: Stranger) -> None:
        self._forget()
        self._stranger = stranger
        said = _(
            "“{file}” is a copy of an assessment that is not in your library. It can be brought in "
            "as one; its comments can be brought home then."
        )
        self.strange.say(said.format(file=stranger.file.name))

    def _go_there(self) -> None:
        arrived = self._arrived
        self._forget()
        if arrived:
            self._home.keep(arrived)

    def _bring_in(self) -> None:
        stranger = self._stranger
        self._forget()
        if stranger:
            self.bring_in_asked.emit(stranger.file)

    def _tell_more(self, file: Path, said: str) -> None:
        """A copy was brought in as it was sent, and there is more in it than that."""
        self._forget()
        self._changed = file
        self.more.say(said)

    def _bring_more(self) -> None:
        file = self._changed
        self._forget()
        if file:
            self.bring_home(file)

    def _forget(self) -> None:
        self._arrived = self._stranger = self._changed = None
        for notice in (self.elsewhere, self.strange, self.more):
            notice.go()

    def _show(self, assessment_id: str, said: str) -> None:
        self._desk.window.messages.show_news(said)
        page = self._desk.assessment
        if page and page.saving.assessment_id == assessment_id:
            page.reviews.read_anew()
            return
        self._awaited = assessment_id
        self._desk.open(assessment_id)
