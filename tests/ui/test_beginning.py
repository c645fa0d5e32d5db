"""A window is seen as it was left before the program is there, and can be typed in at once."""

import os
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
)
from pytestqt.qtbot import QtBot

from builders import TOP, TellInto, room_in
from eia_wizard.app.remembered import Remembered, Spot, write_remembered
from eia_wizard.cli.behind import behind
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.home import HomePresenter
from eia_wizard.settings import Settings
from eia_wizard.store.likeness import place_of_likeness
from eia_wizard.store.opening import open_library, read_library
from eia_wizard.ui.beginning.likeness import note_ground, read_likeness
from eia_wizard.ui.beginning.loading import Furnish, MoveIn
from eia_wizard.ui.beginning.sight import Sight
from eia_wizard.ui.beginning.start import Beginning
from eia_wizard.ui.house import House
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.window import MainWindow
from ui.seen import alike, at_rest, bars, field_seen, is_whole

KEY = AnswerKey("group.why", "sex")
SPOT = Spot("review", "why", "sex", "", KEY.question, KEY.item, 5)
Start = Callable[..., MainWindow]


@pytest.fixture
def settings(tmp_path: Path, tell_into: TellInto) -> Settings:
    library, made = tell_into(tmp_path, "musculoskeletal")
    write_remembered(library, Remembered().at(made, SPOT))
    return Settings(library, tmp_path / "forms", tmp_path / "p.json", tmp_path / "w.txt")


@pytest.fixture
def start(
    settings: Settings, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Start]:
    """Starts the program as the command does, but for the application, which is there already."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    room = room_in(settings.library.parent)
    made: list[Beginning] = []

    # The first start dresses the one application of all tests; the system stays as it was.
    note_ground()
    monkeypatch.setattr("eia_wizard.ui.beginning.start.note_ground", lambda: None)

    def started(furnish: Furnish = lambda settings: partial(behind, settings)) -> MainWindow:
        before = windows()
        given = (settings, TOP / "assets" / "fonts", lambda: room.clock().date(), furnish, None)
        made.append(Beginning(qapp, *given))
        made[-1].begin()
        return next(each for each in windows() if each not in before)

    yield started
    for each in windows():
        each.unsee()
        each.close()
        each.deleteLater()
    for each in made:
        each.deleteLater()
    for house in qapp.findChildren(House):
        house.deleteLater()
    qtbot.wait(0)


def windows() -> list[MainWindow]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, MainWindow)]


def is_there(window: MainWindow) -> bool:
    field = window.focusWidget()
    is_page = window.desk is not None and window.desk.assessment is not None  # type: ignore[attr-defined]
    return window.sight is None and is_page and isinstance(field, QPlainTextEdit)


@pytest.fixture
def left(start: Start, qtbot: QtBot, settings: Settings) -> Path:
    """A window closed in the middle of a text."""
    window = start()
    qtbot.waitUntil(lambda: is_there(window), timeout=20_000)
    at_rest(window, qtbot)
    window.close()
    window.deleteLater()
    qtbot.waitUntil(lambda: place_of_likeness(settings.library).exists())
    return settings.library


def stored(library: Path) -> str:
    with read_library(library) as reader:
        [facts] = reader.assessments()
        return str(reader.answers(facts.id)[KEY])


def test_a_window_leaves_what_it_showed_and_the_text_that_was_being_typed(left: Path) -> None:
    likeness = read_likeness(left)
    assert likeness is not None
    assert likeness.box is not None
    assert likeness.box.text == stored(left)
    assert likeness.box.cursor == SPOT.cursor
    assert likeness.title.startswith("Exercise classes")
    if os.name == "posix":
        assert place_of_likeness(left).stat().st_mode & 0o77 == 0


def test_what_is_typed_before_the_program_is_there_is_saved_with_the_rest(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    before = stored(left)
    window = start()
    field = field_seen(window, qtbot)
    QTest.keyClicks(field, " typed at once ")
    field.textCursor().insertText("😀")  # as an input method does
    assert window.desk is None
    seen, sight = window.grab().toImage(), window.sight
    assert sight is not None
    qtbot.waitUntil(lambda: sight.cursor().shape() is Qt.CursorShape.BusyCursor)
    assert field.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor
    qtbot.waitUntil(lambda: is_there(window), timeout=20_000)
    QTest.keyClicks(window.focusWidget(), "!")
    there = at_rest(window, qtbot)
    assert alike(seen, there) > 0.94  # but for “Saved”, and undo beside it
    window.close()
    assert stored(left) == before[:5] + " typed at once 😀!" + before[5:]


def test_keys_go_into_the_text_before_its_letters_are_there_and_while_the_page_takes_the_focus(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    before = stored(left)
    window = start()
    assert window.sight is not None
    assert window.sight.field is None
    for early in (Qt.Key.Key_A, Qt.Key.Key_Tab, Qt.Key.Key_B):
        QTest.keyClick(window.windowHandle(), early)
    field = field_seen(window, qtbot)
    window.sight.setFocus()  # as a page does that is put behind the likeness
    assert window.focusWidget() is field  # where a letter that is made of two keys goes
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_C)
    assert field.toPlainText() == before[:5] + "abc" + before[5:]
    qtbot.waitUntil(lambda: is_there(window), timeout=20_000)
    page = window.findChild(AssessmentPage)
    assert page
    assert "abc" in str(page.presenter.session.reading.value(KEY))  # at once, not after a pause
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_D)
    window.close()
    assert stored(left) == before[:5] + "abcd" + before[5:]


def test_without_a_likeness_letters_wait_for_the_text_that_was_left(
    settings: Settings, start: Start, qtbot: QtBot
) -> None:
    before = stored(settings.library)
    window = start()
    assert window.sight is None
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    qtbot.waitUntil(lambda: is_there(window), timeout=20_000)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_B)
    window.close()
    assert stored(settings.library) == before[:5] + "ab" + before[5:]


def test_where_what_was_left_is_no_more_letters_find_their_own_way(
    settings: Settings, start: Start, qtbot: QtBot
) -> None:
    write_remembered(settings.library, Remembered().at("gone", SPOT))
    window = start()
    qtbot.waitUntil(lambda: window.desk is not None, timeout=20_000)
    window.home.focus_first()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    search = window.focusWidget()
    assert isinstance(search, QLineEdit)
    assert search.text() == "a"


def test_columns_come_back_scrolled(settings: Settings, start: Start, qtbot: QtBot) -> None:
    window = start()
    qtbot.waitUntil(lambda: is_there(window), timeout=20_000)
    window.showNormal()
    window.resize(780, 420)
    at_rest(window, qtbot)
    far = {}
    for bar in bars(window):
        bar.setValue(bar.maximum() // 2)
        far[bar] = bar.value()
    assert any(far.values())
    window.close()
    window.deleteLater()
    again = start()
    qtbot.waitUntil(lambda: is_there(again), timeout=20_000)
    assert [bar.value() for bar in bars(again)] == list(far.values())


def test_who_closes_at_once_loses_nothing_typed_till_then(
    left: Path, start: Start, qtbot: QtBot
) -> None:
    before = stored(left)
    window = start()
    QTest.keyClicks(field_seen(window, qtbot), "x")
    window.close()
    assert window.isVisible()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=20_000)
    assert stored(left) == before[:5] + "x" + before[5:]


def test_words_that_have_no_place_are_on_the_clipboard(
    left: Path, start: Start, qtbot: QtBot, qapp: QApplication
) -> None:
    may_fail = threading.Event()

    def not_to_be_had() -> MoveIn:
        may_fail.wait(20)
        raise EiaError("The forms are missing.")

    window = start(lambda _settings: not_to_be_had)
    QTest.keyClicks(field_seen(window, qtbot), "not lost")
    may_fail.set()
    qtbot.waitUntil(lambda: window.sight is None, timeout=20_000)
    assert qapp.clipboard().text() == "not lost"
    assert left.exists()


def test_a_likeness_behind_which_nothing_comes_does_not_stay(
    left: Path, start: Start, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[int] = []
    monkeypatch.setattr(qapp, "exit", ended.append)

    def broken(*_given: object) -> House:
        raise ImportError("A part is missing.")

    monkeypatch.setattr("eia_wizard.ui.run.open_house", broken)
    window = start()
    assert window.sight is not None
    qtbot.waitUntil(lambda: window.sight is None, timeout=20_000)
    qtbot.waitUntil(lambda: ended == [1])
    assert any(isinstance(each.fault, ImportError) for each in qapp.findChildren(Beginning))
    assert not place_of_likeness(left).exists()


def test_a_window_that_nobody_sees_is_loaded_all_the_same(
    left: Path, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MainWindow, "show", MainWindow.showMinimized)
    monkeypatch.setattr(Sight, "paintEvent", lambda *_event: None)
    window = start()
    assert window.sight is not None
    qtbot.waitUntil(lambda: is_there(window), timeout=20_000)
    assert left.exists()


def test_a_home_that_is_left_half_read_is_not_seen_again(
    settings: Settings, start: Start, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_remembered(settings.library, Remembered())
    window = start()
    qtbot.waitUntil(lambda: window.desk is not None and is_whole(window), timeout=20_000)
    monkeypatch.setattr(HomePresenter, "is_whole", False)
    window.close()
    qtbot.waitUntil(window.isHidden)
    assert not place_of_likeness(settings.library).exists()


def test_home_is_seen_as_it_was_left_until_all_that_stood_on_it_stands_there_again(
    settings: Settings, start: Start, qtbot: QtBot
) -> None:
    write_remembered(settings.library, Remembered(size=(760, 700)))
    window = start()
    qtbot.waitUntil(lambda: window.desk is not None and is_whole(window), timeout=20_000)
    window.close()
    window.deleteLater()
    again = start()
    assert again.sight is not None
    assert again.sight.likeness.box is None
    seen = again.grab().toImage()
    qtbot.waitUntil(lambda: again.sight is None, timeout=20_000)
    assert is_whole(again)
    assert alike(seen, again.grab().toImage()) > 0.98  # but for what is read of each since
    focus = again.focusWidget()
    assert focus is not None
    assert focus.objectName() == "search"
    again.close()
    again.deleteLater()
    at_once = start()
    for key in (Qt.Key.Key_A, Qt.Key.Key_Return, Qt.Key.Key_B):
        QTest.keyClick(at_once.windowHandle(), key)
    qtbot.waitUntil(lambda: at_once.sight is None, timeout=20_000)
    focus = at_once.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.text() == "a"  # what follows a command was meant for something else


def test_nothing_is_seen_that_was_changed_or_erased_since(left: Path, settings: Settings) -> None:
    kept = place_of_likeness(left).read_bytes()
    room = room_in(left.parent)
    open_library(left, clock=room.clock, who="Ann", program="t").close()
    assert not place_of_likeness(left).exists()
    place_of_likeness(left).write_bytes(kept)
    os.utime(left)
    assert read_likeness(left) is None
