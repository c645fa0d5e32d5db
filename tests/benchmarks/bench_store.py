"""How long one answer takes to reach the disk, beside raw SQLite doing the same; and the list.

Run it as a script for figures, or with pytest; it asserts none.
"""

import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import Listing, entries

KEY = AnswerKey("group.why", "sex")
WORDS = "People told us that the clinic closes before they finish work. " * 30


def timed(times: int, act: Callable[[int], object]) -> list[float]:
    """Milliseconds of each call."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def said(name: str, taken: list[float]) -> str:
    """Median, 95th and 99th percentile in one line."""
    cuts = quantiles(taken, n=100)
    return f"{name}: median {median(taken):.2f} ms, p95 {cuts[94]:.2f} ms, p99 {cuts[98]:.2f} ms"


def through_the_store(folder: Path, times: int) -> list[float]:
    """One answer written through the real store, again and again."""
    path = folder / "bench.eialib"
    with open_library(path, clock=_now, who="bench", program="bench", create=True) as library:
        form = library.keep_form("f", "1", "Form", {"form.toml": "x"})
        library.begin("A", form)
        return timed(times, lambda number: library.write("A", {KEY: f"{WORDS}{number}"}))


def through_raw_sqlite(library: Path, times: int) -> list[float]:
    """The same statements on the same file by sqlite3 alone, hashes left out."""
    connection = sqlite3.connect(library, isolation_level=None)
    for name, value in (("journal_mode", "TRUNCATE"), ("synchronous", "FULL")):
        connection.execute(f"PRAGMA {name} = {value}")
    connection.execute("PRAGMA secure_delete = ON")
    try:
        return timed(times, lambda number: _raw_write(connection, f'"{WORDS}{number} raw"'))
    finally:
        connection.close()


def listing(folder: Path, count: int) -> float:
    """Milliseconds to list this many assessments."""
    path = folder / "list.eialib"
    with open_library(path, clock=_now, who="bench", program="bench", create=True) as library:
        form = library.keep_form("f", "1", "Form", {"form.toml": "x"})
        for number in range(count):
            library.begin(f"A{number}", form, listing=Listing(f"Assessment {number}"))
    return median(timed(7, lambda _number: entries(path)))


def start_to_list(path: Path) -> float:
    """Milliseconds of a fresh process that imports the shelf and lists."""
    program = (
        "import time; s=time.perf_counter()\n"
        "import sys; from pathlib import Path\n"
        "from eia_wizard.store.shelf import entries\n"
        "entries(Path(sys.argv[1])); print((time.perf_counter()-s)*1000)\n"
        "assert 'eia_wizard.store.library' not in sys.modules"
    )
    command = [sys.executable, "-c", program, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


@pytest.mark.benchmark
def test_what_an_answer_costs(tmp_path: Path) -> None:
    report(tmp_path, times=60, count=50)


def report(folder: Path, times: int, count: int) -> None:
    """Measure and print."""
    print(said("through the store", through_the_store(folder, times)))
    print(said("raw sqlite3      ", through_raw_sqlite(folder / "bench.eialib", times)))
    print(f"list of {count}: {listing(folder, count):.1f} ms in process")
    print(f"import and list: {start_to_list(folder / 'list.eialib'):.1f} ms in a fresh process")


def _now() -> datetime:
    return datetime.now(UTC)


_THIS = "assessment = 'A' AND question = ? AND item = ?"
_RAW = (
    f"SELECT value FROM answer WHERE {_THIS}",  # noqa: S608 — constants only
    f"SELECT * FROM visit WHERE {_THIS} AND position IS NULL",  # noqa: S608
    f"UPDATE answer SET value = ? WHERE {_THIS}",  # noqa: S608
    f"UPDATE visit SET value = ?, ended_at = ? WHERE {_THIS} AND position IS NULL",  # noqa: S608
)


def _raw_write(connection: sqlite3.Connection, text: str) -> None:
    now = _now().isoformat()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("SELECT * FROM assessment WHERE id = 'A'").fetchone()
    connection.execute(_RAW[0], KEY).fetchone()
    connection.execute(_RAW[1], KEY).fetchone()
    connection.execute(_RAW[2], (text, *KEY))
    connection.execute(_RAW[3], (text, now, *KEY))
    connection.execute("UPDATE assessment SET changed_at = ? WHERE id = 'A'", (now,))
    connection.execute("COMMIT")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        report(Path(made), times=1000, count=1000)
