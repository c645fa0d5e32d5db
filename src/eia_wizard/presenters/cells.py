"""Text copied from a spreadsheet, cell by cell."""

import csv
from io import StringIO

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.text import clean_text
from eia_wizard.domain.words import gettext as _

MOST_LETTERS = 2_000_000


def pasted_cells(text: str, most_rows: int) -> list[list[str]]:
    """The rows of a paste that hold anything, as cells.

    Raises:
        EiaError: if nothing was pasted, or more than can be looked through.
    """
    if len(text) > MOST_LETTERS:
        raise EiaError(
            _("That is too much to look through at once: {n:,} letters. Paste fewer rows.").format(
                n=len(text)
            )
        )
    rows = [row for row in _split(clean_text(text).text) if any(cell.strip() for cell in row)]
    if not rows:
        raise EiaError(_("There is nothing to paste. Copy rows in Excel first, then paste here."))
    if len(rows) > most_rows:
        raise EiaError(
            _("{n} rows are more than can be pasted at once. Paste {most} at most.").format(
                n=len(rows), most=most_rows
            )
        )
    return rows


def _split(text: str) -> list[list[str]]:
    """Tabs stand between cells, and quotation marks round a cell of several lines."""
    try:
        return list(csv.reader(StringIO(text), delimiter="\t", strict=True))
    except csv.Error:
        return [line.split("\t") for line in text.split("\n")]
