"""A board's quality and equality form: one long table with spacer rows, fields and controls."""

from truth import Truth

from office.paper import ABOVE, Cell, Paper
from office.parts import box, choose, control, line, prompted

_SCORES = ("1", "2", "3", "4", "5")
_NARROW, _SPACER = 4, ["", None, None, None]


def make(paper: Paper, truth: Truth) -> None:
    """Write the form."""
    truth.section = "Footer"
    paper.footer(
        f"Form owner: quality team. Scheme code: {truth.slot('Scheme code', 'text', '____')}"
    )
    paper.heading("Quality and equality impact assessment")
    paper.para(
        "Highmoor Integrated Care Board asks for this form whenever money, places or people "
        "change. Answer every numbered line; write “none” where there is nothing to say."
    )
    _long_table(paper, truth)
    _scoring(paper, truth)
    _equality(paper, truth)
    _decision(paper, truth)


def _long_table(paper: Paper, truth: Truth) -> None:
    """Bands, numbered questions and empty spacer rows in one table."""
    rows: list[list[Cell]] = []
    truth.section = "Part A. The scheme"
    rows.append(["!Part A. The scheme", None, None, None])
    rows.append(["A1", "*Scheme", truth.slot("Scheme"), None])
    typed = truth.slot("Programme", "text", "Type here")
    rows.append(["A2", "*Programme", line(prompted(typed, "Programme")), None])
    kind = truth.slot("Is it new?", "choice", "Choose")
    rows.append(["A3", "*Is it new?", line(choose(kind, ("New", "Changed", "Ending"))), None])
    rows.append(["A4", "*Annual value", truth.slot("Annual value", "text", "£"), None])
    starts = truth.slot("Starts on", "date", "dd/mm/yyyy")
    rows.append(["A5", "*Starts on", starts, None])
    rows.append([*_SPACER])
    truth.section = "Part B. Case for change"
    rows.append(["!Part B. Case for change", None, None, None])
    for number, words in enumerate(
        (
            "What is wrong with things as they are?",
            "What will be different in a year’s time?",
            "What else did you think of doing?",
        ),
        1,
    ):
        rows.append([f"B{number}", f"*{words}", None, None])
        rows.append(["", truth.slot(words, "long"), None, None])
    rows.append([*_SPACER])
    truth.section = "Part C. People who helped"
    rows.append(["!Part C. People who helped", None, None, None])
    rows.append(["", "*Name", "*Role", "*What they helped with"])
    for cells in truth.rows("People who helped", 3, 3):
        rows.append(["", *cells])
    paper.grid(rows, [1, 4, 4, 4])
    paper.para("")


def _scoring(paper: Paper, truth: Truth) -> None:
    paper.heading("Part D. Quality")
    truth.section = "Part D. Quality"
    paper.para("*How to score")
    paper.grid(
        [
            ["!Score", "!How likely", "!How serious"],
            ["1", "Hardly ever", "Nobody would notice"],
            ["2", "Once in a while", "A nuisance"],
            ["3", "Now and then", "Some harm"],
            ["4", "Often", "Lasting harm"],
            ["5", "Nearly always", "Many people harmed"],
        ],
        [1, 4, 4],
    )
    paper.para("")
    paper.para("~The first line shows how it is done.")
    rows: list[list[Cell]] = [
        ["!Domain", "!Likely", "!Serious", "!Score", "!Comment"],
        ["~Worked example", "~2", "~3", "~6", "~Short gaps in cover on Sundays"],
    ]
    for domain in ("Patient safety", "Clinical results", "Patient experience", "Staff"):
        cells: list[Cell] = [f"*{domain}"]
        for column in ("Likely", "Serious"):
            words = truth.slot(f"{domain} / {column}", "choice", "–")
            cells.append(line(choose(words, _SCORES)))
        cells.append(truth.slot(f"{domain} / Score"))
        cells.append(truth.slot(f"{domain} / Comment", "long"))
        rows.append(cells)
    rows.append(["*Highest score", None, None, truth.slot("Highest score"), ""])
    paper.grid(rows, [3, 1, 1, 1, 5])
    paper.para("")


def _equality(paper: Paper, truth: Truth) -> None:
    """A group with two lines of its own: who gains, who loses."""
    paper.heading("Part E. Equality")
    truth.section = "Part E. Equality"
    rows: list[list[Cell]] = [["!Group", "!", "!What you expect", "!How sure are you?"]]
    for group in ("Age", "Disability", "Race", "Sex", "People on low incomes"):
        for number, side in enumerate(("Who gains", "Who loses")):
            expect = truth.slot(f"{group} / {side} / What you expect", "long")
            sure = truth.slot(
                f"{group} / {side} / How sure are you?", "choice", "☐ Very ☐ Not very"
            )
            rows.append([ABOVE if number else f"*{group}", side, expect, sure])
    paper.grid(rows, [2, 2, 6, 3])
    paper.para("")


def _decision(paper: Paper, truth: Truth) -> None:
    paper.heading("Part F. Decision")
    truth.section = "Part F. Decision"
    prompt = "Write the view of the panel here."
    view = control(truth.slot("View of the panel", "long", prompt), ShowingPlaceHolder=True)
    boxes = [
        [line(box(truth.slot(words, "tick", "☐")), f" {words}")]
        for words in ("Go ahead", "Come back with changes", "Do not go ahead")
    ]
    paper.grid([["*View of the panel"], [line(view)], *boxes], [1], tall=[1])
    paper.para("")
    paper.grid(
        [
            ["Chair:", truth.slot("Chair"), "Date:", truth.slot("Chair / Date", "date")],
            [
                "Nurse director:",
                truth.slot("Nurse director"),
                "Date:",
                truth.slot("Nurse director / Date", "date"),
            ],
        ],
        [2, 4, 1, 2],
    )
