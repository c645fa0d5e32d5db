"""Actions that somebody will do, by a day, so that it can be seen."""

from datetime import date

import pytest

from quality.case import Case, case

DUE = {"due_on": date(2026, 5, 1)}


def action(**said: str | date | tuple[str, ...]) -> Case:
    return case().has("actions", "a1", summary="Add a class in Northfield", **said)


def test_an_action_that_nobody_owns_is_a_finding() -> None:
    (finding,) = action(**DUE).finds("R16")
    assert finding.message == "Nobody is named for “Add a class in Northfield”."
    assert not action(owner="Head of therapies").finds("R16")


@pytest.mark.parametrize("owner", ["TBC", "to be confirmed", "n/a"])
def test_a_phrase_is_no_owner(owner: str) -> None:
    assert action(owner=owner).finds("R16")


def test_an_action_that_is_done_needs_no_owner() -> None:
    assert not action(status="done").finds("R16")


def test_an_action_without_a_date_is_a_finding() -> None:
    assert action().finds("R17")[0].message == "“Add a class in Northfield” has no date."
    assert not action(**DUE).finds("R17")


def test_an_action_past_its_date_is_a_finding() -> None:
    late = action(due_on=date(2026, 2, 27), owner="Head of therapies")
    (finding,) = late.finds("R18")
    assert "was due on 27 February 2026" in finding.message
    assert "Ask Head of therapies" in finding.todo


@pytest.mark.parametrize("said", [{"due_on": date(2026, 3, 1)}, {"status": "done"}])
def test_an_action_due_today_or_done_is_not_late(said: dict[str, object]) -> None:
    assert not action(**{"due_on": date(2026, 1, 1)} | said).finds("R18")  # type: ignore[arg-type]


def test_an_action_due_after_the_review_is_a_finding() -> None:
    told = action(**DUE)
    assert told.says("review.on", date(2026, 4, 1)).finds("R19")
    assert not told.says("review.on", date(2026, 5, 1)).finds("R19")


@pytest.mark.parametrize(
    ("said", "is_team"),
    [
        ({"owner": "Ann", "owner_kind": "team"}, True),
        ({"owner": "Commissioning team"}, True),
        ({"owner": "Commissioning team", "owner_kind": "role"}, True),
        ({"owner": "Head of the board", "owner_kind": "role"}, False),
        ({"owner": "Ann Team", "owner_kind": "person"}, False),
        ({"owner": "Everyone on the ward"}, True),
        ({"owner": "Coordinator, transition team"}, False),
        ({"owner": "Team leader"}, False),
    ],
)
def test_an_action_that_a_team_owns_is_a_finding(said: dict[str, str], is_team: bool) -> None:
    assert bool(action(**said).finds("R20")) == is_team


@pytest.mark.parametrize(
    ("summary", "measure", "is_vague"),
    [
        ("Consider the needs of carers", "", True),
        ("To monitor the position", "", True),
        ("We will ensure that all staff are aware", "n/a", True),
        ("Monitor waits by group each month", "Monthly table of waits by group", False),
        ("Ongoing monitoring", "Ongoing", True),
        ("Staff to be mindful of carers", "", True),
        ("Review every refusal within two days", "", False),
        ("Book an interpreter for each first visit", "", False),
        ("Considerate conduct training for porters", "", False),
    ],
)
def test_a_vague_action_without_a_measure_is_a_finding(
    summary: str, measure: str, is_vague: bool
) -> None:
    told = case().has("actions", "a1", summary=summary, measure=measure)
    assert bool(told.finds("R21")) == is_vague
