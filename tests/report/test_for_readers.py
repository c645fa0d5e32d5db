"""What a document for readers says to them, and what it leaves to those who write."""

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.prose import Grid, Paragraph, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Home, Report
from eia_wizard.report.report import build_report

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
ANSWERS: dict[str, Value] = {
    "size": "full",
    "aim-eliminate": "It ends a practice that nobody could justify.",
    "aim-eliminate-scale": "will",
    "group.triage:disability": "closer",
    "group.triage:learning-disability": "covered",
    "group.covered-by:learning-disability": ("disability",),
    "group.triage:homeless": "not-known",
    "gaps": ("g1", "g2"),
    "gap.text:g1": "How many",
    "gaps.recorded-at:g1": "understand",
    "gaps.recorded-at:g2": "understand",
}


def made(layout: str) -> Report:
    return build_report(Brief(reading(FORM, ANSWERS), FORM.layouts[layout], MOMENT, "test"))


def said(report: Report) -> list[str]:
    return [words(part.line) for part in report.parts if isinstance(part, Paragraph)]


def grid(report: Report, head: str) -> Grid:
    return next(p for p in report.parts if isinstance(p, Grid) and p.header[0] == head)


def test_what_a_stage_asks_of_its_authors_stands_where_they_read() -> None:
    purpose = FORM.stages[1].purpose
    assert purpose in said(made("full"))
    assert purpose not in said(made("publication"))


def test_the_columns_of_a_scale_have_short_heads() -> None:
    assert grid(made("nhs-england"), "How sure").header[1] == "Helps to end discrimination"


def test_what_stands_under_a_scale_stands_nowhere_else() -> None:
    homes = [part.key for part in made("nhs-england").parts if isinstance(part, Home)]
    assert homes.count(AnswerKey("aim-eliminate")) == 1


def test_a_group_that_another_covers_or_of_which_nothing_is_known_is_told_in_words() -> None:
    told = [p for p in made("nhs-england").parts if isinstance(p, Grid) and p.header[0] == "Group"]
    cells = {words(row[0].lines[0]): words(row[1].lines[0]) for g in told for row in g.rows}
    assert "Looked at under: Disability" in cells.values()
    assert "Not yet known" in cells.values()


def test_when_items_were_recorded_first_is_gathered() -> None:
    told = [each for each in said(made("full")) if each.startswith("First recorded")]
    assert told == ["First recorded at stage 1, Understand need: Gap 1, Gap 2."]


def test_every_chapter_of_a_stage_still_has_its_heading() -> None:
    headings = [part.text for part in made("publication").parts if isinstance(part, Heading)]
    assert "Stage 1. Understand need" in headings
