"""What the window does about all that can be asked for anywhere, whatever stands in it."""

from typing import Protocol

from PySide6.QtCore import QObject

from eia_wizard.presenters.anywhere import ROUND
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.ui.asking import Asks
from eia_wizard.ui.look_desk import LookDesk
from eia_wizard.ui.pages.assessment import AssessmentPage
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
    """Opens what is asked for: the tour, the look of documents."""

    def __init__(self, desk: AtDesk, parent: QObject) -> None:
        super().__init__(parent)
        window, library = desk.window, desk.library
        self._desk = desk
        self.tours = TourDesk(window, lambda: desk.assessment, desk.show_home, self)
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

    def _open(self, asked: str) -> None:
        ways = {ROUND: self.tours.begin}
        ways[asked]()
