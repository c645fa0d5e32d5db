"""Driving the autosaving program: start a writer, hear what it acknowledged, end it."""

import os
import random
import select
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.backup import faults_in
from eia_wizard.store.header import has_journal
from eia_wizard.store.opening import read_library
from eia_wizard.store.sqlite import finish_what_was_cut_off

PATIENCE = 30.0


def chance(seed: int) -> random.Random:
    """Chance that can be had again."""
    return random.Random(seed)  # noqa: S311 — nothing secret hangs on it


@dataclass
class Heard:
    """What the writers acknowledged: the latest number of each key, and how many in all."""

    latest: dict[str, int] = field(default_factory=dict)
    count: int = 0
    refusals: list[str] = field(default_factory=list)

    @property
    def next(self) -> int:
        """A number higher than any acknowledged one, with room for one unacknowledged."""
        return max(self.latest.values(), default=0) + 1000


class Autosaver:
    """The autosaving program, and one writer of it at a time."""

    def __init__(self, library: Path, settings: str = "ours") -> None:
        self._library = library
        self._settings = settings
        self._rest = b""
        self._pid = 0
        self._is_dead = True
        self.heard = Heard()

    def __enter__(self) -> Self:
        self._program = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("autosaver.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        )
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        if not self._is_dead:
            os.kill(self._pid, signal.SIGKILL)
        self._program.kill()
        self._program.communicate()

    def start(self) -> None:
        """Start a writer and wait until it has the library open and acknowledged a write."""
        self._is_dead = False
        before = self.heard.count
        line = f"{self.heard.next} {self._settings} {self._library}\n"
        assert self._program.stdin
        self._program.stdin.write(line.encode())
        self._program.stdin.flush()
        end = time.monotonic() + PATIENCE
        while self.heard.count == before and not self._is_dead and time.monotonic() < end:
            self._hear(0.1)
        assert self.heard.count > before, self.heard.refusals

    def let_write(self, seconds: float) -> None:
        """Hear acknowledgements for a while."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            self._hear(left)

    def stop(self) -> None:
        """Freeze the writer and hear all it said before."""
        os.kill(self._pid, signal.SIGSTOP)
        while _state(self._pid) != "T":
            self._hear(0.001)
        while self._hear(0.0):
            pass

    def kill(self) -> None:
        """End the writer as a power switch would, and hear all it said before."""
        os.kill(self._pid, signal.SIGKILL)
        end = time.monotonic() + PATIENCE
        while not self._is_dead and time.monotonic() < end:
            self._hear(0.1)
        assert self._is_dead

    def _hear(self, seconds: float) -> bool:
        assert self._program.stdout
        output = self._program.stdout.fileno()
        if not select.select([output], [], [], seconds)[0]:
            return False
        *lines, self._rest = (self._rest + os.read(output, 65_536)).split(b"\n")
        for line in lines:
            self._note(line.decode())
        return True

    def _note(self, line: str) -> None:
        match line.split(" ", 2):
            case ["ack", key, number]:
                self.heard.latest[key] = int(number)
                self.heard.count += 1
            case ["pid", number]:
                self._pid = int(number)
            case ["dead"]:
                self._is_dead = True
            case ["refused", *words]:
                self.heard.refusals.append(" ".join(words))


def lost(library: Path, heard: Heard) -> list[str]:
    """The keys of which something acknowledged is not in the library."""
    with read_library(library) as reader:
        answers = reader.answers("A1")
    return [
        key
        for key, number in heard.latest.items()
        if int(str(answers.get(AnswerKey.parse(key), "0")).split()[0]) < number
    ]


def faults_after_rollback(library: Path) -> list[str]:
    """What is wrong with the library after SQLite rolled back what was cut off."""
    if has_journal(library):
        finish_what_was_cut_off(library)
    return [str(fault) for fault in faults_in(library)]


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
