"""Forms as councils have them: steps with headings, boxes to write in, lists of boxes to tick."""

from templates.paper import GREY, Form, c, h, heads, p, r, row, sdt, symbol, t, truth

STEPS = Form(
    "steps with boxes",
    p("Equality Analysis", bold=True, pr='<w:jc w:val="center"/>')
    + p("Somewhere Borough Council", pr='<w:jc w:val="center"/>')
    + p()
    + p("What is an equality analysis?", bold=True)
    + p(
        "It is a way of finding out how a decision may affect different people. "
        "You must do one for every change to a service."
    )
    + p()
    + h(1, "Step 1: The decision")
    + p("Name of the decision:")
    + p("Service area:")
    + p("Head of service:")
    + p()
    + p("Why is it proposed? Give the main reasons in plain words.")
    + t(1, row("", height=1500))
    + p()
    + h(1, "Step 2: Type of decision")
    + p("What kind of decision is it?")
    + p(symbol(), r(" Key decision"))
    + p(symbol(), r(" Delegated decision"))
    + p(symbol(), r(" Urgent decision"))
    + p()
    + p("Which of these have you used? Tick all that apply.")
    + p("☐ Census")
    + p("☐ Service monitoring")
    + p("☐ Complaints and compliments")
    + p("☐ Other: ____________________")
    + p()
    + h(1, "Step 3: Effects")
    + t(
        4,
        row(
            c("Group", bold=True, shade=GREY, merge="begins"),
            c("Effect", bold=True, shade=GREY, span=2),
            c("Reasons", bold=True, shade=GREY, merge="begins"),
        ),
        row(
            c(merge="goes on", shade=GREY),
            c("Good", bold=True, shade=GREY),
            c("Bad", bold=True, shade=GREY),
            c(merge="goes on", shade=GREY),
        ),
        *(row(each, "", "", "") for each in ("Age", "Disability", "Race", "Sex")),
    )
    + p()
    + h(1, "Step 4: Next steps")
    + t(
        4,
        heads("What will be done", "Who", "By when", "Progress"),
        row("", "", "", ""),
        row("", "", "", ""),
    ),
    truth(
        "text: Name of the decision\ntext: Service area\ntext: Head of service\n"
        "long text: Why is it proposed? Give the main reasons in plain words\n"
        "choice: What kind of decision is it?\ntick: Census\ntick: Service monitoring\n"
        "tick: Complaints and compliments\ntick: Other\ntext: Other\n"
        + "".join(
            f"text: {g} / Good\ntext: {g} / Bad\ntext: {g} / Reasons\n"
            for g in ("Age", "Disability", "Race", "Sex")
        )
        + "table rows: Step 4: Next steps"
    ),
)

PROMPTS = Form(
    "prompts to type over",
    p("[Insert name of organisation] Equality Impact Assessment")
    + h(1, "Introduction")
    + p("The duty is set out in section 149 of the Act [1]. Evidence must be current (see [2]).")
    + h(1, "Summary")
    + p("Policy title: [insert title]")
    + p("Lead: <enter name> Date: dd/mm/yyyy")
    + p("Version: {{version}}")
    + h(1, "Description")
    + p("[Describe the proposal, what will change and for whom]")
    + h(1, "Analysis")
    + t(
        2,
        heads("Characteristic", "Analysis"),
        row("Age", c(p("Click here to enter text.", italic=True))),
        row("Disability", "[Enter your analysis]"),
        row("Race", "Insert text here"),
        row("Sex", c("")),
    )
    + p(
        "I confirm that this is complete. Signed ................................ on .............."
    )
    + p("1. Equality Act 2010."),
    truth(
        "text: name of organisation\ntext: Policy title\ntext: Lead\ndate: Date\ntext: Version\n"
        "text: Description\ntext: Age\ntext: Disability\n"
        "text: Race\ntext: Sex\ntext: Signed\ndate: on"
    ),
)

LETTER = Form(
    "questions on the page",
    h(1, "Stage one: relevance")
    + p("1. Does the function affect the public?  Yes ☐   No ☐")
    + p("2. Could it affect some groups differently?  Yes ☐   No ☐")
    + p("If you answered no to both, go to the declaration.")
    + h(1, "Stage two: the full analysis")
    + p("3. What is already known about the people affected?")
    + p()
    + p()
    + p()
    + p("4. What did people say when you asked them?")
    + p()
    + p()
    + p()
    + h(1, "Declaration")
    + p("I have read the guidance.  [ ]")
    + t(3, row(c("Name:"), c("Signature:"), c("Date:")))
    + p()
    + t(2, heads("Name", "Signature"), row("", "")),
    truth(
        "choice: 1. Does the function affect the public?\n"
        "choice: 2. Could it affect some groups differently?\n"
        "long text: 3. What is already known about the people affected?\n"
        "long text: 4. What did people say when you asked them?\n"
        "tick: I have read the guidance\ntext: Name\ntext: Signature\ndate: Date\n"
        "text: Name\ntext: Signature"
    ),
)

NESTED = Form(
    "tables in tables",
    h(1, "Record")
    + t(
        2,
        row(c("Section one", span=2, shade=GREY, bold=True)),
        row("Reference", ""),
        row(
            "Contacts",
            c(t(2, row("Email", ""), row("Telephone", ""))),
        ),
        row(c("Section two", span=2, shade=GREY, bold=True)),
        row("Who took part", ""),
        row(
            c(
                p("Decision", bold=True),
                p(
                    sdt("tick", ""),
                    r(" Go on   "),
                    sdt("tick", ""),
                    r(" Change   "),
                    sdt("tick", ""),
                    r(" Stop"),
                ),
                span=2,
            )
        ),
        row(c(span=2, shade=GREY), height=60, exact=True),
        row(c("For office use: received by the equality team and filed.", span=2)),
    )
    + p()
    + t(
        4,
        heads("Evidence", "Used?", "Source", "Gaps"),
        *(
            row(each, sdt("tick", "", inner=c(p(r("☐")))), "", "")
            for each in ("Census", "Joint needs assessment")
        ),
    ),
    truth(
        "text: Reference\ntext: Email\ntext: Telephone\ntext: Who took part\nchoice: Decision\n"
        + "".join(
            f"tick: {e} / Used?\ntext: {e} / Source\ntext: {e} / Gaps\n"
            for e in ("Census", "Joint needs assessment")
        )
    ),
)

FORMS = (STEPS, PROMPTS, LETTER, NESTED)
