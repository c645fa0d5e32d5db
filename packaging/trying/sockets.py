"""Every socket that a program and its children open, as the system sees it."""

import re
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ON_THIS_COMPUTER = frozenset({"AF_UNIX", "AF_LOCAL"})
"""Sockets that nothing outside this computer can reach: those of its screen and its desktop."""

_OPENED = re.compile(r"\bsocket(?:pair)?\((AF_\w+|PF_\w+|0x[0-9a-f]+)")


@dataclass(frozen=True, slots=True)
class Traced:
    """What a program printed, how it ended, and the families of the sockets it opened."""

    said: str
    code: int
    families: frozenset[str]

    @property
    def reaching_out(self) -> frozenset[str]:
        """The families that could reach another computer."""
        return self.families - ON_THIS_COMPUTER


def can_trace() -> bool:
    """Whether a program can be watched here."""
    if not shutil.which("strace"):
        return False
    asked = ["strace", "-o", "/dev/null", "true"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def traced(words: Sequence[str], surroundings: Mapping[str, str], notes: Path) -> Traced:
    """Run a program to its end, and watch it and all it starts."""
    watch = [
        "strace",
        "-f",
        "--seccomp-bpf",
        "-qq",
        "-e",
        "trace=socket,socketpair",
        "-o",
        str(notes),
    ]
    done = subprocess.run(
        [*watch, *words],
        env=dict(surroundings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    found = _OPENED.findall(notes.read_text("utf-8", "replace"))
    return Traced(done.stdout + done.stderr, done.returncode, frozenset(found))
