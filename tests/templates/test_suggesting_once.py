"""Suggestions for a form say nothing twice, and nothing that a place has no room for."""

from pathlib import Path

import pytest

from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import NONE, Match
from templates.paper import c, h, heads, package, row, t

FORMS = Path(__file__).parents[2] / "forms"


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


def found(ours: Form, body: str) -> dict[str, Match]:
    mapping = suggested(ours, open_form(package(body)).template, "f", synonyms())
    return {match.slot.label: match for match in mapping.matches}


def test_a_long_answer_is_guessed_for_one_place_and_a_name_for_each(ours: Form) -> None:
    top = heads("Kind", "What it tells us", "What we do not know")
    body = t(3, top, row("Use of the service", "", ""))
    texts = [match.text for match in found(ours, body).values()]
    assert texts.count("{use}") == 1


def test_the_reason_for_no_effect_is_said_once_for_each_group(ours: Form) -> None:
    body = t(3, heads("Group", "Evidence and reasons", "Mitigation"), row("Age", "", ""))
    matches = found(ours, body)
    assert matches["Age / Evidence and reasons"].text.endswith("{group.reason:age}")
    assert matches["Age / Mitigation"].text == "{group.do:age}"


def test_a_box_or_a_choice_that_no_option_of_ours_means_has_nothing(ours: Form) -> None:
    body = t(2, row("Is the proposal", "☐ Blue  ☐ Green  ☐ Red"))
    assert found(ours, body)["Is the proposal"].grade == NONE
    boxes = t(2, heads("Group", "Seen twice"), row("Age", c("☐")), row("Sex", c("☐")))
    assert {match.grade for match in found(ours, boxes).values()} == {NONE}


def test_a_matrix_on_its_side_is_ticked_for_the_group_over_it(ours: Form) -> None:
    body = t(3, heads("", "Age", "Sex"), row("Likely to gain", "", ""), row("Better", "", ""))
    match = found(ours, body)["Likely to gain / Age"]
    assert match.text == "{impact.direction[impact.group=age]}"
    assert match.ticked_by == ("positive",)


def test_what_only_the_person_knows_is_left_to_them_wherever_it_is_asked(ours: Form) -> None:
    body = h(1, "About") + t(2, row("Title", ""), row("Job title", ""), row("Signature", ""))
    matches = found(ours, body)
    assert [matches[each].grade for each in ("Job title", "Signature")] == [NONE, NONE]
