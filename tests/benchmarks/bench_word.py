"""A Word document of about 33 pages: written by us, and by plain python-docx with the same words.

Run it with ``python tests/benchmarks/bench_word.py``; it reports medians and never fails on them.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from docx import Document

from eia_wizard.documents.word.writer import write_word
from eia_wizard.domain.prose import Cell, Grid, Paragraph, line, words
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock

BASE = (Path(__file__).parents[2] / "assets" / "word" / "base.docx").read_bytes()
SENTENCE = (
    "People who do not speak English as a first language wait longer for a first appointment, "
    "and the letters they are sent are one of the reasons for that."
)


def sample() -> Report:
    """40 headings, 30 tables of 10 rows by 5 columns, 300 paragraphs of 150 characters."""
    parts: list[Part] = []
    for chapter in range(40):
        parts.append(Heading(1 if chapter % 4 == 0 else 2, f"Chapter {chapter}"))
        parts += [Paragraph(line(f"{chapter}.{n} {SENTENCE}")) for n in range(300 // 40 + 1)]
        if chapter < 30:
            parts.append(table(chapter))
    made_at = datetime(2026, 11, 22, tzinfo=UTC)
    properties = Properties("A long assessment", "", "", "", "", "en-GB", made_at)
    title = TitleBlock("A long assessment", "For measuring", (), ("Fact", "Details"))
    return Report(properties, title, tuple(parts), "Foot")


def table(number: int) -> Grid:
    """A table of 10 rows (with its header) by 5 columns."""
    header = tuple(f"Column {column}" for column in range(5))
    rows = tuple(
        tuple(Cell((line(f"Row {row} column {column} of {number}"),)) for column in range(5))
        for row in range(9)
    )
    return Grid(f"Table {number}", header, rows)


def write_ours(report: Report) -> bytes:
    """By this program."""
    return write_word(report, None, BASE)


def write_plain(report: Report, template: bytes | None = BASE) -> bytes:
    """By python-docx as its manual shows, with rows iterated rather than cells looked up."""
    document = Document(BytesIO(template) if template else None)
    document.add_heading(report.title_block.title, 1)
    for part in report.parts:
        match part:
            case Heading(level, text):
                document.add_heading(text, level)
            case Paragraph(said):
                document.add_paragraph(words(said))
            case Grid():
                _add_plain_table(document, part)
    saved = BytesIO()
    document.save(saved)
    return saved.getvalue()


def write_on_default_template(report: Report) -> bytes:
    """By python-docx on the template that it brings along."""
    return write_plain(report, None)


def milliseconds(write: Callable[[Report], bytes], report: Report, times: int) -> float:
    """The median time of one document, after one that is not counted."""
    write(report)
    taken = []
    for _time in range(times):
        begun = perf_counter()
        write(report)
        taken.append((perf_counter() - begun) * 1000)
    return median(taken)


def measured() -> str:
    """The three side by side."""
    report = sample()
    ours = milliseconds(write_ours, report, 15)
    plain = milliseconds(write_plain, report, 5)
    default = milliseconds(write_on_default_template, report, 5)
    return (
        f"ours {ours:.1f} ms; python-docx on our template {plain:.0f} ms ({plain / ours:.1f} x); "
        f"on its own template {default:.0f} ms ({default / ours:.1f} x)"
    )


@pytest.mark.benchmark
def test_a_long_document_is_written_many_times_faster_than_by_plain_python_docx() -> None:
    print(measured())


def _add_plain_table(document, grid: Grid) -> None:
    document.add_paragraph(grid.caption)
    table = document.add_table(len(grid.rows) + 1, len(grid.header))
    contents = [grid.header, *([words(cell.lines[0]) for cell in row] for row in grid.rows)]
    for row, texts in zip(table.rows, contents, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


if __name__ == "__main__":
    print(measured())
