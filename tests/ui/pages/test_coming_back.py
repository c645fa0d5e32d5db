"""A person closes the window and comes back to the very place."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from builders import TOP, room_in
from eia_wizard.presenters.views import Place
from eia_wizard.ui.desk import Desk, make_desk


def started(qtbot: QtBot, qapp: QApplication, folder: Path) -> Desk:
    desk = make_desk(qapp, folder / "library.db", room_in(folder), TOP / "assets" / "fonts")
    desk.window.show()
    qtbot.waitExposed(desk.window)
    return desk


def test_the_window_comes_back_to_the_question_and_the_letter(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = started(qtbot, qapp, tmp_path)
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    assert desk.assessment is not None
    desk.assessment.presenter.go(Place("set-up", "proposal"))
    box = desk.assessment.findChild(QPlainTextEdit)
    assert box is not None
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "Walk in the park")
    cursor = box.textCursor()
    cursor.setPosition(4)
    box.setTextCursor(cursor)
    place, name = desk.assessment.presenter.place, box.accessibleName()
    desk.window.close()

    again = started(qtbot, qapp, tmp_path)
    qtbot.waitUntil(lambda: again.assessment is not None, timeout=10_000)
    assert again.assessment is not None
    page = again.assessment
    qtbot.waitUntil(lambda: isinstance(again.window.focusWidget(), QPlainTextEdit))
    found = again.window.focusWidget()
    assert isinstance(found, QPlainTextEdit)
    assert page.presenter.place == place
    assert found.accessibleName() == name
    assert found.textCursor().position() == 4
    again.window.close()


def test_who_went_home_finds_home(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    desk = started(qtbot, qapp, tmp_path)
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    desk.show_home()
    desk.window.close()

    again = started(qtbot, qapp, tmp_path)
    qtbot.waitUntil(lambda: again.window.home.count == 1, timeout=10_000)
    assert again.assessment is None
    assert not again.memory.open
    again.window.close()


def test_larger_letters_leave_the_cursor_where_it_was(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    desk = started(qtbot, qapp, tmp_path)
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=10_000)
    box = desk.window.findChild(QPlainTextEdit)
    assert box is not None
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    qtbot.keyClicks(box, "Walk in the park")
    desk.window.wishes.larger()
    qtbot.waitUntil(lambda: isinstance(desk.window.focusWidget(), QPlainTextEdit))
    now = desk.window.focusWidget()
    assert isinstance(now, QPlainTextEdit)
    assert now is not box
    assert now.textCursor().position() == len("Walk in the park")
    desk.window.wishes.usual()
    desk.window.close()
