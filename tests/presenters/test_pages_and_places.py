import pytest

from builders import reading, tiny_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.presenters.pages import find_pages, only_words, page_view, stage_rows
from eia_wizard.presenters.places import after, home_of, nearest, reading_order
from eia_wizard.presenters.views import CollectionCard, Place, QuestionCard

FORM = tiny_form()
PLAIN, EACH = Place("first", "plain"), Place("first", "each-group", "sex")


def test_a_section_asked_of_each_group_has_a_page_for_each_in_scope() -> None:
    assert reading_order(reading(FORM)) == (PLAIN,)
    assert reading_order(reading(FORM, {"group.triage:sex": "closer"})) == (PLAIN, EACH)


def test_a_place_that_is_no_longer_asked_leads_to_the_nearest_one() -> None:
    assert nearest(reading(FORM), EACH) == PLAIN


def test_next_and_back_end_at_the_ends() -> None:
    read = reading(FORM, {"group.triage:sex": "closer"})
    assert after(read, PLAIN, 1) == EACH
    assert after(read, EACH, 1) is None
    assert after(read, PLAIN, -1) is None


def test_a_question_is_found_where_it_is_answered() -> None:
    read = reading(FORM)
    assert home_of(read, AnswerKey("title")) == PLAIN
    assert home_of(read, AnswerKey("group.why", "sex")) == EACH
    assert home_of(read, AnswerKey("impact.summary", "i1")) == PLAIN._replace(inside="i1")
    assert home_of(read, AnswerKey("nothing")) is None


def test_a_page_shows_the_questions_that_are_asked_with_what_was_typed() -> None:
    page = page_view(reading(FORM, {"title": "Walks"}), PLAIN)
    cards = [card for card in page.cards if isinstance(card, QuestionCard)]
    assert [str(card.key) for card in cards] == ["title", "proposal", "size", "digital"]
    assert cards[0].typed == "Walks"


def test_a_condition_brings_its_question_onto_the_page() -> None:
    page = page_view(reading(FORM, {"digital": "yes"}), PLAIN)
    keys = [str(card.key) for card in page.cards if isinstance(card, QuestionCard)]
    assert "non-digital" in keys


def test_a_collection_lists_its_items_with_what_is_open() -> None:
    page = page_view(reading(FORM, {"impacts": ("i1",), "impact.summary:i1": "Dark"}), PLAIN)
    cards = {card.id: card for card in page.cards if isinstance(card, CollectionCard)}
    (_name, rows) = cards["impacts"].rows[0]
    assert (rows[0].label, rows[0].note) == ("Dark", "2 questions open")


def test_an_item_has_a_page_of_its_own() -> None:
    read = reading(FORM, {"impacts": ("i1",), "impact.summary:i1": "Dark"})
    page = page_view(read, PLAIN._replace(inside="i1"))
    assert page.title == "Dark"
    assert [card.key.item for card in page.cards if isinstance(card, QuestionCard)] == ["i1"] * 3


def test_a_stage_says_in_words_how_it_stands() -> None:
    assert stage_rows(reading(FORM), PLAIN)[0].state == "Not started"
    assert stage_rows(reading(FORM), PLAIN, {"first": 1})[0].state == "Not started, 1 to fix"
    assert stage_rows(reading(FORM, {"title": "T"}), PLAIN)[0].state == "5 to answer"


def test_part_of_a_question_finds_its_page() -> None:
    found = find_pages(reading(FORM, {"group.triage:sex": "closer"}), "why happen")
    key = AnswerKey("group.why", "sex")
    assert found == [(EACH, "Each group: Sex: Why does it happen?", key)]


def test_other_words_in_an_answer_change_nothing_else_on_the_page() -> None:
    before = reading(FORM, {"proposal": "To walk"}).assessment
    after_it = before.answering(AnswerKey("proposal"), "To walk in the park")
    assert only_words(reading(FORM), Change(before, after_it, ""))


@pytest.mark.parametrize("was", ["", "To walk"])
def test_a_first_or_a_last_word_changes_what_is_outstanding(was: str) -> None:
    before = reading(FORM, {"proposal": was} if was else {}).assessment
    after_it = before.answering(AnswerKey("proposal"), None if was else "To walk")
    assert not only_words(reading(FORM), Change(before, after_it, ""))


def test_the_name_of_an_item_is_more_than_words() -> None:
    key = AnswerKey("impact.summary", "i1")
    before = reading(FORM, {str(key): "Later letters"}).assessment
    assert not only_words(
        reading(FORM), Change(before, before.answering(key, "Earlier letters"), "")
    )
