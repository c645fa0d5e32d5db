"""What an organisation settled, as IT looks at it."""

import json
from pathlib import Path

import pytest

from eia_wizard import places
from eia_wizard.cli.run import run

SETTLED = """
every_rule = true
[[rule]]
id = "R26"
threshold = 9
because = "Our policy."
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(places, "policy_file", lambda: file)
    return file


def test_without_a_file_nothing_is_settled(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not file.exists()
    assert run(["settled"]) == 0
    assert "settled nothing" in capsys.readouterr().out


def test_each_thing_is_told_with_the_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(SETTLED)
    assert run(["settled"]) == 0
    out = capsys.readouterr().out
    assert str(file) in out
    assert "every_rule: yes" in out
    assert "R26: threshold 9; Our policy." in out


def test_a_file_that_settles_nothing_says_so(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("# nothing yet")
    assert run(["settled"]) == 0
    assert capsys.readouterr().out == f"“{file}” is there, and settles nothing.\n"


def test_the_same_as_json(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(SETTLED)
    assert run(["settled", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["settled"] == {"every_rule": "yes", "R26": "threshold 9; Our policy."}


def test_a_file_with_a_fault_is_told_and_ends_with_one(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("every_rule = 'maybe'")
    assert run(["settled"]) == 1
    said = capsys.readouterr()
    assert (said.out, "true or false" in said.err) == ("", True)
