"""Every assessment that home shows, as documents in one folder, without leaving home."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from builders import MOMENT, TOP, room_in
from eia_wizard.app.editing import begin
from eia_wizard.store.opening import open_library
from eia_wizard.ui.desk import Desk, make_desk


@pytest.fixture
def desk(qtbot: QtBot, qapp, tmp_path: Path):  # type: ignore[no-untyped-def]  # a fixture
    path, room = tmp_path / "library.db", room_in(tmp_path)
    with open_library(
        path, clock=lambda: MOMENT, who="Ann", program="test", create=True
    ) as library:
        for title in ("Walking groups", "Walking aids", "Eye tests"):
            begin(library, room, title)
    made = make_desk(qapp, path, room, TOP / "assets" / "fonts")
    made.window.show()
    qtbot.waitExposed(made.window)
    qtbot.waitUntil(lambda: made.window.home.count == 3)
    yield made
    made.window.close()
    made.window.deleteLater()


def button(desk: Desk) -> QPushButton:
    found = desk.window.home.findChild(QPushButton, "export-shown")
    assert isinstance(found, QPushButton)
    return found


def test_what_is_shown_is_written_and_told(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    to = tmp_path / "out"
    desk.asks = replace(desk.asks, which_folder=lambda *_asked: to)
    desk.window.home.presenter.look("walking")
    qtbot.keyClick(button(desk), Qt.Key.Key_Space)
    messages = desk.window.messages
    qtbot.waitUntil(lambda: "2 of 2 documents" in messages.currentMessage(), timeout=20_000)
    assert len(list(to.glob("Walking*.docx"))) == 2
    assert not list(to.glob("Eye*"))
    names = [b.text() for b in messages.findChildren(QPushButton) if b.isVisible()]
    assert {"Open", "Show in folder"} <= set(names)


def test_nothing_is_written_where_no_folder_is_chosen(desk: Desk, tmp_path: Path) -> None:
    asked: list[str] = []
    desk.asks = replace(desk.asks, which_folder=lambda _parent, said: asked.append(said))
    button(desk).click()
    assert asked == ["Choose a folder for 3 documents"]
    assert not (tmp_path / "out").exists()


def test_there_is_nothing_to_export_where_nothing_is_shown(desk: Desk, qtbot: QtBot) -> None:
    desk.window.home.presenter.look("no such thing")
    qtbot.waitUntil(lambda: button(desk).isHidden())
