"""Everything the program itself says to people is spelt as its own speller would have it."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import FORMS, TOP
from eia_wizard.spelling.speller import Speller

INVENTED = {
    *("Tarnwick", "Thornmere", "Eastfield", "Northfield"),
    *("Kelderport", "Estmere", "Wexcombe", "Harrowmere", "Millbrook"),
}
"""Places of the worked examples, which nobody need know."""

NAMED = {"Salway", "Carnall", "Farrar", "Gunning"}
"""People and firms whose work is cited."""

NO_PROSE = {
    *("id", "kind", "role", "was", "url", "to", "where", "when", "each", "shows", "items"),
    *("collections", "stages", "layouts", "collection", "is", "address"),
}
FILES = [
    *sorted(FORMS.rglob("*.toml")),
    *sorted((TOP / "assets" / "examples").glob("*.toml")),
    *sorted((TOP / "assets" / "learning").rglob("*.toml")),
    *sorted((TOP / "assets" / "practice").glob("*.toml")),
]

GUIDE = sorted((TOP / "assets" / "guide").glob("*.md"))


@pytest.fixture(scope="module")
def speller(tmp_path_factory: pytest.TempPathFactory) -> Speller:
    made = Speller(TOP / "assets" / "spelling", tmp_path_factory.mktemp("own") / "words.txt")
    made.load()
    return made


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_every_sentence_is_spelt_in_british_english(file: Path, speller: Speller) -> None:
    sentences = [text for text in texts(tomllib.loads(file.read_text("utf-8"))) if " " in text]
    wrong = {text[a:b] for text in sentences for a, b in speller.mistakes(text)}
    assert wrong - INVENTED - NAMED == set()


@pytest.mark.parametrize("file", GUIDE, ids=lambda path: path.stem)
def test_every_line_of_the_guide_is_spelt_in_british_english(file: Path, speller: Speller) -> None:
    text = re.sub(r"`[^`]*`|<!--.*?-->|\(go:[^)]*\)|\.[a-z]{3,4}\b", "", file.read_text("utf-8"))
    assert {text[a:b] for a, b in speller.mistakes(text)} == set()


def test_no_word_of_the_trade_is_listed_in_vain(tmp_path: Path) -> None:
    (tmp_path / "trade.txt").write_text("", encoding="utf-8")
    for name in ("british.aff", "british.dic"):
        (tmp_path / name).write_bytes((TOP / "assets" / "spelling" / name).read_bytes())
    bare = Speller(tmp_path, tmp_path / "words.txt")
    bare.load()
    lines = (TOP / "assets" / "spelling" / "trade.txt").read_text("utf-8").splitlines()
    words = [line for line in lines if line and not line.startswith("#")]
    assert [word for word in words if not list(bare.mistakes(word))] == []
    assert len(words) == len(set(words))


def texts(content: object) -> Iterator[str]:
    """The strings of a form or an example that people read."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, list):
        for each in content:
            yield from texts(each)
    elif isinstance(content, dict):
        for name, each in content.items():
            if name not in NO_PROSE:
                yield from texts(each)
