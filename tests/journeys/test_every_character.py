"""Text of every Unicode code point goes answer, store, Word, and back, equal but for cleaning."""

import pytest

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word_text import homes
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.text import clean_paragraphs
from eia_wizard.store.opening import open_library, read_library

QUESTIONS = (
    "proposal",
    "purpose",
    "need-reason",
    "team",
    "population",
    "use",
    "summary",
    "results",
)
SHARE = 0x110000 // len(QUESTIONS)


def every_character(part: int) -> str:
    """One part of all code points, a few hundred to a line."""
    points = range(part * SHARE, (part + 1) * SHARE)
    return "\n".join(
        "x" + "".join(map(chr, points[start : start + 400])) for start in range(0, SHARE, 400)
    )


@pytest.fixture(scope="module")
def exported(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    place = tmp_path_factory.mktemp("place")
    room, path = room_in(place), place / "library.db"
    with open_library(path, clock=room.clock, who=room.who, program="test", create=True) as library:
        made = begin(library, room, "Every character")
        session = edit(library, made)
        for part, question in enumerate(QUESTIONS):
            session.answer_typed(AnswerKey(question), every_character(part))
    with read_library(path) as reader:
        opened = open_assessment(reader, made)
        to = export(reader, room, opened, Wanted(), place / "every.docx")
    return homes(to.read_bytes())


@pytest.mark.parametrize(("part", "question"), list(enumerate(QUESTIONS)))
def test_what_was_typed_is_read_back(exported: dict[str, str], part: int, question: str) -> None:
    typed = clean_paragraphs(every_character(part)).text
    assert exported[home_name(AnswerKey(question))] == typed
