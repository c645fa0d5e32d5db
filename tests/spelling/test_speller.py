"""British words, the trade's and the person's own, from the real dictionary."""

from pathlib import Path

import pytest

from builders import TOP
from eia_wizard.domain.errors import EiaError
from eia_wizard.spelling.speller import Speller

FOLDER = TOP / "assets" / "spelling"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "words.txt"


@pytest.fixture
def speller(own: Path) -> Speller:
    made = Speller(FOLDER, own)
    made.load()
    return made


@pytest.mark.parametrize(
    "word",
    ["colour", "organise", "programme", "don’t", "don't", "naïve", "cafe\u0301", "acc\u00adept"],
)
def test_british_english_is_known(speller: Speller, word: str) -> None:
    assert speller.knows(word)


@pytest.mark.parametrize("word", ["color", "organize", "recieve"])
def test_american_spelling_and_slips_are_not(speller: Speller, word: str) -> None:
    assert not speller.knows(word)


@pytest.mark.parametrize(
    "word",
    ["Healthwatch", "Healthwatch’s", "neurodivergent", "Minoritised", "co-production", "Wirral"],
)
def test_the_words_of_the_trade_are_known(speller: Speller, word: str) -> None:
    assert list(speller.mistakes(word)) == []


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("recieve", "receive"),
        ("accomodation", "accommodation"),
        ("neurodivergant", "neurodivergent"),
        ("Healthwach", "Healthwatch"),
        ("Recieve", "Receive"),
    ],
)
def test_what_was_meant_is_suggested_first(speller: Speller, slip: str, meant: str) -> None:
    assert speller.suggest(slip)[0] == meant


def test_a_word_of_ones_own_is_known_at_once_and_ever_after(speller: Speller, own: Path) -> None:
    assert not speller.knows("Northfield")
    speller.learn("Northfield’s")
    assert speller.knows("Northfield")
    again = Speller(FOLDER, own)
    again.load()
    assert again.knows("Northfield")
    assert own.read_text(encoding="utf-8") == "Northfield\n"


def test_words_that_were_added_elsewhere_meanwhile_are_kept(speller: Speller, own: Path) -> None:
    own.parent.mkdir()
    own.write_bytes("\ufeffTarnwick\r\nEastfield".encode())
    speller.learn("Northfield")
    speller.learn("Tarnwick")
    assert own.read_text(encoding="utf-8-sig").split() == ["Tarnwick", "Eastfield", "Northfield"]


def test_rubbish_in_the_file_of_words_does_no_harm(own: Path) -> None:
    own.parent.mkdir()
    own.write_text("\n\n two words \n\x00\n# a remark\n" + "x" * 5_000 + "\nTarnwick\n")
    speller = Speller(FOLDER, own)
    speller.load()
    assert speller.knows("Tarnwick")


def test_a_file_that_cannot_be_read_is_said_and_left_alone(own: Path) -> None:
    own.parent.mkdir()
    own.write_bytes(b"\xff\xfe\x00")
    speller = Speller(FOLDER, own)
    with pytest.raises(EiaError, match="UTF-8"):
        speller.load()
    assert speller.is_loaded
    assert not speller.knows("recieve")
    with pytest.raises(EiaError, match="UTF-8"):
        speller.learn("Northfield")
    assert speller.knows("Northfield")
    assert own.read_bytes() == b"\xff\xfe\x00"


def test_a_place_that_cannot_be_written_is_said(speller: Speller, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file where the folder should be")
    with pytest.raises(EiaError):
        speller.learn("Northfield")


def test_a_missing_dictionary_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(EiaError, match="Spelling cannot be checked"):
        Speller(tmp_path, tmp_path / "words.txt").load()


def test_switched_off_or_not_yet_loaded_it_finds_nothing_wrong(speller: Speller, own: Path) -> None:
    assert list(Speller(FOLDER, own).mistakes("recieve")) == []
    speller.is_on = False
    assert list(speller.mistakes("recieve")) == []
    assert speller.knows("recieve")


def test_an_endless_word_has_no_suggestions(speller: Speller) -> None:
    assert speller.suggest("x" * 10_000) == ()
    assert speller.suggest("") == ()
