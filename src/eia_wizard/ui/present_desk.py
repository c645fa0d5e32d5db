"""What the window does round showing things to a room."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen, QShortcut

from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import DEFAULT_FORM
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.showing import Show
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.learn_desk import LearnDesk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.window import MainWindow

if TYPE_CHECKING:
    from eia_wizard.presenters.presenting.presenting import Presenting
    from eia_wizard.ui.presenting.notes import NotesWindow
    from eia_wizard.ui.presenting.window import ShowWindow

KEYS = "F5"


class PresentDesk(QObject):
    """Shows the assessment that is open, a thing to learn, or the cycle; one show at a time."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        learning: LearnDesk,
        ask: Callable[[], Asks],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._learning = window, library, learning.presenter
        self._ask = ask
        self.shown: ShowWindow | None = None
        self.notes: NotesWindow | None = None
        window.home.foot.present_asked.connect(self.present)
        learning.present_asked.connect(self.present_learning)
        learning.cycle_asked.connect(self.present_cycle)
        learning.show_asked.connect(lambda show: self._begin(lambda: show))
        QShortcut(KEYS, window).activated.connect(self.present)

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened."""
        page.head.more.present_asked.connect(self.present)

    def present(self) -> None:
        """Show the assessment that is open, or the cycle where none is."""
        pages = self._window.findChildren(AssessmentPage)
        page = next((each for each in pages if each.isVisible()), None)
        if page is None:
            self.present_cycle()
            return
        # What a show is made of loads when the first one is wanted.
        from eia_wizard.app.showing.assessment import show_assessment

        page.save_now()
        presenter = page.presenter
        self._begin(lambda: show_assessment(presenter.session.reading, presenter.title))

    def present_cycle(self) -> None:
        """Show the commissioning cycle alone."""
        from eia_wizard.app.showing.cycle import show_cycle

        self._begin(lambda: show_cycle(self._library.room.open_form(DEFAULT_FORM).form))

    def present_learning(self, name: str) -> None:
        """Show a package or an exercise."""
        from eia_wizard.app.showing.learning import show_called

        learning = self._learning
        self._begin(lambda: show_called(learning.learning, learning.stages, name))

    def _begin(self, make: Callable[[], Show]) -> None:
        if self.shown:
            self.shown.raise_()
            self.shown.activateWindow()
            return
        # What shows it loads with the first show, too.
        from eia_wizard.presenters.presenting.presenting import Presenting
        from eia_wizard.ui.presenting.notes import NotesWindow
        from eia_wizard.ui.presenting.window import ShowWindow

        try:
            presenting = Presenting(make(), self)
        except EiaError as refused:
            self._window.messages.show_trouble(str(refused))
            return
        self.shown = shown = ShowWindow(presenting, self._window)
        self.notes = notes = NotesWindow(presenting, self._window)
        shown.left.connect(lambda: self._end(presenting))
        shown.notes_asked.connect(notes.come_or_go)
        notes.left.connect(shown.close)
        notes.put_away.connect(shown.activateWindow)
        notes.paper_asked.connect(lambda: self._write_paper(presenting.show))
        other = self._other_screen()
        if other:
            shown.setGeometry(other.geometry())
            notes.show()
        shown.showFullScreen()
        shown.activateWindow()
        shown.slide.setFocus()

    def _other_screen(self) -> QScreen | None:
        """A screen beside the one that the person works on."""
        here = self._window.screen()
        return next((each for each in QGuiApplication.screens() if each is not here), None)

    def _end(self, presenting: "Presenting") -> None:
        """Back to where the person was, with the focus where it was."""
        notes, self.shown, self.notes = self.notes, None, None
        if notes:
            notes.close()
            notes.deleteLater()
        presenting.deleteLater()
        focused = self._window.focusWidget()
        self._window.activateWindow()
        if focused:
            focused.setFocus()

    def _write_paper(self, show: Show) -> None:
        name = _("Notes for leading: {title}").format(title=show.title)
        to = self._ask().where_to_save(self._window, f"{name}.docx")
        if not to:
            return
        room, is_practice = self._library.room, self._learning.is_practice

        def job(tell: Tell) -> Path:
            from eia_wizard.app.showing.notes import write_notes

            tell(0, 1, _("Setting the document …"))
            write_notes(room, show, to, is_practice=is_practice)
            return to

        said = _("“{file}” is being written.").format(file=to.name)
        work = self._library.bench.do(said, job)
        work.done.connect(self._window.messages.show_file)
        work.refused.connect(self._window.messages.show_trouble)
