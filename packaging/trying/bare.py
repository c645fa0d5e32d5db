"""A Debian with nothing on it but what every Debian has, in a folder of its own."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trying.screen import Screen

_SCREENS = "/tmp/.X11-unix"  # noqa: S108 — where every X screen of this computer can be reached
HOME = "home/tester"
"""Where whoever tries the program is at home, inside the tree."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A bare Debian tree."""

    place: Path

    @classmethod
    @contextmanager
    def made(cls, place: Path, suite: str) -> Iterator["Bare"]:
        """Make one; it goes at the end, after what it was lent of this computer is taken back."""
        tree = place / "debian"
        subprocess.run(["debootstrap", "--variant=minbase", suite, str(tree)], check=True)
        subprocess.run(["mount", "-t", "proc", "proc", str(tree / "proc")], check=True)
        try:
            shutil.copyfile("/etc/resolv.conf", tree / "etc/resolv.conf")
            shutil.copytree("/etc/apt/apt.conf.d", tree / "etc/apt/apt.conf.d", dirs_exist_ok=True)
            (tree / HOME).mkdir(parents=True)
            yield cls(tree)
        finally:
            subprocess.run(["umount", str(tree / "proc")], check=True)
            shutil.rmtree(tree)

    def run(self, *words: str, **more: str) -> "subprocess.CompletedProcess[str]":
        """Run a command in it to its end."""
        return subprocess.run(
            ["chroot", str(self.place), *words],
            env=self._surroundings(more),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def install(self, deb: Path) -> "subprocess.CompletedProcess[str]":
        """Install a package in it, with everything that it asks for."""
        shutil.copyfile(deb, self.place / deb.name)
        self.run("apt-get", "-qq", "update")
        more = {"DEBIAN_FRONTEND": "noninteractive"}
        words = ("apt-get", "-y", "-qq", "--no-install-recommends", "install", f"/{deb.name}")
        return self.run(*words, **more)

    def repair(self, deb: Path) -> "subprocess.CompletedProcess[str]":
        """Install a package anew over itself."""
        return self.run("apt-get", "-y", "-qq", "install", "--reinstall", f"/{deb.name}")

    def has(self, path: str) -> bool:
        """Whether a file is in it."""
        return (self.place / path).exists()

    def take(self, path: str, to: Path) -> int:
        """Take the pictures out of a folder; how many there were."""
        shutil.rmtree(to, ignore_errors=True)
        if not self.has(path):
            return 0
        shutil.copytree(self.place / path, to)
        return len(list(to.glob("*.png")))

    @contextmanager
    def seen_on(self, screen: Screen) -> Iterator[Callable[..., "subprocess.Popen[bytes]"]]:
        """Lend it a screen of this computer; how a program is started that is seen on it."""
        lent = self.place / _SCREENS.lstrip("/")
        lent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mount", "--bind", _SCREENS, str(lent)], check=True)
        own = self._surroundings({"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb"})

        def start(*words: str) -> "subprocess.Popen[bytes]":
            return subprocess.Popen(
                ["chroot", str(self.place), *words],
                env=own,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

        try:
            yield start
        finally:
            subprocess.run(["umount", str(lent)], check=True)

    @staticmethod
    def _surroundings(more: dict[str, str]) -> dict[str, str]:
        own = {"HOME": f"/{HOME}", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"}
        return own | {"QT_QPA_PLATFORM": "offscreen"} | more
