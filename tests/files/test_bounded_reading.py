import os
import sys
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.bounded import read_bounded, read_start


def test_a_file_within_bounds_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_bounded(tmp_path / "a", 5) == b"12345"
    assert read_start(tmp_path / "a", 2) == b"12"


def test_a_file_beyond_them_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"123456")
    with pytest.raises(EiaError, match="larger than"):
        read_bounded(tmp_path / "a", 5)


def test_what_is_no_file_is_refused_at_once(tmp_path: Path) -> None:
    for path, sentence in ((tmp_path, "folder"), (tmp_path / "a", "There is no")):
        with pytest.raises(EiaError, match=sentence):
            read_bounded(path, 5)
    with pytest.raises(EiaError):
        read_bounded(tmp_path / "a\0b", 5)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
def test_pipes_and_devices_are_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        with pytest.raises(EiaError, match="not an ordinary file"):
            read_bounded(path, 5)
