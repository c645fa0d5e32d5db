"""What the window does round group work: its page, its file, and the handout made of it."""

from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject
from shiboken6 import isValid

from eia_wizard.app.group_work import (
    TableFile,
    questions_to_ask,
    read_group_work,
    read_tables,
    seated,
    write_comparison,
    write_group_work,
)
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.group_run import GroupRun, Offered
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.pages.group_work import GroupWorkPage
from eia_wizard.ui.practice_desk import PracticeDesk
from eia_wizard.ui.window import MainWindow


class Home(Protocol):
    """What group work has to know of the desk."""

    window: MainWindow
    library: LibraryPresenter
    asks: Asks
    practice: PracticeDesk

    def show_home(self) -> None:
        """Leave what is open; everything typed is saved."""


class GroupWorkDesk(QObject):
    """Opens the page in the practice area, and keeps what is typed on it."""

    def __init__(self, desk: Home, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window, self._library = desk, desk.window, desk.library
        desk.practice.group_work_asked.connect(self.open)

    def open(self) -> None:
        """Show the page in place of home, as it was left."""
        self._desk.show_home()
        page = GroupWorkPage(self._questions(), self._window)
        kept = read_group_work(self._library.path)
        if kept:
            page.show_run(kept)
        page.changed.connect(self._keep)
        page.left.connect(self._desk.show_home)
        page.handout_asked.connect(self._write)
        page.files_asked.connect(lambda run: self._bring_in(page, run))
        self._window.setWindowTitle(_("Group work – EIA Wizard"))
        self._window.show_page(page)
        page.heading.setFocus()

    def _questions(self) -> tuple[Offered, ...]:
        with suppress(EiaError):
            return questions_to_ask(self._library.room)
        return ()

    def _keep(self, run: GroupRun) -> None:
        try:
            write_group_work(self._library.path, run)
        except EiaError as refused:
            self._window.messages.show_trouble(str(refused))

    def _write(self, run: GroupRun) -> None:
        to = self._desk.asks.where_to_save(self._window, f"{_('What the tables said')}.docx")
        if to is None:
            return
        room = self._library.room

        def job(_tell: object) -> object:
            write_comparison(room, run, to)
            return to

        said = _("“{file}” is being written.").format(file=to.name)
        done = self._library.bench.do(said, job)
        done.done.connect(self._window.messages.show_file)
        done.refused.connect(self._window.messages.show_trouble)

    def _bring_in(self, page: GroupWorkPage, run: GroupRun) -> None:
        """A table from each file; what cannot be taken is told, and the rest is there."""
        files = self._desk.asks.which_files(self._window, _("Files of the tables"))
        if not files:
            return
        offered = self._questions()
        said = _("What the tables answered is being read.")
        work = self._library.bench.do(
            said, lambda tell: read_tables(files, run, offered, tell), may_drop=True
        )
        work.done.connect(lambda found: self._take(page, *found))
        work.refused.connect(self._window.messages.show_trouble)

    def _take(
        self, page: GroupWorkPage, tables: tuple[TableFile, ...], missed: tuple[str, ...]
    ) -> None:
        if not isValid(page):
            return
        run, left_over = seated(page.run, tables)
        page.show_run(run)
        self._keep(run)
        if missed or left_over:
            left_out = _("These could not be taken:")
            self._window.messages.show_trouble("\n".join((left_out, *missed, *left_over)))
