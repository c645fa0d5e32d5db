"""What the window does about all that can be asked for anywhere, whatever stands in it."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QShortcut

from eia_wizard.presenters.anywhere import (
    ABOUT,
    BACK_UP,
    GUIDE,
    KEYS,
    PREFERENCES,
    REPORT,
    ROUND,
    SHORTCUTS,
    TROUBLE,
)
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.about_desk import AboutDesk
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.guide_desk import GuideDesk
from eia_wizard.ui.look_desk import LookDesk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.parts.help_key import HelpKey
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
        self.tours = TourDesk(window, lambda: desk.assessment, self.place.go_home, self)
        self.preferences = PreferencesDesk(window, library, self.place, self)
        self.preferences.own_asked.connect(window.home.foot.own_asked)
        self.preferences.forms_asked.connect(lambda: self.ways["word-forms"]())
        self.about = AboutDesk(window, library, lambda: desk.asks, self.place, self)
        self.looks = LookDesk(
            window,
            library.bench,
            library.room,
            lambda parent, suffix: desk.asks.what_to_open(parent, suffix),
            window.messages,
            self,
        )
        self.ways: dict[str, Callable[[], None]] = {
            **self._ways_anywhere(),
            **self._ways_from_home(),
        }
        self.guide = GuideDesk(window, library, lambda: desk.asks, self.place, self.ways, self)
        self.ways |= {
            GUIDE: self.guide.open_guide,
            TROUBLE: self.guide.open_trouble,
            SHORTCUTS: self.guide.open_keys,
        }
        window.wishes.look_asked.connect(self.looks.show_looks)
        window.wishes.asked.connect(self._open)
        for asked, keys in KEYS.items():
            QShortcut(keys, window).activated.connect(lambda name=asked: self._open(name))
        HelpKey(window, self.ways[GUIDE])  # among the questions F1 leads to their own help

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: from the help beside its questions one comes to the guide."""
        page.help_column.guide_asked.connect(self.ways[GUIDE])

    def _open(self, asked: str) -> None:
        self.ways[asked]()

    def _ways_anywhere(self) -> dict[str, Callable[[], None]]:
        return {
            ROUND: self.tours.begin,
            PREFERENCES: self.preferences.open_page,
            BACK_UP: self.preferences.back_up,
            REPORT: self.about.open_report,
            ABOUT: self.about.open_page,
        }

    def _ways_from_home(self) -> dict[str, Callable[[], None]]:
        """What stands in place of home, or is asked there."""
        home = self._desk.window.home
        asks = {
            "new": home.begin_asked,
            "example": home.example_asked.emit,
            "learn": home.learn_asked.emit,
            "practise": home.foot.practise_asked.emit,
            "bring-in": home.bring_in_asked.emit,
            "word-forms": home.foot.forms_asked.emit,
        }
        return {name: partial(self._from_home, ask) for name, ask in asks.items()}

    def _from_home(self, ask: Callable[[], None]) -> None:
        if self.place.go_home():
            ask()
