"""Each worked example, as of the day its story ends, has the findings that are meant, no others."""

import json
from pathlib import Path

import pytest

from builders import TellInto, room_in
from eia_wizard.app.checking import check_opened
from eia_wizard.app.examples import open_example
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.examples import example_files
from eia_wizard.store.opening import open_library

MEANT: dict[str, set[tuple[str, str]]] = {
    "musculoskeletal": set(),
    "pulmonary-rehabilitation": {("R23", "ev-guideline")},
    "self-referral": {("R18", "ac-line"), ("R18", "ac-flag")},
    "smoking-advice": {("R18", "ac-patches")},
}
"""Promises that are late, as they are in life, and a guideline in force since 2018."""


@pytest.fixture
def room(tmp_path: Path) -> Workroom:
    return room_in(tmp_path)


def test_every_example_is_among_those_checked(room: Workroom) -> None:
    assert set(example_files(room.examples)) == set(MEANT)


@pytest.mark.parametrize("name", MEANT)
def test_an_example_has_only_the_findings_that_are_meant(
    name: str, tell_into: TellInto, tmp_path: Path, room: Workroom
) -> None:
    path, made = tell_into(tmp_path, name)
    example = open_example(room, name)
    with open_library(path, clock=room.clock, who="Ann", program="t") as library:
        opened = open_assessment(library, made)
        checked = check_opened(library, opened, example.steps[-1].at.date())
    found = {(each.finding.rule, each.finding.places[0].item) for each in checked.findings}
    assert found == MEANT[name], json.dumps([w.finding.message for w in checked.findings], indent=1)
    assert not checked.faults
