"""A workroom and an empty library in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.workroom import Workroom
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return room_in(tmp_path)


@pytest.fixture
def library(tmp_path: Path, room: Workroom) -> Iterator[Library]:
    path = tmp_path / "library.db"
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as opened:
        yield opened
