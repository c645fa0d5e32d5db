"""Every place of a form that waits is found, and nothing that is only text is taken for one."""

from base64 import b64decode
from io import BytesIO
from zipfile import ZipFile

import pytest

from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import Asked, Filling
from templates.forms import FORMS
from templates.paper import BASE, SPACES, Form, X, c, h, heads, p, package, r, row, t
from templates.scoring import scored


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_what_waits_is_found_and_nothing_else(form: Form) -> None:
    truth = [{"kind": kind, "label": label} for kind, label in form.truth]
    score = scored(truth, open_form(form.docx))
    assert (score.missed, score.wrong, score.of_another_kind) == ([], [], [])


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_every_slot_has_a_name_of_its_own(form: Form) -> None:
    ids = [met.slot.id for met in open_form(form.docx).met]
    assert len(set(ids)) == len(ids)


def found(body: str) -> list[tuple[str, str]]:
    return [(m.slot.section, m.slot.label) for m in open_form(package(body)).met]


def test_a_slot_stands_under_the_heading_above_it() -> None:
    assert found(h(1, "One") + h(2, "Two") + p("Name: ______")) == [("Two", "Name")]


def test_text_with_blank_lines_between_is_only_text() -> None:
    text = p("What is this for?") + p() + p("It is for learning what a change does.") + p()
    assert found(h(1, "Guidance") + text + h(1, "More") + p("The end.")) == []


def test_a_table_that_is_full_is_only_text() -> None:
    table = t(2, heads("Term", "Meaning"), row("Equality", "Fairness"), row("Equity", "Justice"))
    assert found(h(1, "Words") + table) == []


def test_an_empty_cell_coloured_as_labels_are_is_not_there_to_be_filled() -> None:
    table = t(
        3,
        row(c("Name", shade="D9D9D9"), c(), c(shade="D9D9D9")),
        row(c("Date", shade="D9D9D9"), c(), c(shade="D9D9D9")),
    )
    assert [label for _section, label in found(table)] == ["Name", "Date"]


def test_a_form_keeps_its_fingerprint_when_it_is_typed_into() -> None:
    first = open_form(package(p("Name: ______") + t(2, row("Team", ""))))
    again = open_form(package(p("Name: ______") + t(2, row("Team", ""))))
    assert first.template.edition == again.template.edition


def kinds(body: str) -> list[tuple[str, str]]:
    return [(m.slot.kind, m.slot.label) for m in open_form(package(body)).met]


def test_a_chapter_with_nothing_but_guidance_and_room_waits() -> None:
    guidance = p("Describe the evidence you have used.", italic=True)
    body = h(1, "Evidence") + guidance + p() + p() + p() + h(1, "Next") + p("Prose.")
    assert kinds(body) == [("long text", "Evidence")]


def test_a_label_that_says_nothing_takes_the_question_above_it() -> None:
    assert kinds(p("What is the aim?") + p("Answer:") + p()) == [("long text", "What is the aim?")]


def test_boxes_in_cells_side_by_side_are_one_choice() -> None:
    assert kinds(t(3, row("Is it new?", "☐ Yes", "☐ No"))) == [("choice", "Is it new?")]


def test_grey_words_behind_a_label_are_to_be_typed_over() -> None:
    grey = c(p(r("The full title", more='<w:color w:val="808080"/>')))
    assert kinds(t(2, row("Title", grey), row("Team", ""))) == [("text", "Title"), ("text", "Team")]


def test_the_colours_of_a_key_are_not_there_to_be_filled() -> None:
    key = t(
        2, heads("Score", "Colour"), row("Low", c(shade="00FF00")), row("High", c(shade="FF0000"))
    )
    assert kinds(key) == []


def test_a_box_before_its_words_in_the_next_cell_is_called_by_them() -> None:
    assert kinds(t(2, row("☐", "Census"), row("☐", "Survey"))) == [
        ("tick", "Census"),
        ("tick", "Survey"),
    ]


def test_heads_in_grey_letters_are_heads_all_the_same() -> None:
    grey = [c(p(r(head, more='<w:color w:val="808080"/>'))) for head in ("Aim", "Answer")]
    table = t(2, row(*grey), row("First", ""), row("Second", ""))
    assert kinds(table) == [("text", "First"), ("text", "Second")]


def test_empty_cells_under_ratings_are_ticks_and_under_letters_a_choice() -> None:
    table = t(4, heads("Group", "Positive", "Negative", "P / N / 0"), row("Age", "", "", ""))
    assert kinds(table) == [
        ("tick", "Age / Positive"),
        ("tick", "Age / Negative"),
        ("choice", "Age / P / N / 0"),
    ]


def test_a_head_that_spans_others_is_told_where_they_are_alike_without_it() -> None:
    table = t(
        5,
        row(c("Risk", bold=True), c("Before", bold=True, span=2), c("After", bold=True, span=2)),
        row(*(c(said, bold=True) for said in ("", "Score", "Reason", "Score", "Plan"))),
        row("Harm", "", "", "", ""),
    )
    assert [label for _kind, label in kinds(table)] == [
        "Harm / Before / Score",
        "Harm / Reason",
        "Harm / After / Score",
        "Harm / Plan",
    ]


def test_two_lists_side_by_side_have_each_their_own_labels() -> None:
    table = t(4, heads("Group", "Y", "Group", "Y"), row("Age", "", "Race", ""))
    assert kinds(table) == [("tick", "Age / Y"), ("tick", "Race / Y")]


def test_a_list_of_versions_is_not_there_to_be_filled() -> None:
    table = t(2, heads("Version", "Date"), row("1.0", "May 2024"), row("", ""))
    assert kinds(h(1, "Versions") + table) == []


def test_a_worked_example_is_not_there_to_be_filled_but_what_follows_is() -> None:
    table = t(
        3, heads("Group", "Effect", "Why"), row("Example: Age", "", "Few"), row("Sex", "", "")
    )
    assert [label for _kind, label in kinds(table)] == ["Sex / Effect", "Sex / Why"]


def test_what_stands_for_no_answer_is_a_slot_where_others_are_empty() -> None:
    assert kinds(t(2, row("Title", ""), row("Partner", "N/A"))) == [
        ("text", "Title"),
        ("text", "Partner"),
    ]
    assert kinds(t(2, row("Cost", "None"), row("Staff", "None"))) == []


def test_words_that_are_hidden_ask_for_nothing() -> None:
    hidden = p(r("Office: ______", more="<w:vanish/>"))
    assert kinds(hidden + p("Name: ______")) == [("text", "Name")]


def test_each_tab_that_draws_a_line_is_a_slot() -> None:
    tabs = '<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="5000"/><w:tab w:val="left" '
    line = p("Chair:\tDate:\t", pr=tabs + 'w:leader="dot" w:pos="9000"/></w:tabs>')
    assert kinds(line) == [("text", "Chair"), ("date", "Date")]


def test_dots_that_break_a_sentence_are_no_slot() -> None:
    assert (
        kinds(p("We keep the names of authors for as long as they are needed ………… no more.")) == []
    )


def test_slots_that_are_called_alike_are_told_apart_by_their_row() -> None:
    table = t(4, row("Chair", "", "Date", ""), row("Nurse", "", "Date", ""))
    assert [label for _kind, label in kinds(table)] == [
        "Chair",
        "Chair / Date",
        "Nurse",
        "Nurse / Date",
    ]


def test_a_field_that_shows_words_to_click_on_is_a_slot() -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>MACROBUTTON NoMacro '
        '[Click and type the date]</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert kinds(p(r("Meeting: "), X(field))) == [("date", "Meeting")]


def test_actions_that_are_given_already_leave_room_for_more() -> None:
    given = (row("Publish this", "Comms", "March 2026"), row("Tell staff", "Lead", "May 2026"))
    table = t(3, heads("Action", "Owner", "Date"), *given, row("", "", ""), row("", "", ""))
    assert kinds(h(1, "Actions") + table) == [("table rows", "Actions")]


def test_boxes_under_a_heading_are_ticks_unless_it_says_that_one_is_to_be_chosen() -> None:
    boxes = p("☐ Stop") + p("☐ Go on")
    assert kinds(h(1, "Outcome") + boxes) == [("tick", "Stop"), ("tick", "Go on")]
    assert [kind for kind, _label in kinds(h(1, "Outcome (tick one)") + boxes)] == ["choice"]


def test_what_a_thing_has_an_effect_on_is_no_day() -> None:
    table = t(2, row("Effect on", ""), row("Approved on", ""))
    assert kinds(table) == [("text", "Effect on"), ("date", "Approved on")]


def test_what_is_repeated_at_the_foot_of_pages_is_one_slot() -> None:
    foot = "<w:ftr {}>{}</w:ftr>".format(SPACES, p("Reference: ____"))
    form = open_form(with_feet(p("Name: ____"), foot, foot))
    assert [met.slot.label for met in form.met] == ["Name", "Reference"]
    done = fill_form(form.data, Asked("", (Filling("reference", ("EQ-7",)),)))
    with ZipFile(BytesIO(b64decode(done.docx))) as filled:
        feet = [filled.read(f"word/foot{number}.xml").decode() for number in (1, 2)]
    assert ["EQ-7" in each for each in feet] == [True, True]


def labels_at_the_foot(*inside: str) -> list[str]:
    foot = "<w:ftr {}>{}</w:ftr>".format(SPACES, "".join(inside))
    return [met.slot.label for met in open_form(with_feet(p("Prose."), foot)).met]


def test_empty_cells_beside_fields_at_the_edge_of_pages_wait() -> None:
    table = t(4, row("Reference", "", "Version:", ""), row("Owner", "", "Our logo", ""))
    assert labels_at_the_foot(table, p()) == ["Reference", "Version", "Owner"]


def test_a_label_at_the_edge_of_pages_waits_but_for_that_of_the_page() -> None:
    assert labels_at_the_foot(p("Completed by:"), p("Page:")) == ["Completed by"]


def test_a_heading_at_the_edge_of_pages_beside_an_empty_cell_is_only_a_heading() -> None:
    assert labels_at_the_foot(t(3, row("", "Equality impact assessment", "")), p()) == []
    named = row("Service equality and health inequalities impact assessment form", "")
    assert labels_at_the_foot(t(2, named), p("Official: sensitive"), p()) == []


def with_feet(body: str, *feet: str) -> bytes:
    """A form with these parts at the foot of its pages."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer"
    with ZipFile(BytesIO(BASE)) as base:
        told = base.read("word/_rels/document.xml.rels").decode()
        types = base.read("[Content_Types].xml").decode()
    parts = {f"word/foot{number}.xml": foot for number, foot in enumerate(feet, 1)}
    for number in range(1, len(feet) + 1):
        told = told.replace(
            "</Relationships>",
            f'<Relationship Id="foot{number}" Type="{kind}" Target="foot{number}.xml"/>'
            "</Relationships>",
        )
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"
    named = "".join(f'<Override PartName="/{name}" ContentType="{word}"/>' for name in parts)
    types = types.replace("</Types>", f"{named}</Types>")
    return package(
        body, {**parts, "word/_rels/document.xml.rels": told, "[Content_Types].xml": types}
    )
