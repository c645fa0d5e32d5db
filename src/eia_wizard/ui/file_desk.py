"""Where the window's files go and come from: documents, copies, blank forms, what is brought in."""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.exporting import Wanted
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.blank_forms import BlankForms
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.offered_documents import document_title
from eia_wizard.store.package import SUFFIX
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.many_desk import put_export_of_many_behind
from eia_wizard.ui.marking_desk import MarkingDesk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.window import MainWindow


class Behind(Protocol):
    """What has to be known of the desk to write its files."""

    window: MainWindow
    library: LibraryPresenter
    asks: Asks
    markings: MarkingDesk
    assessment: AssessmentPage | None

    def bring_in(self, file: Path) -> None:
        """Bring a file in."""


class FileDesk(QObject):
    """Asks for a file or a folder, and has it written or read; a person may always think again."""

    exported = Signal(object)  # Path

    def __init__(self, desk: Behind, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._window, self._library = desk, desk.window, desk.library
        home, library, messages = self._window.home, self._library, self._window.messages
        self._blanks = BlankForms(library.bench, library.room, self)
        put_export_of_many_behind(home, library, messages, self._which_folder)
        home.bring_in_asked.connect(self._bring_in)
        home.copy_asked.connect(self._save_copy)
        home.blank_asked.connect(self._save_blank)
        self._blanks.written.connect(messages.show_file)
        self._blanks.refused.connect(messages.show_trouble)
        library.exported.connect(messages.show_file)
        library.exported.connect(self.exported)

    def watch(self, page: AssessmentPage) -> None:
        """Answer an assessment that asks for a document, or for the file of an earlier one."""
        page.export_asked.connect(self._export)
        page.asides.file_asked.connect(self._ask_last_time)

    def _export(self, layout: str) -> None:
        page = self._desk.assessment
        if page is None:
            return
        page.save_now()
        presenter = page.presenter
        name = document_title(presenter.session.reading, presenter.title, layout)
        to = self._desk.asks.where_to_save(self._window, f"{name}.docx")
        if to:
            wanted = Wanted(layout=layout, protection=self._desk.markings.wanted)
            self._library.export(presenter.session.assessment.id, to, wanted)

    def _save_copy(self, assessment_id: str, title: str) -> None:
        to = self._desk.asks.where_to_save(self._window, f"{title}{SUFFIX}")
        if to:
            self._library.save_copy(assessment_id, to)

    def _save_blank(self, form: str, size: str) -> None:
        to = self._desk.asks.where_to_save(self._window, _("Blank form") + ".docx")
        if to:
            self._blanks.write(form, size, to)

    def _ask_last_time(self) -> None:
        """The assessment before this one, from a file that is only looked into."""
        file = self._desk.asks.what_to_open(self._window, SUFFIX)
        if file and self._desk.assessment:
            self._desk.assessment.presenter.last_time.choose_file(file)

    def _bring_in(self) -> None:
        file = self._desk.asks.what_to_open(self._window, SUFFIX)
        if file:
            self._desk.bring_in(file)

    def _which_folder(self, said: str) -> Path | None:
        return self._desk.asks.which_folder(self._window, said)
