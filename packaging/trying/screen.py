"""A screen that only a trial uses, and what is to be seen on it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = (1366, 768)
_NEEDED = ("Xvfb", "xwd", "convert")
_DESKTOP = ("openbox", "xdotool")


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen by the name that programs find it by."""

    name: str

    @classmethod
    @contextmanager
    def begun(cls) -> Iterator["Screen"]:
        """A new one, which goes at the end."""
        reads, writes = os.pipe()
        shape = "x".join(map(str, (*SIZE, 24)))
        words = ["Xvfb", "-displayfd", str(writes), "-screen", "0", shape, "-nolisten", "tcp"]
        server = subprocess.Popen(words, pass_fds=[writes], stderr=subprocess.DEVNULL)
        os.close(writes)
        try:
            with os.fdopen(reads) as told:
                yield cls(f":{told.readline().strip()}")
        finally:
            server.terminate()
            server.wait()

    @contextmanager
    def with_desktop(self) -> Iterator[None]:
        """Give windows the frames that they have on a desktop of Linux, and the keys of one."""
        desktop = subprocess.Popen(
            ["openbox", "--sm-disable"],
            env=self._own(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            desktop.terminate()
            desktop.wait()

    def press(self, keys: str) -> None:
        """Press keys together, for the window in front."""
        subprocess.run(["xdotool", "key", keys], env=self._own(), check=True)

    def seen(self) -> bytes:
        """All that is on it now."""
        asked = ["xwd", "-root", "-silent", "-display", self.name]
        return subprocess.run(asked, capture_output=True, check=True).stdout

    def _own(self) -> dict[str, str]:
        return {**os.environ, "DISPLAY": self.name}


def can_be_looked_at() -> bool:
    """Whether a screen can be made here, and pictures of it."""
    return all(map(shutil.which, _NEEDED))


def can_have_desktop() -> bool:
    """Whether a screen can be made here, with what a desktop of Linux gives to windows."""
    return can_be_looked_at() and all(map(shutil.which, _DESKTOP))


def keep(seen: bytes, to: Path) -> None:
    """Keep what was seen as a picture."""
    to.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["convert", "xwd:-", str(to)], input=seen, check=True)


def alike(one: bytes, other: bytes, every: int = 1) -> float:
    """How much of what was seen is the same, looked at ``every`` so many bytes."""
    pairs = list(zip(one[::every], other[::every], strict=True))
    return sum(a == b for a, b in pairs) / len(pairs)
