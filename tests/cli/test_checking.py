"""What ``check`` and ``accept`` print, and the status they end with."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from builders import FORMS, reading, tiny_files
from eia_wizard.catalogue.reader import try_form
from eia_wizard.cli.run import run
from eia_wizard.quality.check import check

RULES_TOML = '[[rule]]\nid = "R20"\non = true\nbecause = "Our audit asks for one owner."\n'


class Line:
    """A command line on one library."""

    def __init__(self, library: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._library, self._capsys = library, capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        status = run([*words, "--library", str(self._library)])
        caught = self._capsys.readouterr()
        return status, caught.out, caught.err

    def data(self, *words: str) -> Any:
        return json.loads(self(*words, "--json")[1])


@pytest.fixture
def line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Line:
    return Line(tmp_path / "library.db", capsys)


@pytest.fixture
def begun(line: Line) -> str:
    return str(line.data("new", "--title", "Walking groups")["id"])


def test_an_assessment_just_begun_is_not_ready_for_the_lead(line: Line, begun: str) -> None:
    status, out, _err = line("check", begun)
    assert status == 1
    assert "Ready for the equality lead: not yet" in out


def test_nothing_stands_in_the_way_of_publishing_what_names_nobody(line: Line, begun: str) -> None:
    assert line("check", begun, "--for", "publication")[0] == 0


def test_findings_are_data_for_other_programs(line: Line, begun: str) -> None:
    found = line.data("check", begun)
    assert {"rule", "blocks", "message", "question", "item", "accepted"} <= found[0].keys()
    assert {each["rule"] for each in found if "lead" in each["blocks"]} == {"R04"}


def test_only_what_blocks_the_question_is_listed(line: Line, begun: str) -> None:
    assert all("lead" in each["blocks"] for each in line.data("check", begun, "--for", "lead"))


def test_a_finding_is_accepted_with_a_reason_and_taken_back(line: Line, begun: str) -> None:
    assert line("accept", begun, "R22", "--reason", "The panel sets it in May.")[0] == 0
    assert [e["accepted"] for e in line.data("check", begun) if e["rule"] == "R22"] == [True]
    assert "The panel sets it in May." in line("check", begun)[1]
    assert line("accept", begun, "R22", "--take-back")[0] == 0
    assert [e["accepted"] for e in line.data("check", begun) if e["rule"] == "R22"] == [False]


def test_a_finding_that_is_not_there_cannot_be_accepted(line: Line, begun: str) -> None:
    status, _out, err = line("accept", begun, "R18", "--reason", "Soon.")
    assert (status, err.strip()) == (1, "Nothing is found under “R18”.")


def test_a_day_that_is_none_is_refused(line: Line, begun: str) -> None:
    status, _out, err = line("check", begun, "--as-of", "yesterday")
    assert status == 1
    assert "“yesterday” is no day" in err


def test_ages_are_counted_as_of_the_day_that_was_given(line: Line, begun: str) -> None:
    line("answer", begun, "review-on", "2027-01-01")
    rules = [
        {each["rule"] for each in line.data("check", begun, "--as-of", day)}
        for day in ("2026-06-01", "2027-06-01")
    ]
    assert ["R22" in found for found in rules] == [False, True]


def test_a_form_is_told_which_rules_it_cannot_serve_and_what_it_changes(
    line: Line, tmp_path: Path
) -> None:
    folder = tmp_path / "forms" / "mine"
    shutil.copytree(FORMS / "equity-check", folder)
    shutil.copytree(FORMS / "shared", tmp_path / "forms" / "shared")
    (folder / "rules.toml").write_text(RULES_TOML, encoding="utf-8")
    status, out, err = line("forms", "check", str(folder))
    assert (status, err) == (0, "")
    assert "These rules cannot be read on it: R01 (Begun or finished after the decision)" in out
    assert "It changes R20, “An action that a team owns”: Our audit asks for one owner." in out


def test_a_rule_that_a_form_switches_on_is_read_on_it() -> None:
    checked = try_form(tiny_files() | {"rules.toml": RULES_TOML}).form
    assert checked is not None
    found = check(reading(checked, {}))
    assert "R20" not in found.off
    assert found.tuned[0].reason == "Our audit asks for one owner."
