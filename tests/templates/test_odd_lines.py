"""Odd lines and cells that a third person's forms showed, and what only looks like one."""

import pytest

from eia_wizard.documents.template.opened import open_form
from templates.paper import c, heads, p, package, r, row, t


def kinds(body: str) -> list[str]:
    return [f"{m.slot.kind}: {m.slot.label}" for m in open_form(package(body)).met]


FOUND = {
    "options apart in a sentence with a gap": (
        p("(a) fair chances:   helps / hinders   because ……………………"),
        ["choice: (a) fair chances", "text: because"],
    ),
    "options before a prompt": (
        p("Age – effect: low / medium / high. [What is it and how do you know?]"),
        ["choice: Age – effect", "text: What is it and how do you know?"],
    ),
    "options in a prompt": (p("Theme: [Skills | Homes | Net zero]"), ["choice: Theme"]),
    "options with room between and an order": (
        p("Must the board know?   YES   NO   (circle)"),
        ["choice: Must the board know?"],
    ),
    "letters that stand for words": (
        p("Sponsor: xxxxx        Council: xxxxx"),
        ["text: Sponsor", "text: Council"],
    ),
    "brackets that a sentence needs": (
        p("It is paid for by [source of money] in [year or years]."),
        ["text: source of money", "text: year or years"],
    ),
    "grey labels over room": (
        t(2, row(c("Lead", bold=True), c(p(r("Post", more='<w:color w:val="7F7F7F"/>')), p()))),
        ["text: Post"],
    ),
    "people who sign in a cell": (
        t(
            2,
            *[
                row(
                    *[c(f"Signed for the {each}", p(), p(), "Name: ") for each in ("team", "board")]
                )
            ],
        ),
        [
            *("long text: Signed for the team", "text: Name"),
            *("long text: Signed for the board", "text: Name"),
        ],
    ),
    "crosses told below a table": (
        t(2, row("Go on as planned", ""), row("Stop", "")) + p("Put X in the last column."),
        ["tick: Go on as planned", "tick: Stop"],
    ),
    "a numbered label that offers nothing though it names two things": (
        t(3, row("1.1", "Title", ""), row("1.2", "Directorate / service", "")),
        ["text: Title", "text: Directorate / service"],
    ),
    "numbered roles under one label": (
        t(
            4,
            row(c("1.3", merge="begins"), c("Who leads?", merge="begins"), "Officer", ""),
            row(c(merge="goes on"), c(merge="goes on"), "Director", ""),
        ),
        ["text: Who leads? / Officer", "text: Who leads? / Director"],
    ),
    "empty cells before words": (
        p("Which of these? (Mark all that apply)") + t(4, row("", "Roads", "", "Homes")),
        ["tick: Roads", "tick: Homes"],
    ),
    "a numbered label for reasons above a table": (
        p("B4. Reasons for this") + p() + p() + t(2, row("Name", "")),
        ["long text: B4. Reasons for this", "text: Name"],
    ),
    "a question with an order behind it, over room in its cell": (
        t(
            1,
            row(c("Theme two", shade="112233")),
            row(
                c(
                    "What did people tell you? Weigh it with care, as the board will read it.",
                    *[p()] * 2,
                )
            ),
        ),
        ["long text: What did people tell you? Weigh it with care, as the board will read it"],
    ),
    "what leads on to a person": (
        p("This sheet was written by:") + p("Name: ") + p("Job title: "),
        ["text: Name", "text: Job title"],
    ),
}


@pytest.mark.parametrize("name", FOUND)
def test_it_is_found(name: str) -> None:
    body, truth = FOUND[name]
    assert kinds(body) == truth


@pytest.mark.parametrize(
    "words",
    [
        "Where you see a ☐, put a tick in it once you have thought about it.",
        "Words in [square brackets] are examples.",
        "One of the four councils [listed in the Order] may ask for it.",
    ],
)
def test_a_sentence_that_tells_of_marks_waits_for_nothing(words: str) -> None:
    assert kinds(p(words)) == []


def test_a_finished_line_with_ticks_left_out_waits_for_nothing() -> None:
    line = row("Age", "", "X", "Fewer calls were answered")
    assert kinds(t(4, heads("Group", "Pos.", "Neg.", "What tells you so"), line)) == []
