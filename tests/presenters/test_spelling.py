from collections.abc import Iterator
from pathlib import Path
from threading import Thread, current_thread

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from builders import TOP
from eia_wizard.presenters.spelling import Spelling
from eia_wizard.spelling.speller import Speller

FOLDER = TOP / "assets" / "spelling"


@pytest.fixture
def spelling(tmp_path: Path) -> Iterator[Spelling]:
    holder = QObject()
    yield Spelling(Speller(FOLDER, tmp_path / "words.txt"), holder)
    holder.deleteLater()


def test_the_dictionary_is_loaded_a_moment_after_it_is_wanted(
    spelling: Spelling, qtbot: QtBot
) -> None:
    assert not spelling.is_ready
    with qtbot.waitSignal(spelling.changed, timeout=5_000):
        spelling.wake()
        assert not spelling.is_ready
    assert spelling.is_ready


def test_no_key_waits_for_the_dictionary(tmp_path: Path, qtbot: QtBot) -> None:
    threads: list[Thread] = []

    class Watched(Speller):
        def load(self) -> None:
            threads.append(current_thread())
            super().load()

    holder = QObject()
    spelling = Spelling(Watched(FOLDER, tmp_path / "words.txt"), holder)
    with qtbot.waitSignal(spelling.changed, timeout=5_000):
        spelling.wake()
        spelling.wake_now()
    assert spelling.is_ready
    assert len(threads) == 1
    assert threads[0] is not current_thread()


def test_who_asks_for_it_has_it_at_once(spelling: Spelling) -> None:
    spelling.wake_now()
    assert spelling.mistakes("We recieve", "q") == [(3, 10)]


def test_switched_off_it_is_silent_and_says_so_and_on_again_it_speaks(
    spelling: Spelling, qtbot: QtBot
) -> None:
    spelling.wake_now()
    with qtbot.waitSignal(spelling.changed):
        spelling.turn(False)
    assert spelling.mistakes("We recieve", "q") == []
    with qtbot.waitSignal(spelling.changed):
        spelling.turn(True)
    assert spelling.mistakes("We recieve", "q") == [(3, 10)]


def test_switched_on_later_the_dictionary_is_loaded_then(spelling: Spelling, qtbot: QtBot) -> None:
    spelling.turn(False)
    spelling.wake()
    spelling.turn(True)
    qtbot.waitUntil(lambda: spelling.is_ready, timeout=5_000)


def test_a_word_is_ignored_in_its_place_alone(spelling: Spelling) -> None:
    spelling.wake_now()
    spelling.ignore("Tarnwick", "here")
    assert spelling.mistakes("Tarnwick", "here") == []
    assert spelling.mistakes("Tarnwick", "there") != []


def test_a_word_that_cannot_be_kept_is_known_all_the_same_and_it_is_said(
    spelling: Spelling, tmp_path: Path, qtbot: QtBot
) -> None:
    spelling.wake_now()
    (tmp_path / "words.txt").mkdir()
    with qtbot.waitSignal(spelling.refused) as told:
        spelling.learn("Tarnwick")
    assert "words.txt" in told.args[0]
    assert spelling.mistakes("Tarnwick", "q") == []


def test_without_a_dictionary_it_is_said_once(tmp_path: Path, qtbot: QtBot) -> None:
    holder = QObject()
    spelling = Spelling(Speller(tmp_path, tmp_path / "words.txt"), holder)
    with qtbot.waitSignal(spelling.absent, timeout=5_000):
        spelling.wake()
    with qtbot.assertNotEmitted(spelling.absent, wait=300):
        spelling.wake()
    assert spelling.mistakes("recieve", "q") == []
