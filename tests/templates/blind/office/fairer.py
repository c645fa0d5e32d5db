"""A tool for health inequality: lying pages, prompts in one column and notes in the other."""

from truth import Truth

from office.paper import ABOVE, Cell, Paper

_STAGES = {
    "Stage 1. Prepare": {
        "What is your work about?": "Name the service or programme.\nSay what will change.",
        "Who should be in the room?": "People with the experience.\nPeople who can decide.",
    },
    "Stage 2. Look": {
        "Which gaps do you see?": "By place and income.\nBy protected group.\nBy being left out.",
        "Why are they there?": "Money, homes, work, racism, distance.",
        "What do you not know?": "Gaps in the figures.\nPeople nobody has asked.",
    },
    "Stage 3. Act": {
        "What will you change first?": "What is in your hands.\nWhat others must do.",
        "Who might lose out?": "Think of people who find forms or travel hard.",
    },
    "Stage 4. Come back": {
        "How will you know it worked?": "A figure you can look at in a year.",
        "Who will look, and when?": "A name and a month.",
    },
}


def make(paper: Paper, truth: Truth) -> None:
    """Write the form."""
    paper.turn("Fairer health: a tool in four stages", sideways=True)
    _layout(paper, truth)
    for stage, asked in _STAGES.items():
        _stage(paper, truth, stage, asked)
    _groups(paper, truth)
    _summary(paper, truth)


def _layout(paper: Paper, truth: Truth) -> None:
    """Two columns made by a table: how to use the tool, and what it is used on."""
    truth.section = "Fairer health: a tool in four stages"
    name = truth.slot("Name of work", "text", "\xa0")
    lead = truth.slot("Lead", "text", "\xa0")
    day = truth.slot("Begun on", "date", "\xa0")
    paper.grid(
        [
            [
                "*How to use the tool",
                "",
                "*Name of work",
                name,
            ],
            [
                "Work through it with others, an hour for each stage. Keep your notes short; come "
                "back to them in a year.",
                "",
                "*Lead",
                lead,
            ],
            [ABOVE, "", "*Begun on", day],
        ],
        [6, 1, 2, 5],
    )
    paper.para("")
    paper.para("*The four stages at a glance")
    paper.grid(
        [
            ["!Prepare", "!Look", "!Act", "!Come back"],
            ["1 hour", "2 hours", "2 hours", "1 hour"],
            ["", "", "", ""],
        ],
        [1, 1, 1, 1],
    )
    paper.para("")


def _stage(paper: Paper, truth: Truth, stage: str, asked: dict[str, str]) -> None:
    paper.heading(stage)
    truth.section = stage
    rows: list[list[Cell]] = [["!Question", "!Prompts", "!Your notes"]]
    for words, prompts in asked.items():
        bullets = "\n".join(f"• {one}" for one in prompts.split("\n"))
        rows.append([f"*{words}", bullets, truth.slot(words, "long")])
    paper.grid(rows, [3, 4, 7], tall=range(1, len(rows)))
    paper.para("")


def _groups(paper: Paper, truth: Truth) -> None:
    """Two blocks of group and note side by side in one row."""
    paper.heading("People to think of")
    truth.section = "People to think of"
    groups = (
        "People without a home",
        "People in prison",
        "Gypsies, Roma and Travellers",
        "People who sell sex",
        "Migrants",
        "People with drug problems",
        "People in poor places",
        "People far from towns",
    )
    rows: list[list[Cell]] = [["!Group", "!Access", "!Results", "!Group", "!Access", "!Results"]]
    for left, right in zip(groups[::2], groups[1::2], strict=True):
        cells: list[Cell] = []
        for group in (left, right):
            cells.append(f"*{group}")
            cells += [truth.slot(f"{group} / {one}", "long") for one in ("Access", "Results")]
        rows.append(cells)
    paper.grid(rows, [3, 3, 3, 3, 3, 3])
    paper.para("")


def _summary(paper: Paper, truth: Truth) -> None:
    paper.heading("Summary")
    truth.section = "Summary"
    hint = "~In no more than half a page, say what you found and what you will do."
    paper.grid([[truth.slot("Summary", "long", hint)]], [1], tall=[0])
    paper.para("")
    rows = truth.rows("What you will do", 4, 5)
    paper.grid([["!Change", "!Lead", "!By", "!Sign of success"], *rows], [6, 2, 2, 4])
    paper.para("")
    when = truth.slot("We shall come back to this in", "date", "____ / ____")
    paper.para(f"We shall come back to this in (month / year) {when}")
    paper.para("~The tool may be copied and changed by any public body.")
