"""What people leave to others, name from below, underline or slant in a form is understood so."""

import pytest

from eia_wizard.documents.template.opened import open_form
from eia_wizard.documents.template.others import is_for_others
from templates.paper import X, c, h, heads, p, package, r, row, t

GREY = "D9D9D9"


def kinds(body: str) -> list[tuple[str, str]]:
    return [(m.slot.kind, m.slot.label) for m in open_form(package(body)).met]


def labels(body: str) -> list[str]:
    return [label for _kind, label in kinds(body)]


@pytest.mark.parametrize(
    "text",
    [
        "For office use only",
        "OFFICIAL USE ONLY",
        "Programme Office only",
        "For use by the Equality Team only",
        "Corporate Policy only (authors please leave blank)",
        "Improvement Office use: Logged: ………",
        "To be filled in by Democratic Services after the meeting",
        "Please leave this section blank",
    ],
)
def test_what_is_kept_for_others_is_known(text: str) -> None:
    assert is_for_others(text)


@pytest.mark.parametrize(
    "text",
    [
        "To be completed by the service manager",
        "Complete this section only if you ticked yes",
        "Choose one only",
        "Tick one box only",
        "Women only",
        "Office or team",
        "How is the office used?",
        "Who uses it after the change, once it is completed by the contractor and only then?",
    ],
)
def test_what_is_ours_to_fill_is_not_taken_for_others(text: str) -> None:
    assert not is_for_others(text)


def test_the_rows_under_a_band_for_others_are_left_to_them_until_another_band() -> None:
    body = t(
        2,
        row("Title", ""),
        row(c("For office use only", span=2, shade=GREY)),
        row("Received", ""),
        row(c("Sign-off", span=2, shade="112233")),
        row("Approved by", ""),
    )
    assert labels(body) == ["Title", "Approved by"]


def test_a_box_and_a_table_under_a_line_for_others_are_left_to_them() -> None:
    assert labels(t(1, row(c("For office use only", "Number: ______", "☐ Passed on")))) == []
    line = p("Team office (completed by the office when the record is closed)", bold=True)
    assert labels(line + t(2, row("Closed on", ""))) == []


def test_one_empty_line_under_guidance_in_slanted_words_waits() -> None:
    body = h(2, "Age") + p("Young or old", italic=True) + p() + h(2, "Sex") + p("Words.")
    assert kinds(body) == [("long text", "Age")]


def test_guidance_between_a_question_and_its_room_does_not_name_it() -> None:
    asked = p("Whom did you ask?", bold=True) + p("Name the year of each.", italic=True)
    assert labels(asked + p() + p() + p("And why?", bold=True) + p("Words.")) == [
        "Whom did you ask?"
    ]


def test_guidance_below_the_room_of_a_cell_leaves_the_room_to_the_question() -> None:
    guided = c("What else was considered?", p(), p("Two lines will do.", italic=True))
    assert labels(t(1, row(guided))) == ["What else was considered?"]


def test_a_caption_under_an_empty_box_names_it() -> None:
    assert labels(t(3, row("", "", ""), row("Lead officer", "", "Date"))) == [
        "Lead officer",
        "Date",
    ]


def test_two_lists_side_by_side_with_a_gutter_have_heads_of_their_own() -> None:
    body = t(
        5,
        heads("Source", "Where", "", "Source", "Where"),
        row("Census", "", "", "Survey", ""),
        row("Wards", "", "", "Letters", ""),
    )
    assert labels(body) == [f"{each} / Where" for each in ("Census", "Survey", "Wards", "Letters")]


def test_several_labels_in_one_cell_are_answered_there_each_for_itself() -> None:
    body = t(2, row("Who fills this in", c("Name: ", "Job: ", "Email: ")))
    slots = [met.slot for met in open_form(package(body)).met]
    assert [slot.label for slot in slots] == ["Name", "Job", "Email"]
    assert {slot.guidance for slot in slots} == {"Who fills this in"}


def test_a_choice_and_what_it_leads_on_to_are_both_found_in_a_cell() -> None:
    body = t(2, row("Is there one?", c("Yes / No", "If yes, what became of it?")))
    assert labels(body) == ["Is there one?", "If yes, what became of it?"]


def test_a_matrix_on_its_side_is_ticked() -> None:
    top = heads("", "Age", "Sex")
    body = t(3, top, row("Likely to gain", "", ""), row("No difference", "", ""))
    assert {kind for kind, _label in kinds(body)} == {"tick"}


def test_signs_that_a_head_lists_are_a_choice() -> None:
    body = t(3, heads("Group", "Staff (+, − or 0)", "Why"), row("Age", "", ""))
    (first, *_others) = open_form(package(body)).met
    assert (first.slot.kind, first.slot.choices) == ("choice", ("+", "−", "0"))


def test_a_crossed_cell_and_the_corner_of_a_key_wait_for_nothing() -> None:
    crossed = X(
        '<w:tc><w:tcPr><w:tcBorders><w:tl2br w:val="single" w:sz="4"/></w:tcBorders></w:tcPr>'
        f"{p()}</w:tc>"
    )
    assert labels(t(3, heads("Group", "Public", "Staff"), row("Age", "", crossed))) == ["Age"]
    key = t(3, row("", "Rare", "Likely"), row("Mild", "1", "2"), row("Grave", "2", "4"))
    assert labels(key) == []


def test_underlined_spaces_and_tabs_are_lines_to_write_on() -> None:
    ruled = '<w:u w:val="single"/>'
    line = p(r("Number: "), r("        ", more=ruled), r(" Result: "), r("\t", more=ruled))
    assert labels(line) == ["Number", "Result"]


def test_every_blank_of_a_sentence_is_found_whichever_way_it_is_marked() -> None:
    line = p("Done by ________ on XX/XX/XXXX for <<start date>> to <<end date>>. File: [no.]")
    assert len(labels(line)) == 5


def test_heads_end_where_a_new_part_of_one_long_table_begins() -> None:
    body = t(
        4,
        row(c("Part one", span=4, shade="112233")),
        heads("Group", "Gain", "Lose", "Why"),
        row("Age", c("☐"), c("☐"), ""),
        row(c("Part two", span=4, shade="112233")),
        row("Name", c(span=3)),
    )
    assert labels(body)[-1] == "Name"
