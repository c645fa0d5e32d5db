"""The guide: found by the words people use, true to the program, the same on screen and paper."""

import ast
import re
from pathlib import Path

import pytest

from builders import TOP, room_in
from eia_wizard.app.guide import open_guide, write_guide
from eia_wizard.catalogue.guide import read_guide
from eia_wizard.cli.run import run
from eia_wizard.documents.accessible import check
from eia_wizard.documents.word_in.reading import read_own
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.guide import NAME, Guide, Said

AGE_12 = 7.0
"""School years that the words of a chapter may ask for."""


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Guide:
    return open_guide(room_in(tmp_path_factory.mktemp("guide")))


def lines(guide: Guide) -> list[Said]:
    return [part for each in guide.articles for part in each.parts if isinstance(part, Said)]


def test_each_of_the_three_has_a_chapter_and_trouble_and_keys_have_theirs(guide: Guide) -> None:
    titles = " ".join(chapter.title for chapter in guide.chapters)
    for said in ("For a commissioner", "equality lead", "trainer", "What to do when", "Keys"):
        assert said in titles
    ids = [article.id for article in guide.articles]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("it will not save", "cannot-save"),
        ("disk full", "disk-full"),
        ("file refused", "refused"),
        ("word changed my document", "word-changed"),
        ("find evidence", "evidence"),
        ("crash", "crash"),
        ("I deleted an answer", "undo"),
        ("comments from a reviewer", "review"),
        ("keyboard shortcuts", "keys"),
        ("personal data", "erase"),
        ("our template", "own-form"),
        ("projector", "present"),
        ("GDPR", "erase"),
        ("back up", "backup"),
    ],
)
def test_what_people_type_finds_the_article_they_need(
    guide: Guide, query: str, wanted: str
) -> None:
    assert wanted in [article.id for article in guide.find(query)][:3]


@pytest.mark.parametrize("query", ["", "  ", "§$%", "zzzz", "🐘", "the of to", "word " * 5_000])
def test_rubbish_finds_little_and_breaks_nothing(guide: Guide, query: str) -> None:
    assert len(guide.find(query)) <= len(guide.articles)


def test_every_name_in_the_guide_is_said_by_the_program(guide: Guide) -> None:
    said = {plain(words) for words in words_of_the_program()} | words_of_the_form()
    named = {piece.text for line in lines(guide) for piece in line.pieces if piece.kind == NAME}
    assert sorted(name for name in named if plain(name) not in said) == []


def test_the_guide_in_docs_is_the_guide_of_the_window(tmp_path: Path) -> None:
    made = tmp_path / "guide.md"
    write_guide(room_in(tmp_path), made)
    again = "eia-wizard guide docs/guide.md"
    assert (TOP / "docs" / "guide.md").read_bytes() == made.read_bytes(), f"made by: {again}"


def test_everybody_can_read_the_guide_in_word(tmp_path: Path, guide: Guide) -> None:
    made = tmp_path / "guide.docx"
    write_guide(room_in(tmp_path), made)
    assert check(read_own(made.read_bytes()), for_publication=True) == ()


def test_every_chapter_reads_at_about_age_12(guide: Guide) -> None:
    for chapter in guide.chapters:
        said = [part.spoken for part in lines(Guide((chapter,)))]
        assert readability(said) <= AGE_12, chapter.title


def test_the_guide_is_looked_through_on_the_command_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["guide"]) == 0
    assert "  … the disk is full" in capsys.readouterr().out
    assert run(["guide", "--find", "disk full"]) == 0
    assert "Make room" in capsys.readouterr().out
    assert run(["guide", "--find", "zzzz"]) == 0
    assert "nothing about “zzzz”" in capsys.readouterr().out
    assert run(["guide", str(tmp_path / "guide.odt")]) == 1
    assert ".docx" in capsys.readouterr().err


@pytest.mark.parametrize(
    "text", ["", "no heading", "# Heading only", "# A\nOpening.\n\n## B\nno id here\n"]
)
def test_a_guide_that_is_not_written_as_it_should_be_says_where(text: str) -> None:
    with pytest.raises(EiaError, match=r"“1\.md”"):
        read_guide({"1.md": text})


def readability(said: list[str]) -> float:
    """The automated readability index: from the length of words and of sentences."""
    sentences = [each for line in said for each in re.split(r"[.?!:;]+(?: |$)", line) if each]
    words = [word for each in sentences for word in re.findall(r"[\w’'-]+", each)]
    letters = sum(map(len, words))
    return 4.71 * letters / len(words) + 0.5 * len(words) / len(sentences) - 21.43


def words_of_the_program() -> set[str]:
    """Everything that the program can say, by what is handed to gettext."""
    found = set()
    for path in (TOP / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                found |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    return found


def words_of_the_form() -> set[str]:
    """Titles and labels of the form."""
    files = (TOP / "forms").rglob("*.toml")
    said = re.compile(r'(?:title|label) = "([^"]+)"')
    return {plain(w) for file in files for w in said.findall(file.read_text(encoding="utf-8"))}


def plain(words: str) -> str:
    """Words as they are said aloud: without what is filled in, keys and dots."""
    bare = re.sub(r"\{\w+\}|\([^)]*\)|…|:", "", words)
    return " ".join(bare.split()).casefold()
