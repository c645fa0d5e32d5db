"""Header and footer: they repeat what the document says elsewhere, never anything essential."""

from textwrap import shorten

from docx.oxml import parse_xml
from docx.parts.hdrftr import FooterPart, HeaderPart
from docx.section import Section

from eia_wizard.documents.word.fields import field
from eia_wizard.documents.word.xml import NAMESPACES, paragraph, run
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Report, TitleBlock

_LETTERS_A_LINE = 84
_SPACE_UNDER_THEIRS = '<w:spacing w:before="60" w:after="200"/>'
"""Round our line under those of an organisation, so that it does not touch the text."""
_TAB, _LINE_BREAK = "\t", "\n"


def set_margins(section: Section, report: Report) -> None:
    """The short title above every page but the first, the foot and page number under each."""
    footers = [section.footer]
    if section.different_first_page_header_footer:
        footers.append(section.first_page_footer)
    for footer in footers:
        _fill(footer.part, "Footer", run(report.foot) + run(_TAB) + _page_numbers())
    _fill(section.header.part, "Header", _header(report.title_block))


def _fill(part: HeaderPart | FooterPart, style: str, content: str) -> None:
    """Write a line of ours: the last one, where the look has lines of an organisation's own."""
    root = part.element
    for child in list(root)[-1:]:
        root.remove(child)
    space = _SPACE_UNDER_THEIRS if len(root) and style == "Header" else ""
    holder = parse_xml(f"<w:ftr {NAMESPACES}>{paragraph(style, content, space)}</w:ftr>")
    root.extend(list(holder))


def _page_numbers() -> str:
    """The words round page number and number of pages, in the order the language has them."""
    fields = {"{page}": field("PAGE", "1"), "{pages}": field("NUMPAGES", "1")}
    pieces = _("Page {page} of {pages}").replace("{", "\0{").replace("}", "}\0").split("\0")
    return "".join(fields.get(piece) or run(piece) for piece in pieces if piece)


def _header(block: TitleBlock) -> str:
    """The protective marking; under it the title, cut to a line, with the marking beside it.

    A marking that is too long for that stands under it.
    """
    protection = run(block.protection, "Strong") + run(_LINE_BREAK) if block.protection else ""
    title = shorten(block.title, _LETTERS_A_LINE, placeholder=" …")
    if not block.marking:
        return protection + run(title)
    fits = len(title) + len(block.marking) < _LETTERS_A_LINE
    return protection + run(f"{title}{_TAB if fits else _LINE_BREAK}{block.marking}")
