"""What is looked for first, because it is quick, loses nothing of what is looked for."""

from random import Random

from eia_wizard.quality import counting, names
from eia_wizard.quality.counting import counted

_FRAGMENTS = (
    *("one", "two", "3", "7", "12", "1,200", "4.5", "9%", "half a dozen", "A Couple Of", "ONE"),
    *("people", "patients", "women", "Deaf", "Roma", "ſix", "fıve", "İ", "Straße", "5 widows"),
    *("of the", "of whom", "OF THEM", "the three who", "out of", "of 30", "were", "was", "came"),
    *("n = 4", "n=3", "(", ")", ":", ";", ",", ".", "£", "-", "thirteen", "under 5", "only just"),
    *("Sara Jones", "told us", "aged 41", "who is", "named", "known as", "my son", "Her daughter"),
    *("a woman called", "neighbour", "name", "Ward", "Street", "20", "two out of 7", "3 Roma"),
)
_TEXTS = 1500


def _texts() -> list[str]:
    chance = Random(6)  # noqa: S311 — the same texts each time
    return [
        "".join(
            chance.choice(_FRAGMENTS) + chance.choice((" ", " ", " ", "", "\n"))
            for _each in range(18)
        )
        for _text in range(_TEXTS)
    ]


def test_every_count_is_seen_that_each_way_of_counting_sees_alone() -> None:
    found: set[str] = set()
    for text in _texts():
        alone = [each for pattern, _needed in counting._COUNTING for each in pattern.finditer(text)]
        seen = list(counted(text))
        assert [(e.re, e.span()) for e in seen] == [(e.re, e.span()) for e in alone], text
        found.update(each.re.pattern for each in seen)
    assert len(found) == len(counting._COUNTING)


def test_every_name_is_told_where_its_pattern_finds_one() -> None:
    for text in _texts():
        for pattern, needed in names._TOLD:
            assert needed.search(text) or not pattern.search(text), text
