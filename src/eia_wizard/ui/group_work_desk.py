"""What the window does round group work: its page, its file, and the handout made of it."""

from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QObject

from eia_wizard.app.group_work import (
    read_group_work,
    table_from,
    write_comparison,
    write_group_work,
)
from eia_wizard.app.workroom import DEFAULT_FORM
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.group_work import GroupWork
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.store.package import SUFFIX
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
            page.show_work(kept)
        page.changed.connect(self._keep)
        page.left.connect(self._desk.show_home)
        page.handout_asked.connect(self._write)
        page.file_asked.connect(lambda key: self._bring_in(page, key))
        self._window.setWindowTitle(_("Group work – EIA Wizard"))
        self._window.show_page(page)
        page.heading.setFocus()

    def _questions(self) -> dict[str, str]:
        """Questions that people write about, by their words."""
        with suppress(EiaError):
            form = self._library.room.open_form(DEFAULT_FORM).form
            asked = (question for _stage, _section, question in form.placed())
            return {
                each.text: each.id
                for each in asked
                if each.kind.name == "long-text" and not each.collection and each.text
            }
        return {}

    def _keep(self, work: GroupWork) -> None:
        try:
            write_group_work(self._library.path, work)
        except EiaError as refused:
            self._window.messages.show_trouble(str(refused))

    def _write(self, work: GroupWork) -> None:
        to = self._desk.asks.where_to_save(self._window, f"{_('What the tables said')}.docx")
        if to is None:
            return
        room = self._library.room

        def job(_tell: object) -> object:
            write_comparison(room, work, to)
            return to

        said = _("“{file}” is being written.").format(file=to.name)
        done = self._library.bench.do(said, job)
        done.done.connect(self._window.messages.show_file)
        done.refused.connect(self._window.messages.show_trouble)

    def _bring_in(self, page: GroupWorkPage, question: str) -> None:
        """One file after the other, until the person thinks better of it."""
        file = self._desk.asks.what_to_open(self._window, SUFFIX)
        if file is None:
            return
        try:
            page.add_table(table_from(file, AnswerKey(question)))
        except EiaError as refused:
            self._window.messages.show_trouble(str(refused))
