"""The program on a display of its own, held by nothing but what a screen reader is told of it."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from builders import TOP
from outside.pages import Typed

HERE = Path(__file__).parent
BUS = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
MARK = "said: "
PATIENCE_S = 60.0

SCRIPT = f"""
"{BUS}" --launch-immediately & bus=$!
"$1" -m eia_wizard window --library "$2" </dev/null & window=$!
"{SYSTEM_PYTHON}" -W ignore "{HERE}/listener.py"
kill $window $bus
"""


def missing() -> str:
    """What is not on this computer and would have to be."""
    wanted = [name for name in ("xvfb-run", "dbus-run-session") if not shutil.which(name)]
    if not BUS.exists():
        wanted.append("at-spi2-core")
    ask = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(ask, capture_output=True).returncode:
        wanted.append("python3-gi with gir1.2-atspi-2.0")
    return ", ".join(wanted)


@dataclass(frozen=True)
class Thing:
    """One thing of the tree as it is told."""

    depth: int
    role: str
    name: str
    description: str
    states: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)

    def is_(self, state: str) -> bool:
        """Whether it is in this state."""
        return state in self.states


class Outside:
    """Reads, presses and types; knows nothing of the program but its tree."""

    def __init__(self, to: IO[str], of: IO[str]) -> None:
        self._to, self._of = to, of

    def look(self) -> list[Thing]:
        """Everything that is shown."""
        found = None
        while not found:  # a page went away while it was being read
            found = self._order("look")
        assert isinstance(found, list)
        return [Thing(**each) for each in found]

    def stays(self, told_of: Callable[[list[Thing]], list[str]]) -> list[str]:
        """What is told of what is shown, if it is still so when nothing goes away any more."""
        told: list[str] = []

        def is_nothing() -> bool:
            told[:] = told_of(self.look())
            return not told

        _comes(is_nothing)
        return told

    def wait_for(self, name: str, role: str = "") -> None:
        """Wait until something whose name begins so is shown."""
        self._until("is_shown", name=name, role=role)

    def press(self, name: str, role: str = "", *, then: str = "") -> None:
        """Press what is called so, once it is there; then wait for what is to be shown."""
        self._until("press", name=name, role=role)
        if then:
            self.wait_for(then)

    def write(self, name: str, words: str) -> None:
        """Put words into the field that is called so."""
        self.wait_for(name, "text")
        assert self._order("write", name=name, role="text", words=words), name

    def do(self, step: str | Typed, files: Path) -> None:
        """Press what is called so, or type the words into their field."""
        if isinstance(step, str):
            self.press(step)
        else:
            self.write(step.field, step.words.format(files=files))

    def leaves(self, heading: str) -> None:
        """Wait until another heading than this is the first one."""
        assert _comes(lambda: self._first_heading() != heading), heading

    def _first_heading(self) -> str:
        return next((each.name for each in self.look() if each.role == "heading"), "")

    def reads(self, name: str, words: str) -> bool:
        """Whether these words come to stand in the field that is called so."""
        return _comes(lambda: self._order("read", name=name, role="text") == words)

    def hears(self, words: str) -> bool:
        """Whether these words are announced, or were."""
        return _comes(lambda: words in (self._order("announced") or ()))  # type: ignore[operator]

    def _until(self, what: str, name: str, role: str) -> None:
        if not _comes(lambda: bool(self._order(what, name=name, role=role))):
            shown = [f"{each.role} “{each.name}”" for each in self.look() if each.name]
            raise AssertionError(f"{what} “{name}”: not there; what is: {shown}")

    def _order(self, what: str, **given: object) -> object:
        self._to.write(json.dumps({"do": what, **given}) + "\n")
        self._to.flush()
        for line in self._of:
            if line.startswith(MARK):
                return json.loads(line.removeprefix(MARK))
        raise AssertionError("whoever listens from outside is gone")


def _comes(is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE_S
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


@contextmanager
def started(library: Path) -> Iterator[Outside]:
    """The program as it is started at a desk, on a display and a bus of its own."""
    home = library.parent
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "PYTHONPATH": str(TOP / "src"),
        "XDG_DATA_HOME": str(home / "data"),
        "HOME": str(home),
    }
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
    words = ["bash", "-c", SCRIPT, "start", sys.executable, str(library)]
    with (home / "said").open("w") as said:
        running = subprocess.Popen(
            [*screen, *words],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
        )
    assert running.stdin
    assert running.stdout
    try:
        yield Outside(running.stdin, running.stdout)
    finally:
        running.stdin.close()
        running.stdout.close()
        running.wait(timeout=20)
