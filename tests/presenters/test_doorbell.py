"""A second start calls the window that is open already, and may bring it a file."""

from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eia_wizard.app.doorbell import answer, bell_of
from eia_wizard.files.atomic import write_atomically
from eia_wizard.presenters.doorbell import Doorbell


def test_a_call_may_bring_a_file(qtbot: QtBot, tmp_path: Path) -> None:
    library, file = tmp_path / "library.db", tmp_path / "Cöpy of ŵ.eia"
    holder = QObject()
    doorbell = Doorbell(library, holder)
    with qtbot.waitSignal(doorbell.file_brought) as told:
        write_atomically(bell_of(library), str(file).encode())
    assert told.args == [file]
    assert not bell_of(library).exists()


def test_a_call_without_a_file_only_calls(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    holder = QObject()
    doorbell = Doorbell(library, holder)
    with qtbot.waitSignal(doorbell.rang), qtbot.assertNotEmitted(doorbell.file_brought):
        bell_of(library).write_bytes(b"")


def test_where_nobody_called_there_is_no_answer(tmp_path: Path) -> None:
    assert answer(tmp_path / "library.db") is None
