"""What the window remembers: kept between starts, and thrown away where it is rubbish."""

from pathlib import Path

import pytest

from eia_wizard.app.preferences import read_preferences, write_preferences
from eia_wizard.app.remembered import (
    MOST_SPOTS,
    Remembered,
    Spot,
    place_of_remembered,
    read_remembered,
    write_remembered,
)
from eia_wizard.settings import Preferences

SPOT = Spot("understand", "evidence", inside="ev-1", question="evidence.says", cursor=7)


def test_the_very_place_is_remembered(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    kept = Remembered(stages={"understand": "Understand need"}).at("A1", SPOT)
    write_remembered(library, kept)
    assert read_remembered(library) == kept


def test_the_places_of_many_assessments_do_not_pile_up() -> None:
    kept = Remembered()
    for number in range(MOST_SPOTS + 5):
        kept = kept.at(f"A{number}", SPOT)
    assert len(kept.spots) == MOST_SPOTS
    assert f"A{MOST_SPOTS + 4}" in kept.spots
    assert "A0" not in kept.spots


@pytest.mark.parametrize(
    "rubbish",
    [
        "",
        "{",
        "[]",
        "null",
        "\x00\x00",
        "[" * 5_000,
        '{"spots": 3, "stages": [1], "size": "big", "open": 7, "standing": 1}',
        '{"spots": {"A1": ["a", 1]}, "size": [1, 99999999]}',
    ],
)
def test_rubbish_counts_as_nothing_remembered(tmp_path: Path, rubbish: str) -> None:
    library = tmp_path / "library.db"
    place_of_remembered(library).write_text(rubbish)
    assert read_remembered(library) == Remembered()


def test_wishes_are_kept(tmp_path: Path) -> None:
    wishes = Preferences(scheme="dark", text_size=150, check_spelling=False)
    write_preferences(tmp_path / "of" / "mine.json", wishes)
    assert read_preferences(tmp_path / "of" / "mine.json") == wishes


def test_a_wish_that_cannot_be_is_not_a_wish(tmp_path: Path) -> None:
    (tmp_path / "mine.json").write_text(
        '{"scheme": "pink", "text_size": 150, "check_spelling": 1, "more": 2}'
    )
    assert read_preferences(tmp_path / "mine.json") == Preferences(text_size=150)
