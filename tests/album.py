"""Pictures of every page, dialog and state of the window: ``python tests/album.py FOLDER``.

Four libraries (empty, typical, full, damaged) in every scheme, size of the window and size of the
letters that the program promises; ``--quick`` takes one look only. They are made to be looked at.
"""

import argparse
import json
import os
import re
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QMenu,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from album_beginnings import (
    EXAMPLES,
    bring_in_conflict,
    fill,
    firsts,
    let,
    library_at,
    opened,
    start,
    tell_examples,
    wait,
)
from album_looks import LookOf, looks_wanted, offer_looks
from album_papers import pictures_of_papers
from album_rooms import (
    pictures_beside,
    pictures_of_forms,
    pictures_of_group_work,
    pictures_of_learning,
    pictures_of_practice,
    pictures_of_presenting,
)
from builders import room_in
from eia_wizard.app.editing import begin
from eia_wizard.app.running import running_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.anywhere import (
    ABOUT,
    GUIDE,
    PREFERENCES,
    REPORT,
    ROUND,
    SHORTCUTS,
)
from eia_wizard.presenters.places import reading_order
from eia_wizard.presenters.views import Place
from eia_wizard.store.shelf import entries
from eia_wizard.ui.desk import Desk
from eia_wizard.ui.presenting.window import ShowWindow
from faults.failings import failings
from faults.shelved import put

GONE = 4_194_000
"""A process that there is not."""


class Album:
    """Takes each picture in every look, and counts them."""

    def __init__(self, folder: Path, looks: tuple[LookOf, ...]) -> None:
        self._folder, self._looks, self.count, self._place = folder, looks, 0, 0

    def take(self, desk: Desk, name: str, grab: Callable[[], QPixmap] | None = None) -> None:
        """One state of the window, in every look; ``grab`` takes something else than the window."""
        self._place += 1
        plain = re.sub(r"[^\w –,-]", "", name)[:70]
        for look in self._looks:
            wear(desk, look)
            into = self._folder / look.name
            into.mkdir(parents=True, exist_ok=True)
            picture = grab() if grab else desk.window.grab()
            picture.save(str(into / f"{self._place:03} {plain}.png"))
            self.count += 1
        wear(desk, self._looks[0])


def wear(desk: Desk, look: LookOf) -> None:
    """Put a look on the window."""
    wishes = desk.window.wishes
    for name, value in (("scheme", look.scheme), ("text_size", look.scale)):
        if getattr(wishes.wished, name) != value:
            wishes.wish(name, value)
    desk.window.resize(*look.size)
    let(150)


# The states


def empty(album: Album, folder: Path) -> None:
    """A first start: home, the name of a new assessment, pages without an answer."""
    desk = start(folder / "empty.db")
    album.take(desk, "Empty: home")
    for name in (ROUND, PREFERENCES, GUIDE, SHORTCUTS, ABOUT, REPORT):
        desk.window.wishes.asked.emit(name)
        let(200)
        album.take(desk, f"Asked for: {name}")
        desk.help.tours.tour.end()
    desk.show_home()
    desk.window.home.begin_asked()
    album.take(desk, "Empty: a new assessment")
    desk.begin("Walking groups for people who live alone")
    page = opened(desk)
    for place in firsts(page):
        page.presenter.go(place)
        album.take(desk, f"Empty: {place.stage} {place.section}")
    desk.window.close()


def typical(album: Album, folder: Path) -> None:
    """Four worked examples: home, a search, every page of one, its help, changes and decision."""
    desk = start(folder / "typical.db", tell_examples)
    wait(lambda: desk.window.home.count == len(EXAMPLES))
    let(4_500)
    album.take(desk, "Home")
    line = desk.window.home.findChild(QWidget, "search")
    line.setText("glass wall")  # type: ignore[union-attr]
    let(600)
    album.take(desk, "Home: a search")
    line.clear()  # type: ignore[union-attr]
    largest = max(entries(desk.library.path), key=lambda e: e.size == "full")
    desk.open(largest.id)
    page = opened(desk)
    for place in reading_order(page.presenter.session.reading):
        page.presenter.go(place)
        page.focus_first()
        album.take(desk, f"{place.stage} {place.section} {place.item}")
    columns = page.presenter.session.reading.form.collections.values()
    for collection in columns:
        items = page.presenter.session.reading.items(collection.id)
        if items and not collection.table and not collection.crossing:
            page.presenter.go(firsts(page)[0]._replace(inside=items[0]))
            album.take(desk, f"One of {collection.id}")
    page.presenter.go(Place("review", "why", "sex"))
    page.focus_first()
    page.head.help_opener.setChecked(True)  # where the help is folded
    for tab in ("sources", "findings", "notes", "history"):
        page._help.choose(tab)
        let(700)
        album.take(desk, f"Help: {tab}")
    page.head.help_opener.setChecked(False)
    page.head.since_asked.emit()
    let(500)
    album.take(desk, "What changed since")
    check(album, desk, "Check")
    desk.window.close()


def full(album: Album, folder: Path) -> None:
    """Three hundred assessments, one of them as large as they come."""
    desk = start(folder / "full.db", fill)
    wait(lambda: desk.window.home.count > 300)
    album.take(desk, "Full: home")
    desk.open(next(e.id for e in entries(desk.library.path) if e.title == "Everything at once"))
    page = opened(desk)
    for place in firsts(page):
        page.presenter.go(place)
        album.take(desk, f"Full: {place.stage} {place.section}")
    check(album, desk, "Full: check")
    desk.window.close()


def trouble(album: Album, folder: Path) -> None:
    """What goes wrong: a damaged library, a crash, a refused answer, a failed save, a conflict."""
    (folder / "damaged.db").write_bytes(b"SQLite format 3\\x00" + b"\\x07" * 4_000)
    desk = start(folder / "damaged.db")
    let(800)
    album.take(desk, "Trouble: a library that cannot be opened")
    desk.window.close()

    path = folder / "trouble.db"
    with library_at(path) as library:
        id_ = begin(library, room_in(folder), "Walking groups")
    running_file(path).write_text(json.dumps({"process": GONE, "assessment": id_}))
    desk = start(path)
    let(600)
    album.take(desk, "Trouble: closed without warning")
    desk.open(id_)
    page = opened(desk)
    page.presenter.go(Place("set-up", "dates"))
    began = page.presenter.session.form.with_role("assessment.began_on")
    page.presenter.answer(AnswerKey(began.id if began else ""), "the day before yesterday")
    album.take(desk, "Trouble: an answer that is not taken")
    page.saving.failed.emit("There is no room left on the disk. Make room and try again.")
    album.take(desk, "Trouble: a save that failed")
    bring_in_conflict(desk, folder, id_)
    album.take(desk, "Trouble: answers given differently on both sides")
    box: list[QMessageBox] = []

    def shown() -> None:
        found = QApplication.activeModalWidget()
        if isinstance(found, QMessageBox):
            box.append(found)
            album.take(desk, "Dialog: whether to close and lose", found.grab)
            found.reject()

    QTimer.singleShot(300, shown)
    desk.asks.whether_to_lose(desk.window, "There is no room left on the disk.")
    desk.asks = replace(desk.asks, whether_to_lose=lambda *_asked: True)
    desk.window.close()


def menus(album: Album, folder: Path) -> None:
    """The menus that open over the window."""
    desk = start(folder / "menus.db", tell_examples)
    home = desk.window.home
    wait(lambda: home.count == len(EXAMPLES))
    for button in home.findChildren(QAbstractButton):
        menu = button.menu() if isinstance(button, QToolButton | QPushButton) else None
        if menu and button.isVisible():
            open_menu(album, desk, menu, button.accessibleName() or button.text())
    row = home.menu_for(home.presenter.row(home.presenter.entries[0]))
    open_menu(album, desk, row, "an assessment")
    desk.window.close()


def open_menu(album: Album, desk: Desk, menu: QMenu, name: str) -> None:
    """One menu, open."""
    menu.popup(desk.window.mapToGlobal(desk.window.rect().center()))
    let(100)
    album.take(desk, f"Menu: {name}", menu.grab)
    menu.close()


def caught(album: Album, folder: Path) -> None:
    """The five failings of assessments in public, each where the check finds it."""
    for rule, case in failings().items():
        day = datetime(*case.as_of.timetuple()[:3], 9, tzinfo=UTC)
        room = replace(room_in(folder), clock=lambda day=day: day)
        path = folder / f"{rule}.db"
        if not path.exists():
            with library_at(path) as library:
                put(library, room, case)
        desk = start(path, room=room)
        desk.open(entries(path)[0].id)
        opened(desk)
        check(album, desk, f"Caught: {rule}")
        desk.window.close()


def papers(album: Album, folder: Path) -> None:
    """Word files in the window: a review, a check, a look."""
    desk = start(folder / "papers.db")
    pictures_of_papers(desk, taker(album, desk), wait, folder)
    desk.window.close()


def rooms(album: Album, folder: Path) -> None:
    """What stands round the assessments."""
    desk = start(folder / "rooms.db", tell_examples)
    wait(lambda: desk.window.home.count == len(EXAMPLES))
    take, largest = (
        taker(album, desk),
        max(entries(desk.library.path), key=lambda e: e.size == "full"),
    )
    pictures_of_learning(desk, take, wait)
    pictures_of_group_work(desk, take)
    pictures_of_forms(desk, take, wait, folder)
    desk.open(largest.id)
    page = opened(desk)
    page.presenter.go(firsts(page)[4])
    pictures_beside(desk, take, wait)
    pictures_of_presenting(desk, take, desk.presents.present)
    pictures_of_practice(desk, take)
    desk.window.close()


def taker(album: Album, desk: Desk) -> Callable[[str, QWidget | None], None]:
    """Takes the window, or another one in the size of the look."""

    def take(name: str, shown: QWidget | None) -> None:
        let(200)
        album.take(desk, name, partial(_grab, desk, shown) if shown else None)

    return take


def _grab(desk: Desk, shown: QWidget) -> QPixmap:
    if isinstance(shown, ShowWindow):
        shown.resize(desk.window.size())
        let(40)
    return shown.grab()


STATES: dict[str, Callable[[Album, Path], None]] = {
    "empty": empty,
    "typical": typical,
    "full": full,
    "trouble": trouble,
    "caught": caught,
    "menus": menus,
    "papers": papers,
    "rooms": rooms,
}


def check(album: Album, desk: Desk, name: str) -> None:
    """The page of findings, at its top and with a reason being asked for."""
    assert desk.assessment is not None
    page = desk.assessment
    page.head.check_asked.emit()
    wait(lambda: page.presenter.checking.found is not None)
    let(700)
    album.take(desk, name)
    asking = (b for b in page.findChildren(QPushButton) if b.text() == "Accept with a reason")
    button = next(asking, None)
    if button:
        button.click()
        let(200)
        album.take(desk, f"{name}: a reason")


def main() -> int:
    """Take the pictures, and say how many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    offer_looks(parser)
    parser.add_argument("--only", choices=sorted(STATES), action="append")
    given = parser.parse_args()
    qInstallMessageHandler(lambda *_said: None)
    album, began = Album(given.folder, looks_wanted(given)), time.monotonic()
    with TemporaryDirectory() as place:
        for name in given.only or STATES:
            STATES[name](album, Path(place))
            print(f"{name}: {album.count} pictures so far", flush=True)
    print(f"{album.count} pictures in {given.folder}, {time.monotonic() - began:.0f} seconds")
    return 0


if __name__ == "__main__":
    sys.exit(main())
