"""What a trainer is told of the faulty assessments."""

from pathlib import Path

import pytest

from eia_wizard.cli.run import run


def test_a_trainer_is_told_every_planted_fault_and_no_library_is_needed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["practice", "--library", str(tmp_path / "library.db")]) == 0
    said = capsys.readouterr().out
    assert "Faulty 1" in said
    assert "R02" in said
    assert not list(tmp_path.iterdir())
