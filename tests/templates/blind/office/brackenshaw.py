"""A foundation trust's two-page form: dense, old form fields, N/A typed in beforehand."""

from truth import Truth

from office.paper import Cell, Paper
from office.parts import Piece, legacy, line

_EN = "\u2002" * 5


def make(paper: Paper, truth: Truth) -> None:
    """Write the form."""
    truth.section = "Header"
    number = truth.slot("Policy number", "text", "[policy number]")
    paper.header(f"Brackenshaw NHS Foundation Trust\t\tPolicy number: {number}")
    paper.heading("Short equality form for policies")
    _policy(paper, truth)
    _effects(paper, truth)
    _questions(paper, truth)
    _sign(paper, truth)


def _old(truth: Truth, label: str, kind: str = "text") -> Cell:
    return line(legacy(truth.slot(label, kind, _EN), "FORMTEXT"))


def _policy(paper: Paper, truth: Truth) -> None:
    truth.section = "Short equality form for policies"
    purpose = "*What the policy is for\n~One sentence.\n"
    paper.grid(
        [
            ["*Policy", _old(truth, "Policy"), "*Owner", _old(truth, "Owner")],
            ["*Division", _old(truth, "Division"), "*Due date", _old(truth, "Due date", "date")],
            [
                f"Replaces: {truth.slot('Replaces', 'text', 'N/A')}",
                None,
                f"Joint with: {truth.slot('Joint with', 'text', 'N/A')}",
                None,
            ],
            [
                purpose + truth.slot("What the policy is for", "long"),
                None,
                None,
                None,
            ],
        ],
        [2, 4, 2, 4],
        tall=[3],
    )
    paper.para("")


def _effects(paper: Paper, truth: Truth) -> None:
    """Two sets of label and boxes in one row, to save paper."""
    paper.heading("Could the policy treat people differently because of …", 2)
    truth.section = "Could the policy treat people differently because of …"
    groups = (
        "age",
        "disability",
        "race",
        "sex",
        "religion",
        "orientation",
        "maternity",
        "marriage",
    )
    rows: list[list[Cell]] = [["!Group", "!Y", "!N", "!Group", "!Y", "!N"]]
    for left, right in zip(groups[::2], groups[1::2], strict=True):
        cells: list[Cell] = []
        for group in (left, right):
            cells.append(group)
            for side in ("Y", "N"):
                sign = truth.slot(f"{group} / {side}", "tick", "")
                cells.append(line(*_box(sign)))
        rows.append(cells)
    paper.grid(rows, [4, 1, 1, 4, 1, 1])
    paper.para("~Y = yes, N = no. If you cannot say, put neither and explain below.")


def _box(sign: str) -> list[Piece]:
    return [sign] if sign == "X" else [legacy(sign, "FORMCHECKBOX")]


def _questions(paper: Paper, truth: Truth) -> None:
    """One cell holds the question and then room; another has yes, no and the reason in a line."""
    paper.heading("Further questions", 2)
    truth.section = "Further questions"
    rows: list[list[Cell]] = []
    for letter, words in zip(
        "abcd",
        (
            "What evidence did you use?",
            "Whom did you ask?",
            "Is any difference lawful and fair?",
            "What will you do about it?",
        ),
        strict=True,
    ):
        blank = "" if letter != "c" else "☐ Yes ☐ No, because ……………………"
        if letter == "c":
            yes = truth.slot(words, "choice", "☐ Yes ☐ No")
            because = truth.slot(f"{words} / because", "long", "……………………")
            rows.append([f"({letter})", f"{words}\n{yes}, because {because}"])
        else:
            rows.append([f"({letter})", f"*{words}\n{truth.slot(words, 'long', blank)}"])
    paper.grid(rows, [1, 14], tall=[0, 1, 3])
    paper.para("")


def _sign(paper: Paper, truth: Truth) -> None:
    paper.heading("Sign-off", 2)
    truth.section = "Sign-off"
    paper.grid(
        [
            ["", "*Name", "*Signature", "*Date"],
            *[
                [
                    f"*{who}",
                    truth.slot(f"{who} / Name"),
                    truth.slot(f"{who} / Signature"),
                    truth.slot(f"{who} / Date", "date"),
                ]
                for who in ("Policy author", "Staff side", "Equality adviser")
            ],
        ],
        [3, 4, 4, 2],
    )
    paper.para("")
    paper.heading("How to use this form", 2)
    paper.para(
        "Send it with the policy to the library team. They check that it is whole and send it to "
        "the adviser, who replies within a week. The form is kept with the policy."
    )
    paper.grid(
        [["!Step", "!Who", "!Days"], ["Check", "Library team", "2"], ["Advise", "Adviser", "5"]],
        [4, 4, 2],
    )
    paper.para("")
    paper.grid(
        [["Issue 3", "Reviewed yearly", "Approved by the policy group", ""]],
        [2, 3, 4, 2],
    )
