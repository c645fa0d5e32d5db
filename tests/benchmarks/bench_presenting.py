"""How soon a show is there and moves on, beside what it takes to paint a slide once more.

Run it with ``PYTHONPATH=src:tests python tests/benchmarks/bench_presenting.py``, or with pytest.
The show is the worked musculoskeletal story, on a projector and on a screen of four times its size.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from builders import TOP, room_in
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.showing.assessment import show_assessment
from eia_wizard.domain.showing import Show
from eia_wizard.presenters.presenting.presenting import Presenting
from eia_wizard.store.practice import practice_library
from eia_wizard.ui.dress import dress
from eia_wizard.ui.presenting.window import ShowWindow

SIZES = ((1280, 720), (3840, 2160))
STEPS = 60


def story(folder: Path) -> Show:
    """The worked story as it is shown to a room."""
    room = room_in(folder)
    known = {"clock": room.clock, "who": room.who, "program": room.program}
    with practice_library(folder / "told.db", **known) as library:
        id_ = tell(library, room, open_example(room, "musculoskeletal"))
        return show_assessment(open_assessment(library, id_).reading, "The story")


def entering(show: Show, size: tuple[int, int], home: QObject, parent: QWidget) -> float:
    """Milliseconds until the first slide is painted."""

    def enter() -> None:
        window = ShowWindow(Presenting(show, home), parent)
        window.resize(*size)
        window.show()
        window.grab()
        window.close()

    return median(timed(enter) for _round in range(7))


def moving(
    show: Show, size: tuple[int, int], home: QObject, parent: QWidget
) -> tuple[float, float]:
    """Milliseconds of a step of a show until it is painted, and of painting a slide once more."""
    presenting = Presenting(show, home)
    window = ShowWindow(presenting, parent)
    window.resize(*size)
    window.show()
    window.grab()
    steps, again = [], []
    for _step in range(STEPS):
        steps.append(timed(lambda: (presenting.go_on(), window.grab())))
        again.append(timed(window.grab))
    window.close()
    return median(steps), median(again)


def timed(act: Callable[[], object]) -> float:
    """Milliseconds."""
    begun = perf_counter()
    act()
    return (perf_counter() - begun) * 1000


def measure(show: Show) -> dict[str, float]:
    """The figures by what they are of."""
    home, parent = QObject(), QWidget()
    found = {}
    for size in SIZES:
        name = f"{size[0]}×{size[1]}"
        found[f"entering, {name}, ms (aim 200)"] = entering(show, size, home, parent)
        step, again = moving(show, size, home, parent)
        found[f"moving on, {name}, ms (aim 50)"] = step
        found[f"moving on, {name}, times painting it once more"] = step / again
    return found


@pytest.mark.benchmark
def test_how_soon_a_show_moves_on(qapp: QApplication, tmp_path: Path) -> None:
    dress(qapp, TOP / "assets" / "fonts")
    print("\n" + said(measure(story(tmp_path))))


def said(found: dict[str, float]) -> str:
    """A line for each figure."""
    return "\n".join(f"{value:7.1f}  {name}" for name, value in found.items())


if __name__ == "__main__":
    app = QApplication(["bench"])
    dress(app, TOP / "assets" / "fonts")
    with TemporaryDirectory() as place:
        sys.stdout.write(said(measure(story(Path(place)))) + "\n")
