from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.troubles import DiskFull
from eia_wizard.store.backup import faults_in
from eia_wizard.store.backup_places import backup_folder
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from reliability.volumes import memory_disk, needs_mounts, remount

KEY = AnswerKey("title")


def test_on_a_full_disk_nothing_is_lost_and_work_goes_on_once_there_is_room(
    tmp_path: Path, times: Callable[[int, int], int]
) -> None:
    needs_mounts()
    count = times(8, 50)
    for number in range(count):
        size = 300 + number * 1200 // count
        with memory_disk(tmp_path, size) as at, fresh(at / "library.eialib") as library:
            last = fill(library)
            assert library.answers("A1")[KEY] == last, size
            assert faults_in(library.path) == [], size
            remount(at, f"size={size * 2}k")
            library.write("A1", {KEY: "room again"})
            assert library.verify() == [], size


def test_a_backup_for_which_there_is_no_room_leaves_nothing_half_made(tmp_path: Path) -> None:
    with memory_disk(tmp_path, 400) as at, fresh(at / "library.eialib") as library:
        fill(library)
        with pytest.raises(DiskFull):
            library.back_up()
        assert list(backup_folder(library.path).iterdir()) == []
        assert library.verify() == []


def test_a_library_for_which_there_is_no_room_is_not_half_made(tmp_path: Path) -> None:
    with memory_disk(tmp_path, 40) as at:
        with pytest.raises(DiskFull):
            fresh(at / "library.eialib")
        assert not (at / "library.eialib").exists()
        assert not list(at.glob(".*"))


def test_a_file_for_which_there_is_no_room_leaves_the_old_one(tmp_path: Path) -> None:
    with memory_disk(tmp_path, 100) as at:
        write_atomically(at / "a", b"before")
        with pytest.raises(DiskFull):
            write_atomically(at / "a", b"x" * 200_000)
        assert [each.read_bytes() for each in at.iterdir()] == [b"before"]


def fresh(path: Path) -> Library:
    library = open_library(path, clock=now, who="rig", program="rig", create=True)
    library.begin("A1", library.keep_form("f", "1", "F", {"form.toml": "x"}))
    return library


def fill(library: Library) -> str:
    """Write until there is no room; the last answer that was acknowledged."""
    kept: list[str] = []
    with pytest.raises(DiskFull, match="Nothing that was saved is lost"):
        keep_on_writing(library, kept)
    return kept[-1]


def keep_on_writing(library: Library, kept: list[str]) -> None:
    for number in range(5000):
        text = f"{number} {'w' * 9000}"
        library.write("A1", {KEY: text})
        kept.append(text)
        library.close_visits("A1")


def now() -> datetime:
    return datetime.now(UTC)
