"""Headings, paragraphs and lists."""

from collections.abc import Sequence

from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.runs import is_said, runs
from eia_wizard.documents.word.xml import KEEP_NEXT, SPACE_BELOW_TABLE, paragraph, run
from eia_wizard.domain.prose import Bullets, Line, Numbers, Paragraph
from eia_wizard.report.parts import Heading

_STYLES = {"plain": "Normal", "note": "Note", "lead": "Lead", "help": "Note"}
_SETTINGS = {
    "lead": KEEP_NEXT,
    "help": KEEP_NEXT,
    "box": "<w:keepLines/><w:pBdr>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="5" w:color="6B7C8D"/>'
        for side in ("top", "left", "bottom", "right")
    )
    + '</w:pBdr><w:spacing w:before="120" w:after="240"/><w:ind w:left="113" w:right="113"/>',
    "tick": '<w:keepLines/><w:spacing w:after="80"/><w:ind w:left="567" w:hanging="397"/>',
}
"""What a paragraph of a tone has beside its style, in the order Word wants."""
_NEW_PAGE = '<w:pageBreakBefore/><w:spacing w:before="0"/>'


def heading(draft: Draft, part: Heading) -> str:
    """A heading in its level's style, which is what a screen reader steps through."""
    if not part.text.strip():
        return ""
    settings = _NEW_PAGE if part.new_page else ""
    draft.below_table = False
    content = draft.anchors() + draft.heading_bookmark(run(part.text)) + draft.ends()
    return paragraph(f"Heading{part.level}", content, settings)


def prose_paragraph(draft: Draft, part: Paragraph) -> str:
    """One paragraph in the style of its tone."""
    settings = _SETTINGS.get(part.tone, "")
    if draft.leads_to_what_follows and KEEP_NEXT not in settings:
        settings = KEEP_NEXT + settings
    return body_paragraph(draft, _STYLES.get(part.tone, "Normal"), part.line, settings)


def bullets(draft: Draft, part: Bullets) -> str:
    """A list without order, as a real list."""
    return _points(draft, "ListBullet", part.items)


def numbers(draft: Draft, part: Numbers) -> str:
    """A list in order that counts from one, whatever was counted before it."""
    number = draft.new_numbered_list()
    settings = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return _points(draft, "ListNumber", part.items, settings)


def _points(draft: Draft, style: str, items: Sequence[Line], settings: str = "") -> str:
    """The points of a list; where it leads to what follows, its last one does."""
    keeps = KEEP_NEXT if draft.leads_to_what_follows else ""
    before = [body_paragraph(draft, style, item, settings) for item in items[:-1]]
    last = [body_paragraph(draft, style, item, keeps + settings) for item in items[-1:]]
    return "".join((*before, *last))


def body_paragraph(draft: Draft, style: str, line: Line, settings: str = "") -> str:
    """A paragraph that takes the waiting homes; nothing at all where there are no words."""
    if not is_said(line):
        return ""
    if draft.below_table:
        draft.below_table = False
        settings = settings if "<w:spacing" in settings else settings + SPACE_BELOW_TABLE
    return paragraph(style, draft.anchors() + runs(draft, line) + draft.ends(), settings)
