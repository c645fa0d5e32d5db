"""The body of the document: title block and parts, in reading order."""

from collections.abc import Iterator, Sequence

from eia_wizard.documents.word.blocks import (
    body_paragraph,
    bullets,
    heading,
    numbers,
    prose_paragraph,
)
from eia_wizard.documents.word.contents import contents
from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.facts import fact, facts_in
from eia_wizard.documents.word.figures import figure
from eia_wizard.documents.word.leading import leading
from eia_wizard.documents.word.tables import captioned_table
from eia_wizard.documents.word.title import title_block
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.prose import Block, Bullets, Figure, Grid, Numbers, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Contents, Fact, Heading, Home, Part, Report


def body(draft: Draft, report: Report) -> str:
    """Everything between the first word and the page settings."""
    headings = [part for part in report.parts if isinstance(part, Heading) and part.text.strip()]
    pieces = [title_block(draft, report.title_block)]
    listed, led = facts_in(report.parts), leading(report.parts)
    for place, part in enumerate(report.parts):
        draft.longest_name = listed.get(place, 0)
        draft.leads_to_what_follows = place in led
        pieces.append(_part(draft, part, headings))
    draft.leads_to_what_follows = False
    if draft.is_waiting:
        pieces.append(body_paragraph(draft, "Normal", line(_("No answer"))))
    return "".join(pieces)


def homes_of(report: Report) -> Iterator[AnswerKey]:
    """Every answer that has its home in the report."""
    for part in report.parts:
        match part:
            case Home(key):
                yield key
            case Grid(rows=rows):
                yield from (cell.home for row in rows for cell in row if cell.home)


def _part(draft: Draft, part: Part, headings: Sequence[Heading]) -> str:
    match part:
        case Home(key):
            draft.expect(key)
            return ""
        case Heading():
            return heading(draft, part)
        case Contents():
            return contents(draft, part, headings)
        case Fact():
            return fact(draft, part)
        case _:
            return _block(draft, part)


def _block(draft: Draft, block: Block) -> str:
    match block:
        case Paragraph():
            return prose_paragraph(draft, block)
        case Bullets():
            return bullets(draft, block)
        case Numbers():
            return numbers(draft, block)
        case Grid():
            return captioned_table(draft, block)
        case Figure():
            return figure(draft, block)
