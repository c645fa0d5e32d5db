import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.files import atomic
from eia_wizard.files.atomic import a_replacement, remove_leftovers, write_atomically
from eia_wizard.files.replacing import WAITS, replace_and_wait
from eia_wizard.files.troubles import DiskFull, HeldOpen


def test_the_bytes_are_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "report é.docx"
    write_atomically(path, b"first")
    write_atomically(path, b"second")
    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a", b"x")
    assert stat.S_IMODE((tmp_path / "a").stat().st_mode) == 0o600


def test_content_reaches_the_disk_before_the_name_and_the_name_before_the_return(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[str] = []
    monkeypatch.setattr(atomic, "sync_file", lambda _path: steps.append("content"))
    monkeypatch.setattr(atomic, "replace_and_wait", lambda _a, _b: steps.append("name"))
    monkeypatch.setattr(atomic, "sync_folder", lambda _path: steps.append("folder"))
    write_atomically(tmp_path / "a", b"x")
    assert steps == ["content", "name", "folder"]


HOPELESS = {
    "a folder": ("folder", "is a folder"),
    "a missing folder": ("nowhere/a", "Check that its folder exists"),
    "a name too long": ("x" * 300, "too long"),
    "a file as folder": ("file/a", "Check that its folder exists"),
}


@pytest.mark.parametrize("which", HOPELESS)
def test_what_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path, which: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    name, sentence = HOPELESS[which]
    with pytest.raises(EiaError, match=sentence):
        write_atomically(tmp_path / name, b"x")
    assert {each.name for each in tmp_path.rglob("*")} == {"folder", "file"}


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "The disk is full"),
        (errno.EDQUOT, "The disk is full"),
        (errno.EACCES, "not allowed"),
        (errno.EROFS, "only be read"),
        (errno.EIO, "did not answer"),
        (errno.ENXIO, "could not be read or written"),
    ],
)
def test_whatever_the_system_refuses_becomes_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    def fails(_path: Path) -> None:
        raise OSError(number, os.strerror(number))

    (tmp_path / "a").write_bytes(b"before")
    monkeypatch.setattr(atomic, "sync_file", fails)
    with pytest.raises(EiaError, match=sentence):
        write_atomically(tmp_path / "a", b"x")
    assert (tmp_path / "a").read_bytes() == b"before"
    assert len(list(tmp_path.iterdir())) == 1


def windows_error(number: int) -> OSError:
    error = OSError(errno.EACCES, "in use")
    error.winerror = number  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize("number", [5, 32, 33])
def test_a_hold_that_ends_is_waited_for(tmp_path: Path, number: int) -> None:
    waits: list[float] = []
    errors = [windows_error(number)] * 3

    def replace(_source: Path, _target: Path) -> None:
        if errors:
            raise errors.pop()

    replace_and_wait(tmp_path / "a", tmp_path / "b", replace=replace, wait=waits.append)
    assert tuple(waits) == WAITS[:3]


def test_a_hold_that_does_not_end_is_said(tmp_path: Path) -> None:
    def replace(_source: Path, _target: Path) -> None:
        raise windows_error(32)

    with pytest.raises(HeldOpen, match=r"open in another program.*Close it there"):
        replace_and_wait(tmp_path / "a", tmp_path / "b.docx", replace=replace, wait=lambda _s: None)


def test_other_errors_are_not_waited_for(tmp_path: Path) -> None:
    def replace(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(OSError, match="full"):
        replace_and_wait(
            tmp_path / "a", tmp_path / "b", replace=replace, wait=lambda _s: pytest.fail("waited")
        )


def test_a_refusal_inside_a_replacement_stays_itself(tmp_path: Path) -> None:
    with pytest.raises(DiskFull):
        half_written(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_what_a_crash_left_is_removed_and_nothing_else(tmp_path: Path) -> None:
    left = [".a.db.0123abcd.part", ".a.db.0123abcd.part-journal"]
    kept = [".b.db.0123abcd.part", "a.db", ".a.db.part", "a.0123abcd.part"]
    for name in (*left, *kept):
        (tmp_path / name).touch()
    remove_leftovers(tmp_path, "a.db.")
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(kept)


def half_written(path: Path) -> None:
    with a_replacement(path) as beside:
        beside.write_bytes(b"half")
        raise DiskFull("full")


def test_a_symlink_keeps_pointing_and_its_target_is_written(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_atomically(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new"


def test_a_pipe_is_never_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(EiaError, match="no ordinary file"):
        write_atomically(tmp_path / "pipe", b"new")
    assert (tmp_path / "pipe").is_fifo()


@pytest.mark.parametrize("name", ["", ".", ".."])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(EiaError):
        write_atomically(Path(name), b"new")
