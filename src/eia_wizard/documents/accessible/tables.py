"""Rules about tables: whether they can be followed cell by cell, by ear."""

from collections.abc import Iterator

from eia_wizard.documents.accessible.finding import N_, Found, Rule
from eia_wizard.documents.accessible.seen import SeenTable, Sight
from eia_wizard.documents.accessible.sight import is_empty
from eia_wizard.documents.word_in.model import Row, Table


def _for_layout(sight: Sight) -> Iterator[Found]:
    for seen in sight.tables:
        if _is_for_layout(seen.it):
            yield Found(seen.place)


def _without_header(sight: Sight) -> Iterator[Found]:
    for seen in _of_facts(sight):
        if not seen.it.rows[0].is_header:
            yield Found(seen.place)


def _merged(sight: Sight) -> Iterator[Found]:
    for seen in _of_facts(sight):
        cells = [cell for row in seen.it.rows for cell in row.cells]
        count = sum(cell.span > 1 or cell.merge == "begins" for cell in cells)
        if count:
            yield Found(seen.place, {"count": count})


def _ragged(sight: Sight) -> Iterator[Found]:
    for seen in _of_facts(sight):
        if len({_width(row) for row in seen.it.rows}) > 1:
            yield Found(seen.place)


def _with_empty_cells(sight: Sight) -> Iterator[Found]:
    for seen in _of_facts(sight):
        count = sum(
            cell.merge != "continues" and is_empty(cell.blocks)
            for row in seen.it.rows
            for cell in row.cells
        )
        if count:
            yield Found(seen.place, {"count": count})


def _nested(sight: Sight) -> Iterator[Found]:
    for seen in sight.tables:
        if seen.depth > 1:
            yield Found(seen.place)


def _floating(sight: Sight) -> Iterator[Found]:
    for seen in sight.tables:
        if seen.it.is_floating:
            yield Found(seen.place)


def _of_facts(sight: Sight) -> Iterator[SeenTable]:
    return (seen for seen in sight.tables if seen.it.rows and not _is_for_layout(seen.it))


def _is_for_layout(table: Table) -> bool:
    """One column, or one row: there is nothing that a header could head."""
    return len(table.rows) == 1 or all(_width(row) == 1 for row in table.rows)


def _width(row: Row) -> int:
    return row.before + sum(cell.span for cell in row.cells) + row.after


TABLE_RULES = {
    "table-for-layout": Rule(
        _for_layout,
        N_("A table of one row or one column seems to be there for the look of it."),
        N_("A screen reader announces a table with rows and columns where there is only text."),
        N_("Choose Layout, Convert to Text, and give the text a style or a border."),
        advice=True,
    ),
    "table-without-header": Rule(
        _without_header,
        N_("A table has no header row."),
        N_("A screen reader cannot say which column a cell is in; on the next page nobody can."),
        N_(
            "Click into the first row, choose Layout beside Table Design, then Repeat Header Rows; "
            "under Table Design, tick Header Row."
        ),
    ),
    "table-merged": Rule(
        _merged,
        N_("A table has merged cells: {count}."),
        N_("Whoever goes through it by ear or with the Tab key loses their row and column."),
        N_(
            "Choose Layout, Split Cells, and say in each cell what holds there; or make two tables."
        ),
    ),
    "table-ragged": Rule(
        _ragged,
        N_("The rows of a table have different numbers of cells."),
        N_("Whoever goes through it by ear or with the Tab key loses their row and column."),
        N_("Split or add cells so that each row has as many, or make two tables."),
    ),
    "table-empty-cells": Rule(
        _with_empty_cells,
        N_("A table has empty cells: {count}."),
        N_("A screen reader says “blank”, and nobody knows whether something was forgotten."),
        N_("Write what holds, such as “None”, “Not applicable” or “Not known”."),
    ),
    "table-nested": Rule(
        _nested,
        N_("A table lies inside another table."),
        N_("Screen readers lose track of which table a cell belongs to."),
        N_("Move the inner table out, under a heading or caption of its own."),
    ),
    "table-floating": Rule(
        _floating,
        N_("Text runs round a table."),
        N_("The order in which it is read may not be the order in which it is seen."),
        N_("Right-click the table, choose Table Properties, and set text wrapping to None."),
        advice=True,
    ),
}
