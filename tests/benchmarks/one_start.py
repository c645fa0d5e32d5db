"""One start of a window, bare or ours, timed from its first line; it loads nothing it need not."""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

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
    from eia_wizard.ui import run

    first_window = run.first_window

    def watched(*given: object) -> object:
        window = first_window(*given)  # type: ignore[arg-type]
        window.painted.connect(lambda: tell("painted"))
        _when_ready(window, tell)
        return window

    run.first_window = watched  # type: ignore[assignment]
    command.open_window(Namespace(), default_settings(library))


def _when_ready(window: object, tell: Callable[[str], None]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QPlainTextEdit

    watch = QTimer(window, interval=5)  # type: ignore[call-overload]

    def look() -> None:
        page = getattr(getattr(window, "desk", None), "assessment", None)
        if page and isinstance(window.focusWidget(), QPlainTextEdit):  # type: ignore[attr-defined]
            watch.stop()
            tell("ready to type")
            QTimer.singleShot(1_500, at_rest)

    def at_rest() -> None:
        tell("at rest")
        window.close()  # type: ignore[attr-defined]

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
