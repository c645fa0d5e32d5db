"""The appendix of the check: whether it is ready, what stands, what was accepted and by whom."""

from dataclasses import replace
from datetime import UTC, datetime

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.findings import Accepted, Checked, Finding, NotApplicable, Weighed
from eia_wizard.domain.prose import Bullets, Grid, Paragraph, Reference, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Report
from eia_wizard.report.report import build_report

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
ANSWERS: dict[str, Value] = {"actions": ("a1",), "action.summary:a1": "Ring everybody"}
FOUND = Finding(
    rule="R16",
    theme="actions",
    blocks=("lead",),
    message="Nobody is named for “Ring everybody”.",
    why="What nobody owns is not done.",
    source="A source",
    todo="Name somebody.",
    places=(AnswerKey("action.owner", "a1"),),
    may_be_accepted=True,
    facts="f1",
)
SAID = Accepted(
    FOUND.about, "f1", "The post is being filled.", "Ann", datetime(2026, 3, 2, tzinfo=UTC)
)


def made(checked: Checked | None) -> Report:
    brief = Brief(reading(FORM, ANSWERS), FORM.layouts["full"], MOMENT, "test", checked=checked)
    return build_report(brief)


def headings(report: Report) -> list[str]:
    return [part.text for part in report.parts if isinstance(part, Heading)]


def cells(report: Report, caption: str) -> list[str]:
    grid = next(p for p in report.parts if isinstance(p, Grid) and p.caption == caption)
    return [" / ".join(words(line) for line in cell.lines) for row in grid.rows for cell in row]


def points(report: Report) -> list[str]:
    lists = [part for part in report.parts if isinstance(part, Bullets)]
    return [words(item) for each in lists for item in each.items]


def test_without_a_check_there_is_no_appendix() -> None:
    assert "What was checked" not in headings(made(None))


def test_the_three_questions_are_answered() -> None:
    said = points(made(Checked((Weighed(FOUND),))))
    assert "For the equality lead: 1 thing stands in the way." in said
    assert "To publish: nothing that can be checked stands in the way." in said


def test_what_stands_says_what_to_do_and_what_it_stands_in_the_way_of() -> None:
    assert cells(made(Checked((Weighed(FOUND),))), "Findings that stand") == [
        "Nobody is named for “Ring everybody”. / Action 1",
        "Name somebody.",
        "the equality lead’s review",
    ]


def test_what_was_accepted_says_why_by_whom_and_when() -> None:
    report = made(Checked((Weighed(FOUND, accepted=SAID),)))
    assert "What stands" not in headings(report)
    assert cells(report, "Findings that were accepted")[1:] == [
        "The post is being filled.",
        "Ann / 2 March 2026",
    ]


def test_an_acceptance_that_lapsed_stands_again_and_says_so() -> None:
    report = made(Checked((Weighed(FOUND, lapsed=SAID),)))
    assert "has changed since" in cells(report, "Findings that stand")[1]


def test_a_finding_leads_to_the_item_it_is_about() -> None:
    report = made(Checked((Weighed(FOUND),)))
    grids = [part for part in report.parts if isinstance(part, Grid)]
    runs = [run for g in grids for row in g.rows for c in row for line in c.lines for run in line]
    assert AnswerKey("actions", "a1") in [run.to for run in runs if isinstance(run, Reference)]


def test_what_could_not_be_checked_is_said() -> None:
    lacking = Checked((), not_applicable=(NotApplicable("R29", ("evidence.unknown_share",)),))
    assert any("R29" in point for point in points(made(lacking)))


def test_an_assessment_begun_after_the_decision_says_so_in_its_summary() -> None:
    late = replace(FOUND, rule="R01", message="Work began on 3 May, after the decision of 1 May.")
    said = [
        words(p.line) for p in made(Checked((Weighed(late),))).parts if isinstance(p, Paragraph)
    ]
    assert "Begun after the decision. Work began on 3 May, after the decision of 1 May." in said
