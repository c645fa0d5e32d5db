"""Tables: one repeated header row, no merged and no empty cells, a caption and a description."""

from collections.abc import Iterator, Sequence

from eia_wizard.documents.word.draft import Draft
from eia_wizard.documents.word.runs import is_said, runs
from eia_wizard.documents.word.widths import column_widths
from eia_wizard.documents.word.xml import KEEP_NEXT, attribute, paragraph, run
from eia_wizard.domain.prose import Cell, Grid
from eia_wizard.domain.words import gettext as _

_KEPT_TOGETHER = 1200
"""Characters in a row beyond which it may break over pages, lest it leave half a page empty."""

_SMALL_ROWS = 5
_SMALL_TABLE = 500


def captioned_table(draft: Draft, grid: Grid) -> str:
    """A table under its caption.

    One without a caption is named after its columns where words must stand above it: to hold a
    home, or to keep it from growing together with a table before it.
    """
    if not (grid.caption.strip() or draft.is_waiting or draft.below_table):
        return table(draft, grid, "EIATable")
    caption = paragraph("Caption", draft.anchors() + run(_caption(grid)) + draft.ends())
    return caption + table(draft, grid, "EIATable")


def table(draft: Draft, grid: Grid, style: str) -> str:
    """A table in a style, without words above it."""
    widths = column_widths(draft.text_width, grid)
    openings = [f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>' for width in widths]
    columns = "".join([f'<w:gridCol w:w="{width}"/>' for width in widths])
    rows = "".join(_rows(draft, openings, grid.rows))
    draft.below_table = True
    return (
        f"<w:tbl>{_properties(grid, style, sum(widths))}<w:tblGrid>{columns}</w:tblGrid>"
        f"{_header_row(openings, grid.header)}{rows}</w:tbl>"
    )


def _caption(grid: Grid) -> str:
    heads = [head for head in grid.header if head.strip()]
    return grid.caption.strip() or ", ".join(heads) or _("Table")


def _properties(grid: Grid, style: str, width: int) -> str:
    description = _("Table with {count} rows under a header row: {columns}.").format(
        count=len(grid.rows), columns=", ".join(grid.header)
    )
    value, first_column = ("04A0", 1) if grid.row_heads else ("0420", 0)
    return (
        f'<w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/><w:tblLook w:val="{value}" w:firstRow="1" w:lastRow="0" '
        f'w:firstColumn="{first_column}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
        f'<w:tblCaption w:val="{attribute(_caption(grid))}"/>'
        f'<w:tblDescription w:val="{attribute(description)}"/></w:tblPr>'
    )


def _header_row(openings: Sequence[str], header: Sequence[str]) -> str:
    cells = [
        f"{opening}{paragraph('TableHead', run(head.strip() or _('Column')))}</w:tc>"
        for opening, head in zip(openings, header, strict=True)
    ]
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def _rows(draft: Draft, openings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Iterator[str]:
    """Every row; those of a small table stay on one page, and a last one never stands alone."""
    lengths = [_length(row) for row in rows]
    is_small = len(rows) <= _SMALL_ROWS and sum(lengths) <= _SMALL_TABLE
    last = len(rows) - 1
    for index, (row, length) in enumerate(zip(rows, lengths, strict=True)):
        keep = KEEP_NEXT if index == last - 1 or (is_small and index < last) else ""
        cells = [
            f"{opening}{_cell_content(draft, cell, keep)}</w:tc>"
            for opening, cell in zip(openings, row, strict=True)
        ]
        whole = "<w:trPr><w:cantSplit/></w:trPr>" if length <= _KEPT_TOGETHER else ""
        yield f"<w:tr>{whole}{''.join(cells)}</w:tr>"


def _length(row: Sequence[Cell]) -> int:
    return sum([len(run.text) for cell in row for line in cell.lines for run in line])


def _cell_content(draft: Draft, cell: Cell, keep: str) -> str:
    anchor = draft.anchor(cell.home) if cell.home else ""
    lines = [runs(draft, line) for line in cell.lines if is_said(line)]
    if not lines:
        lines = [run(_("No answer"), "NoAnswer")]
    lines[0] = anchor + lines[0] + draft.ends()
    return "".join([paragraph("TableText", line, keep) for line in lines])
