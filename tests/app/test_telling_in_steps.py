"""A worked example is told a little at a time, and only a whole one is ever seen."""

from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.examples import Telling, open_example
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import entries


@pytest.fixture
def library(tmp_path: Path) -> Library:
    room = room_in(tmp_path)
    return open_library(
        tmp_path / "library.db", clock=room.clock, who="Ann", program="test", create=True
    )


@pytest.fixture
def telling(library: Library, tmp_path: Path) -> Telling:
    room = room_in(tmp_path)
    return Telling(library, room, open_example(room, "musculoskeletal"))


def test_half_a_story_is_not_in_the_list(library: Library, telling: Telling) -> None:
    for _time in range(20):
        assert telling.go_on()
    assert 0 < telling.done < telling.of
    assert entries(library.path) == []


def test_a_story_that_is_not_told_to_its_end_stays_out_of_the_list(
    library: Library, telling: Telling
) -> None:
    for _time in range(200):
        telling.go_on()
    assert entries(library.path) == []
    assert library.verify() == []


def test_a_story_told_to_its_end_is_in_the_list(library: Library, tmp_path: Path) -> None:
    room = room_in(tmp_path)
    telling = Telling(library, room, open_example(room, "smoking-advice"))
    while telling.go_on():
        pass
    assert telling.done == telling.of
    assert [entry.id for entry in entries(library.path)] == [telling.id]
