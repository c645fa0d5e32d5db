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


@pytest.mark.parametrize("name", ["commissioning", "organisation", "ehia", "qeia", "equity-check"])
def test_a_form_points_to_packages_that_are_there(name: str, tmp_path: Path) -> None:
    form = open_form(FORMS / name, FORMS / "shared")[0]
    assert list(missing_packages(room_in(tmp_path), form)) == []
