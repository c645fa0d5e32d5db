"""A reviewed copy: every comment and change found, at its answer, and nothing invented."""

import pytest

from documents.document_builders import report
from documents.review.copies import (
    WHY,
    add,
    comment,
    move,
    move_tracked,
    only,
    put_in,
    remove,
    retype,
    reviewed,
    told,
    tracked,
    without_bookmarks,
)
from documents.review.copies import Edit as Edit_
from eia_wizard.documents.review.model import HEADING, Edit
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Cell, Grid, line
from eia_wizard.report.parts import Heading

POINTS = "Move two clinics.\n- one to the east\n- one to the west\nBegin in May."


def test_a_copy_that_nobody_touched_asks_for_nothing() -> None:
    assert reviewed() == reviewed(without_bookmarks)
    assert told(reviewed()) == []


@pytest.mark.parametrize("edits", [(), (without_bookmarks,)], ids=["bookmarks", "none"])
def test_a_quiet_edit_is_a_change_of_its_answer_that_names_nobody(edits: tuple[Edit_, ...]) -> None:
    found = only(reviewed(add("Begin in May.", " Or in June."), *edits))
    assert str(found.place.key) == "proposal"
    assert (found.before, found.after) == (POINTS, f"{POINTS} Or in June.")
    assert (found.authors, found.is_tracked) == ((), False)
    assert found.place.placed_by == ("headings" if edits else "bookmark")


def test_a_tracked_insertion_tells_who_and_when() -> None:
    found = only(reviewed(tracked(WHY, "ins", " And dear.")))
    assert (str(found.place.key), found.after) == ("group.why:age", f"{WHY} And dear.")
    assert found.edits == (Edit("inserted", "Sam", "2026-03-02T10:00:00Z", " And dear."),)
    assert found.is_tracked


def test_a_tracked_deletion_leaves_nothing_and_says_what_stood_there() -> None:
    found = only(reviewed(tracked(WHY, "del")))
    assert (found.before, found.after) == (WHY, "")
    assert found.edits[0].kind == "deleted"


def test_quiet_and_tracked_changes_of_one_answer_are_one_proposal() -> None:
    found = only(
        reviewed(
            tracked("Begin in May.", "ins", " Soon."), retype("one to the west", "one to the north")
        )
    )
    assert (
        found.after
        == "Move two clinics.\n- one to the east\n- one to the north\nBegin in May. Soon."
    )
    assert (found.authors, found.is_tracked) == (("Sam",), False)


def test_a_short_answer_in_a_line_is_found_with_our_own_words_before_it() -> None:
    found = only(reviewed(add("What is it called\tClinics nearer home", " now")))
    assert (str(found.place.key), found.after) == (
        "title",
        "What is it called\tClinics nearer home now",
    )


TABLE = report(
    Heading(1, "Groups"),
    Grid(
        "Groups",
        ("Group", "Effect"),
        tuple(
            (Cell((line(name),)), Cell((line("Better"),), home=AnswerKey("effect", name)))
            for name in ("Age", "Sex")
        ),
        row_heads=True,
    ),
)


@pytest.mark.parametrize("edits", [(), (without_bookmarks,)], ids=["bookmarks", "none"])
def test_an_answer_in_a_cell_is_found_by_its_row_and_column(edits: tuple[Edit_, ...]) -> None:
    found = reviewed(add("Better", " by far"), *edits, report=TABLE)
    assert told(found) == [("effect:Sex", "Better", "Better by far")]


def test_a_retyped_heading_keeps_its_answer_by_the_words_under_it() -> None:
    (proposal,) = reviewed(retype("And for those who are not online?", "The telephone")).proposals
    assert (str(proposal.place.key), proposal.place.placed_by) == ("non-digital", "words")
    assert (proposal.about, proposal.after) == (HEADING, "The telephone")


def test_where_both_were_retyped_it_is_known_by_its_neighbours() -> None:
    found = reviewed(
        retype("And for those who are not online?", "The telephone"),
        comment("They can telephone.", "At what cost?"),
        add("They can telephone.", " It is free."),
    )
    (remark,) = found.remarks
    assert (str(remark.place.key), remark.place.placed_by) == ("non-digital", "order")
    heading, answer = found.proposals
    assert (heading.about, heading.after) == (HEADING, "The telephone")
    assert (str(answer.place.key), answer.after) == (
        "non-digital",
        "They can telephone. It is free.",
    )


def test_one_of_two_answers_under_the_same_sort_of_heading_is_not_the_other() -> None:
    found = reviewed(
        without_bookmarks, comment("Evenings suit few.", "Whose?"), add(WHY, " Truly.")
    )
    assert str(found.remarks[0].place.key) == "group.why:sex"
    assert str(only(found).place.key) == "group.why:age"


def test_an_answer_that_was_deleted_with_its_heading_is_proposed_to_go() -> None:
    found = only(reviewed(remove("And for those who are not online?", "They can telephone.")))
    assert (str(found.place.key), found.before, found.after) == (
        "non-digital",
        "They can telephone.",
        "",
    )


def test_an_answer_that_was_moved_is_still_itself() -> None:
    question = "And for those who are not online?"
    moved = move((question, "They can telephone."), WHY)
    assert told(reviewed(moved)) == []
    found = reviewed(moved, comment("They can telephone.", "Good"))
    assert str(found.remarks[0].place.key) == "non-digital"


def test_an_answer_that_was_moved_with_tracking_on_is_neither_lost_nor_added_to_another() -> None:
    moved = move_tracked(("And for those who are not online?", "They can telephone."), WHY)
    assert told(reviewed(moved)) == []


def test_a_comment_is_where_most_of_its_words_are() -> None:
    (remark,) = reviewed(comment("one to the east", "Which one?", who="Bo")).remarks
    assert (str(remark.place.key), remark.author, remark.text, remark.words) == (
        "proposal",
        "Bo",
        "Which one?",
        "one to the east",
    )


def test_a_comment_on_words_that_are_no_answer_tells_the_headings_above() -> None:
    (remark,) = reviewed(comment("Not yet answered", "Still?")).remarks
    assert (remark.place.key, remark.place.under) == (None, ("Not yet answered",))


def test_a_new_heading_inside_an_answer_is_part_of_it() -> None:
    found = only(reviewed(put_in("More", "Heading 4", before="Begin in May.")))
    assert (
        found.after
        == "Move two clinics.\n- one to the east\n- one to the west\nMore\nBegin in May."
    )
