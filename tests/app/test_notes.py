from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.editing import begin
from eia_wizard.app.exchange import MERGE, bring_in, save_copy
from eia_wizard.app.notes import add_note, mark_note, notes
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.kinds import COMMENT
from eia_wizard.store.library import Library
from store.store_builders import opened

PROPOSAL = AnswerKey("proposal")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return opened(tmp_path / "library.db", create=True)


@pytest.fixture
def walks(library: Library, tmp_path: Path) -> str:
    return begin(library, room_in(tmp_path), "Walks")


def test_a_note_says_who_wrote_it_on_which_answer(library: Library, walks: str) -> None:
    add_note(library, walks, PROPOSAL, "  Say how many.  ")
    (note,) = notes(library, walks)
    assert (note.key, note.text, note.who, note.done_by) == (PROPOSAL, "  Say how many.", "Ann", "")


def test_a_note_is_marked_as_done_and_opened_again(library: Library, walks: str) -> None:
    add_note(library, walks, PROPOSAL, "Say how many.")
    (note,) = notes(library, walks)
    mark_note(library, walks, note, is_done=True)
    assert notes(library, walks)[0].done_by == "Ann"
    mark_note(library, walks, note, is_done=False)
    assert notes(library, walks)[0].done_by == ""
    assert len(library.records(walks, COMMENT)) == 3


@pytest.mark.parametrize("typed", ["", "  \n ", "\u200b"])
def test_a_note_that_says_nothing_is_refused(library: Library, walks: str, typed: str) -> None:
    with pytest.raises(EiaError, match="says nothing yet"):
        add_note(library, walks, PROPOSAL, typed)


def test_an_erased_note_is_gone(library: Library, walks: str) -> None:
    add_note(library, walks, PROPOSAL, "Mrs Smith of Mill Lane")
    library.purge_record(walks, library.records(walks, COMMENT)[0].id, "A name")
    assert notes(library, walks) == ()


def test_notes_and_what_became_of_them_travel_with_the_exchange_file(
    library: Library, walks: str, tmp_path: Path
) -> None:
    add_note(library, walks, PROPOSAL, "Say how many.")
    mark_note(library, walks, notes(library, walks)[0], is_done=True)
    file = save_copy(
        library, open_assessment(library, walks), tmp_path / "walks.eia", with_history=False
    )
    with opened(tmp_path / "other.db", create=True, who="Ben") as other:
        done = bring_in(other, file, MERGE, lambda conflict: conflict.ours)
        (note,) = notes(other, done.id)
    assert (note.text, note.who, note.done_by) == ("Say how many.", "Ann", "Ann")
