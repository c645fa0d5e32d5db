"""What can be learned: sound, sourced, short enough, and leading to places that are there."""

from pathlib import Path

import pytest

from builders import FORMS, TOP, room_in
from eia_wizard.app.learning import check_learning, missing_packages, open_learning
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.learning.learning import Learning

FOLDER = TOP / "assets" / "learning"
FILES = sorted(FOLDER.rglob("*.toml"))


@pytest.fixture(scope="module")
def learning(tmp_path_factory: pytest.TempPathFactory) -> Learning:
    return open_learning(room_in(tmp_path_factory.mktemp("room")))


def test_the_whole_folder_is_sound(tmp_path: Path) -> None:
    assert check_learning(room_in(tmp_path), FOLDER).faults == ()


def test_a_file_is_called_as_what_it_holds() -> None:
    for folder in ("packages", "exercises", "agendas"):
        for file in (FOLDER / folder).glob("*.toml"):
            assert f'id = "{file.stem}"' in file.read_text("utf-8").splitlines()[0]


def test_the_right_answer_is_not_always_in_the_same_place(learning: Learning) -> None:
    for package in learning.packages:
        places = [[c.is_right for c in q.choices].index(True) for q in package.questions]
        assert len(set(places)) > 1, package.id


PACKAGES = (
    *("why-this-matters", "what-ethnicity-is", "the-duty-in-plain-words"),
    *("finding-evidence", "appraising-evidence", "acting-on-evidence"),
    *("engagement-that-changes-something", "asking-about-ethnicity", "working-with-others"),
    *("describe-explain-act", "combined-and-cumulative", "backlogs-and-waiting-lists"),
    *("leading-and-being-accountable", "from-action-to-outcome"),
)
"""In the order in which the room lists them."""


def test_the_packages_stand_in_the_order_of_the_room(learning: Learning) -> None:
    assert tuple(package.id for package in learning.packages) == PACKAGES


def test_every_stage_has_an_exercise(learning: Learning) -> None:
    form = open_form(FORMS / "commissioning", FORMS / "shared")[0]
    practised = {stage for exercise in learning.exercises for stage in exercise.stages}
    assert {stage.id for stage in form.stages} <= practised


def test_there_is_an_hour_and_a_half_day(learning: Learning) -> None:
    assert {agenda.id: agenda.minutes for agenda in learning.agendas} == {
        "half-day": 240,
        "one-hour": 60,
    }


def test_every_package_is_offered_beside_a_question(learning: Learning) -> None:
    form = open_form(FORMS / "commissioning", FORMS / "shared")[0]
    offered = {question.learn for question in form.questions.values()}
    assert {package.id for package in learning.packages} <= offered


@pytest.mark.parametrize("name", ["commissioning", "organisation", "ehia", "qeia", "equity-check"])
def test_a_form_points_to_packages_that_are_there(name: str, tmp_path: Path) -> None:
    form = open_form(FORMS / name, FORMS / "shared")[0]
    assert list(missing_packages(room_in(tmp_path), form)) == []
