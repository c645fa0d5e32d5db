"""Which words of a text are looked up, and which are nobody's business."""

import pytest

from eia_wizard.spelling.mistakes import mistakes


def wrong(text: str, *known: str) -> list[str]:
    words = {"we", "see", "at", *known}
    return [text[a:b] for a, b in mistakes(text, lambda word: word.lower() in words)]


def test_every_unknown_word_is_told_in_its_order() -> None:
    assert wrong("We recieve, at wich?") == ["recieve", "wich"]


@pytest.mark.parametrize(
    "passed",
    [
        "jo.blogs@nhs.uk",
        "https://www.gov.uk/wich",
        "www.wich.uk",
        "england.nhs.uk/wich-page",
        "Core20PLUS5",
        "2nd",
        "B12-wich",
        "NHS",
        "GPs",
        "ICBs’",
        "SystmOne",
        "x",
        "پاکستان",
        "বাংলা",
        "x" * 61,
        "",
        "’’--''",
        "\ud800 \x00",
    ],
)
def test_what_is_no_word_of_prose_is_passed_over(passed: str) -> None:
    assert wrong(f"see {passed} at") == []


def test_two_capitals_at_the_beginning_are_a_slip() -> None:
    assert wrong("THis") == ["THis"]


def test_of_a_word_with_hyphens_only_the_unknown_part_is_told() -> None:
    assert wrong("co-prodution, see-wich, wich-see") == ["prodution", "wich", "wich"]


def test_a_prefix_is_known_before_its_hyphen_only() -> None:
    assert wrong("co-see co") == ["co"]


def test_a_word_known_whole_is_not_taken_apart() -> None:
    assert wrong("follow-up", "follow-up") == []


def test_a_soft_hyphen_and_an_accent_of_its_own_belong_to_their_word() -> None:
    assert wrong("acco\u00admodation cafe\u0301s") == ["acco\u00admodation", "cafe\u0301s"]


@pytest.mark.parametrize("rubbish", ["a" * 20_000, "a-" * 10_000, "a@" * 10_000, "a." * 10_000])
def test_rubbish_takes_no_time(rubbish: str) -> None:
    assert len(list(mistakes(rubbish, lambda _word: False))) <= 1
