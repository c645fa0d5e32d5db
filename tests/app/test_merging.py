from eia_wizard.app.merging import Conflict, merge, merged_list
from eia_wizard.domain.answers import AnswerKey, Json

TITLE, NOTE, LIST = AnswerKey("title"), AnswerKey("note"), AnswerKey("impacts")
LISTS = frozenset({"impacts"})


def test_what_only_they_changed_is_taken() -> None:
    found = merge({TITLE: "a"}, {TITLE: "b"}, {TITLE: "a"}, LISTS)
    assert (found.take, found.conflicts) == ({TITLE: "b"}, ())


def test_what_only_we_changed_stays() -> None:
    found = merge({TITLE: "b"}, {TITLE: "a"}, {TITLE: "a"}, LISTS)
    assert (found.take, found.conflicts) == ({}, ())


def test_what_both_changed_alike_is_no_conflict() -> None:
    assert merge({TITLE: "b"}, {TITLE: "b"}, {TITLE: "a"}, LISTS).conflicts == ()


def test_what_both_changed_differently_is_asked() -> None:
    found = merge({TITLE: "b"}, {TITLE: "c"}, {TITLE: "a"}, LISTS)
    assert found.conflicts == (Conflict(TITLE, "b", "c"),)


def test_what_they_took_away_and_we_left_alone_goes() -> None:
    assert merge({NOTE: "a"}, {}, {NOTE: "a"}, LISTS).take == {NOTE: None}


def test_without_a_common_past_every_difference_is_asked() -> None:
    found = merge({TITLE: "a"}, {TITLE: "b", NOTE: "n"}, {}, LISTS)
    assert found.take == {NOTE: "n"}
    assert [conflict.key for conflict in found.conflicts] == [TITLE]


def test_lists_are_merged_item_by_item() -> None:
    past: Json = ["a", "b", "c"]
    found = merge(
        {LIST: ["c", "a", "b", "mine"]}, {LIST: ["a", "c", "theirs"]}, {LIST: past}, LISTS
    )
    assert found.take == {LIST: ["c", "a", "mine", "theirs"]}


def test_a_list_that_both_emptied_is_gone() -> None:
    assert merged_list([], [], ["a"]) is None
