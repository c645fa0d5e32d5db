"""What is brought in from outside: a Word form, and a document that came back from a reviewer."""

from pathlib import Path

from docx import Document

from builders import room_in
from documents.review.copies import comment, tracked
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.store.opening import open_library
from templates.forms import FORMS

COPY, FORM = "copy.docx", "form.docx"
LONG = 60
"""From so many letters on a paragraph is an answer."""


def write_files(folder: Path, library: Path, id_: str) -> None:
    """In a folder: a form to fill, and an assessment with a comment and a change."""
    folder.mkdir()
    (folder / FORM).write_bytes(FORMS[0].docx)
    room, copy = room_in(library.parent), folder / COPY
    with open_library(library, clock=room.clock, who="Ann", program="outside") as reader:
        export(reader, room, open_assessment(reader, id_), Wanted(), copy)
    document = Document(str(copy))
    said = [each.text for each in document.paragraphs if len(each.text) > LONG]
    comment(said[3], "Who was asked?", who="Sam")(document)
    tracked(said[5], "ins", " and along the canal", who="Sam")(document)
    document.save(str(copy))
