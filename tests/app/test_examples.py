"""Every worked example is told whole: its answers fit, its law and figures are marked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import TellInto, room_in
from eia_wizard.app.examples import open_example
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.catalogue.examples import Example, example_files
from eia_wizard.domain.standing import outstanding
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

EXAMPLES = Path(__file__).parents[2] / "assets" / "examples"


@pytest.fixture(scope="module", params=sorted(example_files(EXAMPLES)))
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Example:
    return open_example(room_in(tmp_path_factory.mktemp("room")), request.param)


@pytest.fixture(scope="module")
def kept(
    example: Example, tell_into: TellInto, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Library, str]]:
    place = tmp_path_factory.mktemp("library")
    room = room_in(place)
    path, made = tell_into(place, example.name)
    with open_library(path, clock=room.clock, who=room.who, program="test") as library:
        yield library, made


@pytest.fixture(scope="module")
def library(kept: tuple[Library, str]) -> Library:
    return kept[0]


@pytest.fixture(scope="module")
def told(kept: tuple[Library, str]) -> Opened:
    return open_assessment(*kept)


def test_the_steps_are_told_in_the_order_of_time(example: Example) -> None:
    times = [step.at for step in example.steps]
    assert times == sorted(times)


def test_every_stage_has_its_part_in_the_story(example: Example, told: Opened) -> None:
    stages = {stage.id for stage in told.form.stages}
    told_of = {step.stage for step in example.steps}
    assert told_of <= stages
    if told.reading.size() == "full":
        assert told_of == stages


def test_at_most_a_handful_of_questions_stays_open(told: Opened) -> None:
    left = [str(key) for key in outstanding(told.reading)]
    assert len(left) <= 5, left


def test_everything_is_recognised(told: Opened) -> None:
    assert not told.reading.assessment.unrecognised


def test_every_decision_with_an_outcome_is_sealed(library: Library, told: Opened) -> None:
    decisions = told.form.collection_with_role("decisions")
    items = told.reading.items(decisions.id) if decisions else ()
    taken = [item for item in items if told.reading.meaning("decision.outcome", item)]
    assert len(library.records(told.facts.id, "decision-point")) == len(taken)
    assert taken or not decisions


def test_the_decisions_come_after_the_work_began(told: Opened) -> None:
    began = told.reading.role_text("assessment.began_on")
    for decision in told.reading.items("decisions"):
        assert told.reading.role_text("decision.on", decision) > began


def test_it_says_of_its_figures_that_they_are_illustrative(told: Opened) -> None:
    roles = ("assessment.summary", "assessment.need_reason")
    assert any("llustrative" in told.reading.role_text(role) for role in roles)


def test_a_combined_group_is_looked_at_where_the_form_knows_any(told: Opened) -> None:
    if told.form.with_role("group.members"):
        groups = told.reading.items("groups")
        members = [told.reading.role_value("group.members", group) for group in groups]
        assert any(isinstance(value, tuple) and len(value) > 1 for value in members)


def test_a_reason_that_was_written_first_is_not_the_one_that_stands(
    library: Library, told: Opened
) -> None:
    reasons = [v for v in library.history(told.facts.id) if v.key.question == "group.why"]
    firsts = {visit.key: visit.value for visit in reversed(reasons)}
    stored = library.answers(told.facts.id)
    assert any(stored[key] != first for key, first in firsts.items())


def test_the_place_and_the_figures_are_said_to_be_made_up(example: Example) -> None:
    assert "Everything here is made up: there is no " in example.story


def test_the_history_shows_that_answers_were_thought_over(library: Library, told: Opened) -> None:
    visits = library.history(told.facts.id)
    assert len(visits) > len({visit.key for visit in visits})
    assert library.verify() == []
