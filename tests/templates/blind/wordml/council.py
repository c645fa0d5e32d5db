"""A borough's form as years of editing left it: broken runs, no styles, prompts typed by hand."""

from pathlib import Path

from truth import Truth, pasted

from wordml import package
from wordml.words import cell, dotted, grid, para, paras, row, run, table, tall

_NBSP = "\xa0"
_PROMPT = "Click or tap here to enter text."


def save(truth: Truth, path: Path) -> None:
    """Write the form."""
    body = "".join(
        part(truth)
        for part in (_front, _about, _checks, _evidence, _impact, _example, _decision, _versions)
    )
    package.save(path, body)


def _title(words: str) -> str:
    """A heading by hand: bold and a little larger, broken in two as editing leaves it."""
    half = len(words) // 2
    big = '<w:b/><w:sz w:val="26"/>'
    return para(
        run(words[:half], big) + '<w:proofErr w:type="spellStart"/>' + run(words[half:], big),
        extra='<w:spacing w:before="240"/>',
    )


def _front(truth: Truth) -> str:
    made = para(run("Ashdale Borough Council", '<w:b/><w:color w:val="00703C"/>'))
    made += para(run("Equality impact assessment", '<w:b/><w:sz w:val="40"/>'))
    made += para("*What is in this form")
    for words, page in (
        ("1. About the proposal", "1"),
        ("2. Quick checks", "1"),
        ("3. Evidence", "2"),
        ("4. Impact", "2"),
        ("5. Decision", "4"),
    ):
        made += dotted(f"{words}\t{page}", 9200)
    return made + para("Send the form to the policy team with ten working days to spare……")


def _about(truth: Truth) -> str:
    """One cell holds label, guidance and answer; or the answer is under the label."""
    truth.section = "1. About the proposal"
    made = _title(truth.section)
    title = truth.slot("Title of proposal", "text", "")
    service = truth.slot("Service", "text", "")
    officer = truth.slot("Officer", "text", "")
    rows = [
        row(cell(para("*Title of proposal: ", run(title) if title else ""), 9600, 2)),
        row(
            cell(para("*Service: ", run(service) if service else ""), 4800),
            cell(para("*Officer: ", run(officer) if officer else ""), 4800),
        ),
        row(cell(_NBSP, 9600, 2), marks='<w:trHeight w:val="120" w:hRule="exact"/>'),
    ]
    for words, guide in (
        ("Purpose", "Say what residents will see, in under 100 words."),
        ("Who asked for it", "A committee, a law, an audit or residents themselves."),
    ):
        answer = truth.slot(words, "long", "")
        inside = para(f"*{words}") + para(f"~{guide}") + "".join(map(para, answer.split("\n")))
        rows.append(row(cell(inside, 9600, 2, shade="FFFFFF"), marks=tall(1400)))
    return made + table([4800, 4800], *rows)


def _checks(truth: Truth) -> str:
    truth.section = "2. Quick checks"
    made = _title(truth.section)
    for words in (
        "Is this proposal about a service residents use?",
        "Is it likely to matter more to some residents than to others?",
        "Was an assessment done before?",
    ):
        boxes = truth.slot(words, "choice", "☐ Yes   ☐ No   ☐ Don’t know")
        made += para(run(words)) + para(run(boxes))
    when = truth.slot("If so, when", "date", "……………………")
    where = truth.slot("and where is it kept", "text", "……………………………………")
    made += para("If so, when? ", run(when), " and where is it kept? ", run(where))
    made += para("*Which wards? ", "Delete those that do not apply.")
    return made + para(
        run(truth.slot("Which wards?", "choice", "North / Old Town / Riverside / All"))
    )


def _evidence(truth: Truth) -> str:
    """A question row and an empty row under it, all in one long table with spacers."""
    truth.section = "3. Evidence"
    lines = []
    for number, words in enumerate(
        (
            "Who lives in the area or uses the service?",
            "What did the consultation find?",
            "What do officers and partners know?",
        ),
        1,
    ):
        answer = truth.slot(words, "long", _PROMPT if number == 2 else "")
        lines += [
            row(cell(f"*3.{number} {words}", 9600)),
            row(cell(_answer(answer), 9600), marks=tall()),
            row(cell("", 9600, shade="D9D9D9"), marks='<w:trHeight w:val="100" w:hRule="exact"/>'),
        ]
    figure = truth.slot("Add a chart of the figures here", "figure", "[paste chart here]")
    return (
        _title(truth.section)
        + table([9600], *lines)
        + para("Add a chart of the figures here: ", run(figure))
    )


def _answer(answer: str) -> str:
    """Two empty lines where nothing is written; a table pasted under the words where one is."""
    words, rows = pasted(answer)
    if not answer:
        return para() + para(run(_NBSP * 3))
    return paras(words) + (grid(rows, [3] * len(rows[0]), 7000) if rows else "")


def _impact(truth: Truth) -> str:
    truth.section = "4. Impact"
    made = _title(truth.section)
    made += para(
        "~P = positive, N = negative, 0 = none. Put a letter in the second column for each group."
    )
    rows: list[list[str | None]] = [["!Protected group", "!P / N / 0", "!Impact", "!Mitigation"]]
    for group in (
        "Age",
        "Disability",
        "Gender reassignment",
        "Marriage and civil partnership",
        "Pregnancy and maternity",
        "Race",
        "Religion or belief",
        "Sex",
        "Sexual orientation",
        "Care leavers",
    ):
        prefilled = "N/A" if group.startswith("Marriage") else ""
        rows.append(
            [
                f"*{group}",
                truth.slot(f"{group} / P / N / 0", "choice", ""),
                truth.slot(f"{group} / Impact", "long", prefilled),
                truth.slot(f"{group} / Mitigation", "long", prefilled),
            ]
        )
    made += grid(rows, [3, 1, 4, 4])
    made += para("*Impact on people in two groups at once (for example older disabled residents):")
    label = "Impact on people in two groups at once"
    answer = truth.slot(label, "long", "_" * 78)
    return made + "".join(para(run(line.lstrip("*"))) for line in answer.split("\n"))


def _example(truth: Truth) -> str:
    """A finished example and a row of labels with nothing to write in."""
    return (
        _title("A finished example")
        + para("~Read it; do not write in it.")
        + grid(
            [
                ["!Protected group", "!P / N / 0", "!Impact", "!Mitigation"],
                ["*Age", "N", "The kiosk has no counter staff.", "A helper twice a week."],
                ["*Sex", "0", "", ""],
            ],
            [3, 1, 4, 4],
        )
    )


def _decision(truth: Truth) -> str:
    truth.section = "5. Decision"
    made = _title(truth.section)
    rows: list[list[str | None]] = [["", "!Outcome", "!Tick one"]]
    for number, words in enumerate(("Go on as planned", "Go on with changes", "Stop"), 1):
        rows.append([str(number), words, truth.slot(words, "tick")])
    made += grid(rows, [1, 7, 2])
    reason = truth.slot("Reason for the decision", "long", "<type here>")
    made += para() + para("*Reason for the decision: ", run(reason))
    plan = truth.rows("Action plan", 4, 3)
    made += para() + para("*Action plan (add rows as you need them)")
    made += grid([["!No.", "!Action", "!Officer", "!Date"], *plan], [1, 5, 2, 2])
    name = truth.slot("Head of service", "text", "______________________")
    day = truth.slot("Head of service / date", "date", "__/__/____")
    return made + para() + para("Head of service: ", run(name), "  Date: ", run(day))


def _versions(truth: Truth) -> str:
    return (
        _title("Form history")
        + grid(
            [
                ["!Version", "!Date", "!Editor", "!Note"],
                ["6", "May 2022", "Policy team", "Care leavers added"],
                ["7", "", "", ""],
                ["", "", "", ""],
            ],
            [1, 2, 3, 4],
        )
        + para("~We look after what you tell us as our privacy notice says.")
    )
