"""What of a window is seen again at the next start."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.presenters.home import EMPTY
from eia_wizard.ui.beginning.leaving import leave_likeness
from eia_wizard.ui.beginning.likeness import read_likeness
from eia_wizard.ui.beginning.reveal import reveal
from eia_wizard.ui.beginning.sight import Sight
from eia_wizard.ui.parts.notice import Notice
from eia_wizard.ui.window import MainWindow


def test_what_was_told_at_the_foot_is_not_told_again_and_the_first_door_has_the_focus(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    home = window.home
    qtbot.waitUntil(lambda: home.presenter.view().state == EMPTY, timeout=10_000)
    qtbot.waitUntil(lambda: bool(home.stages) and home.presenter.is_whole, timeout=10_000)
    home.focus_first()
    before = window.grab().toImage()
    notice = Notice("summary", "ok", window)
    window.foot.put(notice)
    notice.say("Brought in as a new assessment.")
    qtbot.waitUntil(lambda: window.foot.height() > 0 and notice.isVisible())
    assert window.grab().toImage() != before
    leave_likeness(window, tmp_path / "library.db")
    left = read_likeness(tmp_path / "library.db")
    assert left is not None
    assert left.picture.convertToFormat(before.format()) == before
    sight = Sight(left, window)
    window.see(sight)
    sight.show()
    sight.setFocus()
    reveal(window)
    qtbot.waitUntil(lambda: window.sight is None)
    assert window.focusWidget() is window.findChild(QWidget, "door:write")
