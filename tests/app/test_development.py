"""How an assessment developed: step by step, as it was recorded."""

import time
from datetime import timedelta
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.development import Development, development_of
from eia_wizard.app.editing import begin
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.practice import practice_library
from eia_wizard.store.rows import Visit

MANY = 5_000


@pytest.fixture
def told(tmp_path: Path) -> Development:
    room = room_in(tmp_path)
    with practice_library(
        tmp_path / "l.db", clock=room.clock, who=room.who, program=room.program
    ) as library:
        return development_of(library, tell(library, room, open_example(room, "self-referral")))


def test_the_steps_are_days_of_one_person_in_the_order_of_time(told: Development) -> None:
    days = [step.at.date() for step in told.steps]
    assert days == sorted(days)
    assert [step.who for step in told.steps][:2] == [
        "Commissioning manager, community services",
        "Equality lead",
    ]
    assert told.steps[0].stage == "set-up"


def test_after_each_step_only_what_was_recorded_by_then_is_known(told: Development) -> None:
    assert told.after(-1).assessment.answers == {}
    assert told.after(0).items("evidence") == ()
    last = told.after(len(told.steps) - 1)
    assert last.assessment.answers == told.now.assessment.answers


def test_an_answer_says_what_it_said_then_and_not_what_it_says_now(told: Development) -> None:
    key = AnswerKey("group.why", "disability")
    said = {told.after(n).text(*key) for n in range(len(told.steps))}
    assert "People with a learning disability cannot manage an online form." in said
    assert "cannot manage" not in told.now.text(*key)
    assert len(said - {""}) == 2


def test_a_decision_ends_the_step_in_which_it_was_taken(told: Development) -> None:
    decided = [step for step in told.steps if step.decided]
    assert [each.decided[0].item for each in decided] == ["de-route"]
    assert decided[0].decided[0].answers > 100
    assert decided[0].at.date().isoformat() == "2025-11-20"


def test_five_thousand_visits_are_stepped_through_in_no_time(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    with practice_library(
        tmp_path / "l.db", clock=room.clock, who=room.who, program=room.program
    ) as library:
        reading = open_assessment(library, begin(library, room, "Much worked on")).reading
    visits = [
        Visit("o", n, AnswerKey("proposal"), f"Version {n}", "", "", at, at, "Ann", "")
        for n in range(MANY)
        for at in (MOMENT + timedelta(hours=n),)
    ]
    began = time.perf_counter()
    found = Development(reading, visits, {})
    opened = time.perf_counter() - began
    began = time.perf_counter()
    for step in range(len(found.steps) - 11, len(found.steps)):
        found.after(step)
    stepped = (time.perf_counter() - began) / 11
    assert len(found.steps) > 200
    assert opened < 0.3
    assert stepped < 0.03
