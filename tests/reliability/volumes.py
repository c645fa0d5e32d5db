"""Small disks of our own to fill, to make read-only, and to cut the power of."""

import fcntl
import os
import struct
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_SHUTDOWN = 0x8004587D
"""EXT4_IOC_SHUTDOWN; with flag 2 nothing more reaches the disk, not even the log."""


def needs_mounts() -> None:
    """Skip, out loud, where this system or this user cannot mount."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("NOT RUN: mounting small disks needs Linux and root")


class Disk:
    """An ext4 disk in memory whose power can be cut."""

    def __init__(self, image: Path, mounted_at: Path) -> None:
        self._image = image
        self.mounted_at = mounted_at

    def mount(self) -> None:
        """Switch it on."""
        _run("mount", "-o", "loop", str(self._image), str(self.mounted_at))

    def cut_power(self) -> None:
        """From now on nothing reaches it."""
        descriptor = os.open(self.mounted_at, os.O_RDONLY)
        try:
            fcntl.ioctl(descriptor, _SHUTDOWN, struct.pack("I", 2))
        finally:
            os.close(descriptor)

    def unmount(self) -> None:
        """Take it away."""
        _run("umount", str(self.mounted_at))


@contextmanager
def ext4(folder: Path) -> Iterator[Disk]:
    """A fresh disk of 64 MB, mounted; skipped out loud where that cannot be."""
    needs_mounts()
    image = Path("/dev/shm") / f"eia-rig-{os.getpid()}.img"  # noqa: S108 — root's own rig
    mounted_at = folder / "disk"
    mounted_at.mkdir()
    try:
        with image.open("wb") as file:
            file.truncate(64_000_000)
        _run("mkfs.ext4", "-q", "-F", str(image))
        disk = Disk(image, mounted_at)
        _mount_or_skip(disk)
        yield disk
    finally:
        subprocess.run(["umount", str(mounted_at)], check=False, capture_output=True)
        image.unlink(missing_ok=True)


@contextmanager
def memory_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk in memory of this size."""
    needs_mounts()
    at = folder / "small"
    at.mkdir(exist_ok=True)
    try:
        _run("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(at))
    except subprocess.CalledProcessError:
        pytest.skip("NOT RUN: this system does not let us mount")
    try:
        yield at
    finally:
        _run("umount", str(at))


def remount(at: Path, options: str) -> None:
    """Change the size of a mounted disk, or make it read-only."""
    _run("mount", "-o", f"remount,{options}", str(at))


def _mount_or_skip(disk: Disk) -> None:
    try:
        disk.mount()
    except subprocess.CalledProcessError:
        pytest.skip("NOT RUN: this system does not let us mount")


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)
