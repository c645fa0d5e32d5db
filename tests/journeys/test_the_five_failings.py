"""Late, empty, no why, no combined group, no follow-up: caught on the screen and on paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.store.opening import open_library, read_library
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.pages.check_finding import FindingCard
from faults.clean_files import Case
from faults.failings import failings
from faults.shelved import put

FAILINGS = failings()


@pytest.fixture(params=FAILINGS, ids=lambda rule: rule)
def failing(request: pytest.FixtureRequest) -> tuple[str, Case]:
    return request.param, FAILINGS[request.param]


@pytest.fixture
def room(failing: tuple[str, Case], tmp_path: Path) -> Workroom:
    """A workroom on the day on which the case is looked at."""
    day = datetime.combine(failing[1].as_of, time(9), UTC)
    return replace(room_in(tmp_path), clock=lambda: day)


@pytest.fixture
def shelved(failing: tuple[str, Case], room: Workroom, tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "library.db"
    with open_library(path, clock=room.clock, who="Ann", program="t", create=True) as library:
        return path, put(library, room, failing[1])


@pytest.fixture
def desk(
    qtbot: QtBot, qapp: QApplication, room: Workroom, shelved: tuple[Path, str]
) -> Iterator[Desk]:
    made = make_desk(qapp, shelved[0], room, TOP / "assets" / "fonts")
    made.window.resize(1366, 768)
    made.window.show()
    qtbot.waitExposed(made.window)
    yield made
    made.window.close()
    made.window.deleteLater()


def test_it_is_caught_in_the_window(
    desk: Desk, qtbot: QtBot, failing: tuple[str, Case], shelved: tuple[Path, str]
) -> None:
    rule, _case = failing
    with qtbot.waitSignal(desk.library.opened, timeout=15_000):
        desk.open(shelved[1])
    page = desk.assessment
    assert page is not None
    qtbot.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(page.findChildren(FindingCard)), timeout=15_000)
    found = page.presenter.checking.found
    assert found is not None
    assert rule in [each.finding.rule for each in found.findings]


def test_it_is_caught_in_the_document(
    failing: tuple[str, Case], room: Workroom, shelved: tuple[Path, str], tmp_path: Path
) -> None:
    rule, _case = failing
    with read_library(shelved[0]) as library:
        opened = open_assessment(library, shelved[1])
        made = export(library, room, opened, Wanted(layout="full"), tmp_path / "made.docx")
    document = Document(str(made))
    words = [p.text for p in document.paragraphs]
    cells = [c.text for t in document.tables for c in t._cells]
    assert "What was checked" in words
    assert any(_says(rule, text) for text in (*words, *cells))


def _says(rule: str, text: str) -> bool:
    said = {
        "R01": "after the decision",
        "R04": "not looked at",
        "R31": "not why it happens",
        "R33": "combined",
        "R22": "looked at again",
    }
    return said[rule] in text
