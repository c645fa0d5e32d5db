"""A window that is asked for where nobody reads what a command says: it says so itself."""

import sys
from argparse import Namespace
from pathlib import Path

import pytest

from eia_wizard.cli.window import open_window
from eia_wizard.domain.errors import EiaError
from eia_wizard.places import default_settings


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path | None]:
    """The file with which each window was opened."""
    files: list[Path | None] = []

    def run_window(*given: object) -> int:
        files.append(given[-1])  # type: ignore[arg-type]  # the file comes last
        return 0

    def not_answered(*_asked: object) -> bool:
        raise EiaError("The library is open in another window.")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("eia_wizard.ui.beginning.start.run_window", run_window)
    monkeypatch.setattr("eia_wizard.app.doorbell.call", not_answered)
    return files


@pytest.mark.parametrize("is_held", [False, True])
def test_what_is_amiss_is_said_by_the_window_where_there_is_no_command_line(
    opened: list[Path | None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_held: bool
) -> None:
    library, gone = tmp_path / "library.db", tmp_path / "gone.eia"
    if is_held:
        gone.touch()
        (tmp_path / "library.db.holder").touch()
    settings = default_settings(library)
    with pytest.raises(EiaError):
        open_window(Namespace(file=gone), settings)
    assert opened == []
    monkeypatch.setattr(sys, "stderr", None)
    assert open_window(Namespace(file=gone), settings) == 0
    assert opened == [gone]


def test_a_folder_in_place_of_a_file_is_called_one(tmp_path: Path) -> None:
    with pytest.raises(EiaError, match="is a folder"):
        open_window(Namespace(file=tmp_path), default_settings(tmp_path / "library.db"))
