"""The day and the name of who signs are those of that person, or are left to people."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from builders import reading
from eia_wizard.app.template.filling import plan
from eia_wizard.app.template.work import suggested, synonyms
from eia_wizard.catalogue.folders import open_form as open_our_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.form import Form
from eia_wizard.domain.mapping import GUESS, SURE, Mapping
from templates.paper import h, heads, p, package, row, t

FORMS = Path(__file__).parents[2] / "forms"


@pytest.fixture(scope="module")
def ours() -> Form:
    return open_our_form(FORMS / "commissioning", FORMS / "shared")[0]


def mapped(ours: Form, body: str) -> Mapping:
    return suggested(ours, open_form(package(body)).template, "f", synonyms())


def texts(ours: Form, body: str) -> dict[str, str]:
    return {match.slot.label: match.text for match in mapped(ours, body).matches}


SIGNED = h(1, "Sign-off") + t(
    4,
    heads("Who", "Name", "Signature", "Date"),
    row("Author", "", "", ""),
    row("Equality lead", "", "", ""),
    row("Executive director", "", "", ""),
    row("Staff side", "", "", ""),
)


def test_each_who_signs_has_a_name_and_a_day_of_their_own(ours: Form) -> None:
    found = texts(ours, SIGNED)
    assert found["Author / Name"] == "{lead}"
    assert found["Author / Date"] == "{completed-on}"
    assert found["Equality lead / Name"] == "{round.reviewer}"
    assert found["Equality lead / Date"] == "{round.on}"
    assert found["Executive director / Name"] == "{decision.approved-by}"
    assert found["Executive director / Date"] == "{decision.on}"


def test_nobody_signs_for_another_and_no_day_is_taken_for_who_is_unknown(ours: Form) -> None:
    found = texts(ours, SIGNED)
    assert [found[f"{who} / Signature"] for who in ("Author", "Equality lead")] == ["", ""]
    assert (found["Staff side / Name"], found["Staff side / Date"]) == ("", "")


@pytest.mark.parametrize(
    ("who", "day"),
    [
        ("Approved by", "{decision.on}"),
        ("Checked by", "{round.on}"),
        ("Completed by", "{completed-on}"),
        ("Signature", "{completed-on}"),
    ],
)
def test_a_day_behind_a_name_is_the_day_of_that_name(ours: Form, who: str, day: str) -> None:
    body = h(1, "Approval") + t(2, row(who, ""), row("Job title", ""), row("Date", ""))
    assert texts(ours, body)["Date"] == day


def test_a_day_says_itself_whose_it_is(ours: Form) -> None:
    assert texts(ours, h(1, "Sign-off") + p("Date approved: ____")) == {
        "Date approved": "{decision.on}"
    }


def test_a_day_at_the_head_of_a_form_is_no_signing(ours: Form) -> None:
    body = h(1, "About") + t(2, row("Lead officer", ""), row("Date of assessment", ""))
    assert texts(ours, body)["Date of assessment"] == "{began-on}"


def test_what_is_found_so_is_only_a_guess(ours: Form) -> None:
    graded = {m.slot.label: m.grade for m in mapped(ours, SIGNED).matches}
    assert graded["Executive director / Date"] == GUESS


def test_words_between_two_answers_of_a_line_stay(ours: Form) -> None:
    mapping = mapped(ours, p("About: ____"))
    both = replace(mapping.matches[0], grade=SURE, text="{title}, led by {lead}\nfrom {began-on}")
    said = reading(ours, {"title": "Clinics", "lead": "Jo", "began-on": date(2026, 3, 9)})
    (filling,) = plan(said, replace(mapping, matches=(both,))).fillings
    assert filling.lines == ("Clinics, led by Jo", "from 9 March 2026")


def test_of_several_decisions_the_last_that_was_signed_is_told_with_its_own_day(
    ours: Form,
) -> None:
    mapping = mapped(ours, h(1, "Sign-off") + t(2, row("Approved by", ""), row("Date", "")))
    sure = replace(mapping, matches=tuple(replace(m, grade=SURE) for m in mapping.matches))
    said = reading(
        ours,
        {
            "decisions": ("d1", "d2", "d3"),
            "decision.approved-by:d1": "The board",
            "decision.on:d1": date(2026, 1, 5),
            "decision.approved-by:d2": "Jo Marsh",
            "decision.on:d2": date(2026, 3, 9),
            "decision.on:d3": date(2027, 1, 1),
        },
    )
    assert [f.lines for f in plan(said, sure).fillings] == [("Jo Marsh",), ("9 March 2026",)]


def test_one_of_several_outcomes_is_ticked_and_that_is_the_last_signed(ours: Form) -> None:
    mapping = mapped(ours, h(1, "Outcome") + t(2, row("Outcome", "☐ Go on  ☐ Stop")))
    words = (("continue", "Go on"), ("stop", "Stop"))
    match = replace(mapping.matches[0], grade=SURE, text="{decision.outcome}", words=words)
    told = {
        "decisions": ("d1", "d2"),
        "decision.outcome:d1": "continue",
        "decision.approved-by:d2": "Jo Marsh",
        "decision.outcome:d2": "stop",
    }
    (filling,) = plan(reading(ours, told), replace(mapping, matches=(match,))).fillings
    assert filling.chosen == ("Stop",)
