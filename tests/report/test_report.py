from itertools import pairwise

from builders import DAY, MOMENT, reading, tiny_form
from eia_wizard.domain.answers import AnswerKey, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.prose import Bullets, Cell, Grid, Paragraph, words
from eia_wizard.domain.reading import Reading
from eia_wizard.report.brief import Brief, DecisionPoint
from eia_wizard.report.parts import Heading, Home, Report
from eia_wizard.report.report import build_report

FORM = tiny_form()


def report(answers: dict[str, Value], **changed: object) -> Report:
    brief = Brief(reading(FORM, answers), FORM.layouts["full"], MOMENT, "EIA Wizard test")
    for name, value in changed.items():
        object.__setattr__(brief, name, value)
    return build_report(brief)


def headings(made: Report) -> list[str]:
    return [part.text for part in made.parts if isinstance(part, Heading)]


def homes(made: Report) -> list[AnswerKey]:
    stood = [part.key for part in made.parts if isinstance(part, Home)]
    grids = [part for part in made.parts if isinstance(part, Grid)]
    cells = [cell for grid in grids for row in grid.rows for cell in row]
    return stood + [cell.home for cell in cells if cell.home]


def text(made: Report) -> str:
    lines: list[str] = []
    for part in made.parts:
        match part:
            case Paragraph(line=line):
                lines.append(words(line))
            case Bullets(items=items):
                lines += [words(item) for item in items]
            case Grid(rows=rows):
                lines += [words(line) for row in rows for cell in row for line in cell.lines]
            case Heading(text=said):
                lines.append(said)
            case _:
                pass
    return "\n".join(lines)


def test_every_answer_has_one_home() -> None:
    answers: dict[str, Value] = {
        "title": "Walks",
        "proposal": "Walk more",
        "size": "full",
        "digital": "yes",
        "non-digital": "By post",
        "groups": ("g1",),
        "group.name:g1": "Older women",
        "group.triage:g1": "closer",
        "group.triage:sex": "closer",
        "group.why:sex": "The park is dark",
        "impacts": ("i1",),
        "impact.summary:i1": "No walk",
        "impact.groups:i1": ("sex", "g1"),
        "impact.direction:i1": "negative",
        "pair.note:i1+sex": "Dark",
    }
    made = homes(report(answers))
    for written in answers:
        assert made.count(AnswerKey.parse(written)) == 1, written


def test_a_chapter_never_skips_a_level() -> None:
    made = report({"proposal": "Walk more", "impacts": ("i1",), "impact.direction:i1": "negative"})
    levels = [part.level for part in made.parts if isinstance(part, Heading)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert levels[0] == 1


def test_what_is_not_answered_is_gathered_in_one_place() -> None:
    made = report({"title": "Walks"})
    assert "What is proposed?" not in headings(made)
    assert "What is proposed?" in text(made).split("Not yet answered")[1]


def test_when_all_is_answered_the_report_says_so() -> None:
    answers: dict[str, Value] = {
        "title": "T",
        "proposal": "P",
        "size": "light",
        "digital": "no",
        "group.triage:sex": "not-known",
        "group.triage:age": "not-known",
    }
    assert "Every question that is asked at this size has an answer." in text(report(answers))


def test_a_hidden_answer_is_not_printed() -> None:
    assert "By post" not in text(report({"digital": "no", "non-digital": "By post"}))


def test_a_hidden_answer_is_named_as_not_asked_now() -> None:
    full = tiny_form(full=tiny_layout_with("not-asked"))
    answers: dict[str, Value] = {"digital": "no", "non-digital": "By post", "only-full": DAY}
    made = build_report(Brief(reading(full, answers), full.layouts["full"], MOMENT, "test"))
    told = text(made).split("How it was decided")[1]
    assert "And for those who are not online" in told
    assert "Which day" in told
    assert "By post" not in told


def test_figures_have_no_heading_where_there_are_none() -> None:
    assert "In figures" not in headings(report({"title": "T"}))


def test_an_answer_that_is_not_for_publication_is_marked_in_a_review_copy() -> None:
    made = report({"proposal": "Walk more", "proposal.withheld": "commercial"})
    assert "Not for publication: it is commercially sensitive." in text(made)


def test_an_answer_that_the_form_does_not_know_is_listed() -> None:
    read = Reading(
        FORM,
        Assessment("A1", FORM.digest, MOMENT, unrecognised={AnswerKey("mood"): "Fair"}),
        MOMENT.date(),
    )
    made = build_report(Brief(read, FORM.layouts["full"], MOMENT, "test"))
    assert "mood\nFair" in text(made)


def test_a_decision_point_tells_how_many_answers_changed_since() -> None:
    full = tiny_form(full=tiny_layout_with("decisions"))
    read = reading(full, {"title": "T"})
    point = DecisionPoint("d1", MOMENT, "Board", "ab12" * 16, 7, (AnswerKey("title"),))
    made = build_report(Brief(read, full.layouts["full"], MOMENT, "test", decision_points=(point,)))
    assert "ab12 ab12 ab12 ab12" in text(made)
    assert "1 answer" in text(made)
    assert "document check ab12" in made.foot


def test_an_assessment_without_a_title_says_so_on_its_first_page() -> None:
    assert report({}).title_block.title == "Assessment without a title"


def test_a_table_has_no_empty_cell() -> None:
    made = report({"groups": ("g1",), "group.name:g1": "Older women", "group.triage:sex": "closer"})
    grids = [part for part in made.parts if isinstance(part, Grid)]
    assert all(cell.lines for grid in grids for row in grid.rows for cell in row)
    assert all(isinstance(cell, Cell) for grid in grids for row in grid.rows for cell in row)


def tiny_layout_with(kind: str) -> str:
    from builders import LAYOUT_TOML

    return LAYOUT_TOML + f'\n[[part]]\nkind = "{kind}"\ntitle = "How it was decided"\n'


def test_a_long_name_stands_whole_under_a_heading_that_begins_it() -> None:
    name = " ".join(f"word{number}" for number in range(1, 25))
    made = report({"title": "T", "impacts": ("i1",), "impact.summary:i1": name})
    at = made.parts.index(Home(AnswerKey("impact.summary", "i1")))
    heading, whole = made.parts[at - 1], made.parts[at + 1]
    assert isinstance(heading, Heading)
    assert heading.text.endswith("word8 word9…")
    assert isinstance(whole, Paragraph)
    assert words(whole.line) == name
