"""Finding that no assessment is needed is a whole document of its own."""

import pytest

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Report
from eia_wizard.report.report import build_report

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
REASONS: dict[str, Value] = {
    "title": "New desks for the booking team",
    "need": "not-needed",
    "need-reason": "The desks are the same height as the old ones.",
    "not-needed-checked": "We asked the two wheelchair users in the team.",
    "not-needed-by": "Director of estates",
    "size": "full",
}


@pytest.fixture(scope="module")
def report() -> Report:
    answers = REASONS | {"evidence": ("e1",), "evidence.title:e1": "A list of desks"}
    brief = Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "test")
    return build_report(brief)


def test_the_reasons_and_the_signature_are_in_the_document(report: Report) -> None:
    said = str(report.parts)
    assert all(str(REASONS[key]) in said for key in ("need-reason", "not-needed-checked"))
    facts = [(label, line[0].text) for label, line in report.title_block.facts]
    assert ("Found not needed by", "Director of estates") in facts


def test_the_summary_says_that_none_is_needed_and_why(report: Report) -> None:
    headings = [part.text for part in report.parts if isinstance(part, Heading)]
    assert "Why no assessment is needed" in headings


def test_a_size_chosen_before_is_not_on_the_first_page(report: Report) -> None:
    assert "Size of assessment" not in [label for label, _line in report.title_block.facts]


def test_no_stage_or_register_that_is_not_asked_stands_there_empty(report: Report) -> None:
    headings = [part.text for part in report.parts if isinstance(part, Heading)]
    assert "Stage 0. Set up and relevance" in headings
    assert not [text for text in headings if text.startswith("Stage 1")]
    assert not {"Action plan", "Evidence", "The commissioning cycle"} & set(headings)


def test_what_was_recorded_all_the_same_is_named_as_kept(report: Report) -> None:
    headings = [part.text for part in report.parts if isinstance(part, Heading)]
    assert "Not asked now" in headings
    assert "Evidence 1" in str(report.parts)
    assert "A list of desks" not in str(report.parts)
