"""A small language in which forms are written down for tests, and the Word files made of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from eia_wizard.files.packing import zip_up

BASE = (Path(__file__).parents[2] / "assets" / "word" / "base.docx").read_bytes()
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"'
)
GREY = "D9D9D9"
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" '
    'w:bottom="1134" w:left="1134" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)


class X(str):
    """XML that is put in as it is."""


@dataclass(frozen=True)
class Form:
    """A form and what a person would say its slots are: kind and label, in order."""

    name: str
    body: str
    truth: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...] = ()

    @property
    def docx(self) -> bytes:
        return package(self.body, dict(self.parts))


def truth(text: str) -> tuple[tuple[str, str], ...]:
    """Lines of ``kind: label``."""
    lines = (line.strip() for line in text.strip().splitlines())
    pairs = (line.partition(": ") for line in lines if line)
    return tuple((kind, label) for kind, _mark, label in pairs)


def r(text: str, bold: bool = False, italic: bool = False, more: str = "") -> X:
    if isinstance(text, X):
        return text
    look = more + ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    parts = "".join(
        "<w:tab/>" if part == "\t" else f'<w:t xml:space="preserve">{escape(part)}</w:t>'
        for part in _split(text)
    )
    return X(f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{parts}</w:r>")


def _split(text: str) -> Iterable[str]:
    for number, part in enumerate(text.split("\t")):
        if number:
            yield "\t"
        if part:
            yield part


def p(*runs: str, style: str = "", bold: bool = False, italic: bool = False, pr: str = "") -> X:
    look = (f'<w:pStyle w:val="{style}"/>' if style else "") + pr
    inner = "".join(r(each, bold, italic) for each in runs)
    return X(f"<w:p>{f'<w:pPr>{look}</w:pPr>' if look else ''}{inner}</w:p>")


def h(level: int, text: str) -> X:
    return p(text, style=f"Heading{level}")


def c(
    *content: str,
    span: int = 1,
    merge: str = "",
    shade: str = "",
    bold: bool = False,
    width: int = 0,
) -> X:
    """A cell; words become a paragraph each, and nothing becomes an empty one."""
    pr = f'<w:tcW w:w="{width}" w:type="dxa"/>' if width else ""
    pr += f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    pr += {"": "", "begins": '<w:vMerge w:val="restart"/>', "goes on": "<w:vMerge/>"}[merge]
    pr += f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    inner = (
        "".join(
            x
            if isinstance(x, X) and x.startswith(("<w:p", "<w:tbl", "<w:sdt"))
            else p(x, bold=bold)
            for x in content
        )
        or p()
    )
    if inner.endswith("</w:tbl>"):
        inner += p()
    return X(f"<w:tc>{f'<w:tcPr>{pr}</w:tcPr>' if pr else ''}{inner}</w:tc>")


def row(*cells: str, height: int = 0, head: bool = False, exact: bool = False) -> X:
    pr = (
        f'<w:trHeight w:val="{height}" w:hRule="{"exact" if exact else "atLeast"}"/>'
        if height
        else ""
    )
    pr += "<w:tblHeader/>" if head else ""
    inner = "".join(
        x if isinstance(x, X) and x.startswith(("<w:tc>", "<w:sdt>")) else c(x) if x else c()
        for x in cells
    )
    return X(f"<w:tr>{f'<w:trPr>{pr}</w:trPr>' if pr else ''}{inner}</w:tr>")


def t(columns: int, *rows: str) -> X:
    each = 9600 // columns
    grid = f'<w:gridCol w:w="{each}"/>' * columns
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return X(
        f'<w:tbl><w:tblPr><w:tblW w:w="9600" w:type="dxa"/><w:tblBorders>{edges}</w:tblBorders>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def heads(*names: str, shade: str = GREY) -> X:
    return row(*(c(name, bold=True, shade=shade) for name in names))


_numbers = iter(range(100, 10_000))


def sdt(
    kind: str, words: str, *, tag: str = "", title: str = "", inner: str = "", bound: str = ""
) -> X:
    """A control round words; ``inner`` is whole paragraphs, cells or rows instead."""
    pr = (f'<w:alias w:val="{title}"/>' if title else "") + (
        f'<w:tag w:val="{tag}"/>' if tag else ""
    )
    pr += (
        f'<w:id w:val="{next(_numbers)}"/>'
        + ("<w:showingPlcHdr/>" if words and kind != "tick" else "")
        + bound
    )
    said = {
        "text": "<w:text/>",
        "rich": "",
        "date": '<w:date><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/></w:date>',
        "list": "<w:dropDownList>"
        + "".join(f'<w:listItem w:displayText="{x}" w:value="{x}"/>' for x in words.split("|"))
        + "</w:dropDownList>",
        "tick": '<w14:checkbox><w14:checked w14:val="0"/>'
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>',
    }[kind]
    shown = {"list": "Choose an item.", "tick": "☐"}.get(kind, words)
    inner = inner or r(shown)
    return X(f"<w:sdt><w:sdtPr>{pr}{said}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>")


def old(kind: str, name: str, choices: tuple[str, ...] = ()) -> X:
    inner = {
        "text": "<w:textInput/>",
        "tick": '<w:checkBox><w:sizeAuto/><w:default w:val="0"/></w:checkBox>',
        "list": "<w:ddList>"
        + "".join(f'<w:listEntry w:val="{x}"/>' for x in choices)
        + "</w:ddList>",
    }[kind]
    instr = {"text": "FORMTEXT", "tick": "FORMCHECKBOX", "list": "FORMDROPDOWN"}[kind]
    result = (
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r>" + r("\u2002" * 5)
        if kind == "text"
        else ""
    )
    return X(
        f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="{name}"/><w:enabled/>'
        f'<w:calcOnExit w:val="0"/>{inner}</w:ffData></w:fldChar></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {instr} </w:instrText></w:r>{result}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def symbol(code: str = "F0A8", font: str = "Wingdings") -> X:
    return X(f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>')


def package(body: str, parts: dict[str, str] | None = None) -> bytes:
    """A Word file with this body, in the styles of our own base file."""
    document = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f"<w:document {SPACES}><w:body>{body}{PAGE}</w:body></w:document>"
    )
    with ZipFile(BytesIO(BASE)) as base:
        members = {name: base.read(name) for name in base.namelist()}
    members["word/document.xml"] = document.encode()
    members |= {name: text.encode() for name, text in (parts or {}).items()}
    return zip_up(members, deflated=True)
