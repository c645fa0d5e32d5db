"""How soon the window can be seen and typed in, and what it costs, beside a bare PySide6 window.

Run it on a screen, real or virtual: ``xvfb-run -a python tests/benchmarks/bench_window.py``. It
reports and asserts nothing.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pytest

ROUNDS = 9
TESTS = Path(__file__).parents[1]


def measure(folder: Path) -> str:
    """The figures as lines of text: of a window left in a text, left at home, and never seen."""
    library = folder / "library.db"
    _prepare(library)
    _start("whole", library)  # it leaves what the next one shows first
    lines = [f"window with 1,000 assessments, medians of {ROUNDS} rounds side by side"]
    lines += ["left in the middle of a text", *_rounds(library)]
    lines += ["nothing known of how it was left", *_rounds(library, before=_forget)]
    _leave_at_home(library)
    return "\n".join([*lines, "left at home", *_rounds(library)])


def _rounds(library: Path, before: Callable[[Path], None] = lambda _library: None) -> list[str]:
    runs: dict[str, list[dict[str, float]]] = {"bare": [], "whole": []}
    for _round in range(ROUNDS):
        for kind, each in runs.items():
            before(library)
            each.append(_start(kind, library))
    bare = _medians(runs["bare"])
    lines = [f"  {'a bare window':22} {bare['painted']:7.1f}   {bare['painted, MB']:.0f} MB"]
    for point, value in _medians(runs["whole"]).items():
        if point.endswith("MB"):
            said = f"{value - bare['painted, MB']:+.0f} MB above a bare window"
        else:
            said = f"{value / bare['painted']:.2f} times a bare window"
        lines.append(f"  {point:22} {value:7.1f}   {said}")
    return lines


def _forget(library: Path) -> None:
    from eia_wizard.store.likeness import forget_likeness

    forget_likeness(library)


def _leave_at_home(library: Path) -> None:
    from eia_wizard.app.remembered import read_remembered, write_remembered

    _forget(library)
    write_remembered(library, replace(read_remembered(library), open=""))
    _start("whole", library)


def _start(kind: str, library: Path) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("one_start.py")), kind, str(library)],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "HOME": str(library.parent)},
        timeout=120,
    )
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told


def _medians(runs: list[dict[str, float]]) -> dict[str, float]:
    return {point: median(run[point] for run in runs) for point in runs[0]}


def _prepare(library: Path) -> None:
    """A thousand assessments and the worked example, left in the middle of a text."""
    sys.path[:0] = [str(TESTS), str(TESTS / "benchmarks")]
    from bench_list import fill

    from builders import room_in
    from eia_wizard.app.examples import open_example, tell
    from eia_wizard.app.remembered import Remembered, Spot, write_remembered
    from eia_wizard.store.opening import open_library

    fill(library)
    room = room_in(library.parent)
    clock = lambda: datetime(2026, 3, 2, tzinfo=UTC)  # noqa: E731
    with open_library(library, clock=clock, who="Ann", program="bench") as writer:
        id_ = tell(writer, room, open_example(room, "musculoskeletal"))
    stages = {stage.id: stage.title for stage in room.open_form("commissioning").form.stages}
    spot = Spot("review", "why", "sex", "", "group.why", "sex", 5)
    write_remembered(library, Remembered(stages=stages).at(id_, spot))


@pytest.mark.benchmark
@pytest.mark.skipif(
    sys.platform == "linux" and not os.environ.get("DISPLAY"), reason="there is no screen"
)
def test_how_soon_the_window_is_there(tmp_path: Path) -> None:
    print("\n" + measure(tmp_path))


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        print(measure(Path(place)))
