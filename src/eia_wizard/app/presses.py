"""Presses beside this process, as many as the computer has hands for."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from queue import SimpleQueue

from eia_wizard.app.many import Chosen, Told
from eia_wizard.app.press_apart import READY, WORD, Order, said_order, told_by
from eia_wizard.domain.answers import Json

WORTH_IT = 24
"""Documents from which on a second press has started before one alone would be through."""
MOST = 4
_BELOW_NORMAL = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_QUIETLY = getattr(subprocess, "CREATE_NO_WINDOW", 0)


def presses_for(documents: int) -> int:
    """How many presses are worth their start for so many documents; none is this process alone."""
    hands = min(MOST, os.cpu_count() or 1)
    return hands if documents >= WORTH_IT and hands > 1 else 0


class Presses:
    """Several presses that take one document after the other; close them, and they are gone."""

    def __init__(self, order: Order, count: int) -> None:
        self._hands = ThreadPoolExecutor(count, "press")
        self._all = [_PressApart(order) for _each in range(count)]
        self._free: SimpleQueue[_PressApart] = SimpleQueue()
        for each in self._all:
            self._free.put(each)

    def write(self, chosen: Chosen, name: str) -> "Future[Told | None]":
        """What will have become of a document; ``None`` where no press could see to it."""
        return self._hands.submit(self._write, chosen, name)

    def close(self) -> None:
        """Begin nothing more, and wait for what is being written."""
        self._hands.shutdown(wait=True, cancel_futures=True)
        for each in self._all:
            each.close()

    def _write(self, chosen: Chosen, name: str) -> Told | None:
        press = self._free.get()
        try:
            answer = press.ask({"id": chosen.id, "title": chosen.title, "name": name})
        finally:
            self._free.put(press)
        return None if answer is None else told_by(answer, chosen)


@contextmanager
def presses(order: Order, count: int) -> Iterator[Presses]:
    """So many presses, for as long as they are needed."""
    made = Presses(order, count)
    try:
        yield made
    finally:
        made.close()


class _PressApart:
    """One process, begun with its first document; one that has ended does nothing more."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._process: subprocess.Popen[bytes] | None = None
        self._is_gone = False

    def ask(self, task: Mapping[str, str]) -> Mapping[str, Json] | None:
        """What it says of a document; nothing where it does not start, or has ended."""
        if self._process is None and not self._is_gone:
            self._start()
        if self._is_gone:
            return None
        return self._said(json.dumps(task))

    def close(self) -> None:
        """Let it end: nobody tells it anything more."""
        process, self._process, self._is_gone = self._process, None, True
        if process is not None:
            with suppress(OSError):
                process.communicate()

    def _start(self) -> None:
        try:
            self._process = _started()
        except OSError:
            self._is_gone = True
            return
        if READY not in (self._said(said_order(self._order)) or {}):
            self._is_gone = True

    def _said(self, line: str) -> Mapping[str, Json] | None:
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return None
        answer = b""
        with suppress(OSError):
            process.stdin.write(line.encode("ascii") + b"\n")
            process.stdin.flush()
            answer = process.stdout.readline()
        if not answer.endswith(b"\n"):
            self._is_gone = True
            return None
        said: Mapping[str, Json] = json.loads(answer)
        return said


def _started() -> "subprocess.Popen[bytes]":
    # A bundle is the program; Python is told which one, and not to look in the current folder.
    is_bundle = getattr(sys, "frozen", False)
    program = [sys.executable] if is_bundle else [sys.executable, "-P", "-m", "eia_wizard"]
    return subprocess.Popen(  # noqa: S603 — this program itself, with nothing of anybody's
        [*program, WORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=_QUIETLY | _BELOW_NORMAL,
    )
