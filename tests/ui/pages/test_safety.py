"""Nothing is lost and nothing blocks: long work, failed saves, crashes, conflicts, two starts."""

import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.app.doorbell import bell_of, ring
from eia_wizard.app.progress import Tell
from eia_wizard.app.running import note_running, running_file
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library, read_library
from eia_wizard.store.package import read_package
from eia_wizard.ui.desk import Desk, make_desk
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.conflicts import ConflictsPage

from .test_window import question

PROPOSAL = AnswerKey("proposal")
Start = Callable[[str], Desk]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Start]:
    made: list[Desk] = []

    def begin(who: str = "ann") -> Desk:
        (tmp_path / who).mkdir(exist_ok=True)
        room = room_in(tmp_path)
        desk = make_desk(qapp, tmp_path / who / "library.db", room, TOP / "assets" / "fonts")
        desk.window.resize(1366, 768)
        desk.window.show()
        qtbot.waitExposed(desk.window)
        made.append(desk)
        return desk

    yield begin
    for desk in made:
        desk.asks = replace(desk.asks, whether_to_lose=lambda *_asked: True)
        desk.window.close()
        desk.window.deleteLater()


@pytest.fixture
def desk(start: Start) -> Desk:
    return start("ann")


def begun(desk: Desk, qtbot: QtBot, title: str = "Walking groups") -> AssessmentPage:
    desk.begin(title)
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    assert desk.assessment is not None
    return desk.assessment


def typed(page: AssessmentPage, qtbot: QtBot, words: str) -> None:
    control = question(page, "proposal").editor.control()
    qtbot.keyClick(control, Qt.Key.Key_End)
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keyClicks(control, words)


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    button = parent.findChild(QPushButton, name)
    assert button is not None
    qtbot.keyClick(button, Qt.Key.Key_Space)


def slow(tell: Tell) -> str:
    """Long work of five seconds."""
    for step in range(500):
        tell(step, 500, "Going on")
        time.sleep(0.01)
    return "done"


# Long work


def test_short_work_is_not_shown(desk: Desk, qtbot: QtBot) -> None:
    seen: list[bool] = []
    work = desk.library.bench.do("Short", lambda _tell: None)
    with qtbot.waitSignal(work.done, timeout=5_000):
        desk.safety.work.turned.connect(lambda: seen.append(desk.safety.work.isVisible()))
    assert True not in seen


def test_long_work_is_shown_and_escape_stops_it(desk: Desk, qtbot: QtBot) -> None:
    work = desk.library.bench.do("Something long", slow)
    bar = desk.safety.work
    qtbot.waitUntil(bar.isVisible, timeout=5_000)
    assert bar.sentence == "Something long"
    with qtbot.waitSignal(work.stopped, timeout=5_000):
        qtbot.keyClick(desk.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bar.isVisible())


def test_long_work_is_stopped_by_its_button_too(desk: Desk, qtbot: QtBot) -> None:
    work = desk.library.bench.do("Something long", slow)
    qtbot.waitUntil(desk.safety.work.isVisible, timeout=5_000)
    with qtbot.waitSignal(work.stopped, timeout=5_000) as told:
        press(qtbot, desk.window, "work:0")
    assert "Stopped" in told.args[0]


def test_an_example_that_is_stopped_is_not_in_the_list(desk: Desk, qtbot: QtBot) -> None:
    desk.window.home.example_asked.emit()
    qtbot.waitUntil(desk.safety.work.isVisible, timeout=10_000)
    with qtbot.waitSignal(desk.library.told, timeout=10_000) as told:
        desk.safety.work.cancel()
    assert "Stopped" in told.args[0]
    with qtbot.waitSignal(desk.library.listed, timeout=5_000) as listed:
        desk.library.refresh()
    assert not any(entry.title or not entry.deleted for entry in listed.args[0])


def test_an_export_that_is_stopped_writes_nothing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = begun(desk, qtbot)
    desk.library.bench.do("Before it", slow)
    desk.library.export(page.saving.assessment_id, tmp_path / "out.docx")
    works = desk.library.bench._works
    for work in reversed(works):
        work.cancel()
    qtbot.waitUntil(lambda: all(work.is_over for work in works), timeout=5_000)
    assert not (tmp_path / "out.docx").exists()


def test_saves_go_on_while_an_example_is_told(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    desk.window.home.example_asked.emit()
    qtbot.waitUntil(desk.safety.work.isVisible, timeout=10_000)
    took = QElapsedTimer()
    for word in ("One", "Two", "Three"):
        question(page, "proposal").editor.fill(word)
        with qtbot.waitSignal(page.saving.saved, timeout=5_000):
            took.start()
            page.presenter.answer(PROPOSAL, word)
        assert took.elapsed() < 3_000
    desk.safety.work.cancel()


def test_closing_the_window_finishes_an_export_and_drops_an_example(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    page = begun(desk, qtbot)
    desk.library.export(page.saving.assessment_id, tmp_path / "out.docx")
    desk.library.add_example("musculoskeletal")
    assert desk.window.close()
    assert (tmp_path / "out.docx").exists()


# A failed save


def full(*_words: object) -> None:
    raise EiaError("The disk is full.")


def test_words_that_cannot_be_saved_are_kept_and_saved_once_there_is_room(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begun(desk, qtbot)
    with monkeypatch.context() as broken:
        broken.setattr(Library, "write", full)
        qtbot.keyClicks(question(page, "proposal").editor.control(), "Kept")
        qtbot.waitUntil(desk.safety.unsaved.isVisible, timeout=5_000)
    assert "disk is full" in desk.safety.unsaved.sentence
    assert question(page, "proposal").editor.text() == "Kept"
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        press(qtbot, desk.window, "unsaved:0")
    assert not desk.safety.unsaved.isVisible()


def test_words_that_cannot_be_saved_can_be_saved_elsewhere(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    page = begun(desk, qtbot)
    desk.asks = replace(desk.asks, where_to_save=lambda *_asked: tmp_path / "words.txt")
    with monkeypatch.context() as broken:
        broken.setattr(Library, "write", full)
        qtbot.keyClicks(question(page, "proposal").editor.control(), "Only on the screen")
        qtbot.waitUntil(desk.safety.unsaved.isVisible, timeout=5_000)
        with qtbot.waitSignal(desk.library.rescue.told, timeout=5_000):
            press(qtbot, desk.window, "unsaved:1")
        text = (tmp_path / "words.txt").read_text("utf-8-sig")
        assert text.count("Only on the screen") == 2
        assert "Walking groups" in text
        packed = read_package(tmp_path / "words.eia")
        assert packed.answers[PROPOSAL] == "Only on the screen"
    page.saving.try_again()
    qtbot.waitUntil(lambda: not page.saving.unsaved, timeout=5_000)


def test_words_left_unsaved_when_going_home_are_not_lost(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = begun(desk, qtbot)
    made, saving = page.saving.assessment_id, page.saving
    asked: list[str] = []
    desk.asks = replace(desk.asks, whether_to_lose=lambda _w, why: bool(asked.append(why)))
    with monkeypatch.context() as broken:
        broken.setattr(Library, "write", full)
        qtbot.keyClicks(question(page, "proposal").editor.control(), "Kept")
        desk.show_home()
        qtbot.waitUntil(desk.safety.unsaved.isVisible, timeout=5_000)
        assert not desk.window.close()
    assert asked == ["The disk is full."]
    desk.open(made)
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    assert desk.assessment is not None
    assert not saving.unsaved
    assert question(desk.assessment, "proposal").editor.text() == "Kept"


@pytest.mark.parametrize("harm", ["gone", "replaced"])
def test_a_library_that_goes_away_while_it_is_open_is_said_and_the_words_are_kept(
    desk: Desk, qtbot: QtBot, harm: str, tmp_path: Path
) -> None:
    page = begun(desk, qtbot)
    typed(page, qtbot, "Before. ")
    path = desk.library.path
    aside = path.rename(path.with_name("aside.db"))
    if harm == "replaced":
        path.write_bytes(b"something else")
    qtbot.keyClicks(question(page, "proposal").editor.control(), "After.")
    qtbot.waitUntil(desk.safety.unsaved.isVisible, timeout=5_000)
    assert "no longer at" in desk.safety.unsaved.sentence
    desk.asks = replace(desk.asks, where_to_save=lambda *_asked: tmp_path / "words.txt")
    with qtbot.waitSignal(desk.library.rescue.told, timeout=5_000):
        press(qtbot, desk.window, "unsaved:1")
    assert "Before. After." in (tmp_path / "words.txt").read_text("utf-8-sig")
    aside.replace(path)
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        press(qtbot, desk.window, "unsaved:0")
    with read_library(path) as reader:
        assert reader.answers(page.saving.assessment_id)[PROPOSAL] == "Before. After."


# A window closed without warning


def test_a_window_that_was_killed_is_told_of_at_the_next_start(start: Start, qtbot: QtBot) -> None:
    first = start("ann")
    page = begun(first, qtbot)
    made = page.saving.assessment_id
    assert running_file(first.library.path).stat().st_mode & 0o777 == 0o600
    first.show_home()
    first.window.close()
    assert not running_file(first.library.path).exists()
    note_running(first.library.path, made)

    second = start("ann")
    qtbot.waitUntil(second.safety.came_back.isVisible, timeout=10_000)
    assert "Everything up to" in second.safety.came_back.sentence
    press(qtbot, second.window, "came-back:0")
    qtbot.waitUntil(lambda: second.assessment is not None, timeout=10_000)
    assert second.assessment is not None
    assert second.assessment.saving.assessment_id == made
    assert second.safety.came_back.buttons[0].isHidden()


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"assessment": 7}', b"\xff" * 900])
def test_rubbish_left_behind_does_no_harm(start: Start, qtbot: QtBot, rubbish: bytes) -> None:
    first = start("ann")
    qtbot.waitUntil(lambda: running_file(first.library.path).exists(), timeout=10_000)
    first.window.close()
    running_file(first.library.path).write_bytes(rubbish)
    second = start("ann")
    qtbot.waitUntil(second.safety.came_back.isVisible, timeout=10_000)
    assert "without warning" in second.safety.came_back.sentence
    assert not second.safety.came_back.buttons[0].isVisible()


def test_a_window_closed_as_it_should_be_is_not_told_of(start: Start, qtbot: QtBot) -> None:
    begun(start("ann"), qtbot).window().close()
    second = start("ann")
    qtbot.waitUntil(lambda: second.assessment is not None, timeout=10_000)
    assert not second.safety.came_back.isVisible()


# A second start


def test_a_call_is_answered_and_brings_the_window_forward(desk: Desk, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: running_file(desk.library.path).exists(), timeout=10_000)
    desk.window.showMinimized()
    bell_of(desk.library.path).write_bytes(b"")
    qtbot.waitUntil(lambda: not bell_of(desk.library.path).exists(), timeout=5_000)
    qtbot.waitUntil(lambda: not desk.window.isMinimized())


def test_a_call_that_nobody_hears_is_taken_back(tmp_path: Path) -> None:
    assert not ring(tmp_path / "library.db", patience_s=0.1)
    assert list(tmp_path.iterdir()) == []


def test_a_window_that_comes_too_late_says_that_another_has_the_library(
    start: Start, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "ann").mkdir()
    room = room_in(tmp_path)
    with open_library(
        tmp_path / "ann" / "library.db", clock=room.clock, who="x", program="x", create=True
    ):
        late = start("ann")
        with qtbot.waitSignal(late.library.not_opened, timeout=20_000) as told:
            pass
        assert "another window or program" in told.args[0]
    assert not bell_of(late.library.path).exists()


# A file brought in that disagrees


@pytest.fixture
def disagreeing(start: Start, qtbot: QtBot, tmp_path: Path) -> tuple[Desk, Path]:
    """Ann's desk, and a file of Ben's that answers the proposal differently."""
    ann = start("ann")
    page = begun(ann, qtbot)
    typed(page, qtbot, "Walk")
    file = tmp_path / "walks.eia"
    with qtbot.waitSignal(ann.files.exported, timeout=10_000):
        ann.library.save_copy(page.saving.assessment_id, file)
    ben = start("ben")
    ben.bring_in(file)
    qtbot.waitUntil(lambda: ben.assessment is not None, timeout=20_000)
    assert ben.assessment is not None
    with qtbot.waitSignal(ben.assessment.saving.saved, timeout=5_000):
        ben.assessment.presenter.answer(PROPOSAL, "Walk in the park")
    back = tmp_path / "back.eia"
    with qtbot.waitSignal(ben.files.exported, timeout=10_000):
        ben.library.save_copy(page.saving.assessment_id, back)
    ben.window.close()
    typed(page, qtbot, " by the sea")
    with qtbot.waitActive(ann.window):
        ann.window.activateWindow()
    ann.bring_in(back)
    qtbot.waitUntil(lambda: ann.window.findChild(ConflictsPage) is not None, timeout=20_000)
    return ann, back


def the_page(desk: Desk) -> ConflictsPage:
    found = desk.window.findChild(ConflictsPage)
    assert found is not None
    return found


def test_what_differs_is_put_to_the_person_and_their_choice_holds(
    disagreeing: tuple[Desk, Path], qtbot: QtBot
) -> None:
    desk, _file = disagreeing
    page = the_page(desk)
    [row] = page.presenter.rows
    assert {row.mine, row.theirs} == {"Walk by the sea", "Walk in the park"}
    assert not page.on.isEnabled()
    theirs = page.findChild(QRadioButton, "conflict:0:theirs")
    assert theirs is not None
    qtbot.keyClick(theirs, Qt.Key.Key_Space)
    assert page.on.isEnabled()
    press(qtbot, page, "conflicts:on")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=20_000)
    assert desk.assessment is not None
    assert question(desk.assessment, "proposal").editor.text() == "Walk in the park"
    assert "one answer was taken over" in desk.safety.summary.sentence


def test_thinking_better_of_it_leaves_everything_as_it_was(
    disagreeing: tuple[Desk, Path], qtbot: QtBot
) -> None:
    desk, _file = disagreeing
    qtbot.keyClick(the_page(desk), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=20_000)
    assert desk.assessment is not None
    assert question(desk.assessment, "proposal").editor.text() == "Walk by the sea"


def test_theirs_can_be_kept_apart(disagreeing: tuple[Desk, Path], qtbot: QtBot) -> None:
    desk, _file = disagreeing
    press(qtbot, the_page(desk), "conflicts:apart")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=20_000)
    with qtbot.waitSignal(desk.library.listed, timeout=5_000) as listed:
        desk.library.refresh()
    assert len(listed.args[0]) == 2


def test_all_can_be_decided_at_once(disagreeing: tuple[Desk, Path], qtbot: QtBot) -> None:
    desk, _file = disagreeing
    page = the_page(desk)
    press(qtbot, page, "conflicts:all-mine")
    press(qtbot, page, "conflicts:on")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=20_000)
    assert desk.assessment is not None
    assert question(desk.assessment, "proposal").editor.text() == "Walk by the sea"


# Bad input


def test_a_space_before_a_pause_is_not_taken_from_under_the_hands(desk: Desk, qtbot: QtBot) -> None:
    page = begun(desk, qtbot)
    typed(page, qtbot, "Walk ")
    typed(page, qtbot, "on")
    assert question(page, "proposal").editor.text() == "Walk on"


def dropped(desk: Desk, qtbot: QtBot, path: Path) -> str:
    with qtbot.waitSignal(desk.library.refused, timeout=20_000) as told:
        desk.bring_in(path)
    qtbot.waitUntil(desk.window.messages.isVisible)
    return str(told.args[0])


def bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("bagit.txt", b"\0" * 90_000_000)


STRANGE: dict[str, Callable[[Path], object]] = {
    "folder": lambda path: path.mkdir(),
    "photo.png": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 900),
    "letter.odt": lambda path: path.write_bytes((TOP / "assets/word/base.docx").read_bytes()),
    "empty.eia": lambda path: path.write_bytes(b""),
    "bomb.eia": bomb,
    "missing.eia": lambda _path: None,
    "odd \u202e\U0001f469\u200d\U0001f467 name.eia": lambda path: path.write_bytes(b"x"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_nothing_of_ours_is_refused_in_a_sentence_and_nothing_is_lost(
    desk: Desk, qtbot: QtBot, tmp_path: Path, name: str
) -> None:
    page = begun(desk, qtbot)
    STRANGE[name](tmp_path / name)
    qtbot.keyClicks(question(page, "proposal").editor.control(), "Still here")
    assert dropped(desk, qtbot, tmp_path / name).endswith(".")
    assert desk.assessment is page
    assert question(page, "proposal").editor.text() == "Still here"


@pytest.mark.parametrize("written", ["proposal", "title"])
def test_ten_megabytes_pasted_are_refused_or_cut_with_what_was_there_kept(
    desk: Desk, qtbot: QtBot, written: str
) -> None:
    page = begun(desk, qtbot)
    control = question(page, written).editor.control()
    qtbot.keyClick(control, Qt.Key.Key_End)
    qtbot.keyClicks(control, "Mine")
    before = question(page, written).editor.text()
    QApplication.clipboard().setText("word " * 2_000_000)
    qtbot.keySequence(control, "Ctrl+V")
    assert question(page, written).editor.text().startswith(before)
    assert len(question(page, written).editor.text()) <= 200_000
    QApplication.clipboard().clear()


def test_odd_letters_are_saved_and_come_back(desk: Desk, qtbot: QtBot) -> None:
    odd = "a\u0301\u202ertl\u200b\U0001f469\u200d\U0001f467 \x00\x0b\ufffe \u05d0\u0627"
    page = begun(desk, qtbot)
    QApplication.clipboard().setText(odd)
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        qtbot.keySequence(question(page, "proposal").editor.control(), "Ctrl+V")
    with read_library(desk.library.path) as reader:
        stored = str(reader.answers(page.saving.assessment_id)[PROPOSAL])
    assert "\U0001f469\u200d\U0001f467" in stored
    assert "\u05d0\u0627" in stored
    assert "\x00" not in stored
    QApplication.clipboard().clear()
