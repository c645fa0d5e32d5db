"""A form of two hundred slots found and filled, beside plain parsing and zipping of the same file.

Run it with ``PYTHONPATH=src:tests python tests/benchmarks/bench_templates.py``; it reports medians
of processor time and never fails on them.
"""

from io import BytesIO
from time import process_time
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from lxml import etree

from benchmarks.bench_reading_word import milliseconds
from eia_wizard.documents.template.answering import fill_form
from eia_wizard.documents.template.opened import open_form
from eia_wizard.domain.slots import Asked, Owner
from templates.filled import words_for
from templates.long_form import long_form
from templates.paper import package

OWNER = Owner("01M826PS9V7SMD75BHVGTJQ0BM", "form", "digest", "x" * 200_000, "2026-01-01T00:00:00Z")


def plainly(data: bytes) -> None:
    """The least that has to be done: each part unzipped, the body parsed and written again."""
    with ZipFile(BytesIO(data)) as given, ZipFile(BytesIO(), "w", ZIP_DEFLATED) as made:
        for name in given.namelist():
            part = given.read(name)
            is_body = name == "word/document.xml"
            made.writestr(name, etree.tostring(etree.fromstring(part)) if is_body else part)


def measured() -> str:
    """A line for each way."""
    data = package(long_form())
    slots = open_form(data).template.slots
    fillings = tuple(words_for(slot) for slot in slots)
    ways = {
        "parsed and written plainly": lambda: plainly(data),
        "found": lambda: open_form(data),
        "found and filled": lambda: fill_form(data, Asked("", fillings)),
        "the same, as a review copy": lambda: fill_form(data, Asked("", fillings, OWNER)),
    }
    lines = [f"{len(slots)} slots"]
    lines += [f"{name:28} {milliseconds(way, process_time):6.1f} ms" for name, way in ways.items()]
    return "\n".join(lines)


@pytest.mark.benchmark
def test_how_long_a_form_takes() -> None:
    print(measured())


if __name__ == "__main__":
    print(measured())
