from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.searching import search_of
from eia_wizard.presenters.library import LibraryPresenter
from eia_wizard.store.shelf import entries


@pytest.fixture
def library(tmp_path: Path, qtbot: QtBot) -> LibraryPresenter:
    made = LibraryPresenter(tmp_path / "library.db", room_in(tmp_path))
    with qtbot.waitSignal(made.opened, timeout=10_000):
        made.begin("Walking groups")
    with qtbot.waitSignal(made.search.known, timeout=10_000, check_params_cb=bool):
        made.refresh()
    return made


def test_what_is_open_is_known_a_moment_after_the_list(library: LibraryPresenter) -> None:
    (entry,) = entries(library.path)
    assert search_of(library.path).gists()[entry.id].who == "Ann"
    library.close()


def test_only_what_was_typed_last_is_answered(library: LibraryPresenter, qtbot: QtBot) -> None:
    answered: list[str] = []
    library.search.found.connect(lambda found: answered.append(found.typed))
    for typed in ("w", "wa", "walk"):
        library.search.look(typed)
    qtbot.waitUntil(lambda: "walk" in answered, timeout=5_000)
    assert answered == ["walk"]
    library.close()


def test_a_damaged_search_is_said_and_made_again(library: LibraryPresenter, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not library.search._is_reading)
    search_of(library.path).path.write_bytes(b"rubbish" * 1_000)
    with qtbot.waitSignal(library.search.found, timeout=5_000) as told:
        library.search.look("walk")
    assert told.args[0].trouble
    with qtbot.waitSignal(library.search.known, timeout=5_000, check_params_cb=bool):
        library.refresh()
    with qtbot.waitSignal(library.search.found, timeout=5_000) as told:
        library.search.look("walk")
    assert len(told.args[0].hits) == 1
    library.close()


def test_nothing_is_asked_of_a_search_that_was_closed(
    library: LibraryPresenter, qtbot: QtBot
) -> None:
    library.close()
    with qtbot.assertNotEmitted(library.search.found, wait=100):
        library.search.look("walk")
        library.search.freshen()


def test_what_was_done_with_an_assessment_can_be_undone(
    library: LibraryPresenter, qtbot: QtBot
) -> None:
    undoing: list[Callable[[], None]] = []
    library.acts.done_undoably.connect(lambda _sentence, undo: undoing.append(undo))

    def done(act: Callable[[], None]) -> list[tuple[str, bool]]:
        """What is listed once this was done."""
        acts = len(undoing)
        act()
        qtbot.waitUntil(lambda: len(undoing) > acts)
        return [(e.id, e.archived) for e in entries(library.path)]

    (entry,) = entries(library.path)
    before = [(entry.id, entry.archived)]
    for act in (library.acts.archive, library.acts.delete, library.acts.duplicate):
        assert done(partial(act, entry.id)) != before
        assert done(undoing[-1]) == before
    library.close()
