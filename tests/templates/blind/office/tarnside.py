"""A group's screening form: a frame, tables in cells, changes left in, words nobody sees."""

from truth import Truth

from office.paper import ABOVE, Cell, Paper
from office.parts import hidden, nested, shown


def make(paper: Paper, truth: Truth) -> None:
    """Write the form."""
    truth.section = "Equality screening"
    paper.heading("Equality screening")
    reference = truth.slot("Reference", "text", "............")
    logged = truth.slot("Logged on", "date", "............")
    paper.frame(f"*For the equality team\nReference: {reference}\nLogged on: {logged}", 6000, 1900)
    paper.para("Tarnside Clinical Commissioning Group screens every paper before it is tabled.")
    paper.para("")
    paper.para("")
    paper.para("")
    _paper(paper, truth)
    _screening(paper, truth)
    _changes(paper, truth)
    _detail(paper, truth)
    _close(paper, truth)


def _paper(paper: Paper, truth: Truth) -> None:
    paper.heading("The paper", 2)
    truth.section = "The paper"
    ask = truth.slot
    rows: list[list[Cell]] = [
        ["*Paper", "Title", ask("Paper / Title"), None, None],
        [ABOVE, "Meeting", ask("Paper / Meeting"), "Item", ask("Paper / Item")],
        ["*Writer", "Name", ask("Writer / Name"), "Team", ask("Writer / Team")],
        [ABOVE, "Email", ask("Writer / Email"), "Telephone", ask("Writer / Telephone")],
        [ABOVE, "Manager", ask("Writer / Manager"), None, None],
        [
            "*In a sentence, what is the paper about?",
            None,
            ask("In a sentence, what is the paper about?", "long"),
            None,
            None,
        ],
    ]
    paper.grid(rows, [2, 2, 4, 2, 3])
    paper.para("")


def _screening(paper: Paper, truth: Truth) -> None:
    paper.heading("Screening questions", 2)
    truth.section = "Screening questions"
    rows: list[list[Cell]] = [["!Does the paper …", "!Yes", "!No", "!Unsure"]]
    for words in (
        "take away something people use now?",
        "move a service to another place?",
        "change who may have a treatment?",
        "change how people book or find out?",
        "touch staff pay or hours?",
    ):
        rows.append(
            [words, *[truth.slot(f"{words} / {one}", "tick") for one in ("Yes", "No", "Unsure")]]
        )
    rows.append(
        ["*Any yes or unsure: fill in the next page. All no: sign at the end.", None, None, None]
    )
    paper.grid(rows, [7, 1, 1, 1])
    paper.para("")


def _changes(paper: Paper, truth: Truth) -> None:
    """A question struck out and one put in, both still waiting to be accepted."""
    paper.heading("Questions under review", 2)
    truth.section = "Questions under review"
    why = truth.slot("Why now?", "long")
    paper.grid([["*Why now?", why]], [3, 8])
    paper.para("Old question: who is the sponsor? ______________")
    cursor = paper.end()
    cursor.goLeft(1, False)
    cursor.gotoStartOfParagraph(True)
    paper.doc.RecordChanges = True
    cursor.setString("")
    at = paper.end()
    at.setString("Who is the executive sponsor? ")
    at.gotoEnd(False)
    at.setString(truth.slot("Who is the executive sponsor?", "text", "______________"))
    paper.doc.RecordChanges = False
    paper.para("")
    shown(paper, hidden("Team only: cross-check with register [insert number] ________"))


def _detail(paper: Paper, truth: Truth) -> None:
    """A table inside each answer cell, with a label beside it that spans the page."""
    paper.turn("Effects in detail", sideways=True)
    truth.section = "Effects in detail"
    rows: list[list[Cell]] = [["!Aim of the duty", "!Groups and effects"]]
    for aim in ("Less discrimination", "Fairer chances", "Better relations"):
        inner: list[list[Cell]] = [["*Group", "*Effect (+ / 0 / −)", "*Why"]]
        for group in ("Age", "Disability", "Race", "Sex"):
            inner.append(
                [
                    group,
                    truth.slot(f"{aim} / {group} / Effect (+ / 0 / −)", "choice"),
                    truth.slot(f"{aim} / {group} / Why", "long"),
                ]
            )
        rows.append(
            [
                f"*{aim}",
                nested(paper, "~Leave a line blank only if you do not know.", inner, [2, 2, 6]),
            ]
        )
    paper.grid(rows, [2, 9])
    paper.para("")


def _close(paper: Paper, truth: Truth) -> None:
    paper.turn("Result", sideways=False)
    truth.section = "Result"
    result = truth.slot("Result", "choice", "Full assessment needed / not needed (delete one)")
    paper.para("*Result")
    paper.para(result)
    paper.grid(
        [
            ["Screened by", truth.slot("Screened by"), "", "Agreed by", truth.slot("Agreed by")],
            ["On", truth.slot("Screened on", "date"), "", "On", truth.slot("Agreed on", "date")],
        ],
        [2, 4, 1, 2, 4],
    )
    paper.para("")
    paper.para("*Amendment record")
    paper.grid(
        [["!Issue", "!Amended by", "!Date"], ["1", "Equality team", "2019"], ["2", "", ""]],
        [1, 4, 2],
    )
