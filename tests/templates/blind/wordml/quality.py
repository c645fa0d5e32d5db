"""A quality and equality form: joined cells, symbols, text boxes, Wingdings, pages that lie."""

from pathlib import Path

from truth import Truth

from wordml import package
from wordml.boxes import text_box
from wordml.words import (
    cell,
    dotted,
    grid,
    heading,
    para,
    paras,
    row,
    run,
    table,
    tall,
    unseen,
    wingding,
)


def save(truth: Truth, path: Path) -> None:
    """Write the form."""
    body = "".join(part(truth) for part in (_front, _scheme, _domains, _groups, _panel))
    package.save(path, body, header=para("~Stonely Hospitals Trust · QEIA 7"))


def _front(truth: Truth) -> str:
    truth.section = "Quality and equality impact form"
    number = truth.slot("Form number", "text", "________")
    received = truth.slot("Received on", "date", "________")
    office = (
        para("*Programme office")
        + para("Form number: ", run(number))
        + para("Received on: ", run(received))
    )
    return (
        heading(truth.section)
        + para(
            "Every saving and every service change needs one of these before it goes to the panel.",
            text_box(office),
        )
        + heading("Who looks at this form", 2)
        + grid(
            [
                ["!Panel", "!Meets", "!Papers by"],
                ["Divisional board", "First Tuesday", "Ten days before"],
                ["Quality panel", "Third Thursday", "Ten days before"],
                ["Executive group", "As needed", ""],
            ],
            [4, 3, 3],
        )
    )


def _scheme(truth: Truth) -> str:
    """A label joined over several answers, and two pairs of label and answer in one row."""
    truth.section = "A. The scheme"
    ask = truth.slot
    rows: list[list[str | None]] = [
        ["*Scheme", "Title", ask("Scheme / Title"), "Code", ask("Scheme / Code")],
        ["^", "Division", ask("Scheme / Division"), "Value (£)", ask("Scheme / Value (£)")],
        ["*People", "Clinical lead", ask("People / Clinical lead"), None, None],
        ["^", "Manager", ask("People / Manager"), None, None],
        ["^", "Finance", ask("People / Finance", "text", "N/A"), None, None],
        ["*What will change", ask("What will change", "long"), None, None, None],
        ["", None, None, None, None],
        ["*Dates", "From", ask("Dates / From", "date"), "To", ask("Dates / To", "date")],
    ]
    made = heading(truth.section) + grid(rows, [2, 2, 3, 2, 2], long=[5])
    truth.section = "Kind of change"
    made += para("*Kind of change (tick any)")
    for words in ("Staffing", "Opening hours", "Place of care", "Who may be referred"):
        sign = truth.slot(words, "tick", "")
        made += para(run(sign) if sign else wingding(), run(f"  {words}"))
    return made


def _domains(truth: Truth) -> str:
    """Scores: the key is full of figures and is no place to write."""
    truth.section = "B. Quality"
    key = grid(
        [
            ["!", "!1", "!2", "!3", "!4", "!5"],
            ["*5 certain", "5", "10", "15", "20", "25"],
            ["*3 possible", "3", "6", "9", "12", "15"],
            ["*1 rare", "1", "2", "3", "4", "5"],
            ["", "*slight", "", "*serious", "", "*grave"],
        ],
        [3, 1, 1, 1, 1, 1],
        6000,
    )
    made = package.section_end(sideways=False) + heading(truth.section)
    made += para("Multiply how likely by how bad, and use the chart.") + key + para()
    rows: list[list[str | None]] = [
        ["!Domain", "!Question", "!Before", None, None, "!What will lower the risk", "!After"],
        ["^", "^", "!Likely", "!Bad", "!Score", "^", "^"],
    ]
    asked = {
        "Safety": ["Could harm rise?", "Could infection rise?"],
        "Outcomes": ["Could results get worse?", "Could waits grow?"],
        "Experience": ["Could people be less content?"],
    }
    for domain, questions in asked.items():
        for number, words in enumerate(questions):
            figures = [
                truth.slot(f"{domain} / {words} / {column}", "text")
                for column in ("Likely", "Bad", "Score")
            ]
            lower = truth.slot(f"{domain} / {words} / What will lower the risk", "long")
            after = truth.slot(f"{domain} / {words} / After", "text")
            rows.append([f"*{domain}" if not number else "^", words, *figures, lower, after])
    made += grid(rows, [2, 3, 1, 1, 1, 4, 1], 14500)
    return made + package.section_end(sideways=True)


def _groups(truth: Truth) -> str:
    """Symbols for a mark: up, level or down; an example row stands first."""
    truth.section = "C. Equality"
    made = heading(truth.section)
    made += para("Write ↑ for better, ↔ for no change and ↓ for worse in the second column.")
    rows: list[list[str | None]] = [
        ["!Group", "!↑ ↔ ↓", "!Because"],
        ["~Example: night workers", "~↓", "~No buses run before six in the morning."],
    ]
    for group in ("Age", "Disability", "Race", "Sex", "Religion or belief", "People on low income"):
        rows.append(
            [
                f"*{group}",
                truth.slot(f"{group} / ↑ ↔ ↓", "choice", "↑ ↔ ↓"),
                truth.slot(f"{group} / Because", "long"),
            ]
        )
    made += grid(rows, [3, 1, 6]) + para(unseen("Panel secretary: [insert minute number]"))
    truth.section = "Evidence"
    inner = grid(
        [
            ["*Source", "*Year", "*What it says"],
            *[list(line) for line in truth.rows("Evidence used", 3, 3)],
        ],
        [3, 1, 4],
        7000,
    )
    gap = truth.slot("What is missing", "long")
    made += para() + table(
        [2200, 7400],
        row(cell("*Evidence used", 2200), cell(inner, 7400)),
        row(
            cell("*What is missing\n~Say how you will fill the gap.", 2200),
            cell(paras(gap), 7400),
            marks=tall(),
        ),
    )
    return made


def _panel(truth: Truth) -> str:
    """Rows that start late and end early, then lines to sign on."""
    truth.section = "D. Panel"
    words = "Panel’s view"
    view = truth.slot(words, "choice", "Approved / Approved with conditions / Sent back")
    conditions = truth.slot("Conditions", "long")
    made = heading(truth.section) + table(
        [1800, 3900, 3900],
        row(cell(f"*{words}", 1800), cell(view, 7800, 2)),
        row(
            cell("*Conditions", 3900),
            cell(conditions, 3900),
            marks='<w:gridBefore w:val="1"/><w:wBefore w:w="1800" w:type="dxa"/>',
        ),
    )
    made += para()
    for who in ("Medical director", "Chief nurse"):
        made += dotted(
            f"{who}\t{truth.slot(f'{who} / Signature')}\tDate\t"
            f"{truth.slot(f'{who} / Date', 'date')}\t",
            5600,
            6200,
            9400,
        )
    return made
