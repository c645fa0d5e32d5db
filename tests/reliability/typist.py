"""A program of its own that types the time into the real window until it is killed.

It prints ``typing`` once the first words are on the disk.
"""

import os
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from builders import TOP, room_in
from eia_wizard.ui.desk import Desk, make_desk

KEYS_EVERY_MS = 60


def main(folder: Path) -> None:
    app = QApplication([])
    room = replace(room_in(folder), clock=lambda: datetime.now(UTC))
    desk = make_desk(app, folder / "library.db", room, TOP / "assets" / "fonts")
    desk.window.show()
    desk.library.opened.connect(lambda *_opened: QTimer.singleShot(0, lambda: type_on(desk)))
    desk.begin("Typed")
    app.exec()


def type_on(desk: Desk) -> None:
    assert desk.assessment is not None
    box = desk.assessment.findChild(QPlainTextEdit)
    assert box is not None
    box.setFocus()
    desk.assessment.saving.saved.connect(lambda _at: os.write(1, b"typing\n"))
    keys = QTimer(desk.window, interval=KEYS_EVERY_MS)
    keys.timeout.connect(lambda: QTest.keyClicks(box, f"{time.time():.3f} "))
    keys.start()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
