"""The document as it would read now: the same words as the exported one, before they are saved."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from builders import room_in
from eia_wizard.app.checking import Beside, Inspector, check_opened
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.previewing import preview, surroundings, why_not_now
from eia_wizard.app.session import Session
from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import WITHHELD
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.preview_pieces import Words, pieces_of
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

CANARY = "Canary of the ward on the hill"
LAYOUTS = ("full", "board", "by-group", "nhs-england")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("previewing")


@pytest.fixture(scope="module")
def room(folder: Path) -> Workroom:
    return room_in(folder)


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Library]:
    path = folder / "library.db"
    clock = lambda: datetime(2026, 3, 2, tzinfo=UTC)  # noqa: E731
    with open_library(path, clock=clock, who="Ann", program="test", create=True) as opened:
        yield opened


@pytest.fixture(scope="module")
def example(library: Library, room: Workroom) -> str:
    return tell(library, room, open_example(room, "musculoskeletal"))


def unsaved(library: Library, id_: str) -> Session:
    """An assessment that is worked on, of which nothing reaches the disk."""
    opened = open_assessment(library, id_)
    reading = opened.reading
    return Session(reading.assessment, opened.form, reading.as_of, lambda _change: None)


def said(reading: Reading, library: Library, room: Workroom, id_: str, layout: str) -> str:
    report = preview(surroundings(library, room, id_), reading, reading.form.layouts[layout], None)
    lines = []
    for piece in pieces_of(report):
        if isinstance(piece, Words):
            lines.append("".join(span.text for span in piece.spans))
        else:
            lines += [piece.caption, *piece.header]
            lines += ["".join(s.text for s in cell.spans) for row in piece.rows for cell in row]
    return "\n".join(lines)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_preview_is_the_report_that_is_exported(
    library: Library, room: Workroom, example: str, tmp_path: Path, layout: str
) -> None:
    opened = open_assessment(library, example)
    checked = check_opened(library, opened, opened.reading.as_of)
    known = surroundings(library, room, example)
    report = preview(known, opened.reading, opened.form.layouts[layout], checked)
    file = tmp_path / "x.md"
    export(library, room, opened, Wanted("md", layout), file)
    assert write_markdown(report).decode() == file.read_text(encoding="utf-8")


def test_what_is_typed_and_not_saved_yet_is_there(
    library: Library, room: Workroom, example: str
) -> None:
    session = unsaved(library, example)
    session.answer_typed(AnswerKey("proposal"), "Words of this very moment.")
    assert "Words of this very moment." in said(session.reading, library, room, example, "full")


def test_a_copy_for_the_public_says_what_it_leaves_out_and_not_what_that_is(
    library: Library, room: Workroom, example: str
) -> None:
    session = unsaved(library, example)
    session.answer_typed(AnswerKey("proposal"), CANARY)
    asked = session.form.questions[f"proposal{WITHHELD}"]
    session.answer(AnswerKey(asked.id), asked.terms.options[0].id)
    shown = said(session.reading, library, room, example, "publication")
    assert "Left out of this copy" in shown
    assert CANARY not in shown


def test_the_public_copy_tells_why_it_would_not_be_made(
    library: Library, room: Workroom, example: str
) -> None:
    session = unsaved(library, example)
    session.answer_typed(AnswerKey("proposal"), "Patient 943 476 5919 was asked.")
    layouts = session.form.layouts
    checked = Inspector().inspect(session.reading, Beside())
    assert "stands in the way" in why_not_now(layouts["publication"], checked)
    assert why_not_now(layouts["full"], checked) == ""
