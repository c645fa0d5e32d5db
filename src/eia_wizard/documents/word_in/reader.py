"""Foreign Word files read in a process of their own, which is stopped when it takes too long."""

import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Timer
from time import monotonic
from types import TracebackType
from typing import Protocol

from eia_wizard.documents.word_in.crossing import read_back
from eia_wizard.documents.word_in.model import Reading
from eia_wizard.documents.word_in.refusals import NotReadable, too_large, too_slow
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_start

WORD = "read-word-apart"
"""What the program is told to be this process; it is no command for people."""

SECONDS = 5.0
_TO_START = 30.0


class ReadWord(Protocol):
    """Whoever reads a Word file from the disk."""

    def __call__(self, path: Path) -> Reading:
        """What the file says.

        Raises:
            EiaError: if it cannot be read, or is no Word document that can be read safely.
        """


class WordReader:
    """Reads one file after another in a process beside this one, begun with the first.

    Use it as a context, or close it, so that the process ends.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "WordReader":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __call__(self, path: Path) -> Reading:
        """What the file says.

        Raises:
            EiaError: if it cannot be read, or is no Word document that can be read safely.
        """
        read_start(path, 1)
        return _reading(self.answer(json.dumps(str(path.absolute()))))

    def answer(self, question: str) -> bytes:
        """What the process says to a question: one line, never a refusal.

        Raises:
            EiaError: if it refuses, or does not answer in time.
        """
        self.start()
        asked = monotonic()
        answer = self._ask(question.encode("ascii") + b"\n", self._seconds)
        if not answer.endswith(b"\n"):
            self.close()
            raise too_slow() if monotonic() - asked >= self._seconds else too_large()
        if answer.startswith(b'{"refused"'):
            raise NotReadable(str(json.loads(answer)["refused"]))
        return answer

    def start(self) -> None:
        """Begin the process, if it is not there, and wait until it is ready.

        Raises:
            EiaError: if it does not start.
        """
        if self._process is not None:
            return
        self._process = _started()
        if not self._ask(b"", _TO_START):
            self.close()
            raise EiaError(
                _("The part of this program that reads Word files does not start. Try again.")
            )

    def close(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        process.communicate()

    def _ask(self, question: bytes, seconds: float) -> bytes:
        """A line from the process, or less of one if it ends or is stopped first."""
        process = self._process
        if process is None or process.stdin is None or process.stdout is None:
            return b""
        stop = Timer(seconds, process.kill)
        stop.start()
        try:
            with suppress(OSError):
                process.stdin.write(question)
                process.stdin.flush()
            return process.stdout.readline()
        finally:
            stop.cancel()


def read_apart(path: Path) -> Reading:
    """What one file says, read in a process of its own.

    Raises:
        EiaError: if it cannot be read, or is no Word document that can be read safely.
    """
    with WordReader() as read:
        return read(path)


def _started() -> subprocess.Popen[bytes]:
    # A bundle is the program; Python is told which one, and not to look in the current folder.
    is_bundle = getattr(sys, "frozen", False)
    program = [sys.executable] if is_bundle else [sys.executable, "-P", "-m", "eia_wizard"]
    quietly = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    return subprocess.Popen(  # noqa: S603 — this program itself, with nothing of anybody's
        [*program, WORD],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=quietly,
    )


def _reading(answer: bytes) -> Reading:
    try:
        return read_back(answer)
    except ValueError:
        raise too_large() from None
