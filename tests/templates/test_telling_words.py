"""A suggestion answers what a label asks, not what the form is about."""

from pathlib import Path

import pytest

from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import Match
from templates.paper import h, heads, package, row, t

FORMS = Path(__file__).parents[2] / "forms"


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


def found(ours: Form, body: str) -> dict[str, Match]:
    mapping = suggested(ours, open_form(package(body)).template, "f", synonyms())
    return {match.slot.label: match for match in mapping.matches}


def test_a_label_that_shares_only_what_is_looked_at_has_no_suggestion(ours: Form) -> None:
    labels = ("Assessment ref", "Assessment no", "Policy number", "Owner of policy")
    matches = found(ours, h(1, "About") + t(2, *(row(label, "") for label in labels)))
    assert [matches[label].text for label in labels] == ["", "", "", ""]


def test_a_label_asks_the_same_of_a_scheme_as_of_a_policy(ours: Form) -> None:
    labels = {"Title of the change": "{title}", "Outline of the change": "{proposal}"}
    matches = found(ours, h(1, "About") + t(2, *(row(label, "") for label in labels)))
    assert {label: match.text for label, match in matches.items()} == labels


def test_what_befalls_a_group_is_guessed_for_one_place(ours: Form) -> None:
    body = t(3, heads("Group", "Public", "Our staff"), row("Age", "", ""), row("Sex", "", ""))
    texts = [match.text for match in found(ours, body).values()]
    assert [bool(text) for text in texts] == [True, False, True, False]


def test_one_answer_does_not_go_down_a_whole_column(ours: Form) -> None:
    top = heads("Point", "Agreed by", "Conditions")
    body = t(3, top, row("Idea", "", ""), row("Contract", "", ""))
    matches = found(ours, h(1, "Approval") + body)
    assert matches["Idea / Agreed by"].text == "{decision.approved-by}"
    assert matches["Contract / Agreed by"].text == ""


def test_signs_mean_what_they_are_beside(ours: Form) -> None:
    body = t(2, heads("Group", "P / N / 0"), row("Age", "☐ + ☐ − ☐ 0"))
    (match,) = found(ours, body).values()
    assert dict(match.words) == {"positive": "+", "negative": "−", "none": "0"}


def test_who_signs_is_read_on_either_side_of_a_table(ours: Form) -> None:
    top = heads("", "Prepared by", "Approved by (divisional director)")
    rows = (row("Name", "", ""), row("Job title", "", ""), row("Signature", "", ""))
    matches = found(ours, h(1, "Sign-off") + t(3, top, *rows))
    assert matches["Name / Prepared by"].text == "{lead}"
    assert {m.text for label, m in matches.items() if not label.startswith("Name")} == {""}
