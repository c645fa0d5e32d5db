"""Goes from page to page of the window, and looks for words past the catalogue and cut-off ones."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

from builders import TOP, room_in
from clipping import faults
from eia_wizard.presenters.places import reading_order
from eia_wizard.ui.desk import make_desk
from eia_wizard.ui.pages.check import CheckPage
from eia_wizard.ui.pages.check_finding import FindingCard
from eia_wizard.ui.pages.collection_body import CollectionBody
from i18n.pseudo import Found, known_content, unmarked

SIZES = ((1366, 768), (1024, 640))
PATIENCE_MS = 30_000


class Walker:
    """A window on the library of a folder, and what was found in it by now."""

    def __init__(self, folder: Path, *, marks: bool = True) -> None:
        app = QApplication.instance() or QApplication(["pseudo"])
        assert isinstance(app, QApplication)
        self._app, self._marks = app, marks
        self.desk = make_desk(app, folder / "library.db", room_in(folder), TOP / "assets" / "fonts")
        self.window = self.desk.window
        self._found: Found = {}
        self._content = known_content(TOP)
        self.window.show()
        self.let(lambda: self.window.home.is_filled)

    def let(self, until: Callable[[], bool] = lambda: True) -> None:
        """Let the window have its turns until something is so."""
        for _turn in range(PATIENCE_MS // 20):
            loop = QEventLoop()
            QTimer.singleShot(20, loop.quit)
            loop.exec()
            if until() and self._is_whole():
                break
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._app.processEvents()

    def look(self, name: str) -> None:
        """Look at the page as it stands, at every size of the window."""
        self.let()
        found = unmarked(self._said(), self._content) if self._marks else set()
        cut = []
        for size in SIZES:
            self.window.resize(*size)
            self.let()
            cut += [f"{size[0]}x{size[1]} {fault}" for fault in faults(self.window)]
            if (self.window.width(), self.window.height()) != size:
                cut.append(f"{size[0]}x{size[1]} the window grew to {self.window.width()}")
        self._found[name] = {"unmarked": sorted(found), "cut": cut}

    def press(self, name: str) -> None:
        """Press the button of this name that is in sight."""
        named = self.window.findChildren(QPushButton, name)
        next(each for each in named if each.isVisible()).click()
        self.let()

    def show_check(self) -> None:
        """Show the page of findings of the open assessment."""
        page = self.desk.assessment
        assert page is not None
        check = page.findChild(CheckPage)
        assert isinstance(check, CheckPage)
        page.head.check_asked.emit()
        self.let(lambda: bool(check.findChildren(FindingCard)))

    def go_everywhere(self) -> Iterator[str]:
        """To every page of the open assessment, one item of those that are asked of each."""
        assert self.desk.assessment is not None
        presenter = self.desk.assessment.presenter
        seen = set()
        for place in reading_order(presenter.session.reading):
            if (place.stage, place.section) not in seen:
                seen.add((place.stage, place.section))
                presenter.go(place)
                yield "/".join(place)

    def leave(self) -> Found:
        """Close the window; what was found, page by page."""
        self.window.close()
        return self._found

    def _is_whole(self) -> bool:
        return all(body.is_whole for body in self.window.findChildren(CollectionBody))

    def _said(self) -> set[str]:
        seen = [each for each in self.window.findChildren(QWidget) if each.isVisible()]
        said = {each.accessibleName() for each in seen} | {each.toolTip() for each in seen}
        said |= {each.text() for each in seen if isinstance(each, QLabel | QPushButton)}
        menus = [each for each in self.window.findChildren(QMenu) if each.parentWidget() in seen]
        return said | {action.text() for menu in menus for action in menu.actions()}
