"""The speed of documents in one run: written, read, previewed and exported by the hundred.

Run it with ``PYTHONPATH=src:tests python tests/benchmarks/speed.py``. Each line says what was
aimed at; figures of one run can be compared with one another, those of two computers cannot.
"""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks import bench_preview
from benchmarks.bench_reading_word import milliseconds
from benchmarks.bench_word import sample, write_ours, write_plain
from builders import room_in
from eia_wizard.app.duplicating import duplicate
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exporting import Wanted, export, material_of
from eia_wizard.app.exporting_many import export_many
from eia_wizard.app.many import Chosen
from eia_wizard.app.opening import open_assessment
from eia_wizard.bootstrap import figure_painter
from eia_wizard.documents.word_in.reader import WordReader
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.opening import open_library, read_library

DRAFTS, TOLD, REMARKS = 500, 9, 60
WORDS = "People wait longer where the letter comes late, and say so. "


def main() -> None:
    """Print every figure as soon as it is known."""
    for line in _figures():
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _figures() -> Iterator[str]:
    yield _written()
    with TemporaryDirectory() as place:
        yield _read_back(Path(place))
    with TemporaryDirectory() as place:
        yield bench_preview.measured(Path(place))
    with TemporaryDirectory() as place:
        yield _many(Path(place))


def _written() -> str:
    """The document of about 33 pages beside plain python-docx with the same words."""
    report = sample()
    ours = milliseconds(lambda: write_ours(report), process_time, TOLD)
    plain = milliseconds(lambda: write_plain(report), process_time, 3)
    return (
        f"33 pages: {ours:.0f} ms (aim 30); plain python-docx {plain:.0f} ms, "
        f"{plain / ours:.0f} times as long (aim 10)"
    )


def _read_back(folder: Path) -> str:
    """A review copy of sixty answers with sixty comments, by the reader that runs already."""
    file = _review_copy(folder)
    with WordReader() as reader:
        reader(file)
        taken = []
        for _time in range(TOLD):
            begun = perf_counter()
            reader(file)
            taken.append((perf_counter() - begun) * 1000)
    return f"reading {REMARKS} answers and {REMARKS} comments: {median(taken):.0f} ms (aim 50)"


def _review_copy(folder: Path) -> Path:
    from docx import Document

    room, path, file = room_in(folder), folder / "library.db", folder / "review.docx"
    now = lambda: datetime(2026, 3, 2, tzinfo=UTC)  # noqa: E731
    with open_library(path, clock=now, who="Ann", program="bench", create=True) as library:
        id_ = begin(library, room, "A review")
        session = edit(library, id_)
        placed = [q for _stage, section, q in session.form.placed() if not section.each]
        plain = [q for q in placed if q.kind.name == "long-text"]
        for question in plain[:REMARKS]:
            session.answer_typed(AnswerKey(question.id), WORDS * 4)
        items = REMARKS - len(plain[:REMARKS])
        for number in range(items):
            session.add_item("impacts", f"i{number}")
            session.answer_typed(AnswerKey("impact.summary", f"i{number}"), f"{number}. {WORDS}")
        export(library, room, open_assessment(library, id_), Wanted(), file)
    document = Document(str(file))
    said = [p for p in document.paragraphs if WORDS.strip()[:30] in p.text and p.runs]
    for paragraph in (said * REMARKS)[:REMARKS]:
        document.add_comment(paragraph.runs, "Where does this come from?", "Reviewer", "R")
    document.save(str(file))
    return file


def _many(folder: Path) -> str:
    """Five hundred drafts, small and of middle size, with nobody watching."""
    room, path, to = room_in(folder), folder / "library.db", folder / "out"
    with open_library(path, clock=room.clock, who="Ann", program="bench", create=True) as library:
        names = ("smoking-advice", "pulmonary-rehabilitation", "self-referral")
        told = [tell(library, room, open_example(room, name)) for name in names]
        for number in range(DRAFTS - len(told)):
            duplicate(library, told[number % len(told)])
    opening, before = perf_counter(), os.times()
    with read_library(path) as reader:
        begun = perf_counter()
        facts = reader.assessments()
        chosen = [Chosen(each.id, each.listing.title) for each in facts]
        done = export_many(
            lambda each: material_of(reader, reader.facts(each.id)),
            chosen,
            room,
            Wanted(),
            to,
            figure_painter,
            library=path,
        )
    taken = perf_counter() - begun
    after = os.times()
    apart = after.children_user + after.children_system
    each = (apart - before.children_user - before.children_system) / len(chosen) * 1000
    size = sum(file.stat().st_size for file in to.iterdir()) // len(chosen) // 1024
    return (
        f"{len(done.written)} documents of {size} KB in one go: {taken:.1f} s (aim 15), "
        f"{each:.0f} ms of a processor each, starting included; "
        f"{begun - opening:.1f} s before that to open the library and look it over"
    )


if __name__ == "__main__":
    main()
