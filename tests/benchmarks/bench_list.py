"""How long ``eia-wizard list`` takes with 1,000 assessments, beside two yardsticks.

Run it: ``python tests/benchmarks/bench_list.py``. It reports and asserts nothing.
"""

import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import pytest

from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import Listing

ASSESSMENTS, ROUNDS = 1_000, 15


def fill(path: Path) -> None:
    """Make a library with many assessments."""
    moment = datetime(2026, 3, 1, 9, tzinfo=UTC)
    with open_library(
        path, clock=lambda: moment, who="Ann", program="bench", create=True
    ) as library:
        form = library.keep_form("tiny", "1", "Tiny", {"form.toml": "id = 'tiny'"})
        for number in range(ASSESSMENTS):
            listing = Listing(title=f"Assessment {number} of a service", stage="understand")
            library.begin(f"A{number:04}", form, listing=listing)


def side_by_side(commands: dict[str, Sequence[str]]) -> dict[str, float]:
    """The median milliseconds of each command, run in turn."""
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _round in range(ROUNDS):
        for name, words in commands.items():
            started = time.perf_counter()
            subprocess.run(words, check=True, capture_output=True)
            times[name].append((time.perf_counter() - started) * 1000)
    return {name: median(each) for name, each in times.items()}


def measure(folder: Path) -> str:
    """The figures as lines of text."""
    library = folder / "library.db"
    fill(library)
    python = sys.executable
    figures = side_by_side(
        {
            "eia-wizard list": [python, "-m", "eia_wizard", "list", "--library", str(library)],
            "python -c pass": [python, "-c", "pass"],
            "import the store": [python, "-c", "import eia_wizard.store.opening"],
        }
    )
    listing = figures["eia-wizard list"]
    lines = [f"list of {ASSESSMENTS} assessments, medians of {ROUNDS} rounds side by side"]
    for name, each in figures.items():
        lines.append(f"  {name:24} {each:7.1f} ms   list is {listing / each:4.2f} times that")
    return "\n".join(lines)


@pytest.mark.benchmark
def test_list_beside_two_yardsticks(tmp_path: Path) -> None:
    print(measure(tmp_path))


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        print(measure(Path(place)))
