import stat
import sys
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.owner_only import new_owner_only_file, owner_only_file, owner_only_folder

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folders_are_made_for_their_owner_and_others_left_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    made = owner_only_folder(tmp_path / "a" / "b")
    assert (mode(made), mode(made.parent), mode(tmp_path)) == (0o700, 0o700, 0o755)
    assert owner_only_folder(made) == made


def test_a_file_in_the_way_is_said(tmp_path: Path) -> None:
    (tmp_path / "a").touch()
    with pytest.raises(EiaError):
        owner_only_folder(tmp_path / "a")


def test_files_are_for_their_owner(tmp_path: Path) -> None:
    (tmp_path / "a").touch(0o644)
    assert mode(owner_only_file(tmp_path / "a")) == 0o600
    assert mode(new_owner_only_file(tmp_path / "b")) == 0o600
    with pytest.raises(EiaError):
        new_owner_only_file(tmp_path / "b")
    with pytest.raises(EiaError):
        owner_only_file(tmp_path / "c")
