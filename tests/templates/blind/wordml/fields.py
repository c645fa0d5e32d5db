"""A commissioning group's two stages: old form fields, merge fields, changes left in."""

from pathlib import Path

from truth import Truth

from wordml import package
from wordml.words import (
    changed,
    dotted,
    field,
    grid,
    heading,
    old_box,
    old_list,
    old_text,
    para,
    run,
    unseen,
)

_EN = "\u2002" * 5
_GROUPS = ["Age", "Disability", "Race", "Religion or belief", "Sex", "Pregnancy and maternity"]


def save(truth: Truth, path: Path) -> None:
    """Write the form."""
    truth.section = "Header"
    top = para(
        "~Wexbourne Clinical Commissioning Group · ref ",
        run(truth.slot("ref", "text", "«Reference»")),
    )
    body = "".join(part(truth) for part in (_first, _screen, _result, _second, _close))
    package.save(path, body, header=top)


def _old(truth: Truth, label: str, name: str, kind: str = "text") -> str:
    return para(old_text(name, truth.slot(label, kind, _EN)))


def _tick(truth: Truth, label: str, name: str) -> str:
    return para(old_box(name, truth.slot(label, "tick", "")))


def _first(truth: Truth) -> str:
    truth.section = "Stage 1: first look"
    made = heading("Equality assessment in two stages")
    made += para(
        "Stage 1 takes twenty minutes. Go on to stage 2 only where the table says so. See page ",
        field("PAGEREF stage2", "3"),
        " for the second stage; printed on ",
        field('DATE \\@ "d MMMM yyyy"', "1 May 2025"),
        ".",
    )
    made += heading(truth.section)
    name = truth.slot("Name of proposal", "text", "«Proposal_name»")
    made += para("*Name of proposal: ", field("MERGEFIELD Proposal_name", name))
    lead = truth.slot("Lead officer", "text", "{{lead_officer}}")
    made += para("*Lead officer: ", run(lead))
    click = truth.slot("Board date", "date", "[Click here and type the date]")
    code = f"MACROBUTTON NoMacro {click}"
    made += para(
        "*Board date: ",
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        if not truth.marked and click.startswith("[")
        else run(click),
    )
    offered = ("(choose)", "New service", "Change", "Closure")
    kind = truth.slot("Kind of proposal", "choice", "")
    made += grid(
        [
            ["*Team", _old(truth, "Team", "Team"), "*Telephone", _old(truth, "Telephone", "Tel")],
            [
                "*Kind of proposal",
                para(old_list("Kind", kind, *offered)),
                "*Value",
                _old(truth, "Value", "Value"),
            ],
            [
                "*Short summary",
                _old(truth, "Short summary", "Summary", "long"),
                None,
                None,
            ],
        ],
        [2, 4, 2, 2],
        long=[2],
    )
    return made + para(unseen("Office note: ask finance to fill in the cost centre: ______"))


def _screen(truth: Truth) -> str:
    """A question in words, two boxes to tick, and room for a reason."""
    truth.section = "First questions"
    made = heading(truth.section, 2) + para("Please tick yes or no for every question.")
    rows: list[list[str | None]] = [["!No.", "!Question", "!Yes", "!No", "!Why do you say so?"]]
    asked = [
        "Will fewer people be able to use the service?",
        "Will anyone have to travel further?",
        "Will it cost anyone more?",
        "Have people who use it objected?",
    ]
    for number, words in enumerate(asked, 1):
        rows.append(
            [
                f"1.{number}",
                words,
                _tick(truth, f"{words} / Yes", f"q{number}y"),
                _tick(truth, f"{words} / No", f"q{number}n"),
                _old(truth, f"{words} / Why do you say so?", f"q{number}w", "long"),
            ]
        )
    asked_late = "Will staff have to move or change hours?"
    struck = "Will the website need changing?"
    rows.append(
        [
            "1.5",
            para(changed(struck + " ", put_in=False), changed(asked_late, put_in=True)),
            _tick(truth, f"{asked_late} / Yes", "q5y"),
            _tick(truth, f"{asked_late} / No", "q5n"),
            _old(truth, f"{asked_late} / Why do you say so?", "q5w", "long"),
        ]
    )
    return made + grid(rows, [1, 5, 1, 1, 5]) + para()


def _result(truth: Truth) -> str:
    truth.section = "Result of stage 1"
    made = heading(truth.section, 2)
    made += grid(
        [
            ["!If you ticked", "!Then"],
            ["Only no", "Stop here and sign below"],
            ["One or two yes", "Ask the equality adviser"],
            ["Three yes or more", "Go on to stage 2"],
        ],
        [3, 6],
    )
    made += para()
    for words in ("Stop at stage 1", "Go on to stage 2"):
        made += para(old_box(f"r{words[:2]}", truth.slot(words, "tick", "")), run(f" {words}"))
    made += dotted(
        f"Signed\t{truth.slot('Signed')}\tDate\t{truth.slot('Date', 'date')}\t", 5000, 5600, 9400
    )
    return made


def _second(truth: Truth) -> str:
    truth.section = "Stage 2: full assessment"
    made = package.section_end(sideways=False) + heading(truth.section)
    made += para(
        changed("This section is not used by the mental health team: ________ ", put_in=False),
        "Work through each group. The same three questions are asked each time.",
    )
    for group in _GROUPS:
        truth.section = group
        code = group[:4].replace(" ", "")
        made += heading(group, 2)
        made += grid(
            [
                ["*What do you know?", _old(truth, "What do you know?", f"{code}k", "long")],
                ["*What do people say?", _old(truth, "What do people say?", f"{code}s", "long")],
                ["*What will you do?", _old(truth, "What will you do?", f"{code}d", "long")],
            ],
            [3, 7],
        )
    truth.section = "Consultation"
    made += heading(truth.section, 2)
    who = truth.slot("whom you have asked", "long", "[insert whom you have asked]")
    how = truth.slot("how", "text", "[insert how]")
    made += para("We asked ", run(who), " by means of ", run(how), ". ")
    made += para(
        "*The main message was:",
    )
    return made + para(run(truth.slot("The main message was", "long", "_" * 70)))


def _close(truth: Truth) -> str:
    truth.section = "Actions"
    rows = truth.rows("Actions", 4, 3)
    made = heading(truth.section)
    made += grid([["!Action", "!Who", "!When", "!Cost"], *rows], [5, 2, 2, 1]) + para()
    truth.section = "Sign-off"
    made += heading(truth.section)
    made += grid(
        [
            ["*Approved by", _old(truth, "Approved by", "Appr"), "*Job", _old(truth, "Job", "Job")],
            [
                "*Date approved",
                _old(truth, "Date approved", "ApprD", "date"),
                "*To be looked at again",
                _old(truth, "To be looked at again", "Again", "date"),
            ],
        ],
        [2, 3, 2, 3],
    )
    return made + para("~For office use: entered on the register by the governance team.")
