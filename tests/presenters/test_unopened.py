"""What is said of a library that could not be opened."""

from pathlib import Path

import pytest

from eia_wizard.presenters.unopened import said_of_unopened
from eia_wizard.store.refusals import DamagedLibrary, NotALibrary

PATH = Path("assessments.db")


@pytest.mark.parametrize(
    ("failure", "is_offered"),
    [
        (DamagedLibrary("Cut short.", [], Path("backup.db")), True),
        (DamagedLibrary("Cut short."), False),
        (OSError("Cut short."), False),
    ],
)
def test_a_backup_is_offered_where_there_is_one(failure: Exception, is_offered: bool) -> None:
    assert said_of_unopened(failure, "Cut short.", PATH) == ("Cut short.", is_offered)


def test_of_another_file_in_its_place_it_is_said_how_to_go_on() -> None:
    said, is_offered = said_of_unopened(NotALibrary("Choose another file."), "No.", PATH)
    assert "“assessments.db” is not a library" in said
    assert "a new library is then begun" in said
    assert not is_offered
