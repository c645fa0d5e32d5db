"""Notes on an answer as the screen shows them."""

from collections.abc import Iterable
from dataclasses import dataclass

from eia_wizard.app.notes import Note
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.plain import say_moment


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note: what it says, who wrote it when, and whether it is done."""

    note: Note
    text: str
    said_by: str
    is_done: bool


def note_rows(notes: Iterable[Note], key: AnswerKey) -> tuple[NoteRow, ...]:
    """The notes on an answer: open ones first, each kind newest first."""
    own = [note for note in notes if note.key == key]
    own.reverse()
    return tuple(_row(note) for note in sorted(own, key=lambda note: bool(note.done_by)))


def open_notes(notes: Iterable[Note], key: AnswerKey) -> int:
    """How many notes on an answer are not done."""
    return sum(1 for note in notes if note.key == key and not note.done_by)


def _row(note: Note) -> NoteRow:
    said = _("{who}, {when}").format(who=note.who, when=say_moment(note.at))
    if note.done_by:
        said = _("{who}, {when}. Marked as done by {by}.").format(
            who=note.who, when=say_moment(note.at), by=note.done_by
        )
    return NoteRow(note, note.text, said, bool(note.done_by))
