"""A document is for readers: short answers on a line, short names, no words meant for authors."""

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.domain.prose import Cell, Grid, Paragraph, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Fact, Report
from eia_wizard.report.report import build_report

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
ANSWERS: dict[str, Value] = {
    "evidence": ("e1", "e2"),
    "evidence.title:e1": "People offered a class",
    "evidence.title:e2": "Survey of people offered a class",
    "population": "Most are over 50.",
    "population.basis": ("e1", "e2"),
    "lead": "A. Reader",
    "impacts": ("i1", "i2"),
    "impact.summary:i1": "Deaf people cannot book",
    "impact.direction:i1": "negative",
    "impact.group:i1": ("disability",),
    "impact.summary:i2": "Longer journeys",
    "impact.direction:i2": "negative",
}


def made(answers: dict[str, Value]) -> Report:
    return build_report(Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "test"))


def said(cell: Cell) -> str:
    return " ".join(words(line) for line in cell.lines)


def affected(report: Report) -> dict[str, list[str]]:
    captions = ("Impacts by group and direction",)
    grid = next(p for p in report.parts if isinstance(p, Grid) and p.caption in captions)
    return {said(head): [said(cell) for cell in cells] for head, *cells in grid.rows}


def test_a_short_answer_is_a_line_with_its_name() -> None:
    facts = [part for part in made(ANSWERS).parts if isinstance(part, Fact)]
    assert "A. Reader" in [words(fact.said) for fact in facts]


def test_evidence_is_cited_by_its_number() -> None:
    notes = [words(p.line) for p in made(ANSWERS).parts if isinstance(p, Paragraph)]
    assert "Rests on: Evidence 1, Evidence 2" in notes


def test_words_meant_for_authors_stay_on_the_screen() -> None:
    written = {words(p.line) for p in made(ANSWERS).parts if isinstance(p, Paragraph)}
    for stage in FORM.stages:
        assert not {section.intro for section in stage.sections if section.intro} & written
    assert not {c.intro for c in FORM.collections.values() if c.intro} & written


def test_an_impact_on_no_group_yet_is_not_lost_from_the_overview() -> None:
    rows = affected(made(ANSWERS))
    assert rows["No group named yet"][1] == "Impact 2"


def test_an_overview_without_an_impact_says_that_none_is_recorded() -> None:
    assert affected(made(ANSWERS))["Disability"][0] == "None recorded"


def test_a_group_that_an_impact_falls_on_is_shown_however_it_was_sorted() -> None:
    sorted_out = ANSWERS | {"group.triage:disability": "no-difference"}
    assert "Impact 1" in affected(made(sorted_out))["Disability"]
