"""Odd ways in which forms show that something goes there, and what only looks as if it did."""

import pytest

from eia_wizard.documents.template.opened import open_form
from templates.paper import GREY, X, c, h, heads, p, package, r, row, t

TICKS, LIT = "Place an x in the right box.", '<w:highlight w:val="yellow"/>'


def slanted(*words: str) -> X:
    return c(*(p(each, italic=True) for each in words))


def inked(words: str, colour: str = "0070C0") -> X:
    return c(p(r(words, more=f'<w:color w:val="{colour}"/>')))


def kinds(body: str) -> list[str]:
    return [f"{m.slot.kind}: {m.slot.label}" for m in open_form(package(body)).met]


FOUND = {
    "crosses asked for above a matrix": (
        p(TICKS) + t(3, heads("", "Tackling harm", "Good relations"), row("It will help?", "", "")),
        ["tick: It will help? / Tackling harm", "tick: It will help? / Good relations"],
    ),
    "answers with a box each along a row": (
        t(6, row("Yes", "", "No", "", "Do not know", "")),
        ["tick: Yes", "tick: No", "tick: Do not know"],
    ),
    "answers over a box each": (
        p(TICKS) + t(2, row("Yes", "No"), row("", "")),
        ["tick: Yes", "tick: No"],
    ),
    "guidance in slanted words where the answer goes": (
        t(2, row("Title", slanted("Give the full name")), row("Team", "")),
        ["text: Title", "text: Team"],
    ),
    "guidance in another ink all the way down": (
        t(2, row("Aims", inked("Say what will change")), row("People", inked("Who is affected?"))),
        ["text: Aims", "text: People"],
    ),
    "guidance with room under it beside a label": (
        t(2, row("Aims", c("What is it for?", p(), p())), row("Team", "")),
        ["long text: Aims", "text: Team"],
    ),
    "boxes before their words twice along a row": (
        t(4, row("☐", "Census", "☐", "Surveys")),
        ["tick: Census", "tick: Surveys"],
    ),
    "letters told in a head": (
        t(3, heads("Group", "State if P (positive), N (negative) or 0", "Why"), row("Age", "", "")),
        ["choice: Age / State if P (positive), N (negative) or 0", "text: Age / Why"],
    ),
    "letters told above a table": (
        p("Write P, N or 0 for each.")
        + t(3, heads("Group", "Patients", "Why"), row("Age", "", "")),
        ["choice: Age / Patients", "text: Age / Why"],
    ),
    "words to choose from in a head": (
        t(3, heads("Group", "Positive / Negative / Neutral", "Why"), row("Age", "", "")),
        ["choice: Age / Positive / Negative / Neutral", "text: Age / Why"],
    ),
    "signs as heads": (
        t(4, heads("Group", "+ve", "-ve", "0"), row("Age", "", "", "")),
        ["tick: Age / +ve", "tick: Age / -ve", "tick: Age / 0"],
    ),
    "labels on one line with nothing but room between": (
        p("Name:            Date:          "),
        ["text: Name", "date: Date"],
    ),
    "labels in cells that stand side by side": (
        t(2, row(c("Signed:", p(), "Name:"), c("Signed:", p(), "Name:"))),
        ["text: Signed", "text: Name"] * 2,
    ),
    "words lit up": (
        p(r("The effect of "), r("name of policy", more=LIT), r(" was assessed.")),
        ["text: name of policy"],
    ),
    "numbers of a list to be written": (t(2, row("Messages", c("1.", "2."))), ["text: Messages"]),
    "signs of what is to be told": (
        t(3, heads("Group", "Local %", "Users %"), row("Men", "%", "%")),
        ["text: Men / Local %", "text: Men / Users %"],
    ),
    "orders with room under them": (
        p("1. Describe the aims.") + p() + p() + p("2. List the evidence.") + p() + p(),
        ["long text: 1. Describe the aims", "long text: 2. List the evidence"],
    ),
    "boxes of one list on two lines": (
        t(2, row("For whom", c("☐ Patients ☐ Staff", "☐ Public ☐ Partners"))),
        ["tick: Patients", "tick: Staff", "tick: Public", "tick: Partners"],
    ),
    "boxes under a question with an empty cell beside": (
        t(2, row(c("Consulted?", "☐ Yes ☐ No"), "")),
        ["choice: Consulted?", "long text: Consulted?"],
    ),
    "an order behind options": (
        p("What is it? New / Old / Both *delete as appropriate"),
        ["choice: What is it?"],
    ),
    "one person under heads": (
        t(3, row("Name", "Job title", "Email"), row("", "", "")),
        ["text: Name", "text: Job title", "text: Email"],
    ),
    "the same labels under the name of each group": (
        t(
            2,
            row(c("Age", span=2, shade=GREY)),
            row("Effect", ""),
            row(c("Sex", span=2, shade=GREY)),
            row("Effect", ""),
        ),
        ["text: Age / Effect", "text: Sex / Effect"],
    ),
    "a second row of heads that is not bold": (
        t(
            3,
            row(c("Group", shade=GREY, bold=True), c("Effect", span=2, shade=GREY, bold=True)),
            row(c(shade=GREY), c("Staff", shade=GREY), c("Public", shade=GREY)),
            row("Age", "", ""),
        ),
        ["text: Age / Staff", "text: Age / Public"],
    ),
    "a number beside a question with the answer in the row below": (
        t(2, row("1.1", "What is it for?"), row(c(span=2))),
        ["long text: What is it for?"],
    ),
    "a number that goes down beside a question and its answer": (
        t(2, row(c("1.1", merge="begins"), "What is it for?"), row(c(merge="goes on"), "")),
        ["long text: What is it for?"],
    ),
    "a row that only says that it is the answer": (
        t(2, row(c("What is it for?", span=2, shade=GREY)), row("Response", "")),
        ["long text: What is it for?"],
    ),
    "guidance in the row where the answer goes": (
        t(1, row(c("Aims", bold=True)), row(slanted("Describe what will change."))),
        ["long text: Aims"],
    ),
    "guidance in the box where the answer goes": (
        p("What is it for?", bold=True) + t(1, row(slanted("Describe what will change."))),
        ["long text: What is it for?"],
    ),
    "a sign and part of a code before the gap": (
        t(2, row("Cost", "£______"), row("Number", "EIA/____")),
        ["text: Cost", "text: Number"],
    ),
    "a day in three parts": (
        p("Date: ___ / ___ / 20___") + t(2, row("Agreed on", "…/…/20…")),
        ["date: Date", "date: Agreed on"],
    ),
    "a verb and its contrary and the reason in one sentence": (
        p("The proposal meets / partly meets / does not meet the duty, because ________"),
        ["choice: The proposal", "text: the duty, because"],
    ),
    "several boxes where a plural is asked for": (
        p("Which groups are affected? (tick all that apply)") + p("☐ Age") + p("☐ Sex"),
        ["tick: Age", "tick: Sex"],
    ),
    "labels under the name of whose they are": (
        t(3, row("Author", "Name:", "Date:"), row("Director", "Name:", "Date:")),
        [
            *("text: Author / Name", "date: Author / Date"),
            *("text: Director / Name", "date: Director / Date"),
        ],
    ),
    "a list’s other that is to be named": (
        t(2, heads("Source", "What it tells"), row("Census", ""), row("Other (please name):", "")),
        ["text: Census", *["text: Other (please name)"] * 2],
    ),
    "one answer for several groups": (
        t(
            3,
            heads("Group", "Positive", "Evidence"),
            row("Age", "", c(merge="begins")),
            row("Sex", "", c(merge="goes on")),
        ),
        ["tick: Age / Positive", "text: Evidence", "tick: Sex / Positive"],
    ),
    "rows under heads that an example follows": (
        t(
            3,
            row("Action", "Owner", "Cost"),
            row("Sample: tell people", "Comms", "£4"),
            row("", "", ""),
            row(c("Total", span=2), "£"),
        ),
        ["table rows: Action / Owner / Cost", "text: Total"],
    ),
    "an unknown answer as a head": (
        t(4, heads("Check", "Yes", "No", "N/A"), row("Is it signed?", "", "", "")),
        [f"tick: Is it signed? / {each}" for each in ("Yes", "No", "N/A")],
    ),
}

NOTHING = {
    "slanted meanings": h(1, "Glossary") + t(2, row("Due regard", slanted("Thinking about it."))),
    "meanings in another ink": t(
        2, heads("Word", "Meaning"), row("Age", inked("Having an age.")), row("Sex", inked("Man."))
    ),
    "addresses of pages": t(
        2, heads("Source", "Link"), row("Census", inked("ons.gov.uk")), row("Needs", "At the desk")
    ),
    "orders of how to fill the form": h(1, "How to fill it in")
    + (p("Describe it in part one.") + p() + p() + p("List the rest in part two.") + p() + p()),
    "lit words that are only stressed": p(r("It is done by "), r("all managers", more=LIT)),
    "labels that are answered": p("Telephone:   01234 567890      Email:   a@example.org"),
    "facts of which some are none": t(
        3, heads("Group", "Staff", "Users"), row("Men", "0", "12"), row("Women", "3", "0")
    ),
    "a badge beside a title": t(2, row("", "Equality impact assessment")),
    "a key of letters": p("P = positive, N = negative.") + t(2, row("P", "Positive impact")),
}


@pytest.mark.parametrize("name", FOUND)
def test_it_is_found(name: str) -> None:
    body, truth = FOUND[name]
    assert kinds(body) == truth


@pytest.mark.parametrize("name", NOTHING)
def test_nothing_waits_there(name: str) -> None:
    assert kinds(NOTHING[name]) == []


def test_a_prompt_beside_guidance_in_slanted_heads_is_only_a_head() -> None:
    top = row("Group", slanted("Describe the effect"), slanted("List any actions"))
    assert kinds(t(3, top, row("Age", "", ""))) == [
        "text: Age / Describe the effect",
        "text: Age / List any actions",
    ]
