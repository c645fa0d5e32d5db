"""Links in a table of many columns are short, and never hide that something was removed."""

from builders import FORMS, MOMENT, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.prose import Grid, Reference, Text, words
from eia_wizard.report.brief import Brief
from eia_wizard.report.report import build_report

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
ANSWERS: dict[str, Value] = {
    "impacts": ("i1",),
    "impact.summary:i1": "Deaf people cannot book",
    "way.now:way-screens": "no",
    "way.led-to:way-screens": ("i1",),
    "way.now:way-times": "no",
}


def rows(answers: dict[str, Value]) -> dict[str, list[str]]:
    made = build_report(Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "test"))
    grid = next(p for p in made.parts if isinstance(p, Grid) and p.header[0] == "Way in")
    told = [[" ".join(words(line) for line in cell.lines) for cell in row] for row in grid.rows]
    return {head: cells for head, *cells in told}


def test_a_link_is_told_by_its_short_name() -> None:
    assert rows(ANSWERS)["No screen needed"][-1] == "Impact 1"


def test_a_link_to_something_removed_says_so() -> None:
    gone = ANSWERS | {"impacts": ()}
    assert "removed" in rows(gone)["No screen needed"][-1]


def test_what_may_stay_empty_is_not_called_unanswered() -> None:
    assert rows(ANSWERS)["Times that suit"][1:] == ["No answer yet", "No answer yet", "None"]


def test_the_cell_is_the_home_of_the_answer() -> None:
    made = build_report(Brief(reading(FORM, ANSWERS), FORM.layouts["full"], MOMENT, "test"))
    cells = [c for p in made.parts if isinstance(p, Grid) for row in p.rows for c in row]
    assert AnswerKey("way.led-to", "way-screens") in [cell.home for cell in cells]


def test_at_a_glance_the_column_that_says_most_is_the_widest() -> None:
    said: dict[str, Value] = {
        "impacts": ("i1",),
        "impact.summary:i1": "Deaf people, and people who do not telephone, cannot book a class",
        "impact.direction:i1": "negative",
    }
    made = build_report(Brief(reading(FORM, said), FORM.layouts["by-group"], MOMENT, "test"))
    grid = next(p for p in made.parts if isinstance(p, Grid) and p.header[:2] == ("No.", "Impact"))
    assert grid.widths[1] == max(grid.widths) > 2 * grid.widths[2]


def test_a_row_that_asks_no_more_leads_to_where_more_is_said() -> None:
    answers: dict[str, Value] = {
        "group.triage:age": "closer",
        "group.triage:sex": "closer",
        "group.know:age": "Few over eighty come.",
    }
    made = build_report(Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "test"))
    grid = next(p for p in made.parts if isinstance(p, Grid) and p.header[1] == "Look closer?")
    last = {words(row[0].lines[0]): row[-1].lines[0][0] for row in grid.rows}
    assert last["Age"] == Reference("See stage 1: Age", AnswerKey("group.know", "age"))
    assert last["Sex"] == Text("Does not apply")
