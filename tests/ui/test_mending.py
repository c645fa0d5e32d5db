"""A damaged library is mended from home, by whoever never saw a command line."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.app.editing import begin
from eia_wizard.presenters.home import SHUT
from eia_wizard.settings import Settings
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.desk import move_in
from eia_wizard.ui.dress import dress
from eia_wizard.ui.furnishing import furnished_window
from eia_wizard.ui.house import House
from eia_wizard.ui.window import MainWindow


@pytest.fixture
def house(tmp_path: Path, qapp: QApplication) -> Iterator[House]:
    wishes = dress(qapp, TOP / "assets" / "fonts")
    room = room_in(tmp_path)

    def open_window(settings: Settings) -> MainWindow:
        window = furnished_window({}, room.clock().date(), wishes)
        move_in(window, settings.library, room, lambda _form: None)
        window.show()
        return window

    library = tmp_path / "library.db"
    with open_library(library, clock=room.clock, who="Ann", program="t", create=True) as writer:
        begin(writer, room, "Walking groups")
        writer.back_up()
    library.write_bytes(b"rubbish" * 1_000)
    settings = Settings(library, tmp_path / "forms", tmp_path / "p.json", tmp_path / "w.txt")
    made = House(settings, open_window(settings), open_window, qapp)
    yield made
    made.window.close()
    made.window.deleteLater()


def test_the_newest_backup_is_brought_back_with_one_press(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    shut = house.window
    qtbot.waitUntil(lambda: shut.home.presenter.view().state == SHUT, timeout=10_000)
    assert shut.findChild(QPushButton, "mend").isVisible()
    assert shut.focusWidget() is shut.findChild(QPushButton, "mend")
    shut.findChild(QPushButton, "mend").click()
    qtbot.waitUntil(lambda: house.window is not shut, timeout=10_000)
    qtbot.waitUntil(lambda: len(house.window.home.presenter.entries) == 1, timeout=10_000)
    said = house.window.messages.toolTip()
    (kept,) = tmp_path.glob("library-damaged-*.db")
    assert "is in place" in said
    assert kept.name in said
    assert kept.read_bytes() == b"rubbish" * 1_000
    assert [each.title for each in entries(tmp_path / "library.db")] == ["Walking groups"]
