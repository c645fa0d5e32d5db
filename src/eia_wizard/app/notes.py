"""Notes on answers: written beside the assessment, never changed, and marked as done."""

from collections.abc import Mapping
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.text import clean_paragraphs, is_blank
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.kinds import COMMENT
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import Record


@dataclass(frozen=True, slots=True)
class Note:
    """A note on an answer, and who marked it as done, if anybody did.

    ``id`` names it in every copy of the assessment.
    """

    id: str
    key: AnswerKey
    text: str
    at: datetime
    who: str
    done_by: str = ""


def notes(reader: LibraryReader, assessment_id: str) -> tuple[Note, ...]:
    """The notes of an assessment, oldest first; what was erased of them is gone."""
    records = reader.records(assessment_id, COMMENT)
    done: dict[str, str] = {}
    for record in records:
        match record.content:
            case {"refers_to": str(note_id), "done": bool(is_done)}:
                done[note_id] = record.who if is_done else ""
    return tuple(note for record in records if (note := _note(record, done)))


def add_note(library: Library, assessment_id: str, key: AnswerKey, typed: str) -> None:
    """Add a note to an answer.

    Raises:
        EiaError: if it says nothing, or more than one note can hold.
    """
    text = clean_paragraphs(typed).text
    if is_blank(text):
        raise EiaError(_("Write the note first: it says nothing yet."))
    content: Json = {"question": key.question, "item": key.item, "text": text}
    library.add_record(assessment_id, COMMENT, content)


def mark_note(library: Library, assessment_id: str, note: Note, *, is_done: bool) -> None:
    """Mark a note as done, or as open again; the note itself stays as it was written."""
    content: Json = {
        "question": note.key.question,
        "item": note.key.item,
        "refers_to": note.id,
        "done": is_done,
    }
    library.add_record(assessment_id, COMMENT, content)


def _note(record: Record, done: Mapping[str, str]) -> Note | None:
    match record.content:
        case {"question": str(question), "item": str(item), "text": str(text)}:
            key = AnswerKey(question, item)
            by = done.get(record.hash, "")
            return Note(record.hash, key, text, record.at, record.who, by)
    return None
