"""A district council's long form: headings and paragraphs, the same labels for every group."""

from truth import Truth

from office.paper import Paper
from office.parts import shown

_GROUPS = (
    "Age",
    "Disability",
    "Gender reassignment",
    "Marriage or civil partnership",
    "Pregnancy and new parents",
    "Ethnicity",
    "Faith or belief",
    "Sex",
    "Sexual orientation",
    "Carers",
)
_LINES = ".................................................................................."


def make(paper: Paper, truth: Truth) -> None:
    """Write the form."""
    paper.header("Larkfield District Council")
    paper.para("*Larkfield District Council")
    paper.para("*EQUALITY IMPACT ASSESSMENT")
    paper.contents()
    _guidance(paper)
    _start(paper, truth)
    _groups(paper, truth)
    _evidence(paper, truth)
    _finish(paper, truth)


def _guidance(paper: Paper) -> None:
    paper.heading("Before you start")
    paper.para(
        "An assessment is a way of thinking, not a form. Start while there is still time to change "
        "your mind. Bring in somebody who uses the service."
    )
    paper.grid(
        [
            ["*Do", "*Do not"],
            ["Say what you do not know", "Copy last year’s answers"],
            ["Talk to two or three residents", "Leave it to the week of the meeting"],
            ["", ""],
        ],
        [1, 1],
    )
    paper.para("A word in [square brackets] is for you to replace. Dots are lines to write on.")


def _start(paper: Paper, truth: Truth) -> None:
    paper.heading("1. The decision")
    truth.section = "1. The decision"
    for label, kind, blank in (
        ("Decision to be taken", "text", "[Insert decision]"),
        ("Committee", "text", "[Insert committee]"),
        ("Date of meeting", "date", "[Insert date]"),
        ("Report author", "text", "{{author}}"),
        ("Head of service", "text", "«Head_of_service»"),
    ):
        paper.para(f"{label}: {truth.slot(label, kind, blank)}")
    paper.para("Ward(s) affected:")
    paper.para(truth.slot("Ward(s) affected", "text", _LINES))
    paper.para("What is being decided, and what are the choices?")
    paper.para(truth.slot("What is being decided, and what are the choices?", "long", _LINES))
    paper.para("Which of these does it touch? Please tick.")
    for words in ("A service", "A budget", "A building", "Staff", "A contract"):
        paper.para(f"{truth.slot(words, 'tick', '□')} {words}")
    paper.para(
        "Has an assessment been done before?   "
        + truth.slot("Has an assessment been done before?", "choice", "Yes / No / Don’t know")
    )
    earlier = truth.slot("If yes, what came of it?", "long")
    paper.grid([["If yes, what came of it?"], [earlier]], [1], tall=[1])
    paper.para("")


def _groups(paper: Paper, truth: Truth) -> None:
    paper.heading("2. Residents")
    paper.para("Fill in one box for each group. The questions are the same each time.")
    for number, group in enumerate(_GROUPS, 1):
        paper.heading(f"2.{number} {group}", 2)
        truth.section = f"2.{number} {group}"
        effect = truth.slot("Effect", "choice", "☐ Good   ☐ None   ☐ Bad   ☐ Mixed")
        paper.grid(
            [
                ["*What do we know?", truth.slot("What do we know?", "long")],
                ["*What have we been told?", truth.slot("What have we been told?", "long")],
                ["*Effect", effect],
                ["*What shall we do?", truth.slot("What shall we do?", "long")],
            ],
            [3, 8],
            tall=[0, 1, 3],
        )
        paper.para("")


def _evidence(paper: Paper, truth: Truth) -> None:
    paper.heading("3. Evidence and gaps")
    truth.section = "3. Evidence and gaps"
    rows = truth.rows("Evidence", 3, 4)
    paper.grid([["!What", "!Where it is kept", "!Date"], *rows], [5, 4, 2])
    paper.para("")
    paper.para("*We looked for these and could not find them:")
    shown(paper, truth.slot("We looked for these and could not find them", "long", ""))
    paper.para("*Figure 1. Residents by age")
    paper.para(truth.slot("Figure 1. Residents by age", "figure", "[Insert chart]"))
    paper.para("Source: [1] county statistics office, every year in June.")


def _finish(paper: Paper, truth: Truth) -> None:
    paper.heading("4. What happens now")
    truth.section = "4. What happens now"
    for words in (
        "Nothing needs to change",
        "We will change the plan",
        "We will go on although some people lose by it",
        "We will stop",
    ):
        paper.para(f"[{truth.slot(words, 'tick', '  ')}] {words}")
    reasons = truth.slot("Your reasons", "long", "Insert text here")
    paper.para("*Your reasons (no more than 200 words)")
    paper.para(reasons)
    plan = truth.rows("Plan", 4, 4)
    paper.grid([["!Step", "!Officer", "!By", "!Done?"], *plan], [6, 3, 2, 1])
    paper.para("")
    for who in ("Report author", "Head of service", "Monitoring officer"):
        name = truth.slot(f"{who} / signed", "text", "_____________________")
        day = truth.slot(f"{who} / on", "date", "___________")
        paper.para(f"{who}, signed {name} on {day}")
    paper.heading("Your information", 2)
    paper.para("We publish this form. The privacy notice is on our website.")
