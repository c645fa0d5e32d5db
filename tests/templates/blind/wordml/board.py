"""An integrated care board's form made of content controls of every kind."""

from pathlib import Path

from truth import Truth

from wordml import package
from wordml.words import (
    cell,
    control,
    grid,
    heading,
    options,
    para,
    prompt,
    row,
    run,
    said,
    table,
    tall,
    ticked,
)

_TYPE = "Click or tap here to enter text."
_STORE = "{5B1F0C3E-7A52-4B55-9C1E-2D1A8F0E6A11}"
_SPACE = "urn:northfell:assessment"
_DATE = '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/></w:date>'
_CHOICES = ("Choose an item.", "Yes", "No", "Not yet known")


def save(truth: Truth, path: Path) -> None:
    """Write the form."""
    body = "".join(
        part(truth) for part in (_top, _cover, _purpose, _groups, _duty, _risks, _actions, _sign)
    )
    scheme = truth.answers.get("About the scheme > Scheme name", "")
    item = f'<a:form xmlns:a="{_SPACE}"><a:scheme>{scheme}</a:scheme><a:ref></a:ref></a:form>'
    properties = (
        f'<ds:datastoreItem ds:itemID="{_STORE}" '
        'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
        f'<ds:schemaRefs><ds:schemaRef ds:uri="{_SPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/customXmlProps" Target="itemProps1.xml"/></Relationships>'
    )
    more = {
        "customXml/item1.xml": item,
        "customXml/itemProps1.xml": properties,
        "customXml/_rels/item1.xml.rels": links,
    }
    package.save(path, body, header=para("~Northfell Integrated Care Board · form EQ2"), more=more)


def _write(truth: Truth, label: str, kind: str = "text", words: str = _TYPE) -> str:
    """The run of a control: its grey prompt, or what was typed."""
    text = truth.slot(label, kind, words)
    return prompt(text) if text == words else said(text)


def _bound(name: str) -> str:
    return (
        f"<w:dataBinding w:prefixMappings=\"xmlns:a='{_SPACE}'\" "
        f'w:xpath="/a:form[1]/a:{name}[1]" w:storeItemID="{_STORE}"/><w:text/>'
    )


def _top(truth: Truth) -> str:
    right = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9600"/></w:tabs>'
    pages = (("About the scheme", 1), ("Effects on people", 2), ("Agreement", 4))
    entry = "".join(para(f"{words}\t{page}", extra=right) for words, page in pages)
    gallery = (
        '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "<w:docPartUnique/></w:docPartObj>"
    )
    advice = control(
        para("Write in plain words. Leave nothing blank: say so if you do not know yet."),
        title="Advice",
        tag="advice",
        kind='<w:lock w:val="sdtContentLocked"/>',
    )
    return (
        heading("Equality and health inequality assessment") + advice + control(entry, kind=gallery)
    )


def _cover(truth: Truth) -> str:
    truth.section = "About the scheme"
    name = _write(truth, "Scheme name")
    reference = _write(truth, "Reference")
    place = _write(truth, "Place", "choice", "Choose an item.")
    lead = _write(truth, "Lead commissioner")
    start = _write(truth, "Start date", "date", "Click or tap to enter a date.")
    level = _write(truth, "Level of assessment", "choice", "Choose an item.")
    others = _write(truth, "Who else took part", "long")
    picture = truth.slot("Map or chart of the area", "figure", "Click to add a picture")
    ends = [
        para(
            control(
                name, tag="scheme_name", title="Scheme name", kind=_bound("scheme"), prompt=True
            )
        ),
        para(control(reference, tag="ref", title="Reference", kind=_bound("ref"), prompt=True)),
        para(
            control(
                place,
                tag="place",
                kind=options("dropDownList", "Choose an item.", "Fell", "Dale", "Whole area"),
                prompt=True,
            )
        ),
        para(control(lead, title="Lead", kind="<w:text/>", prompt=True)),
        para(control(start, tag="start", kind=_DATE, prompt=True)),
        para(
            control(
                level,
                tag="level",
                kind=options("comboBox", "Choose an item.", "Short", "Full"),
                prompt=True,
            )
        ),
        control(para(others), tag="others", kind="<w:richText/>", prompt=True),
        para(control(run(picture), tag="map", kind="<w:picture/>", prompt=True)),
    ]
    labels = [
        "*Scheme name",
        "*Reference",
        "*Place",
        "*Lead commissioner",
        "*Start date",
        "*Level of assessment",
        "*Who else took part",
        "*Map or chart of the area",
    ]
    return heading(truth.section) + grid(
        [[label, end] for label, end in zip(labels, ends, strict=True)], [3, 7]
    )


def _purpose(truth: Truth) -> str:
    """Paragraph controls: a question as a heading, the control under it."""
    made = para()
    for words, tag in (
        ("What is planned, and for whom?", "plan"),
        ("What would happen if nothing changed?", "nothing"),
    ):
        text = truth.slot(words, "long", _TYPE)
        lines = [prompt(text)] if text == _TYPE else [said(line) for line in text.split("\n")]
        made += heading(words, 3) + control(
            "".join(map(para, lines)), tag=tag, kind="<w:richText/>", prompt=True
        )
    inner = control(
        _write(truth, "Contract or programme", "text"),
        tag="contract",
        kind="<w:text/>",
        prompt=True,
    )
    made += control(
        para("~Give the number that is on the programme register.")
        + para("*Contract or programme: ", inner),
        tag="contract_group",
        kind="<w:group/>",
    )
    made += para("*Who is affected? ", "Tick all that apply.")
    for who in ("Patients", "Unpaid carers", "Staff", "Voluntary groups"):
        sign = truth.slot(f"Who is affected? / {who}", "tick", "☐")
        made += para(ticked(sign, who), f" {who}")
    return made


def _groups(truth: Truth) -> str:
    """Cell controls: the control is round the cell, as Word makes it when a cell is chosen."""
    truth.section = "Effects on people"
    head = row(
        *[
            cell(words, width)
            for words, width in (("!Group", 2400), ("!Any effect?", 1800), ("!Say more", 5400))
        ],
        marks="<w:tblHeader/>",
    )
    lines = [head]
    for group in (
        "Age",
        "Disability",
        "Race",
        "Sex",
        "Sexual orientation",
        "Carers",
        "Rural areas",
    ):
        effect = _write(truth, f"{group} / Any effect?", "choice", "Choose an item.")
        more = _write(truth, f"{group} / Say more", "long")
        lines.append(
            row(
                cell(f"*{group}", 2400),
                control(
                    cell(para(effect), 1800),
                    tag=f"{group[:3].lower()}_effect",
                    kind=options("dropDownList", *_CHOICES),
                    prompt=True,
                ),
                control(cell(para(more), 5400), tag=f"{group[:3].lower()}_more", prompt=True),
                marks=tall(700),
            )
        )
    return heading(truth.section) + table([2400, 1800, 5400], *lines)


def _duty(truth: Truth) -> str:
    truth.section = "The three aims"
    made = heading(truth.section)
    for words in (
        "Could the scheme treat anyone unlawfully?",
        "Does it give people a fairer chance?",
        "Does it bring people together?",
    ):
        blank = "☐ Yes  ☐ No  ☐ Don’t know"
        text = truth.slot(words, "choice", blank)
        boxes = [text] if truth.marked else []
        for one in () if truth.marked else ("Yes", "No", "Don’t know"):
            boxes += [ticked("☒" if f"☒ {one}" in text else "☐", one), f" {one}  "]
        made += para(f"*{words}") + para(*boxes)
    return made


def _risks(truth: Truth) -> str:
    """A repeating section: the row is in a control, and each new row is another."""
    truth.section = "Risks"
    head = row(
        *[
            cell(words, width)
            for words, width in (("!Risk", 5000), ("!Score", 1200), ("!What will lower it", 3400))
        ]
    )
    widths = (5000, 1200, 3400)
    lines = "".join(
        control(
            row(*[cell(words, width) for words, width in zip(line, widths, strict=True)]),
            kind="<w15:repeatingSectionItem/>",
        )
        for line in truth.rows("Risks", 3, 2)
    )
    repeated = control(lines, tag="risks", title="Risks", kind="<w15:repeatingSection/>")
    key = grid(
        [["*Score", "*Meaning"], ["1 to 3", "Low"], ["4 to 8", "Moderate"], ["9 to 25", "High"]],
        [1, 3],
        4000,
    )
    return (
        heading(truth.section)
        + para("~Use the numbers below; take nothing from elsewhere.")
        + key
        + para()
        + table(widths, head, repeated)
    )


def _actions(truth: Truth) -> str:
    truth.section = "What happens next"
    made = heading(truth.section)
    rows: list[list[str | None]] = [["!Action", "!Owner", "!Due"]]
    rows += truth.rows("Actions", 3, 4)
    blank = "No actions needed"
    made += grid(rows, [6, 2, 2]) + para()
    decision = _write(truth, "Decision", "choice", "Choose an item.")
    offered = ("Choose an item.", "Carry on", "Change the plan", "Stop and think again")
    made += para(
        "*Decision: ",
        control(decision, tag="decision", kind=options("dropDownList", *offered), prompt=True),
    )
    return made + para(
        ticked(truth.slot(blank, "tick", "☐"), blank), f" {blank} (say why in the risks above)"
    )


def _sign(truth: Truth) -> str:
    truth.section = "Agreement"
    cells = []
    for who in ("Author", "Equality lead", "Executive lead"):
        name = _write(truth, f"{who} / Name")
        day = _write(truth, f"{who} / Date", "date", "Click or tap to enter a date.")
        cells.append(
            [
                f"*{who}",
                para(control(name, title=f"{who} name", kind="<w:text/>", prompt=True)),
                para(control(day, title=f"{who} date", kind=_DATE, prompt=True)),
            ]
        )
    return (
        heading(truth.section)
        + grid([["", "!Name", "!Date"], *cells], [3, 4, 3])
        + heading("Privacy", 2)
        + para("Names on this form are kept for six years. Ask the governance team for a copy.")
    )
