"""A page can be read and typed in before the library is open; what was typed is saved then."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.app.opening import Opened, open_at_a_glance
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import Place
from eia_wizard.store.opening import open_library, read_library
from eia_wizard.ui.desk import Desk, make_desk, move_in
from eia_wizard.ui.dress import dress
from eia_wizard.ui.furnishing import furnished_window

PROPOSAL = AnswerKey("proposal")


@pytest.fixture
def left(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> str:
    """An assessment that was open when the window closed."""
    desk = make_desk(qapp, tmp_path / "library.db", room_in(tmp_path), TOP / "assets" / "fonts")
    desk.window.show()
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    assert desk.assessment is not None
    desk.assessment.presenter.go(Place("set-up", "proposal"))
    box = desk.assessment.findChild(QPlainTextEdit)
    assert box is not None
    qtbot.keyClicks(box, "Walk")
    id_ = desk.assessment.saving.assessment_id
    desk.window.close()
    return id_


def entered(qapp: QApplication, folder: Path, glanced: Opened | None) -> Desk:
    room = room_in(folder)
    window = furnished_window({}, room.clock().date(), dress(qapp, TOP / "assets" / "fonts"))
    desk = move_in(window, folder / "library.db", room, lambda _form: None, glanced=glanced)
    window.show()
    return desk


def test_what_is_typed_before_the_library_is_open_is_saved(
    left: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = entered(qapp, tmp_path, open_at_a_glance(tmp_path / "library.db", left))
    page = desk.assessment
    assert page is not None
    page.presenter.go(Place("set-up", "proposal"))
    box = page.findChild(QPlainTextEdit)
    assert box is not None
    box.selectAll()
    qtbot.keyClicks(box, "Run")
    page.save_now()
    assert not desk.library._store.opened.done()
    qtbot.waitUntil(lambda: not page.saving.unsaved, timeout=10_000)
    assert desk.assessment is page
    desk.window.close()
    with read_library(tmp_path / "library.db") as library:
        assert library.answers(left)[PROPOSAL] == "Run"


def test_what_is_pressed_at_home_before_the_program_is_whole_is_done_when_it_is(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    room = room_in(tmp_path)
    window = furnished_window({}, room.clock().date(), dress(qapp, TOP / "assets" / "fonts"))
    window.show()
    button = window.home.findChild(QPushButton, "word-forms")
    assert button is not None
    button.click()
    move_in(window, tmp_path / "library.db", room, lambda _form: None)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Our Word forms"), timeout=10_000)
    window.close()


def test_what_another_program_changed_meanwhile_is_shown(
    left: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    glanced, room = open_at_a_glance(tmp_path / "library.db", left), room_in(tmp_path)
    with open_library(
        tmp_path / "library.db", clock=room.clock, who="Bea", program="test"
    ) as library:
        library.write(left, {PROPOSAL: "Swim"})
        library.archive(left)
    desk = entered(qapp, tmp_path, glanced)

    def says() -> object:
        page = desk.assessment
        return page.presenter.session.assessment.answers.get(PROPOSAL) if page else None

    assert says() == "Walk"
    qtbot.waitUntil(lambda: says() == "Swim", timeout=10_000)
    desk.window.close()


def test_a_library_that_cannot_be_opened_after_all_leads_home(
    left: str, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    glanced = open_at_a_glance(tmp_path / "library.db", left)
    (tmp_path / "library.db").write_bytes(b"nothing of ours")
    desk = entered(qapp, tmp_path, glanced)
    assert desk.assessment is not None
    qtbot.waitUntil(lambda: desk.assessment is None, timeout=10_000)
    assert not desk.window.home.is_filled
    desk.window.close()
