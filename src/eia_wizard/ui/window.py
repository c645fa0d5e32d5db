"""The window: home, or one assessment; what was done is said at its foot.

It is shown before the rest of the program is loaded, so it knows nothing but home; what lies
behind it moves in a moment later (see ``desk``).
"""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.home import HomePresenter
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.pages.home import HomePage
from eia_wizard.ui.parts.foot import Foot, above
from eia_wizard.ui.parts.held_keys import HeldKeys
from eia_wizard.ui.parts.messages import MessageBar
from eia_wizard.ui.parts.practice_band import PracticeBand
from eia_wizard.ui.parts.view_button import add_shortcuts


class Behind(Protocol):
    """What lies behind the window once everything is loaded."""

    def open(self, assessment_id: str) -> None:
        """Open an assessment."""

    def open_at(self, assessment_id: str, key: AnswerKey) -> None:
        """Open an assessment at an answer."""

    def begin(self, title: str, form: str = "") -> None:
        """Begin an assessment, on a form by name or on the usual one."""

    def bring_in(self, file: Path) -> None:
        """Bring a file in."""

    def learn(self) -> None:
        """Show the learning room."""

    def practise(self) -> None:
        """Go into the practice area."""

    def may_close(self) -> bool:
        """Save everything; whether the window may go."""


@dataclass(frozen=True, slots=True)
class MoveHouse:
    """Leave this library for the practice library ``to``, or for one’s own where it is ``None``.

    ``between`` is done while none is open; ``is_fresh`` says that it made the practice area fresh;
    ``told`` is said in the window that opens.
    """

    to: Path | None
    between: Callable[[], None] | None = None
    is_fresh: bool = False
    told: str = ""


class MainWindow(QMainWindow):
    """Holds the pages; what is wished before the program is whole is done when it is."""

    painted = Signal()
    moving_house = Signal(object)  # MoveHouse

    def __init__(self, stages: dict[str, str], today: date, wishes: Wishes) -> None:
        super().__init__()
        self.setObjectName("window")
        self.band: PracticeBand | None = None
        self.was_made_fresh = False
        self.setWindowTitle(_("EIA Wizard"))
        self.setAcceptDrops(True)
        self.wishes = wishes
        add_shortcuts(wishes, self)
        self._pages = QStackedWidget(self)
        self.home = HomePage(HomePresenter(stages, today, self), wishes, self)
        self._pages.addWidget(self.home)
        self.messages = MessageBar(self)
        self.foot = Foot(self)
        self._column = above(self._pages, self.foot, self)
        self.setCentralWidget(self._column)
        self.setStatusBar(self.messages)
        self.held_keys = HeldKeys(self)
        self.home.begun.connect(lambda *_of_what: self.held_keys.hold())
        self.desk: Behind | None = None
        self._wishes: list[Callable[[Behind], None]] = []
        self._is_painted = False
        self.home.chosen.connect(lambda id_: self._wish(lambda desk: desk.open(id_)))
        self.home.hit_chosen.connect(
            lambda id_, key: self._wish(lambda desk: desk.open_at(id_, key))
        )
        self.home.begun.connect(
            lambda title, form: self._wish(lambda desk: desk.begin(title, form))
        )
        self.home.learn_asked.connect(lambda: self._wish(lambda desk: desk.learn()))
        self.home.foot.practise_asked.connect(lambda: self._wish(lambda desk: desk.practise()))
        home, foot = self.home, self.home.foot
        for asked in (home.example_asked, home.bring_in_asked, foot.forms_asked, foot.own_asked):
            asked.connect(partial(self._ask_again, asked))

    def show_practice(self) -> PracticeBand:
        """Wear the practice area over every page; the band that says so."""
        if self.band is None:
            self.band = PracticeBand(self._column)
            column = self._column.layout()
            if isinstance(column, QVBoxLayout):
                column.insertWidget(0, self.band)
            self.home.show_practice()
            self.setWindowTitle(self.windowTitle())
        return self.band

    def setWindowTitle(self, title: str) -> None:
        """Every title of the practice area begins by saying so."""
        super().setWindowTitle(_("Practice – {title}").format(title=title) if self.band else title)

    def move_in(self, desk: Behind) -> None:
        """The program is whole: do what was wished meanwhile."""
        self.desk = desk
        wishes, self._wishes = self._wishes, []
        for wish in wishes:
            wish(desk)

    def show_page(self, page: QWidget | None) -> None:
        """Show a page, or home; pages shown before are let go."""
        if page:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page or self.home)
        for other in [self._pages.widget(place) for place in range(self._pages.count())]:
            if other and other not in (page, self.home):
                self._pages.removeWidget(other)
                other.deleteLater()

    def cover(self, page: QWidget) -> Callable[[], None]:
        """Show a page over what is in sight, which stays as it is; gives the way back to that."""
        below, title = self._pages.currentWidget(), self.windowTitle()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

        def uncover() -> None:
            if below and self._pages.currentWidget() is page:
                self._pages.setCurrentWidget(below)
                self._pages.removeWidget(page)
                page.deleteLater()
                super(MainWindow, self).setWindowTitle(title)

        return uncover

    def shows(self, page: QWidget) -> bool:
        """Whether this page is the one in sight."""
        return self._pages.currentWidget() is page

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for the moment when the window can be seen."""
        super().showEvent(event)
        screen_side = self.windowHandle()
        if screen_side and not self._is_painted:
            screen_side.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell once that the window can be seen: only then the rest is loaded.

        A paint event of its own would not do: a window that its pages cover gets none.
        """
        if event.type() == QEvent.Type.Expose and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what is being typed before the window goes; what cannot be saved keeps it open."""
        if self.desk and not self.desk.may_close():
            event.ignore()
            return
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Bring a dropped file in; what is nothing of ours is refused in a sentence."""
        dropped = event.mimeData().urls()
        if dropped:
            file = Path(dropped[0].toLocalFile())
            if not dropped[0].isLocalFile() or not file.is_file():
                self.messages.show_trouble(
                    _("Drop an .eia file or a Word document that lies on this computer.")
                )
                return
            self.bring_in(file)
        if len(dropped) > 1:
            self.messages.show_news(_("One file at a time: the first was taken, drop the next."))

    def bring_in(self, file: Path) -> None:
        """Bring a file in, as soon as the program is whole."""
        self._wish(lambda desk: desk.bring_in(file))

    def _ask_again(self, asked: SignalInstance) -> None:
        """What nobody could hear yet is asked once more when somebody can."""
        if self.desk is None:
            self._wishes.append(lambda _desk: asked.emit())

    def _wish(self, wish: Callable[[Behind], None]) -> None:
        if self.desk:
            wish(self.desk)
        else:
            self._wishes.append(wish)


MoveIn = Callable[[MainWindow], object]
"""Puts everything behind a window; called on the thread where the window lives."""
