"""A fault of the program is logged without content and told once, and the window goes on."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.faults import Faults


def raised(faults: Faults) -> None:
    try:
        raise KeyError("CANARY-Jane-Doe")
    except KeyError:
        faults.take(*sys.exc_info())  # type: ignore[arg-type]  # there is one


def test_a_fault_is_logged_for_the_owner_alone_and_without_content(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window, shown = QWidget(), []
    qtbot.addWidget(window)
    log = tmp_path / "faults.log"
    faults = Faults(window, log, lambda _w, sentence, details: shown.append((sentence, details)))
    raised(faults)
    assert "KeyError" in log.read_text()
    assert "test_faults_of_our_own.py" in log.read_text()
    assert "CANARY" not in log.read_text() + str(shown)
    assert log.stat().st_mode & 0o777 == 0o600
    assert "still here" in shown[0][0]


def test_the_same_fault_again_is_logged_but_not_told_again(qtbot: QtBot, tmp_path: Path) -> None:
    window, shown = QWidget(), []
    qtbot.addWidget(window)
    log = tmp_path / "faults.log"
    faults = Faults(window, log, lambda _w, sentence, _details: shown.append(sentence))
    for _time in range(3):
        raised(faults)
    assert len(shown) == 1
    assert log.read_text().count("KeyError") == 3
