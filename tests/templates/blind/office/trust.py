"""A hospital trust's assessment: cover pairs, contents, version table, matrix, action plan."""

from truth import Truth, pasted

from office.paper import ABOVE, Paper
from office.parts import nested

GROUPS = [
    "Age",
    "Disability",
    "Gender reassignment",
    "Marriage and civil partnership",
    "Pregnancy and maternity",
    "Race",
    "Religion or belief",
    "Sex",
    "Sexual orientation",
]


def make(paper: Paper, truth: Truth) -> None:
    """Write the form."""
    paper.header("Mereside and Calder Hospitals NHS Trust\t\tPolicy support unit")
    paper.footer("Assessment of equality effects · version 4.2 · uncontrolled when printed")
    _cover(paper, truth)
    _about(paper, truth)
    _questions(paper, truth)
    _matrix(paper, truth)
    _duty(paper, truth)
    _actions(paper, truth)
    _signatures(paper, truth)


def _cover(paper: Paper, truth: Truth) -> None:
    ask = truth.slot
    paper.grid([["*Mereside and Calder\n*Hospitals NHS Trust", "", "*EQ-04"]], [5, 3, 2])
    paper.para("")
    paper.heading("Assessment of equality effects")
    paper.para(
        "Fill this in before a policy, a service change or a business case goes to a committee. "
        "It should take about two hours if the evidence is at hand."
    )
    truth.section = "Assessment of equality effects"
    paper.grid(
        [
            ["*Name of policy or service", ask("Name of policy or service"), None, None],
            ["*Division", ask("Division"), "*Ward or team", ask("Ward or team")],
            ["*Author", ask("Author"), "*Email", ask("Email")],
            ["*Date started", ask("Date started", "date"), "*Reference", ask("Reference")],
        ],
        [3, 4, 2, 4],
    )
    paper.para("")
    paper.heading("Document control", 2)
    paper.grid(
        [
            ["!Version", "!Date", "!Changed by", "!What changed"],
            ["4.0", "3 March 2023", "Policy support unit", "New layout"],
            ["4.1", "9 January 2024", "Policy support unit", "Carers added"],
            ["4.2", "17 June 2025", "Policy support unit", "Shorter sign-off"],
            ["", "", "", ""],
        ],
        [1, 2, 3, 4],
    )
    paper.para("~The unit keeps this table; authors leave it as it is.")
    paper.contents()


def _about(paper: Paper, truth: Truth) -> None:
    ask = truth.slot
    paper.heading("Section 1. What is being assessed")
    truth.section = "Section 1. What is being assessed"
    hint = "~Two or three sentences that a patient would follow."
    paper.grid(
        [
            [
                "*1.1",
                "*What will change, and why?",
                ask("What will change, and why?", "long", hint),
            ],
            [
                "*1.2",
                "*Who will notice the change?\n~Think of patients, carers, visitors and staff.",
                ask("Who will notice the change?", "long"),
            ],
            [
                "*1.3",
                "*Is this new or a revision?",
                ask("Is this new or a revision?", "choice", "☐ New   ☐ Revised   ☐ Existing"),
            ],
            [
                "*1.4",
                "*Which other policies does it touch?",
                ask("Which other policies does it touch?", "text", "None"),
            ],
        ],
        [1, 5, 9],
        tall=[0, 1],
    )
    paper.para("")


def _questions(paper: Paper, truth: Truth) -> None:
    paper.heading("Section 2. What you know")
    truth.section = "Section 2. What you know"
    asked = [
        "2.1 What do your own figures show about who uses the service and who does not?",
        "2.2 What have patients and families told you in the last two years?",
        "2.3 What is missing from the evidence, and how will you find it out?",
    ]
    for words in asked:
        said, table = pasted(truth.slot(words, "long"))
        answer = nested(paper, said, table, [2] * len(table[0])) if table else said
        paper.grid([[f"*{words}"], [answer]], [1], tall=[1])
        paper.para("")
    paper.para("*Help with evidence")
    paper.grid(
        [
            ["!Where to look", "!What you will find"],
            ["Business intelligence portal", "Attendances by age, sex, ethnicity and postcode"],
            ["Patient experience office", "Complaints, compliments and survey comments"],
            ["Census pages of the statistics office", "The people who live in our area"],
        ],
        [4, 7],
    )
    paper.para("")


def _matrix(paper: Paper, truth: Truth) -> None:
    paper.heading("Section 3. Effect on each group")
    truth.section = "Section 3. Effect on each group"
    paper.para("Tick one column in each row and say why.")
    paper.grid(
        [
            ["!Key", "!Meaning"],
            ["Positive", "The group gains more than others do"],
            ["Neutral", "No difference is expected"],
            ["Negative", "The group loses out, or gains less"],
        ],
        [2, 8],
    )
    paper.para("")
    rows: list[list[str | None]] = [
        ["!Group", "!Effect", None, None, "!Reasons and evidence"],
        [ABOVE, "!Positive", "!Neutral", "!Negative", ABOVE],
    ]
    for group in [*GROUPS, "Carers", "Armed forces families", "Other (say which)"]:
        rows.append(
            [
                f"*{group}",
                *[
                    truth.slot(f"{group} / {effect}", "tick")
                    for effect in ("Positive", "Neutral", "Negative")
                ],
                truth.slot(f"{group} / Reasons and evidence", "long"),
            ]
        )
    paper.grid(rows, [4, 2, 2, 2, 7])
    paper.para("")


def _duty(paper: Paper, truth: Truth) -> None:
    paper.heading("Section 4. The general duty")
    truth.section = "Section 4. The general duty"
    for aim in (
        "Stop discrimination, harassment and victimisation",
        "Give people a more equal chance",
        "Help people to get on with each other",
    ):
        words = "How does this help?"
        paper.heading(aim, 2)
        truth.section = aim
        paper.grid([[f"*{words}", truth.slot(words, "long")]], [3, 8], tall=[0])
        paper.para("")


def _actions(paper: Paper, truth: Truth) -> None:
    paper.turn("Section 5. Action plan", sideways=True)
    truth.section = "Section 5. Action plan"
    head = ["!What you found", "!What you will do", "!Who", "!By when", "!How you will know"]
    paper.para("*Example")
    paper.grid(
        [
            head,
            ["Few letters in other languages", "Offer six languages", "A. Person", "May", "Audit"],
        ],
        [5, 5, 2, 2, 3],
    )
    paper.para("")
    paper.para("*Your actions")
    rows = truth.rows("Your actions", 5, 5)
    paper.grid([head, *rows], [5, 5, 2, 2, 3])
    paper.para("")


def _signatures(paper: Paper, truth: Truth) -> None:
    paper.turn("Section 6. Agreement", sideways=False)
    truth.section = "Section 6. Agreement"
    paper.para("I have read this assessment and am content that it goes forward.")
    for who in ("Author", "Equality lead", "Executive director"):
        paper.dotted(
            f"{who}: {truth.slot(f'{who}: name')}\tDate: {truth.slot(f'{who}: date', 'date')}\t",
            [9000, 16500],
        )
    paper.para(
        f"Next review due on {truth.slot('Next review due on', 'date', '__ / __ / ____')} "
        "(no later than three years from now)."
    )
    paper.heading("How we use what you write", 2)
    paper.para(
        "The form is published with the committee papers. Please do not name patients. The trust "
        "keeps author details for as long as the policy is in force ………… and then removes them."
    )
