"""A mapping is suggested, kept as a file that people can read, and held against a later edition."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import reading
from eia_wizard.app.template.editions import refound
from eia_wizard.app.template.filling import plan
from eia_wizard.app.template.mapping_files import read_mapping, write_mapping
from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Mapping, Match
from eia_wizard.domain.roles import ROLES
from eia_wizard.domain.slots import Template
from templates.forms_nhs import COMMISSIONING
from templates.paper import h, heads, p, package, row, t

FORMS = Path(__file__).parents[2] / "forms"


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


@pytest.fixture(scope="module")
def mapping(ours: Form) -> Mapping:
    return suggested(ours, open_form(COMMISSIONING.docx).template, "form.docx", synonyms())


def of(mapping: Mapping, slot: str) -> Match:
    return next(match for match in mapping.matches if match.slot.id == slot)


def template(body: str) -> Template:
    return open_form(package(body)).template


def test_synonyms_are_of_roles_that_there_are() -> None:
    assert set(synonyms().answers) <= set(ROLES)


def test_a_label_that_says_the_same_is_sure(mapping: Mapping) -> None:
    match = of(mapping, "lead-officer")
    assert (match.grade, match.text) == (SURE, "{lead}")


def test_a_box_under_a_rating_is_ticked_by_what_it_means_for_the_group(mapping: Mapping) -> None:
    match = of(mapping, "age-negative")
    assert match.text == "{impact.direction[impact.group=age]}"
    assert match.ticked_by == ("negative",)


def test_columns_of_better_and_worse_are_ticked_by_what_they_mean_for_the_group(ours: Form) -> None:
    top = heads("", "No impact", "Makes things better", "Makes things worse", "Why?")
    form = template(h(1, "Effects") + t(5, top, row("Age", "", "", "", "")))
    matches = suggested(ours, form, "form.docx", synonyms()).matches
    assert [match.ticked_by[:1] for match in matches[:3]] == [
        ("none",),
        ("positive",),
        ("negative",),
    ]


def test_rows_are_matched_with_a_collection_column_by_column(mapping: Mapping) -> None:
    match = of(mapping, "3-actions")
    assert match.rows == "actions"
    assert dict(match.columns)["Owner"] == "{action.owner}"


def test_two_lists_in_one_place_are_told_since_their_lines_are_not_paired(ours: Form) -> None:
    given = {"actions": ("a1", "a2")} | {
        f"action.{name}:{item}": words
        for item in ("a1", "a2")
        for name, words in (("summary", "Call"), ("owner", "Jo"))
    }
    slots = template(t(2, row("Actions and owners", ""), row("Actions", ""))).slots
    texts = ("{action.summary}\n{action.owner}", "{action.summary}")
    both, one = (Match(s, SURE, text) for s, text in zip(slots, texts, strict=True))
    planned = plan(reading(ours, given), Mapping("f", "", ours.id, (both, one)))
    assert len(planned.fillings) == 2
    assert planned.unpaired == (both,)


@pytest.mark.parametrize(
    ("section", "label", "text"),
    [
        ("Part F: Decision and sign-off", "Reasons for the outcome", "{decision.reasons}"),
        ("Approval", "Reasons for your decision", "{decision.reasons}"),
        ("Screening", "Reasons for the outcome", "{need-reason}"),
        ("Background", "Reasons for the decision", "{need-reason}"),
    ],
)
def test_the_reasons_of_an_outcome_are_told_from_those_for_assessing(
    ours: Form, section: str, label: str, text: str
) -> None:
    asked = template(h(1, section) + t(2, row(label, ""), row("Zebra", "")))
    assert suggested(ours, asked, "form.docx", synonyms()).matches[0].text == text


def test_what_nothing_fits_is_left_alone(mapping: Mapping) -> None:
    assert of(mapping, "signature").grade == NONE


def test_a_mapping_survives_being_written_and_read(mapping: Mapping, tmp_path: Path) -> None:
    write_mapping(mapping, tmp_path / "m.toml")
    again = read_mapping(tmp_path / "m.toml")
    assert [(m.grade, m.text, m.words, m.columns) for m in again.matches] == [
        (m.grade, m.text, m.words, m.columns) for m in mapping.matches
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[slot]]\nid = 1", "should be words"),
        ('[[slot]]\nid = "a"\nkind = "song"', "no kind that is known"),
        ('[[slot]]\nid = "a"\nkind = "text"\ngrade = "surely"', "none of sure"),
        ('[[slot]]\nid = "a"\nkind = "text"\ntext = "{what is this}"', "names no answer"),
        ("slot = [", "cannot be read"),
        ("\x00", "cannot be read"),
    ],
)
def test_a_slip_in_a_mapping_is_said(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_text(text, encoding="utf-8")
    with pytest.raises(EiaError, match=said):
        read_mapping(tmp_path / "m.toml")


def mapped(body: str, **texts: str) -> Mapping:
    form = template(body)
    matches = tuple(Match(s, SURE, texts.get(s.id, "")) for s in form.slots)
    return Mapping("form.docx", form.edition, "commissioning", matches)


def test_a_slot_under_another_heading_is_found_again_and_told() -> None:
    old = mapped(h(1, "One") + t(2, row("Title", ""), row("Lead", "")), title="{title}")
    again = refound(
        old, template(h(1, "Two") + t(2, row("Lead", "")) + p() + t(2, row("Title", "")))
    )
    assert of(again.mapping, "title").text == "{title}"
    assert {each.after.id for each in again.moved} == {"title", "lead"}


def test_what_is_only_like_a_slot_is_a_guess_that_nothing_is_filled_into() -> None:
    old = mapped(t(2, row("Name of the lead officer", ""), row("Team", "")))
    old = Mapping(
        old.template,
        old.edition,
        old.questions,
        tuple(Match(m.slot, SURE, "{lead}") for m in old.matches),
    )
    again = refound(old, template(t(2, row("Name of lead officers", ""), row("Team", ""))))
    assert of(again.mapping, "name-of-lead-officers").grade == GUESS


def test_what_appeared_and_what_is_gone_are_told() -> None:
    old = mapped(t(2, row("Title", ""), row("Fax", "")))
    again = refound(old, template(t(2, row("Title", ""), row("Email", ""))))
    assert [slot.label for slot in again.appeared] == ["Email"]
    assert [match.slot.label for match in again.gone] == ["Fax"]


def test_a_guess_is_not_filled_in_by_itself(ours: Form) -> None:
    old = mapped(t(2, row("Title", ""), row("Team", "")))
    guess = Mapping("f", "", "c", tuple(Match(m.slot, GUESS, "{title}") for m in old.matches))
    assert plan(reading(ours), guess).fillings == ()


def test_who_is_not_looked_at_closer_is_neutral_with_the_reason(mapping: Mapping) -> None:
    neutral = of(mapping, "age-neutral")
    assert neutral.ticked_by == ("none", "no-difference")
    assert "{group.triage:age}" in neutral.text
    assert of(mapping, "age-evidence-and-reasons").text.endswith("\n{group.reason:age}")


def test_a_box_that_stays_empty_because_the_answer_is_another_is_not_told_as_missing(
    ours: Form, mapping: Mapping
) -> None:
    said = reading(ours, {"group.triage:age": "no-difference", "group.reason:age": "As now."})
    planned = plan(said, mapping)
    filled = {each.slot: each for each in planned.fillings}
    assert filled["age-neutral"].is_ticked
    assert filled["age-evidence-and-reasons"].lines == ("As now.",)
    told = {match.slot.id for match in planned.unanswered}
    assert not told & {"age-unknown", "age-positive", "age-negative"}


def test_a_box_for_words_can_list_what_a_collection_holds(ours: Form) -> None:
    form = template(t(2, row("What evidence have you used?", "")))
    match = suggested(ours, form, "f", synonyms()).matches[0]
    assert (match.grade, match.text) == (GUESS, "{evidence.title}")
    said = reading(
        ours,
        {
            "evidence": ("e1", "e2"),
            "evidence.title:e1": "Census",
            "evidence.title:e2": "Survey",
        },
    )
    sure = Mapping("f", form.edition, "c", (Match(match.slot, SURE, match.text),))
    assert plan(said, sure).fillings[0].lines == ("- Census", "- Survey")


def test_an_empty_cell_under_a_rating_gets_a_tick_and_not_the_same_words_twice(
    ours: Form,
) -> None:
    form = template(t(3, heads("Group", "Good", "Bad"), row("Age", "", "")))
    matches = suggested(ours, form, "f", synonyms()).matches
    good = next(m for m in matches if m.slot.label.endswith("Good"))
    assert (good.grade, good.ticked_by) == (GUESS, ("positive",))
    said = reading(
        ours,
        {"impacts": ("i1",), "impact.group:i1": ("age",), "impact.direction:i1": "positive"},
    )
    sure = Mapping("f", form.edition, "c", tuple(replace(m, grade=SURE) for m in matches))
    assert {f.slot: f.lines for f in plan(said, sure).fillings} == {good.slot.id: ("✓",)}
