"""A report that holds every construct at once, as a real assessment does."""

from documents.document_builders import WHY, grid, report
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import (
    Bullets,
    Cell,
    Figure,
    Grid,
    Numbers,
    Paragraph,
    Reference,
    Text,
    WebLink,
    line,
)
from eia_wizard.report.parts import Contents, Heading, Home, Report

SURVEY = AnswerKey("evidence", "survey")

EVIDENCE = Grid(
    caption="Evidence we used",
    header=("Evidence", "What it says", "Strength"),
    rows=(
        (
            Cell((line("GP Patient Survey"),), SURVEY),
            Cell((line("Access is rated lower."), line("Few people answered."))),
            Cell(()),
        ),
    ),
    widths=(3, 5, 2),
    row_heads=True,
)


def whole_report() -> Report:
    """Every construct, with text that needs care."""
    return report(
        Contents("Contents", 2),
        Home(WHY),
        Heading(1, "Why & how <we> ask", new_page=True),
        Paragraph(line("The opening."), "lead"),
        Paragraph((Text("Label: ", True), Reference("the survey", SURVEY), Text(" says so."))),
        Paragraph((WebLink("The duty", "https://www.gov.uk/duty?a=1&b=é x", "Guidance"),)),
        Paragraph((Reference("Words that lead nowhere", AnswerKey("nowhere")),), "note"),
        Heading(2, "Lists"),
        Bullets((line("One point"), line("Another"))),
        Numbers((line("First"), line("Second"))),
        Numbers((line("First again"),)),
        Heading(3, "Tables"),
        EVIDENCE,
        grid(("Age", "People"), ("0–17", "112"), caption=""),
        Heading(4, "Figure"),
        Figure("ages", "Older people are 42% of those seen & 18% of all.", "Figure 1. Ages", 120),
        Paragraph(line("x" * 500)),
    )
