from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.store.backup import backups, is_sound


@pytest.fixture
def library(tmp_path: Path, qtbot: QtBot) -> LibraryPresenter:
    made = LibraryPresenter(tmp_path / "library.db", room_in(tmp_path))
    with qtbot.waitSignal(made.listed, timeout=10_000):
        pass
    return made


def test_work_that_rests_on_the_library_alone_is_backed_up(
    library: LibraryPresenter, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(library.opened, timeout=10_000):
        library.begin("Walks")
    with qtbot.waitSignal(library.backed_up, timeout=10_000) as told:
        library.upkeep.back_up_if_due()
    assert is_sound(told.args[0])
    library.close()


def test_a_library_without_work_is_not_backed_up(library: LibraryPresenter, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(library.backed_up, wait=300):
        library.upkeep.back_up_if_due()
    library.close()
    assert backups(library.path) == []
