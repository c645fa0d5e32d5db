"""Forms with mess: stray paragraphs, spacer rows, odd merges, old symbols, text boxes, tracking."""

from templates.paper import GREY, Form, X, c, h, heads, old, p, r, row, sdt, symbol, t, truth


def _tracked(change: str, holder: str, words: str) -> X:
    who = f'w:id="{len(words)}" w:author="A" w:date="2026-01-01T00:00:00Z"'
    run = f"<w:r><w:{holder}>{words}</w:{holder}></w:r>"
    return X(f"<w:p><w:{change} {who}>{run}</w:{change}></w:p>")


SPACERS = Form(
    "spacers and stray paragraphs",
    p()
    + p("QUALITY AND EQUALITY", bold=True, pr='<w:jc w:val="center"/>')
    + p()
    + p()
    + h(2, "Section 1 – Overview")
    + t(
        6,
        row(c("Scheme name", span=2, shade="EEECE1"), c(span=4)),
        row(c(span=6), height=80, exact=True),
        row(
            c("Programme lead", span=2, shade="EEECE1"),
            c(),
            c("Clinical lead", span=2, shade="EEECE1"),
            c(),
        ),
        row(c("Brief description of scheme", span=6, shade="EEECE1", bold=True)),
        row(c(p(), p(), p(), span=6)),
    )
    + p()
    + p()
    + p("Scores are given by the panel. A score of eight or more goes to stage two.")
    + h(2, "Section 2 – Scoring")
    + t(
        5,
        row(
            c("Area of quality", bold=True, shade=GREY),
            c("Impact question", bold=True, shade=GREY),
            c("P/N", bold=True, shade=GREY),
            c("Likelihood", bold=True, shade=GREY),
            c("Consequence", bold=True, shade=GREY),
        ),
        row(c("Patient safety", merge="begins"), "Could it change the risk of harm?", "", "", ""),
        row(c(merge="goes on"), "Could it change infection rates?", "", "", ""),
        row("Experience", "Could it change waiting?", "", "", ""),
        row(c("Total score", span=3), "", ""),
    )
    + p()
    + p(
        r("Signed "),
        r("\t"),
        pr='<w:tabs><w:tab w:val="left" w:leader="dot" w:pos="6000"/></w:tabs>',
    ),
    truth(
        "text: Scheme name\ntext: Programme lead\ntext: Clinical lead\n"
        "long text: Brief description of scheme\n"
        + "".join(
            f"choice: {q} / P/N\ntext: {q} / Likelihood\ntext: {q} / Consequence\n"
            for q in (
                "Patient safety / Could it change the risk of harm?",
                "Patient safety / Could it change infection rates?",
                "Experience / Could it change waiting?",
            )
        )
        + "text: Total score / Likelihood\ntext: Total score / Consequence\ntext: Signed"
    ),
)

SYMBOLS = Form(
    "old symbols and form fields",
    h(1, "Screening record")
    + t(
        3,
        heads("Question", "Yes", "No"),
        row("Is it a new policy?", c(p(symbol())), c(p(symbol()))),
        row("Does it affect patients?", c(p(symbol("F06F"))), c(p(symbol("F06F")))),
    )
    + p()
    + p(r("Ward: "), old("text", "Ward"), r("   Date: "), old("text", "Date"))
    + p(r("Risk rating: "), old("list", "Risk", ("Low", "Moderate", "High")))
    + h(1, "Reasons")
    + p("Give your reasons below:")
    + p("_" * 70)
    + p("_" * 70)
    + p("_" * 70)
    + p("Thank you. Return this record within ten working days."),
    truth(
        "tick: Is it a new policy? / Yes\ntick: Is it a new policy? / No\n"
        "tick: Does it affect patients? / Yes\ntick: Does it affect patients? / No\n"
        "text: Ward\ndate: Date\nchoice: Risk rating\nlong text: Give your reasons below"
    ),
)

BROADSIDE = Form(
    "a wide table with two rows of heads",
    h(1, "Analysis")
    + t(
        6,
        row(
            c("", shade=GREY),
            c("Who is affected", bold=True, shade=GREY, span=2),
            c("What we know", bold=True, shade=GREY, span=2),
            c("Action", bold=True, shade=GREY),
        ),
        row(
            c("Characteristic", bold=True, shade=GREY),
            c("Patients", bold=True, shade=GREY),
            c("Staff", bold=True, shade=GREY),
            c("National", bold=True, shade=GREY),
            c("Local", bold=True, shade=GREY),
            c("", shade=GREY),
        ),
        row("Age", "", "", "", "", ""),
        row("Race", "", "", "", "", ""),
        row("Sex", "", "", "", "", ""),
    )
    + p()
    + h(1, "Panel")
    + t(3, heads("Name", "Role", "Organisation"), row("", "", ""), row("", "", ""), row("", "", ""))
    + p("The panel meets monthly."),
    truth(
        "".join(
            f"text: {g} / Patients\ntext: {g} / Staff\n"
            f"text: {g} / National\ntext: {g} / Local\n"
            f"text: {g} / Action\n"
            for g in ("Age", "Race", "Sex")
        )
        + "table rows: Panel"
    ),
)

TRACKED = Form(
    "edited with tracked changes",
    h(1, "Details")
    + t(
        2,
        row(
            "Name of policy",
            c(_tracked("del", "delText", "Old words")),
        ),
        row(
            c(_tracked("ins", "t", "Owner of policy")),
            "",
        ),
        row("Approved?", sdt("tick", "", inner=c(p(r("☐"))))),
        row("Version", c(p(sdt("text", "Click or tap here to enter text.")))),
    )
    + p()
    + p("Equality lead’s comments:")
    + t(1, row(c(p(), p(), p())))
    + p("Page one of one.")
    + p("Contents ........................ 3"),
    truth(
        "text: Name of policy\ntext: Owner of policy\ntick: Approved?\ntext: Version\n"
        "long text: Equality lead’s comments"
    ),
)

FORMS = (SPACERS, SYMBOLS, BROADSIDE, TRACKED)
