"""Room that a person fills in: a content control behind a bookmark.

The bookmark tells whose room it is: LibreOffice drops the tags of controls, and keeps bookmarks.
"""

from zlib import crc32

from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.names import blank_name
from eia_wizard.documents.word.xml import attribute, run
from eia_wizard.domain.prose import Blank

_LONGEST_TITLE = 64
_W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
_SIGNS = "Segoe UI Symbol"
_TICK_BOX = (
    f'<w14:checkbox xmlns:w14="{_W14}"><w14:checked w14:val="0"/>'
    f'<w14:checkedState w14:val="2612" w14:font="{_SIGNS}"/>'
    f'<w14:uncheckedState w14:val="2610" w14:font="{_SIGNS}"/></w14:checkbox>'
)
_EMPTY_BOX = (
    f'<w:r><w:rPr><w:rFonts w:ascii="{_SIGNS}" w:hAnsi="{_SIGNS}" w:eastAsia="{_SIGNS}" '
    f'w:cs="{_SIGNS}"/></w:rPr><w:t>\u2610</w:t></w:r>'
)


def control(draft: Draft, blank: Blank) -> str:
    """A box to tick, or a place to type in, with a name that a screen reader says.

    LibreOffice 7.4 moves a line break out of a control for plain text, so only a short one is that.
    """
    name = blank_name(blank.key, blank.option)
    if blank.option:
        return draft.place(name) + _control(name, blank.title, _TICK_BOX, _EMPTY_BOX)
    kind = "<w:showingPlcHdr/>" + ("" if blank.lines > 1 else "<w:text/>")
    inside = run(blank.text, "NoAnswer")
    lines = "<w:r><w:br/></w:r>" * (blank.lines - 1)
    return draft.place(name) + _control(name, blank.title, kind, inside) + lines


def _control(name: str, title: str, kind: str, inside: str) -> str:
    short = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    number = crc32(name.encode()) & 0x7FFFFFFF
    return (
        f'<w:sdt><w:sdtPr><w:alias w:val="{attribute(short)}"/><w:tag w:val="{name}"/>'
        f'<w:id w:val="{number}"/><w:lock w:val="sdtLocked"/>{kind}</w:sdtPr>'
        f"<w:sdtContent>{inside}</w:sdtContent></w:sdt>"
    )
