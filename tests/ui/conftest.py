"""A window on a library of its own, dressed as the program is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.ui.desk import make_desk
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.window import MainWindow


@pytest.fixture
def look(qapp: QApplication) -> Look:
    found = qapp.findChild(Look, "look")
    worn = found or Look(qapp, TOP / "assets" / "fonts")
    worn.apply("light")
    return worn


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    fonts = TOP / "assets" / "fonts"
    desk = make_desk(qapp, tmp_path / "library.db", room_in(tmp_path), fonts)
    desk.asks = replace(desk.asks, whether_to_lose=lambda *_asked: True)
    made = desk.window
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture(autouse=True)
def _search_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test until the person has settled."""
    monkeypatch.setattr("eia_wizard.presenters.search.AT_FIRST_MS", 0)
