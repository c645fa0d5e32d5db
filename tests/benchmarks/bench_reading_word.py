"""A Word document read and checked by us, and read by plain python-docx, which sees far less of it.

Run it with ``PYTHONPATH=src:tests python tests/benchmarks/bench_reading_word.py [FILE.docx]``; it
reports medians of processor time and never fails on them.
"""

import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import pytest
from docx import Document

from benchmarks.bench_word import sample, write_ours
from eia_wizard.documents.accessible import check
from eia_wizard.documents.word_in.reader import WordReader
from eia_wizard.documents.word_in.reading import read_word


def read_plain(data: bytes) -> int:
    """By python-docx: the words of every paragraph and every cell, and no more."""
    document = Document(BytesIO(data))
    length = sum(len(paragraph.text) for paragraph in document.paragraphs)
    for table in document.tables:
        length += sum(len(cell.text) for row in table.rows for cell in row.cells)
    return length


def milliseconds(work: Callable[[], object], clock: Callable[[], float], times: int = 7) -> float:
    """The median time of one run, after one that is not counted."""
    work()
    taken = []
    for _time in range(times):
        begun = clock()
        work()
        taken.append((clock() - begun) * 1000)
    return median(taken)


def start_and_stop() -> None:
    """The process that reads, begun and ended."""
    with WordReader() as reader:
        reader.start()


def measured(data: bytes) -> str:
    """Everything side by side."""
    reading = read_word(data)
    ours = milliseconds(lambda: read_word(data), process_time)
    plain = milliseconds(lambda: read_plain(data), process_time, 3)
    with TemporaryDirectory() as folder, WordReader() as reader:
        path = Path(folder) / "x.docx"
        path.write_bytes(data)
        apart = milliseconds(lambda: reader(path), perf_counter)
    return (
        f"read {ours:.0f} ms; python-docx {plain:.0f} ms ({plain / ours:.1f} x); "
        f"checked {milliseconds(lambda: check(reading), process_time):.0f} ms; "
        f"process started in {milliseconds(start_and_stop, perf_counter):.0f} ms, "
        f"then read there in {apart:.0f} ms"
    )


@pytest.mark.benchmark
def test_reading_a_long_document_takes_a_fraction_of_what_plain_python_docx_takes() -> None:
    print(measured(write_ours(sample())))


if __name__ == "__main__":
    given = Path(sys.argv[1]).read_bytes() if sys.argv[1:] else write_ours(sample())
    sys.stdout.write(measured(given) + "\n")
