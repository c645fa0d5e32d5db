"""The title block: markings, title, subtitle and the facts that identify the document."""

from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.tables import table
from eia_wizard.documents.word.xml import paragraph, run
from eia_wizard.domain.prose import Cell, Grid, Text
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import TitleBlock

_WIDTHS = (30, 70)


def title_block(draft: Draft, block: TitleBlock) -> str:
    """What stands at the top of the first page."""
    markings = (("Marking", block.protection), ("Marking", block.marking))
    lines = (*markings, ("Title", block.title), ("Subtitle", block.subtitle))
    words = "".join(paragraph(style, run(text)) for style, text in lines if text.strip())
    return words + (table(draft, _facts(block), "EIAFacts") if block.facts else "")


def _facts(block: TitleBlock) -> Grid:
    rows = tuple((Cell(((Text(label),),)), Cell((line,))) for label, line in block.facts)
    caption = _("Facts about this document")
    return Grid(caption, block.fact_heads, rows, _WIDTHS, row_heads=True)
