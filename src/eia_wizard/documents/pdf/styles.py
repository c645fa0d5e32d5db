"""Names of styles that a PDF must not have: LibreOffice tags each paragraph by its style's name."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_STYLES = "word/styles.xml"
_NAME = re.compile(r'(<w:name\s+w:val=")([^"]*)(")')

_TAGS = frozenset(
    (
        *("Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "Index", "NonStruct"),
        *("TOC", "TOCI", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody"),
        *("Table", "TR", "TH", "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Code"),
        *("Reference", "BibEntry", "Link", "Annot", "Ruby", "Warichu", "Figure", "Formula", "Form"),
        "Private",
    )
)
"""The tags that the format keeps for itself (ISO 32000-1, 14.8.4): a line above a picture that is
called *Figure* would have to have words in its place, and small print called *Note* a number."""


def without_tag_names(docx: bytes) -> bytes:
    """The same document with other names for styles that are called like a tag."""
    renamed = BytesIO()
    with ZipFile(BytesIO(docx)) as package, ZipFile(renamed, "w", ZIP_DEFLATED) as copy:
        for name in package.namelist():
            data = package.read(name)
            copy.writestr(name, _renamed(data) if name == _STYLES else data)
    return renamed.getvalue()


def _renamed(styles: bytes) -> bytes:
    return _NAME.sub(_other_name, styles.decode()).encode()


def _other_name(found: re.Match[str]) -> str:
    name = f"{found[2]} text" if found[2] in _TAGS else found[2]
    return f"{found[1]}{name}{found[3]}"
