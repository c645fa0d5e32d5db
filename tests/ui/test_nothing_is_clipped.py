"""Every page, at every size of the window and of the letters: nothing is cut off or overlaps."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from big import put_big
from builders import TOP, room_in
from clipping import faults
from eia_wizard.presenters.places import reading_order
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.pages.check_finding import FindingCard
from eia_wizard.ui.pages.collection_body import CollectionBody

SIZES = ((1024, 640), (1366, 768), (1920, 1080))
SCALES = (100, 150, 200)


@pytest.fixture(scope="module")
def big_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("big")
    room = room_in(folder)
    path = folder / "library.db"
    with open_library(path, clock=room.clock, who="Ann", program="test", create=True) as library:
        put_big(library, folder)
    return path


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, big_library: Path) -> Iterator[Desk]:
    folder = big_library.parent
    made = make_desk(qapp, big_library, room_in(folder), TOP / "assets" / "fonts")
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    if made.assessment:
        made.show_home()
    made.window.close()
    made.window.deleteLater()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_on_any_page(
    desk: Desk, qtbot: QtBot, size: tuple[int, int], scale: int
) -> None:
    desk.window.wishes.wish("text_size", scale)
    desk.window.resize(*size)
    found: dict[str, list[str]] = {}
    qtbot.waitUntil(lambda: desk.window.home.count == 1)
    _settle(desk)
    found["home"] = faults(desk.window)
    entry = entries(desk.library.path)[0].id
    with qtbot.waitSignal(desk.library.opened, timeout=10_000):
        desk.open(entry)
    qtbot.waitUntil(lambda: desk.assessment is not None)
    assert desk.assessment is not None
    presenter = desk.assessment.presenter
    for place in _one_of_each(desk):
        presenter.go(place)
        _settle(desk)
        found["/".join(place)] = faults(desk.window)
    desk.assessment.head.check_asked.emit()
    qtbot.waitUntil(lambda: bool(desk.assessment.findChildren(FindingCard)), timeout=20_000)
    _settle(desk)
    found["check"] = faults(desk.window)
    wrong = [f"{page}: {fault}" for page, said in found.items() for fault in said]
    assert not wrong, "\n".join(wrong[:40])
    assert (desk.window.width(), desk.window.height()) == size, list(found)


def _one_of_each(desk: Desk) -> list:  # type: ignore[type-arg]
    """Every page, one item of those that are asked of each, and one item of each collection."""
    assert desk.assessment is not None
    reading = desk.assessment.presenter.session.reading
    seen, places = set(), []
    for place in reading_order(reading):
        if (place.stage, place.section) not in seen:
            seen.add((place.stage, place.section))
            places.append(place)
    for collection in reading.form.collections.values():
        items = reading.items(collection.id)
        if items and not collection.table:
            places.append(places[0]._replace(inside=items[-1]))
    return places


def _settle(desk: Desk) -> None:
    while not all(body.is_whole for body in desk.window.findChildren(CollectionBody)):
        QApplication.processEvents()
    for _round in range(3):
        QApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()
