"""One start of a window, bare or ours, timed from its first line; it loads nothing it need not."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eia_wizard.ui.window import MainWindow

BEGAN = time.perf_counter()


def child(kind: str, library: str) -> None:
    """One start of a window; prints the milliseconds to each point, and the memory there."""
    told: dict[str, float] = {}

    def tell(point: str) -> None:
        told[point] = round((time.perf_counter() - BEGAN) * 1000, 1)
        told[f"{point}, MB"] = _memory()

    (_bare if kind == "bare" else _whole)(tell, Path(library))
    print(json.dumps(told))


def _bare(tell: Callable[[str], None], _library: Path) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)  # type: ignore[arg-type]
            QTimer.singleShot(0, self._end)

        def _end(self) -> None:
            tell("painted")
            QApplication.quit()

    app = QApplication([])
    window = Window()
    window.resize(1280, 760)
    window.show()
    app.exec()


def _whole(tell: Callable[[str], None], library: Path) -> None:
    from argparse import Namespace

    from eia_wizard.cli import window as command
    from eia_wizard.places import default_settings
    from eia_wizard.ui.window import MainWindow

    made = MainWindow.__init__

    def watched(window: MainWindow) -> None:
        made(window)
        see, painted = window.see, lambda: tell("painted")
        window.painted.connect(painted)
        window.see = lambda sight: (sight.painted.connect(painted), see(sight))  # type: ignore[method-assign, assignment, return-value]
        _follow(window, tell)

    MainWindow.__init__ = watched  # type: ignore[method-assign]
    command.open_window(Namespace(), default_settings(library))


def _follow(window: "MainWindow", tell: Callable[[str], None]) -> None:
    """Tell when a text can be typed in, when the whole program is there, and then close it."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QPlainTextEdit

    watch = QTimer(window, interval=5)  # type: ignore[call-overload]
    seen: set[str] = set()

    def once(point: str) -> None:
        if point not in seen:
            seen.add(point)
            tell(point)

    def look() -> None:
        is_whole = window.desk is not None and window.sight is None
        if isinstance(window.focusWidget(), QPlainTextEdit):
            once("ready to type")
        if is_whole and (window.desk.assessment is None or "ready to type" in seen):  # type: ignore[union-attr]
            watch.stop()
            once("all of it there")
            QTimer.singleShot(1_500, at_rest)

    def at_rest() -> None:
        tell("at rest")
        window.close()

    watch.timeout.connect(look)
    watch.start()


def _memory() -> float:
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(x for x in status.read_text().splitlines() if x.startswith("VmRSS"))
    return round(int(line.split()[1]) / 1024, 1)


if __name__ == "__main__":
    child(sys.argv[1], sys.argv[2])
