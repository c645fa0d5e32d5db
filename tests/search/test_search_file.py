import os
import stat
from datetime import date
from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.tally import Tally
from eia_wizard.search.file import NotSearchable
from eia_wizard.search.gist import Due, Gist, Mark, Passage
from eia_wizard.search.index import MOST_EACH, SearchFile
from eia_wizard.search.words import MOST_WORDS, snippet, wanted_words

MARK = Mark("2026-01-01", "")
KEY = AnswerKey("group.why", "sex")
ODD = [
    '"',
    "*",
    "NEAR(a b)",
    "a AND",
    "-x",
    "^a",
    "title:a",
    "🙂",
    "'; --",
    "%",
    "_",
    "\0",
    "\ud800",
]


@pytest.fixture(params=[True, False], ids=["full text", "without full text"])
def search(request: pytest.FixtureRequest, tmp_path: Path) -> SearchFile:
    return SearchFile(tmp_path / "search.db", full_text=request.param)


def keep(search: SearchFile, assessment: str, *texts: str, title: str = "") -> None:
    said = [Passage(AnswerKey("q", str(n)), "1 Understand need", t) for n, t in enumerate(texts)]
    search.keep(assessment, MARK, title, Gist(), said)


def found(search: SearchFile, typed: str) -> list[tuple[str, str]]:
    return [(hit.assessment, hit.key.item) for hit in search.find(typed)]


def test_the_beginnings_of_words_are_found_whatever_their_case_and_accents(
    search: SearchFile,
) -> None:
    keep(search, "A", "The Café on Station Road", "Nothing here")
    for typed in ("cafe", "CAFÉ stat", "road the"):
        assert found(search, typed) == [("A", "0")]
    assert found(search, "ation") == []


def test_all_the_words_must_be_somewhere_in_the_assessment(search: SearchFile) -> None:
    keep(search, "A", "walking", "women")
    keep(search, "B", "walking")
    assert {assessment for assessment, _item in found(search, "walking women")} == {"A"}


def test_the_answer_that_holds_most_of_the_words_is_shown(search: SearchFile) -> None:
    keep(search, "A", "walking", "women walking", "women")
    assert found(search, "women walking") == [("A", "1")]


def test_no_assessment_crowds_the_others_out(search: SearchFile) -> None:
    keep(search, "A", *["walking"] * (MOST_EACH + 9))
    assert len(found(search, "walking")) == MOST_EACH


def test_what_is_read_again_takes_the_place_of_what_was_read(search: SearchFile) -> None:
    keep(search, "A", "before")
    keep(search, "A", "after")
    assert found(search, "before") == []
    assert found(search, "after") == [("A", "0")]


def test_what_was_dropped_is_not_found(search: SearchFile) -> None:
    keep(search, "A", "walking")
    search.drop(["A", "never"])
    assert found(search, "walking") == []
    assert search.marks() == {}


@pytest.mark.parametrize(
    "typed", [*ODD, *(f"{odd}walking" for odd in ODD), "x" * 10_000, "a " * 5_000]
)
def test_nothing_that_can_be_typed_raises(search: SearchFile, typed: str) -> None:
    keep(search, "A", "walking")
    search.find(typed)


def test_what_matters_comes_back_as_it_was_kept(search: SearchFile) -> None:
    due = Due(KEY, "No figures by age", "Ann", date(2026, 5, 1))
    gist = Gist(Tally(4), (due,), (Due(KEY, "Ask", "", None),), "Ann")
    search.keep("A", MARK, "Walks", gist, [])
    assert search.gists() == {"A": gist}
    assert search.marks() == {"A": MARK}


def test_a_damaged_file_is_thrown_away_and_made_again(search: SearchFile) -> None:
    keep(search, "A", "walking")
    search.path.write_bytes(b"rubbish" * 1000)
    with pytest.raises(NotSearchable):
        search.marks()
    assert search.marks() == {}


def test_a_file_of_another_shape_is_made_again(tmp_path: Path) -> None:
    keep(SearchFile(tmp_path / "s.db", full_text=True), "A", "walking")
    assert SearchFile(tmp_path / "s.db", full_text=False).marks() == {}


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps permissions otherwise")
def test_the_file_is_for_its_owner_alone(search: SearchFile) -> None:
    search.marks()
    assert stat.S_IMODE(search.path.stat().st_mode) == 0o600


def test_forgetting_leaves_no_byte(search: SearchFile) -> None:
    keep(search, "A", "CANARY")
    search.forget_all()
    assert not search.path.exists()


def test_a_file_that_another_program_holds_is_emptied(
    search: SearchFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_given: object, **_named: object) -> None:
        raise PermissionError(13, "in use")

    keep(search, "A", "CANARY")
    with monkeypatch.context() as windows:
        windows.setattr(Path, "unlink", held)
        search.forget_all()
    assert search.path.read_bytes() == b""
    assert search.marks() == {}


def test_a_place_that_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "search.db").mkdir()
    with pytest.raises(NotSearchable, match="titles can"):
        SearchFile(tmp_path / "search.db").marks()


def test_a_snippet_shows_the_words_found_and_what_is_round_them() -> None:
    said = snippet("Classes are mixed.\nInvitations are in English only", ("invit",))
    assert said == (
        ("Classes are mixed. ", False),
        ("Invitations", True),
        (" are in English only", False),
    )


def test_the_lines_of_a_list_do_not_run_into_each_other() -> None:
    said = snippet("half past six\n\na glass wall\nOne end.\nloud music\n", ("glass",))
    assert "".join(piece for piece, _is_found in said) == (
        "half past six · a glass wall · One end. loud music"
    )


def test_a_long_text_is_cut_between_words() -> None:
    pieces = snippet("before " * 50 + "needle " + "after " * 100, ("needle",))
    text = "".join(piece for piece, _is_found in pieces)
    assert text.startswith("…before")
    assert text.endswith("after…")
    assert len(text) < 320


def test_a_word_without_an_end_makes_no_endless_snippet() -> None:
    assert len("".join(text for text, _found in snippet("x" * 100_000, ("y",)))) < 320


def test_a_pasted_book_is_looked_for_by_its_beginning() -> None:
    assert len(wanted_words(" ".join(f"w{n}" for n in range(1_000)))) == MOST_WORDS
