"""The window: home, or one assessment; what was done is said at its foot."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.saving import Saving
from eia_wizard.store.package import SUFFIX
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.home import HomePage
from eia_wizard.ui.parts.messages import MessageBar

EXAMPLE = "musculoskeletal"
AskPath = Callable[[QWidget, str], Path | None]
"""Asks the person for a file, starting from a suggested name; none if they think better of it."""

AskWhether = Callable[[QWidget, str], bool]
"""Asks the person whether to close although the last words are not saved, for this reason."""


class MainWindow(QMainWindow):
    """Puts pages and presenters together; the pages know nothing of each other."""

    exported = Signal(object)  # Path

    def __init__(
        self,
        library: LibraryPresenter,
        stages: dict[str, str],
        ask_where_to_save: AskPath,
        ask_what_to_open: AskPath,
        ask_whether_to_lose: AskWhether,
    ) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(_("EIA Wizard"))
        self.setAcceptDrops(True)
        self.resize(1280, 760)
        self._library = library
        self._ask_where_to_save, self._ask_what_to_open = ask_where_to_save, ask_what_to_open
        self._ask_whether_to_lose = ask_whether_to_lose
        self._pages = QStackedWidget(self)
        self.home = HomePage(stages, library.room.clock().date(), self)
        self._pages.addWidget(self.home)
        self.messages = MessageBar(self)
        self.setCentralWidget(self._pages)
        self.setStatusBar(self.messages)
        self.assessment: AssessmentPage | None = None
        self._connect()

    def asks_for(self, path: Path) -> None:
        """From now on take this for what the person would answer when asked for a file."""
        self._ask_where_to_save = lambda _parent, _name: path

    def show_home(self) -> None:
        """Leave the assessment: everything typed is saved, every visit enters the history."""
        page = self.assessment
        self._pages.setCurrentWidget(self.home)
        self.setWindowTitle(_("EIA Wizard"))
        if page:
            page.save_now()
            page.saving.close_all()
            self._pages.removeWidget(page)
            page.deleteLater()
            self.assessment = None
        self._library.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed before the window goes; what cannot be saved keeps it open."""
        if self.assessment:
            self.assessment.save_now()
            trouble = self.assessment.saving.settle()
            if trouble and not self._ask_whether_to_lose(self, trouble):
                self.messages.show_trouble(trouble)
                event.ignore()
                return
            self.assessment.saving.close_all()
        self._library.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring a dropped file in; what is nothing of ours is refused in a sentence."""
        for url in event.mimeData().urls()[:1]:
            self._bring_in(Path(url.toLocalFile()))

    def _connect(self) -> None:
        home, library = self.home, self._library
        home.chosen.connect(library.open)
        home.begun.connect(library.begin)
        home.example_asked.connect(self._add_example)
        home.archive_asked.connect(library.archive)
        home.delete_asked.connect(library.delete)
        home.bring_in_asked.connect(self._ask_and_bring_in)
        library.listed.connect(home.show_entries)
        library.opened.connect(self._show_assessment)
        library.refused.connect(self.messages.show_trouble)
        library.told.connect(self.messages.show_news)
        library.exported.connect(self.messages.show_file)
        library.exported.connect(self.exported)

    def _show_assessment(self, presenter: AssessmentPresenter, saving: Saving) -> None:
        if self.assessment:
            self.show_home()
        page = AssessmentPage(presenter, saving, self)
        page.went_home.connect(self.show_home)
        page.export_asked.connect(self._export)
        saving.failed.connect(self.messages.show_trouble)
        saving.saved.connect(self.messages.clear_trouble)
        self.assessment = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(_("{title} – EIA Wizard").format(title=presenter.title))
        QTimer.singleShot(0, page, page.focus_first)

    def _export(self) -> None:
        page = self.assessment
        if page is None:
            return
        page.save_now()
        to = self._ask_where_to_save(self, f"{page.presenter.title}.docx")
        if to:
            self._library.export(page.presenter.session.assessment.id, to)

    def _add_example(self) -> None:
        self.messages.show_news(_("The worked example is being told into your library …"))
        self._library.add_example(EXAMPLE)

    def _ask_and_bring_in(self) -> None:
        file = self._ask_what_to_open(self, SUFFIX)
        if file:
            self._bring_in(file)

    def _bring_in(self, file: Path) -> None:
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self._library.bring_in(file)
