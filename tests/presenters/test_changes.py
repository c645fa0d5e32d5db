import pytest

from builders import reading, tiny_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.presenters.changes import (
    MOST_WORDS,
    ChangedAnswer,
    home_page,
    marked_words,
    told_keys,
    what_changed,
)
from eia_wizard.presenters.views import Place

FORM = tiny_form()
PLAIN = Place("first", "plain")


def changes(then: dict[str, Value], now: dict[str, Value]) -> tuple[ChangedAnswer, ...]:
    before = reading(FORM, then)
    return what_changed(before.assessment, before, reading(FORM, now))


def said(change: ChangedAnswer) -> tuple[str, str]:
    then, now = ("".join(text for text, _ in spans) for spans in (change.then, change.now))
    return then, now


def test_a_changed_answer_is_told_with_its_place_then_and_now() -> None:
    (change,) = changes({"proposal": "Walk at ten."}, {"proposal": "Walk at noon."})
    assert said(change) == ("Walk at ten.", "Walk at noon.")
    assert (change.question, change.place) == ("What is proposed?", PLAIN)
    assert change.under == "0 The first stage · Plain questions"


def test_only_the_words_that_differ_are_marked() -> None:
    then, now = marked_words("Walk at ten o’clock", "Walk at noon o’clock")
    assert then == (("Walk at ", False), ("ten ", True), ("o’clock", False))
    assert now == (("Walk at ", False), ("noon ", True), ("o’clock", False))


def test_a_new_answer_is_not_marked_word_by_word() -> None:
    assert marked_words("", "All of it is new") == ((("", False),), (("All of it is new", False),))


def test_very_long_texts_are_shown_by_their_ends_and_not_compared() -> None:
    long = "word " * MOST_WORDS
    then, now = marked_words(long, long + "end")
    assert len(now[0][0]) < 2_000
    assert now[0][0].endswith("end")
    assert not then[0][1]


def test_an_option_is_told_by_its_label() -> None:
    (change,) = changes({"size": "light"}, {"size": "full"})
    assert said(change) == ("Light", "Full")


def test_an_answer_given_or_taken_away_is_a_change() -> None:
    assert said(changes({}, {"proposal": "Walk"})[0]) == ("", "Walk")
    assert said(changes({"proposal": "Walk"}, {})[0]) == ("Walk", "")


def test_in_which_stage_an_item_was_begun_is_not_told() -> None:
    now = reading(FORM, {"impacts": ("i1",), "impacts.recorded-at:i1": "first"})
    assert told_keys(reading(FORM).assessment, now.assessment) == (AnswerKey("impacts"),)


def test_a_list_names_its_items() -> None:
    now: dict[str, Value] = {"impacts": ("i1",), "impact.summary:i1": "Longer waits"}
    by_name = {change.question: change for change in changes({}, now)}
    assert said(by_name["The list: Impacts"])[1] == "Longer waits"
    assert by_name["The list: Impacts"].place == PLAIN


def test_what_an_answer_rests_on_leads_to_the_answer() -> None:
    (change,) = changes({}, {"proposal.withheld": "legal"})
    assert change.question == "Not for publication: What is proposed?"
    assert (change.place, change.shown_at) == (PLAIN, AnswerKey("proposal"))


def test_a_removed_item_leads_to_its_list() -> None:
    now = reading(FORM, {"impact.summary:i1": "Longer waits"})
    assert home_page(now, AnswerKey("impact.summary", "i1")) == PLAIN
    there = reading(FORM, {"impacts": ("i1",)})
    assert home_page(there, AnswerKey("impact.summary", "i1")) == PLAIN._replace(inside="i1")


def test_an_answer_the_form_does_not_know_has_no_place() -> None:
    assert home_page(reading(FORM), AnswerKey("from-elsewhere")) is None


@pytest.mark.parametrize("text", ["<b>bold</b>", "\u202eabc", "a\nb", "  spaced  out "])
def test_no_letter_is_lost_in_marking(text: str) -> None:
    then, now = marked_words(text, text + " more")
    assert "".join(piece for piece, _ in then) == text
    assert "".join(piece for piece, _ in now) == text + " more"
