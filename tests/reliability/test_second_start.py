"""Two real programs on one library: the second calls the first; a killed one is told of."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from builders import TOP
from eia_wizard.app.doorbell import bell_of
from eia_wizard.app.running import running_file

COMMAND = (sys.executable, "-m", "eia_wizard", "window", "--library")
PLACE = {
    **os.environ,
    "PYTHONPATH": str(TOP / "src"),
    "QT_QPA_PLATFORM": "offscreen",
}


@contextmanager
def a_window(library: Path, qtbot: QtBot) -> Iterator[subprocess.Popen[bytes]]:
    """A window of its own on a library; killed at the end."""
    program = subprocess.Popen(
        [*COMMAND, str(library)], env=PLACE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        qtbot.waitUntil(running_file(library).exists, timeout=60_000)
        yield program
    finally:
        program.kill()
        program.wait()


def second(library: Path, *more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*COMMAND, str(library), *more],
        env=PLACE,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_second_start_calls_the_first_window_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with a_window(library, qtbot):
        done = second(library)
        assert (done.returncode, "brought to the front" in done.stdout) == (0, True), done.stderr
        assert not bell_of(library).exists()
        refused = second(library, str(tmp_path / "not there.eia"))
        assert (refused.returncode, "There is no file" in refused.stderr) == (1, True)
    assert running_file(library).exists()


def test_of_two_starts_at_the_same_moment_one_stays_and_the_other_shows_nothing(
    qtbot: QtBot, tmp_path: Path
) -> None:
    library = tmp_path / "library.db"
    heard = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
    both = [subprocess.Popen([*COMMAND, str(library)], env=PLACE, **heard) for _n in range(2)]
    try:
        qtbot.waitUntil(lambda: any(each.poll() == 0 for each in both), timeout=60_000)
        assert [each.poll() for each in both].count(None) == 1
        [gone] = [each for each in both if each.poll() == 0]
        assert gone.stdout
        assert "brought to the front" in gone.stdout.read()  # it had no window of its own
        qtbot.waitUntil(running_file(library).exists, timeout=60_000)
        assert not bell_of(library).exists()
    finally:
        for each in both:
            each.kill()
            each.wait()
            assert each.stdout
            each.stdout.close()


def test_a_first_window_that_does_not_answer_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    with a_window(library, qtbot) as first:
        first.send_signal(signal.SIGSTOP)  # it hangs
        done = second(library)
        assert done.returncode == 1
        assert "another window or program" in done.stderr
        assert not bell_of(library).exists()
