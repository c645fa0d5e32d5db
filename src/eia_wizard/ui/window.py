"""The window: home, or one assessment; what was done is said at its foot.

It is shown before the rest of the program is loaded, so it knows nothing of what it will hold:
home is put into it first (see ``furnishing``), and what lies behind moves in a moment later (see
``desk``).
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QMainWindow

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.beginning.sight import Sight

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QStackedWidget, QWidget

    from eia_wizard.domain.answers import AnswerKey
    from eia_wizard.presenters.wishes import Wishes
    from eia_wizard.ui.pages.home import HomePage
    from eia_wizard.ui.parts.foot import Foot
    from eia_wizard.ui.parts.held_keys import HeldKeys
    from eia_wizard.ui.parts.messages import MessageBar
    from eia_wizard.ui.parts.practice_band import PracticeBand


class Behind(Protocol):
    """What lies behind the window once everything is loaded."""

    def open(self, assessment_id: str) -> None:
        """Open an assessment."""

    def open_at(self, assessment_id: str, key: "AnswerKey") -> None:
        """Open an assessment at an answer."""

    def begin(self, title: str, form: str = "") -> None:
        """Begin an assessment, on a form by name or on the usual one."""

    def bring_in(self, file: Path) -> None:
        """Bring a file in."""

    def learn(self) -> None:
        """Show the learning room."""

    def practise(self) -> None:
        """Go into the practice area."""

    def save_now(self) -> None:
        """Save what is being typed, without waiting for a pause."""

    def may_close(self) -> bool:
        """Save everything; whether the window may go."""

    def is_as_it_opens(self) -> bool:
        """Whether the window that is opened next shows the same page."""


class MoveHouse(NamedTuple):
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
    left = Signal()  # everything is saved, and the window that opens next could show this page
    moving_house = Signal(object)  # MoveHouse

    wishes: "Wishes"
    home: "HomePage"
    messages: "MessageBar"
    foot: "Foot"
    held_keys: "HeldKeys"
    pages: "QStackedWidget"
    column: "QWidget"

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("window")
        self.sight: Sight | None = None
        self.desk: Behind | None = None
        self.band: PracticeBand | None = None
        self.was_made_fresh = False
        self._wishes: list[Callable[[Behind], None]] = []
        self._is_painted = False
        self.setWindowTitle(_("EIA Wizard"))
        self.setAcceptDrops(True)

    def see(self, sight: Sight) -> None:
        """Show the window as it was left, over whatever it holds."""
        self.sight, self._is_painted = sight, True

    def unsee(self) -> None:
        """Show what the window holds."""
        sight, self.sight = self.sight, None
        if sight:
            sight.hide()
            sight.deleteLater()

    def show_practice(self) -> "PracticeBand":
        """Wear the practice area over every page; the band that says so."""
        if self.band is None:
            # few windows wear it
            from PySide6.QtWidgets import QBoxLayout

            from eia_wizard.ui.parts.practice_band import PracticeBand

            self.band = PracticeBand(self.column)
            column = self.column.layout()
            if isinstance(column, QBoxLayout):
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

    def show_page(self, page: "QWidget | None") -> None:
        """Show a page, or home; pages shown before are let go."""
        if page:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page or self.home)
        for other in [self.pages.widget(place) for place in range(self.pages.count())]:
            if other and other not in (page, self.home):
                self.pages.removeWidget(other)
                other.deleteLater()

    def cover(self, page: "QWidget") -> Callable[[], None]:
        """Show a page over what is in sight, which stays as it is; gives the way back to that."""
        below, title = self.pages.currentWidget(), self.windowTitle()
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

        def uncover() -> None:
            if below and self.pages.currentWidget() is page:
                self.pages.setCurrentWidget(below)
                self.pages.removeWidget(page)
                page.deleteLater()
                super(MainWindow, self).setWindowTitle(title)

        return uncover

    def shows(self, page: "QWidget") -> bool:
        """Whether this page is the one in sight."""
        return self.pages.currentWidget() is page

    def showEvent(self, event: "QShowEvent") -> None:
        """Watch for the moment when the window can be seen."""
        super().showEvent(event)
        screen_side = None if self._is_painted else self.windowHandle()
        if screen_side:
            screen_side.installEventFilter(self)

    def eventFilter(self, watched: "QObject", event: "QEvent") -> bool:
        """Tell once that the window can be seen: only then the rest is loaded.

        A paint event of its own would not do: a window that its pages cover gets none.
        """
        from PySide6.QtCore import QEvent  # with all its names more than a window needs at first

        if event.type() == QEvent.Type.Expose and not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)
        return super().eventFilter(watched, event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Save what is being typed before the window goes; what cannot be saved keeps it open."""
        if self.sight:  # as soon as what was typed is where it belongs
            self.sight.is_closing = True
            event.ignore()
            return
        if self.desk and not self.desk.may_close():
            event.ignore()
            return
        if self.desk and self.desk.is_as_it_opens():
            self.left.emit()
        super().closeEvent(event)

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """What is seen first fills the window."""
        super().resizeEvent(event)
        if self.sight:
            self.sight.setGeometry(self.rect())

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """A file may be dropped."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
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
        self.wish(lambda desk: desk.bring_in(file))

    def wish(self, wish: Callable[[Behind], None]) -> None:
        """Do this with what lies behind the window, now or as soon as it is there."""
        if self.desk:
            wish(self.desk)
        else:
            self._wishes.append(wish)
