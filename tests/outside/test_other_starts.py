"""Starts that are no everyday ones, and every page of one assessment, read through AT-SPI."""

import os
import shutil
from pathlib import Path

import pytest

from builders import TellInto, room_in
from eia_wizard.app.editing import edit
from eia_wizard.app.exchange import save_copy
from eia_wizard.app.opening import open_assessment
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from outside.outside import Outside, missing, started
from outside.pages import opened
from outside.test_seen_by_a_screen_reader import faults

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(bool(missing()), reason=f"To look from outside, install {missing()}."),
    pytest.mark.skipif("EVERY_PAGE" not in os.environ, reason="A part of the whole walk."),
]

PROPOSAL = AnswerKey("proposal")
MOST_PAGES = 200


def at(path: Path) -> Library:
    """A library open for writing."""
    room = room_in(path.parent)
    return open_library(path, clock=room.clock, who="Ann", program="outside")


def test_a_first_start_leads_to_the_worked_example_and_after_an_abrupt_end_back_to_it(
    tmp_path: Path,
) -> None:
    library = tmp_path / "library.db"
    with started(library) as seen:
        seen.wait_for("Write an assessment")
        assert faults(seen.look()) == []
        seen.press("Read the worked example", then="What is proposed?")
    with started(library) as seen:
        seen.wait_for("EIA Wizard was closed without warning")
        assert faults(seen.look()) == []
        seen.press("Open what you were working on", then="What is proposed?")


def test_a_library_that_cannot_be_opened_is_told_with_what_can_be_done(tmp_path: Path) -> None:
    library = tmp_path / "library.db"
    library.write_bytes(b"SQLite format 3\x00" + b"\x07" * 4_000)
    with started(library) as seen:
        seen.wait_for("Your library cannot be opened", "heading")
        assert faults(seen.look()) == []


def test_two_answers_to_one_question_are_told_apart(tell_into: TellInto, tmp_path: Path) -> None:
    library, id_ = tell_into(tmp_path, "musculoskeletal")
    files = tmp_path / "files"
    files.mkdir()
    other = Path(shutil.copyfile(library, files / "other.db"))
    for path, words in ((other, "A walk along the canal"), (library, "A walk in the park")):
        with at(path) as held:
            edit(held, id_).answer_typed(PROPOSAL, words)
            if path is other:
                found = open_assessment(held, id_)
                save_copy(held, found, files / "copy.eia", with_history=True)
    with started(library) as seen:
        for step in ("Bring in a file", *opened("copy.eia")):
            seen.do(step, files)
        seen.wait_for("Which answer holds?")
        assert faults(seen.look()) == []


def test_every_page_of_an_assessment_is_told_in_order(tell_into: TellInto, tmp_path: Path) -> None:
    library, _id = tell_into(tmp_path, "musculoskeletal")
    wrong: list[str] = []
    with started(library) as seen:
        seen.press("Review due", then="What is proposed?")
        for _page in range(MOST_PAGES):
            heading, is_last = read_page(seen, wrong)
            if is_last:
                break
            seen.press("Next", "push button")
            seen.leaves(heading)
        assert is_last
    assert wrong == []


def read_page(seen: Outside, wrong: list[str]) -> tuple[str, bool]:
    """The heading of a page, and whether it is the last."""
    things = seen.look()
    heading = next(each.name for each in things if each.role == "heading")
    wrong += [f"{heading}: {fault}" for fault in faults(things)]
    return heading, not any(each.name == "Next" for each in things)
