"""Forms as health bodies have them: facts at the top, characteristics in a matrix, actions last."""

from templates.paper import Form, c, h, heads, old, p, r, row, sdt, t, truth

NINE = (
    "Age",
    "Disability",
    "Gender reassignment",
    "Marriage and civil partnership",
    "Pregnancy and maternity",
    "Race",
    "Religion or belief",
    "Sex",
    "Sexual orientation",
)

COMMISSIONING = Form(
    "a commissioning body's analysis",
    p("Equality and Health Inequalities Impact Assessment", style="Title")
    + p(
        "Complete this form before any decision is taken. Guidance is in section 9 of the handbook."
    )
    + h(1, "1. About the proposal")
    + t(
        2,
        row(c("Title of proposal", bold=True, shade="DDEBF7"), ""),
        row(c("Lead officer", bold=True, shade="DDEBF7"), ""),
        row(c("Directorate or team", bold=True, shade="DDEBF7"), ""),
        row(c("Date of assessment", bold=True, shade="DDEBF7"), ""),
        row(
            c("Is this a new or an existing service?", shade="DDEBF7"),
            "☐ New   ☐ Existing   ☐ Revised",
        ),
    )
    + p()
    + h(1, "2. Impact by protected characteristic")
    + p("Tick one box in each row and say what the evidence is.")
    + t(
        5,
        heads("Characteristic", "Positive", "Neutral", "Negative", "Evidence and reasons"),
        *(row(name, c("☐"), c("☐"), c("☐"), "") for name in NINE),
    )
    + p()
    + h(1, "3. Actions")
    + t(
        5,
        heads("No.", "Action", "Owner", "Due date", "How we shall know"),
        *(row(str(n), "", "", "", "") for n in (1, 2, 3, 4)),
    )
    + p()
    + h(1, "4. Sign-off")
    + t(
        4,
        row("Approved by", "", "Date", ""),
        row("Role", "", "Signature", ""),
    )
    + p("Send the completed form to the equality team. Keep a copy with the decision papers."),
    truth(
        "text: Title of proposal\ntext: Lead officer\ntext: Directorate or team\n"
        "date: Date of assessment\nchoice: Is this a new or an existing service?\n"
        + "".join(
            f"tick: {name} / Positive\ntick: {name} / Neutral\ntick: {name} / Negative\n"
            f"text: {name} / Evidence and reasons\n"
            for name in NINE
        )
        + "table rows: 3. Actions\ntext: Approved by\ndate: Date\ntext: Role\ntext: Signature"
    ),
)

QUESTIONS = Form(
    "questions in full-width rows",
    p("Anytown Care Board", style="Title")
    + h(1, "Part A: What is proposed")
    + t(
        1,
        row(c("1. What are the aims of the policy?", bold=True, shade="C6D9F1")),
        row("", height=1200),
        row(c("2. Who will be affected?", bold=True, shade="C6D9F1")),
        row("", height=1200),
        row(
            c(
                "3. What evidence have you used?",
                p("Think of local data, national reports and what people told you.", italic=True),
                shade="C6D9F1",
            )
        ),
        row("", height=1200),
        row(
            c(
                "Guidance: answer every question. Write ‘none’ where there is nothing to say.",
                shade="F2F2F2",
            )
        ),
    )
    + p()
    + h(1, "Part B: Duties")
    + t(
        2,
        row(
            c("Aim of the duty", bold=True, shade=("C6D9F1")),
            c("How does the proposal help?", bold=True, shade="C6D9F1"),
        ),
        row("Eliminate discrimination, harassment and victimisation", ""),
        row("Advance equality of opportunity", ""),
        row("Foster good relations", ""),
    )
    + p()
    + h(1, "Part C: Summary")
    + t(1, row("", height=2000))
    + p()
    + p("Author: ______________________   Date: ____________")
    + p("Checked by: …………………………………………"),
    truth(
        "long text: 1. What are the aims of the policy?\nlong text: 2. Who will be affected?\n"
        "long text: 3. What evidence have you used?\n"
        "text: Eliminate discrimination, harassment and victimisation\n"
        "text: Advance equality of opportunity\ntext: Foster good relations\n"
        "long text: Part C: Summary\ntext: Author\ndate: Date\ntext: Checked by"
    ),
)

ONE_CELL = Form(
    "label, guidance and answer in one cell",
    h(1, "Screening")
    + t(
        2,
        row(c("Name of service:"), c("Date of screening:")),
        row(
            c(
                p("What do you know?", bold=True),
                p("Say what the figures tell you about who uses the service.", italic=True),
                p(),
                p(),
                span=2,
            )
        ),
        row(
            c(
                p("What do people tell you?", bold=True),
                p("Complaints, surveys, conversations.", italic=True),
                p(),
                span=2,
            )
        ),
        row(c("Does it affect staff?"), c("Yes / No")),
        row(c("Is a full assessment needed?"), c("Yes / No / Not sure")),
    )
    + p()
    + h(1, "Groups")
    + t(
        3,
        heads("Group", "Question", "Your answer"),
        row(c("Carers", merge="begins"), "How are they affected?", ""),
        row(c(merge="goes on"), "What will you do?", ""),
        row(c("Rural communities", merge="begins"), "How are they affected?", ""),
        row(c(merge="goes on"), "What will you do?", ""),
    )
    + p("Reminder: keep the evidence. It may be asked for."),
    truth(
        "text: Name of service\ndate: Date of screening\nlong text: What do you know?\n"
        "long text: What do people tell you?\nchoice: Does it affect staff?\n"
        "choice: Is a full assessment needed?\nlong text: Carers / How are they affected?\n"
        "long text: Carers / What will you do?\n"
        "long text: Rural communities / How are they affected?\n"
        "long text: Rural communities / What will you do?"
    ),
)

CONTROLS = Form(
    "controls of every kind",
    p("Integrated impact assessment", style="Title")
    + h(1, "Details")
    + p(r("Title: "), sdt("text", "Click or tap here to enter text.", tag="title", title="Title"))
    + p(r("Date begun: "), sdt("date", "Click or tap to enter a date.", tag="begun"))
    + p(r("Type: "), sdt("list", "New policy|Change|Closure", tag="type"))
    + p(sdt("tick", "", tag="public"), r(" It will be published"))
    + h(1, "Narrative")
    + p("Describe the proposal", bold=True)
    + sdt("rich", "x", tag="description", inner=p("Click or tap here to enter text."))
    + t(
        2,
        row(
            "Sponsor", sdt("text", "x", tag="sponsor", inner=c("Click or tap here to enter text."))
        ),
        row("Area", c(p(sdt("list", "North|South", tag="area")))),
        row("Reference", c(p(old("text", "Ref1")))),
    )
    + p()
    + p(old("tick", "Check1"), r(" Patients   "), old("tick", "Check2"), r(" Staff"))
    + p(r("Rating: "), old("list", "Rating", ("High", "Medium", "Low"))),
    truth(
        "text: Title\ndate: Date begun\nchoice: Type\ntick: It will be published\n"
        "long text: Describe the proposal\ntext: Sponsor\nchoice: Area\ntext: Reference\n"
        "choice: Patients / Staff\nchoice: Rating"
    ),
)

FORMS = (COMMISSIONING, QUESTIONS, ONE_CELL, CONTROLS)
