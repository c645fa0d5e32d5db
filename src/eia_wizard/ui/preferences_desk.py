"""What the window does round preferences: the page, backups, and folders that are looked at."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedWidget

from eia_wizard.app.languages import catalogues, finished
from eia_wizard.app.settled import why_elsewhere
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.presenters.preferences.page import PreferencesPresenter
from eia_wizard.presenters.preferences.places import places_of, settled_words
from eia_wizard.ui.pages.preferences import PreferencesPage
from eia_wizard.ui.side_place import SidePlace
from eia_wizard.ui.window import MainWindow


class PreferencesDesk(QObject):
    """Opens the page, and makes a backup when one is asked for."""

    own_asked = Signal()
    forms_asked = Signal()

    def __init__(
        self, window: MainWindow, library: LibraryPresenter, place: SidePlace, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._library, self._place = window, library, place
        self.presenter = PreferencesPresenter(
            window.wishes, library.room.policy, finished(catalogues()), self
        )
        self.presenter.put_back.connect(self._offer_to_take_back)
        window.wishes.not_kept.connect(window.messages.show_trouble)
        library.upkeep.backed_up_now.connect(self._tell_of_backup)

    def open_page(self) -> None:
        """Show the preferences."""
        self._place.show(self._make)

    def back_up(self) -> None:
        """Make a backup now."""
        self._window.messages.show_news(_("A backup is being made and checked."))
        self._library.upkeep.back_up_now()

    def _make(self, stack: QStackedWidget, back: str) -> PreferencesPage:
        room, presenter = self._library.room, self.presenter
        places = places_of(self._library.path, room)
        page = PreferencesPage(presenter.groups(), places, settled_words(room), back, stack)
        page.chosen.connect(presenter.choose)
        page.back_asked.connect(presenter.back)
        page.all_back_asked.connect(presenter.all_back)
        presenter.shown.connect(page.show_groups)
        page.folder_asked.connect(show_folder)
        page.back_up_asked.connect(self.back_up)
        page.look_asked.connect(self._window.wishes.look_asked)
        page.own_asked.connect(self.own_asked)
        page.forms_asked.connect(self.forms_asked)
        return page

    def _offer_to_take_back(self, said: str) -> None:
        self._window.messages.show_undoable(said, self._take_back)

    def _take_back(self) -> None:
        self.presenter.take_back()
        page = self._window.findChild(PreferencesPage)
        if page and page.isVisible():
            page.focus_all_back()

    def _tell_of_backup(self, made: Path) -> None:
        said = _("A backup was made and checked: {file}").format(file=made.name)
        self._window.messages.show_kept(made, said)
        elsewhere = why_elsewhere(made, self._library.room)
        if elsewhere:
            self._window.messages.show_trouble(f"{said} {elsewhere}")
        self._library.refresh()


def show_folder(place: Path, open_it: Callable[[QUrl], bool] = QDesktopServices.openUrl) -> None:
    """Show the nearest folder that is there: that of a file, or one that was not made yet."""
    folder = next((each for each in (place, *place.parents) if each.is_dir()), place.parent)
    open_it(QUrl.fromLocalFile(str(folder)))
