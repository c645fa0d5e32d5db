"""What the window does round the pages about the program: it opens them, and saves a report."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget

from eia_wizard import resources
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.about import about_view, licence_text, report_text, save_report
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.faults import fault_log
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.about import AboutPage, ProblemPage, TextPage
from eia_wizard.ui.preferences_desk import show_folder
from eia_wizard.ui.side_place import SidePlace
from eia_wizard.ui.window import MainWindow


class AboutDesk(QObject):
    """Opens the page, its licences, and the report of a problem."""

    def __init__(
        self,
        window: MainWindow,
        library: LibraryPresenter,
        ask: Callable[[], Asks],
        place: SidePlace,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._ask, self._place = window, library, ask, place
        self._assets = resources.folder("assets")

    def open_page(self) -> None:
        """Show what the program is."""
        self._place.show(self._make)

    def open_report(self) -> None:
        """Show what a report of a problem holds, before it is saved."""
        room, wished = self._library.room, self._window.wishes.wished
        path = self._library.path
        report = report_text(path, room, wished, self._window_facts(), fault_log(path))

        def make(stack: QStackedWidget, back: str) -> ProblemPage:
            page = ProblemPage(report, back, stack)
            page.save_asked.connect(self._save)
            return page

        self._place.show(make)

    def _make(self, stack: QStackedWidget, back: str) -> AboutPage:
        view = about_view(self._library.path, self._library.room, self._assets)
        page = AboutPage(view, back, stack)
        page.folder_asked.connect(show_folder)
        page.report_asked.connect(self.open_report)
        page.licence_asked.connect(self._open_licence)
        return page

    def _open_licence(self, number: int) -> None:
        title, text = licence_text(self._assets, number)
        said = _("Back to what it is made with")
        make = lambda stack, back: TextPage(title, text, back, stack)  # noqa: E731 — it fits a line
        self._place.show(make, self.open_page, said)

    def _save(self, report: str) -> None:
        to = self._ask().where_to_save(self._window, _("Problem with EIA Wizard") + ".txt")
        if to:
            work = self._library.bench.do(
                _("“{file}” is being written.").format(file=to.name),
                save_report(report, self._library.path, to),
            )
            work.done.connect(self._window.messages.show_file)
            work.refused.connect(self._window.messages.show_trouble)

    def _window_facts(self) -> dict[str, str]:
        screens = QGuiApplication.screens()
        sizes = (
            f"{s.size().width()}×{s.size().height()} at {s.devicePixelRatio()}" for s in screens
        )
        size = self._window.size()
        return {
            "Qt": qVersion(),
            _("platform"): QGuiApplication.platformName(),
            _("screens"): "; ".join(sizes),
            _("size of the window"): f"{size.width()}×{size.height()}",
            _("size of letters"): str(the_look().sizes.scale),
            _("language"): QLocale.system().name(),
        }
