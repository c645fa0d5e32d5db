"""What was written into a form is found at the slots that its empty form had."""

from base64 import b64decode
from pathlib import Path

import pytest

from builders import MOMENT, room_in
from eia_wizard.app.template.reading_back import draft_of_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.template.standing import standing_in
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.mapping import SURE, Mapping, Match
from eia_wizard.domain.slots import ROWS, TICK, Slot
from templates.filled import filled_whole, words_for
from templates.forms import FORMS
from templates.paper import Form, c, h, heads, p, package, row, t

UNTOLD = {"name-of-organisation", "signed", "on", "rating", "risk-rating"}
"""Prompts that are gone with their own words, gaps without a label, what an old list holds."""


def expected(slot: Slot) -> object:
    filling = words_for(slot)
    if slot.kind == ROWS:
        return tuple(tuple(entry.lines[0] for entry in row) for row in filling.rows)
    if slot.id == "date-begun":
        return ("14/01/2027",)
    return ("ticked",) if slot.kind == TICK else filling.chosen or filling.lines


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_what_was_filled_is_read_again(form: Form) -> None:
    slots = open_form(form.docx).template.slots
    found = standing_in(read_word(b64decode(filled_whole(form.docx).docx)), slots)
    read = {**found.lines, **found.rows}
    wrong = [(s.id, read.get(s.id), expected(s)) for s in slots if read.get(s.id) != expected(s)]
    wrong = [each for each in wrong if each[0] not in UNTOLD]
    assert wrong == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_an_empty_form_says_nothing(form: Form) -> None:
    slots = open_form(form.docx).template.slots
    found = standing_in(read_word(form.docx), slots)
    assert (found.lines, found.rows) == ({}, {})


def test_words_that_belong_to_no_slot_are_kept_apart() -> None:
    empty = open_form(package(t(2, row("Title", "")))).template.slots
    filled = package(t(2, row("Title", "Clinics"), row("Cost", "Nothing extra")))
    found = standing_in(read_word(filled), empty)
    assert found.lines == {"title": ("Clinics",)}
    assert found.rest == ["Nothing extra"]


def test_rows_are_found_under_their_heads_wherever_the_table_stands_now() -> None:
    table = t(3, heads("Action", "Owner", "When"), row("", "", ""))
    empty = open_form(package(h(1, "Plan") + table)).template.slots
    written = t(
        3, heads("Action", "Owner", "When"), row("Call", "Jo", "May"), row("Write", "Al", "")
    )
    found = standing_in(read_word(package(p("New words") + h(1, "Plan") + written)), empty)
    assert found.rows == {"plan": (("Call", "Jo", "May"), ("Write", "Al", ""))}


def test_a_list_of_what_a_collection_holds_becomes_its_items(tmp_path: Path) -> None:
    ours = room_in(tmp_path).open_form("commissioning")
    form = open_form(package(t(2, row("Evidence used", "")))).template
    match = Match(form.slots[0], SURE, "{evidence.title}")
    file = tmp_path / "filled.docx"
    file.write_bytes(package(t(2, row("Evidence used", c("Census", "Survey")))))
    mapping = Mapping("f", form.edition, "commissioning", (match,))
    draft = draft_of_form(file, lambda path: read_word(path.read_bytes()), mapping, ours, MOMENT)
    titles = [v for k, v in draft.contents.answers.items() if k.question == "evidence.title"]
    assert titles == ["Census", "Survey"]
    items = draft.contents.answers[AnswerKey("evidence")]
    assert isinstance(items, list)
    assert len(items) == 2


def read_from(blank: str, filled: str) -> dict[str, tuple[str, ...]]:
    slots = open_form(package(blank)).template.slots
    return standing_in(read_word(package(filled)), slots).lines


def test_two_answers_of_one_line_come_back_each_for_itself() -> None:
    blank = p("If so, when? ………… and where is it kept? …………………")
    filled = p("If so, when? in 2019 and where is it kept? on the shared drive")
    assert list(read_from(blank, filled).values()) == [("in 2019",), ("on the shared drive",)]


def test_a_sign_typed_where_a_box_was_is_a_tick() -> None:
    blank = p("Is it new?") + p("☐ Yes  ☐ No") + p("Tick all that apply") + p("☐ Age") + p("☐ Sex")
    filled = p("Is it new?") + p("X Yes  ☐ No") + p("Tick all that apply") + p("☐ Age") + p("■ Sex")
    assert read_from(blank, filled) == {"is-it-new": ("Yes",), "sex": ("ticked",)}


def test_the_nearest_column_of_a_head_that_is_there_twice_is_read() -> None:
    top = heads("Group", "Why", "Group", "Why")
    blank, filled = t(4, top, row("Age", "", "Race", "")), t(4, top, row("Age", "", "Race", "Few"))
    assert read_from(blank, filled) == {"race-why": ("Few",)}


def test_a_table_pasted_into_an_answer_comes_back_as_lines() -> None:
    blank = t(2, row("What do you know?", ""))
    pasted = c(p("Loans:"), t(2, row("North", "21"), row("South", "9")))
    filled = t(2, row("What do you know?", pasted))
    assert read_from(blank, filled) == {
        "what-do-you-know": ("Loans:", "North | 21", "South | 9"),
    }


def test_other_words_in_the_brackets_of_a_prompt_are_an_answer() -> None:
    blank = p("Committee: [Insert committee]")
    assert read_from(blank, blank) == {}
    assert read_from(blank, p("Committee: [Cabinet]")) == {"committee": ("[Cabinet]",)}
