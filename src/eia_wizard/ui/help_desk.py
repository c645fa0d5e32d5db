"""What the window does about all that can be asked for anywhere, whatever stands in it."""

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from eia_wizard.presenters.anywhere import ABOUT, BACK_UP, KEYS, PREFERENCES, REPORT, ROUND
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.about_desk import AboutDesk
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.look_desk import LookDesk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.preferences_desk import PreferencesDesk
from eia_wizard.ui.side_place import SidePlace
from eia_wizard.ui.tour_desk import TourDesk
from eia_wizard.ui.window import MainWindow


class AtDesk(Protocol):
    """The desk, as far as help needs it."""

    window: MainWindow
    library: LibraryPresenter
    asks: Asks
    assessment: AssessmentPage | None

    def show_home(self) -> None:
        """Leave the assessment."""


class HelpDesk(QObject):
    """Opens what is asked for: the tour, preferences, the look of documents."""

    def __init__(self, desk: AtDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        window, library = desk.window, desk.library
        self.place = SidePlace(desk, self)
        self.tours = TourDesk(window, lambda: desk.assessment, desk.show_home, self)
        self.preferences = PreferencesDesk(window, library, self.place, self)
        self.preferences.own_asked.connect(window.home.own_asked)
        self.preferences.forms_asked.connect(self._open_forms)
        self.about = AboutDesk(window, library, lambda: desk.asks, self.place, self)
        self.looks = LookDesk(
            window,
            library.bench,
            library.room,
            lambda parent, suffix: desk.asks.what_to_open(parent, suffix),
            window.messages,
            self,
        )
        window.wishes.look_asked.connect(self.looks.show_looks)
        window.wishes.asked.connect(self._open)
        for asked, keys in KEYS.items():
            QShortcut(keys, window).activated.connect(lambda name=asked: self._open(name))

    def _open(self, asked: str) -> None:
        ways = {
            ROUND: self.tours.begin,
            PREFERENCES: self.preferences.open_page,
            BACK_UP: self.preferences.back_up,
            REPORT: self.about.open_report,
            ABOUT: self.about.open_page,
        }
        ways[asked]()

    def _open_forms(self) -> None:
        """The forms of the organisation stand in place of home."""
        if self._desk.assessment:
            self._desk.show_home()
        self._desk.window.home.forms_asked.emit()
