"""A table of counts by category."""

import csv
from decimal import Decimal
from io import StringIO

from eia_wizard.domain.answers import Json, NumberTable
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.number import read_number
from eia_wizard.domain.prose import Cell, Grid, Prose, line
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.text import clean_line, clean_text
from eia_wizard.domain.words import gettext as _

MOST_ROWS, MOST_COLUMNS = 200, 20


class TableKind(Kind[NumberTable]):
    """Rows are categories, columns are counts; a cell may be empty, and is then *no figure*."""

    name = "table"
    editor = "table"

    def read(self, typed: str, terms: Terms) -> NumberTable:
        """Lines of tab- or comma-separated cells, as pasted from a spreadsheet, headings first."""
        text = clean_text(typed).text
        table = _table([row for row in _split(text) if any(row)])
        if not table.rows:
            raise Unsuitable(_("A table has a row of headings and at least one row under it."))
        self.check(table, terms)
        return table

    def typed(self, value: NumberTable, terms: Terms) -> str:
        """Lines of tab-separated cells."""
        heading = "\t".join(("", *value.columns))
        rows = ["\t".join((label, *map(_digits, cells))) for label, cells in value.rows]
        return "\n".join((heading, *rows))

    def to_json(self, value: NumberTable) -> Json:
        """``{"columns": [...], "rows": [[label, "12", null], ...]}``."""
        rows: list[Json] = [
            [label, *(_stored(cell) for cell in cells)] for label, cells in value.rows
        ]
        return {"columns": list(value.columns), "rows": rows}

    def from_json(self, stored: Json) -> NumberTable:
        """The same shape, every part checked."""
        match stored:
            case {"columns": list(columns), "rows": list(rows)}:
                heading = ["", *map(_cell_text, columns)]
                body = [
                    [_cell_text(c) for c in row] for row in rows if isinstance(row, list) and row
                ]
                return _table([heading, *body]) if columns else NumberTable((), ())
            case _:
                raise Unsuitable(_("This answer should hold a table, and holds something else."))

    def is_empty(self, value: NumberTable) -> bool:
        """Whether it has no rows."""
        return not value.rows

    def check(self, value: NumberTable, terms: Terms) -> None:
        """Refuse a table too large to be read by a person."""
        if len(value.rows) > MOST_ROWS or len(value.columns) > MOST_COLUMNS:
            raise Unsuitable(
                _("A table here holds {rows} rows and {columns} columns at most.").format(
                    rows=MOST_ROWS, columns=MOST_COLUMNS
                )
            )

    def say(self, value: NumberTable, terms: Terms, naming: Naming) -> Prose:
        """A grid; an empty cell says *no figure*."""
        header = (terms.unit or _("Category"), *value.columns)
        rows = tuple(
            (Cell((line(label),)), *(Cell((line(_said(cell)),)) for cell in cells))
            for label, cells in value.rows
        )
        return (Grid("", header, rows, row_heads=True),)


def _split(text: str) -> list[list[str]]:
    """Lines as cells: with tabs as spreadsheets copy them, else with commas as CSV files have."""
    if "\t" in text:
        return [[cell.strip() for cell in line.split("\t")] for line in text.split("\n")]
    try:
        rows = list(csv.reader(StringIO(text), strict=True))
    except csv.Error as error:
        raise Unsuitable(
            _("The table cannot be read: look for a quotation mark that is not closed.")
        ) from error
    return [[cell.strip() for cell in row] for row in rows]


def _table(rows: list[list[str]]) -> NumberTable:
    if not rows:
        return NumberTable((), ())
    columns = tuple(clean_line(cell).text for cell in rows[0][1:])
    if not columns or len(set(columns)) < len(columns) or "" in columns:
        raise Unsuitable(_("The first row of a table names its columns, each once."))
    return NumberTable(columns, tuple(_row(row, len(columns)) for row in rows[1:]))


def _row(cells: list[str], width: int) -> tuple[str, tuple[Decimal | None, ...]]:
    if len(cells) > width + 1:
        raise Unsuitable(
            _("The row “{label}” has more cells than there are columns.").format(
                label=cells[0][:40]
            )
        )
    padded = cells[1:] + [""] * (width + 1 - len(cells))
    return clean_line(cells[0]).text, tuple(read_number(c) if c else None for c in padded)


def _cell_text(cell: Json) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    raise Unsuitable(_("This answer should hold a table of text and figures."))


def _digits(cell: Decimal | None) -> str:
    return "" if cell is None else f"{cell:f}"


def _stored(cell: Decimal | None) -> Json:
    return None if cell is None else f"{cell:f}"


def _said(cell: Decimal | None) -> str:
    return _("no figure") if cell is None else f"{cell:,f}"
