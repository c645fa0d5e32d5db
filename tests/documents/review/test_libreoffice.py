"""A review that went through LibreOffice, which saved it three times."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from documents.document_builders import BASE
from documents.review.copies import (
    WHY,
    add,
    comment,
    move,
    remove,
    retype,
    small_report,
    tracked,
)
from documents.test_validators import resaved
from eia_wizard.documents.review.exported import exported
from eia_wizard.documents.review.passages import passages
from eia_wizard.documents.review.review import review
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word

EDITS = (
    comment("one to the east", "Which?"),
    comment("They can telephone.", "At what cost?"),
    retype("And for those who are not online?", "The telephone"),
    tracked("Begin in May.", "ins", " Soon."),
    tracked("Evenings suit few.", "del"),
    add("What is it called\tClinics nearer home", " now"),
    remove("Impact 1. Shorter journeys"),
    move(("Age", WHY), "Begin in May."),
)


@pytest.mark.tools
def test_every_comment_and_change_is_still_at_its_answer(tmp_path: Path) -> None:
    report = small_report()
    document = Document(BytesIO(write_word(report, None, BASE)))
    for edit in EDITS:
        edit(document)
    file = tmp_path / "review.docx"
    document.save(str(file))
    for turn in range(3):
        folder = tmp_path / str(turn)
        folder.mkdir()
        saved = folder / "review.docx"
        saved.write_bytes(resaved(file, folder))
        file = saved
    said = read_word(file.read_bytes())
    found = review(said, passages(said), exported(report), {})
    assert [(str(r.place.key), r.author, r.text) for r in found.remarks] == [
        ("proposal", "Ann", "Which?"),
        ("non-digital", "Ann", "At what cost?"),
    ]
    asked = {(str(each.place.key), each.about): each for each in found.proposals}
    assert {key for key, _about in asked} == {
        "title",
        "proposal",
        "non-digital",
        "impact.summary:im1",
        "group.why:sex",
    }
    assert asked["proposal", "answer"].authors == ("Sam",)
    assert asked["group.why:sex", "answer"].after == ""
