"""A trainer’s hour as it is run: every step works, and one’s own library stays as it was."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from builders import MOMENT, TOP
from eia_wizard.app.practice import practice_place
from eia_wizard.catalogue.faulty import read_faulty
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.house import House
from eia_wizard.ui.window import MainWindow
from journeys.trainers_hour import TrainersHour, house_in

CRASH = """
import sys
from pathlib import Path
sys.path.insert(0, {tests!r})
from builders import room_in
from eia_wizard.app.editing import begin
from eia_wizard.store.opening import open_library
place = Path({place!r})
room = room_in(place.parent.parent)
library = open_library(place, clock=room.clock, who="Ann", program="x")
print("ready", flush=True)
while True:
    begin(library, room, "Typed when the power went")
"""


@pytest.fixture
def house(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[House]:
    """One story and one faulty assessment are enough for the hour."""
    own = "eia_wizard.app.practice"
    story = "musculoskeletal"
    monkeypatch.setattr(f"{own}.example_files", lambda folder: {story: folder / f"{story}.toml"})
    monkeypatch.setattr(f"{own}.read_faulty", lambda file: (read_faulty(file)[0][:1], ()))
    made = house_in(tmp_path, qapp)
    qtbot.waitUntil(lambda: made.window.home.is_filled)
    yield made
    made.window.close()
    with qtbot.waitSignal(made.window.destroyed):
        made.window.deleteLater()


def test_the_hour_runs_and_neither_it_nor_a_reset_nor_a_crash_changes_a_byte_of_what_is_real(
    house: House, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    papers, seen = tmp_path_factory.mktemp("papers"), {}
    before: dict[str, str] = {}

    def look(name: str, shown: QWidget) -> None:
        seen[name] = said_in(shown)
        if name == "The practice area as it was left":
            before.update(bytes_of(tmp_path))
            allow_writing(tmp_path, is_allowed=False)
        elif name == "What the sheets say after":
            assert bytes_of(tmp_path) == before
            allow_writing(tmp_path, is_allowed=True)

    TrainersHour(house, papers, look).run()
    assert "Typed at the last training" not in seen["The practice area, fresh"]
    assert "one gym" not in seen["Presented: on with the clicker, 3"]
    assert "one gym" in seen["Presented: on with the clicker, 5"]
    assert "minutes left" in seen["The notes for whoever leads"]
    assert "(only this table)" in seen["What three tables said, compared"]
    assert "rests on no evidence" in seen["What the check finds, in letters for a room"]
    assert "Sure before: 0 of 3. Sure after: 3 of 3." in seen["What the sheets say after"]
    assert "Sure after" not in seen["The results presented, 1"]
    assert "Sure after: 3 of 3." in seen["The results presented, 2"]
    written = {each.name: each.read_bytes()[:2] for each in papers.iterdir()}
    assert written == dict.fromkeys(("exercise.docx", "results.docx", "tables.docx"), b"PK")

    own = tmp_path / "library.db"
    house.window.close()
    left = bytes_of(tmp_path)
    allow_writing(tmp_path, is_allowed=False)
    crash_while_writing(practice_place(own))
    allow_writing(tmp_path, is_allowed=True)
    assert bytes_of(tmp_path) == left
    assert left[str(own)] == before[str(own)]
    assert [each.title for each in entries(own)] == ["A real thing"]


def said_in(shown: QWidget) -> str:
    """Every word in a window."""
    labels = [each.text() for each in shown.findChildren(QLabel) if each.isVisible()]
    sheets = [each.toPlainText() for each in shown.findChildren(QTextBrowser)]
    rows = shown.home.presenter.entries if isinstance(shown, MainWindow) else ()
    return "\n".join([*labels, *sheets, *(each.title for each in rows)])


def bytes_of(folder: Path) -> dict[str, str]:
    """Of every file that is not practice."""
    return {
        str(each): sha256(each.read_bytes()).hexdigest()
        for top in folder.iterdir()
        if top.name != "practice"
        for each in (top, *top.rglob("*"))
        if each.is_file()
    }


def allow_writing(folder: Path, *, is_allowed: bool) -> None:
    """Whether one’s own library can be written to."""
    for each in folder.glob("library*"):
        each.chmod(0o600 if is_allowed else 0o400)


def crash_while_writing(place: Path) -> None:
    """Another program is killed in the middle of practice; the practice library stays sound."""
    program = CRASH.format(tests=str(TOP / "tests"), place=str(place))
    environment = os.environ | {"PYTHONPATH": str(TOP / "src")}
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment
    ) as child:
        assert child.stdout
        assert child.stdout.readline() == "ready\n"
        child.send_signal(signal.SIGKILL)
    with open_library(place, clock=lambda: MOMENT, who="Ann", program="x") as again:
        assert again.verify() == []
