"""Paragraphs, tables, controls and fields in Word's own XML, as strings."""

import re
from collections.abc import Sequence
from itertools import count
from xml.sax.saxutils import escape

_IDS = count(1000)
_WIDE = 9600


def run(words: str, marks: str = "") -> str:
    """Words in one run; a tab is a tab and a new line a break."""
    inside = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(
            piece, f'<w:t xml:space="preserve">{escape(piece)}</w:t>'
        )
        for piece in re.split(r"([\t\n])", words)
    )
    return f"<w:r><w:rPr>{marks}</w:rPr>{inside}</w:r>"


def said(words: str) -> str:
    """Words in the letters their first sign asks for: * or + bold, ~ slanted, ! white and bold."""
    marks = {
        "*": "<w:b/>",
        "+": "<w:b/>",
        "!": '<w:b/><w:color w:val="FFFFFF"/>',
        "~": '<w:i/><w:color w:val="595959"/><w:sz w:val="18"/>',
    }
    sign = words[:1]
    return run(words[1:], marks[sign]) if sign in marks else run(words)


def para(*pieces: str, style: str = "", extra: str = "") -> str:
    """A paragraph of runs, controls and fields; plain words are made runs."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(piece if piece.startswith("<") else said(piece) for piece in pieces if piece)
    return f"<w:p><w:pPr>{named}{extra}</w:pPr>{inside}</w:p>"


def paras(words: str) -> str:
    """One paragraph for each line."""
    return "".join(para(line) for line in words.split("\n"))


def heading(words: str, level: int = 1) -> str:
    """A real heading."""
    return para(run(words), style=f"Heading{level}")


def dotted(words: str, *stops: int) -> str:
    """A paragraph whose tabs are drawn as dots."""
    tabs = "".join(f'<w:tab w:val="left" w:leader="dot" w:pos="{at}"/>' for at in stops)
    return para(words, extra=f"<w:tabs>{tabs}</w:tabs>")


def cell(
    inside: str, width: int, span: int = 1, down: str = "", shade: str = "", plain: str = ""
) -> str:
    """A cell; down is "restart" or "continue" where cells are joined downwards."""
    if inside.startswith(("*", "!")) and not shade:
        shade = "003087" if inside[0] == "!" else "E8EDEE"
    body = inside if inside.startswith("<w:") else paras(inside)
    if body.endswith("</w:tbl>"):
        body += para()
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>'
        + (f'<w:gridSpan w:val="{span}"/>' if span > 1 else "")
        + (f'<w:vMerge w:val="{down}"/>' if down else "")
        + (f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else "")
        + plain
        + f"</w:tcPr>{body}</w:tc>"
    )


def row(*cells: str, marks: str = "") -> str:
    """A row of cells."""
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"


def tall(twips: int = 1200) -> str:
    """The mark of a row that leaves room for a long answer."""
    return f'<w:trHeight w:val="{twips}" w:hRule="atLeast"/>'


def table(widths: Sequence[int], *rows: str, borders: bool = True) -> str:
    """A table of rows made by hand."""
    style = '<w:tblStyle w:val="TableGrid"/>' if borders else ""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr>{style}<w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def grid(
    rows: Sequence[Sequence[str | None]],
    shares: Sequence[int],
    wide: int = _WIDE,
    *,
    borders: bool = True,
    long: Sequence[int] = (),
) -> str:
    """A table; None joins a cell to the one on its left and ^ to the one above."""
    widths = [wide * share // sum(shares) for share in shares]
    lines = []
    for number, cells in enumerate(rows):
        made, column = [], 0
        while column < len(cells):
            span = 1
            while column + span < len(cells) and cells[column + span] is None:
                span += 1
            words = cells[column] or ""
            below = number + 1 < len(rows) and rows[number + 1][column] == "^"
            down = "continue" if words == "^" else "restart" if below else ""
            width = sum(widths[column : column + span])
            made.append(cell("" if words == "^" else words, width, span, down))
            column += span
        lines.append(row(*made, marks=tall() if number in long else ""))
    return table(widths, *lines, borders=borders)


def control(
    content: str, *, tag: str = "", title: str = "", kind: str = "", prompt: bool = False
) -> str:
    """A content control round runs, paragraphs, cells or rows."""
    return (
        "<w:sdt><w:sdtPr>"
        + (f'<w:alias w:val="{title}"/>' if title else "")
        + (f'<w:tag w:val="{tag}"/>' if tag else "")
        + f'<w:id w:val="{next(_IDS)}"/>'
        + ("<w:showingPlcHdr/>" if prompt and "PlaceholderText" in content else "")
        + f"{kind}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def prompt(words: str) -> str:
    """The grey words of a control that nobody has filled in."""
    return run(words, '<w:rStyle w:val="PlaceholderText"/>')


def ticked(words: str, title: str) -> str:
    """A check box of Word 2010; the words are its sign."""
    kind = (
        '<w14:checkbox><w14:checked w14:val="0"/><w14:checkedState w14:val="2612" '
        'w14:font="MS Gothic"/><w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/>'
        "</w14:checkbox>"
    )
    if words == "☒":
        kind = kind.replace('checked w14:val="0"', 'checked w14:val="1"')
    return control(run(words), title=title, kind=kind)


def options(kind: str, *offered: str) -> str:
    """The choices of a dropDownList or comboBox control."""
    each = "".join(f'<w:listItem w:displayText="{one}" w:value="{one}"/>' for one in offered)
    return f"<w:{kind}>{each}</w:{kind}>"


def field(code: str, words: str, data: str = "") -> str:
    """A field with its result; data is what an old form field knows of itself."""
    start = f"<w:ffData>{data}</w:ffData>" if data else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{start}</w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run(words)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def old_text(name: str, words: str) -> str:
    """An old text form field."""
    known = f'<w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:textInput/>'
    return field("FORMTEXT", words, known)


def old_box(name: str, marked: str = "") -> str:
    """An old check box; it shows no words, so a mark stands beside it."""
    known = (
        f'<w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:checkBox><w:sizeAuto/>'
        f'<w:default w:val="{int(marked == "X")}"/></w:checkBox>'
    )
    beside = run(marked) if marked not in ("", "X") else ""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{known}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMCHECKBOX </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{beside}'
    )


def old_list(name: str, marked: str, *offered: str) -> str:
    """An old drop-down list."""
    each = "".join(f'<w:listEntry w:val="{one}"/>' for one in offered)
    known = (
        f'<w:name w:val="{name}"/><w:enabled/><w:calcOnExit w:val="0"/><w:ddList>{each}</w:ddList>'
    )
    return (
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{known}</w:ffData></w:fldChar></w:r>'
        '<w:r><w:instrText xml:space="preserve"> FORMDROPDOWN </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="end"/></w:r>{run(marked) if marked else ""}'
    )


def changed(words: str, *, put_in: bool) -> str:
    """Words that somebody put in or struck out with changes on."""
    name = "ins" if put_in else "del"
    inside = run(words)
    if not put_in:
        inside = inside.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
    return (
        f'<w:{name} w:id="{next(_IDS)}" w:author="R. Editor" w:date="2025-02-03T09:00:00Z">'
        f"{inside}</w:{name}>"
    )


def unseen(words: str) -> str:
    """Hidden words."""
    return run(words, "<w:vanish/>")


def wingding(code: str = "F0A8") -> str:
    """An empty square of the Wingdings letters."""
    return f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'
