"""What every errand with a Word form needs of the window: to be done, refused, told and saved."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.word_forms.jobs import FormJobs
from eia_wizard.presenters.word_forms.told import Told
from eia_wizard.presenters.work import Job
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.found_dialog import FoundDialog
from eia_wizard.ui.window import MainWindow


class FormErrands:
    """Does what takes time on the workbench, and says what came of it."""

    def __init__(
        self, window: MainWindow, library: LibraryPresenter, ask: Callable[[], Asks]
    ) -> None:
        self.window, self.library, self.ask = window, library, ask
        self.jobs = FormJobs(library.jobs.store, library.room, library.jobs.painter_for)

    def do(self, said: str, job: Job, done: Callable[[Any], None]) -> None:
        """Do a job; what it gives is handed on, what stops it is said."""
        work = self.library.bench.do(said, job, may_drop=True)
        work.done.connect(done)
        work.refused.connect(self.window.messages.show_trouble)
        work.stopped.connect(self.window.messages.show_news)

    def is_done(self, act: Callable[[], object]) -> bool:
        """Do something short; whether it was not refused."""
        try:
            act()
        except EiaError as refused:
            self.window.messages.show_trouble(str(refused))
            return False
        return True

    def where(self, name: str) -> Path | None:
        """Ask for a place for a file."""
        return self.ask().where_to_save(self.window, name)

    def dialog(self, told: Told) -> FoundDialog:
        """A dialog that says it, not shown yet."""
        dialog = FoundDialog(told.title, told.verdict, told.text, self.window)
        dialog.save_asked.connect(self._save)
        return dialog

    def _save(self, name: str, text: str) -> None:
        to = self.where(name)
        if to and self.is_done(lambda: write_atomically(to, text.encode())):
            self.window.messages.show_news(_("Written: {file}").format(file=to))
