"""Practice in the window: unmistakable, fresh at a click, and the real library stays as it was."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.app.practice import practice_place
from eia_wizard.catalogue.faulty import read_faulty
from eia_wizard.store.purpose import is_practice_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.desk import Desk
from eia_wizard.ui.house import House
from eia_wizard.ui.pages.stages import WheelView
from journeys.trainers_hour import house_of_one

LONG = 60_000


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        "eia_wizard.app.practice.example_files",
        lambda folder: {"smoking-advice": folder / "smoking-advice.toml"},
    )
    monkeypatch.setattr(
        "eia_wizard.app.practice.read_faulty", lambda file: (read_faulty(file)[0][:1], ())
    )


@pytest.fixture
def house(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[House]:
    made = house_of_one(tmp_path, qapp)
    qtbot.waitUntil(lambda: made.window.home.is_filled, timeout=LONG)
    yield made
    made.window.close()
    with qtbot.waitSignal(made.window.destroyed):
        made.window.deleteLater()


def go_in(house: House, qtbot: QtBot) -> Desk:
    left = house.window
    left.home.foot.practise_asked.emit()
    qtbot.waitUntil(lambda: house.window is not left, timeout=LONG)
    return settled(house, qtbot)


def settled(house: House, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: house.window.home.is_filled, timeout=LONG)
    desk = house.window.desk
    assert isinstance(desk, Desk)
    return desk


def press(house: House, name: str) -> None:
    button = house.window.findChild(QPushButton, name)
    assert button
    assert button.isVisible()
    button.click()


def moved(house: House, qtbot: QtBot, act: Callable[[], None]) -> Desk:
    left = house.window
    act()
    qtbot.waitUntil(lambda: house.window is not left, timeout=LONG)
    return settled(house, qtbot)


def bytes_of(folder: Path) -> dict[str, str]:
    files = [each for each in folder.rglob("*") if each.is_file()]
    return {
        str(each): sha256(each.read_bytes()).hexdigest()
        for each in files
        if "practice" not in each.relative_to(folder).parts
    }


def test_the_practice_area_says_so_on_every_page_in_the_title_and_on_the_wheel(
    house: House, qtbot: QtBot
) -> None:
    assert house.window.band is None
    desk = go_in(house, qtbot)
    window = house.window
    assert window.band
    assert window.band.isVisible()
    assert window.windowTitle().startswith("Practice")
    window.home.begun.emit("Tried out", "")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=LONG)
    assert desk.assessment
    assert window.band.isVisible()
    assert window.windowTitle() == "Practice – Tried out – EIA Wizard"
    wheel = desk.assessment.findChild(WheelView)
    assert wheel
    assert wheel.accessibleName().startswith("Practice")
    desk.learn()
    assert window.band.isVisible()
    assert window.windowTitle().startswith("Practice")
    aids = [each.objectName() for each in window.findChildren(QPushButton) if each.isVisible()]
    assert "learn-aid:shown" in aids
    assert "learn-aid:people" not in aids
    assert "learn-aid:checklist" not in aids


def test_leaving_leads_back_to_ones_own_assessments(house: House, qtbot: QtBot) -> None:
    go_in(house, qtbot)
    moved(house, qtbot, lambda: press(house, "practice-leave"))
    assert house.window.band is None
    assert [each.title for each in house.window.home.presenter.entries] == ["A real thing"]


def test_a_training_hour_changes_not_one_byte_of_the_real_library(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = go_in(house, qtbot)
    place = practice_place(tmp_path / "library.db")
    assert is_practice_library(place)
    before = bytes_of(tmp_path)
    for each in tmp_path.glob("library*"):
        each.chmod(0o500 if each.is_dir() else 0o400)
    out = tmp_path / "practice" / "out"
    out.mkdir()
    house.window.home.begun.emit("Typed in training", "")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=LONG)
    assert desk.assessment
    id_ = desk.assessment.saving.assessment_id
    written: list[Path] = []
    desk.files.exported.connect(written.append)
    desk.library.export(id_, out / "one.docx")
    desk.library.save_copy(id_, out / "one.eia")
    qtbot.waitUntil(lambda: len(written) == 2, timeout=LONG)
    desk.show_home()
    desk.library.begin_next(id_)
    desk.library.acts.delete(id_)
    desk.asks = replace(desk.asks, whether_to_start_afresh=lambda *_asked: True)
    desk = moved(house, qtbot, lambda: press(house, "practice-fresh"))
    titles = {each.title for each in entries(place)}
    assert "Typed in training" not in titles
    assert len(titles) == 2
    qtbot.waitUntil(lambda: house.window.messages.findChild(QPushButton, "undo").isVisible())
    moved(house, qtbot, house.window.messages.undo)
    assert "Typed in training" in {each.title for each in entries(place, deleted=True)}
    assert bytes_of(tmp_path) == before


def test_a_fresh_start_that_is_not_confirmed_leaves_everything(house: House, qtbot: QtBot) -> None:
    desk = go_in(house, qtbot)
    desk.asks = replace(desk.asks, whether_to_start_afresh=lambda *_asked: False)
    window = house.window
    press(house, "practice-fresh")
    assert house.window is window
    assert window.band
    assert window.band.fresh.isEnabled()


def test_a_practised_file_dropped_on_ones_own_assessments_is_refused_in_a_sentence(
    house: House, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = go_in(house, qtbot)
    place = practice_place(tmp_path / "library.db")
    file = tmp_path / "one.eia"
    written: list[Path] = []
    desk.files.exported.connect(written.append)
    desk.library.save_copy(entries(place)[0].id, file)
    qtbot.waitUntil(lambda: bool(written), timeout=LONG)
    desk = moved(house, qtbot, lambda: press(house, "practice-leave"))
    said: list[str] = []
    house.window.messages.troubled.connect(said.append)
    desk.bring_in(file)
    qtbot.waitUntil(lambda: bool(said), timeout=LONG)
    assert "practice area" in said[0]
    assert len(entries(tmp_path / "library.db")) == 1
