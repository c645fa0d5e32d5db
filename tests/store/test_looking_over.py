"""A library in use is looked over without making anybody wait."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.backup import faults_in
from eia_wizard.store.backup_places import backup_folder
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.refusals import DamagedLibrary
from store.store_builders import TITLE, SteadyClock, made


def changed_behind_our_back(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE answer SET value = '\"Other\"'")
        connection.commit()


def spoken(library: Library) -> str:
    library.write("A1", {TITLE: "Walking groups"})
    library.close_visits("A1")
    return "A1"


def test_a_sound_library_passes_and_leaves_nothing_behind(library: Library) -> None:
    spoken(library)
    library.look_over()
    assert list(backup_folder(library.path).iterdir()) == []


def test_a_library_opened_in_haste_is_found_damaged_a_little_later(path: Path) -> None:
    with made(path) as library:
        spoken(library)
    changed_behind_our_back(path)
    with (
        open_library(
            path, clock=SteadyClock(), who="Ann", program="test", look_over=False
        ) as library,
        pytest.raises(DamagedLibrary, match="damaged"),
    ):
        library.look_over()


@pytest.mark.parametrize(
    "change", ["DROP TRIGGER visit_stays", "ALTER TABLE assessment DROP COLUMN review_on"]
)
def test_a_library_of_another_shape_is_not_even_opened_in_haste(path: Path, change: str) -> None:
    with made(path) as library:
        spoken(library)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(change)
    before = path.read_bytes()
    with pytest.raises(DamagedLibrary, match="shape of the library"):
        open_library(path, clock=SteadyClock(), who="Ann", program="test", look_over=False)
    assert path.read_bytes() == before
    assert any(fault.where == "schema" for fault in faults_in(path))


def test_answers_given_meanwhile_are_no_faults(library: Library) -> None:
    id_, count = spoken(library), 0

    def type_on() -> None:
        nonlocal count
        count += 1
        library.write(id_, {AnswerKey("title"): f"Walking groups {count}"})

    library.look_over(type_on)
    assert count
    assert library.verify() == []
