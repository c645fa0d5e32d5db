"""Notes on an answer as the screen shows them."""

from collections.abc import Iterable

from eia_wizard.app.notes import Note
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import CHANGE, Matter, thread
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.plain import say_moment, shortened
from eia_wizard.report.asked_and_done import differing, said_of


@dataclass(frozen=True, slots=True)
class NoteRow:
    """One note: what it says, who wrote it when, and whether it is done.

    What a reviewer raised is no note of ours: ``mark`` names it, and ``note`` is none.
    """

    note: Note | None
    text: str
    said_by: str
    is_done: bool
    mark: str = ""


def note_rows(notes: Iterable[Note], key: AnswerKey) -> tuple[NoteRow, ...]:
    """The notes on an answer: open ones first, each kind newest first."""
    own = [note for note in notes if note.key == key]
    own.reverse()
    return tuple(_row(note) for note in sorted(own, key=lambda note: bool(note.done_by)))


def matter_rows(matters: Iterable[Matter], key: AnswerKey) -> tuple[NoteRow, ...]:
    """What reviewers raised about an answer: what is to be settled first."""
    own = [matter for matter in matters if matter.key == key]
    return tuple(_matter_row(each) for each in sorted(own, key=lambda each: bool(each.outcome)))


def _matter_row(matter: Matter) -> NoteRow:
    said = matter.opened
    when = say_date(said.at.date()) if said.at else _("on a day that is not told")
    if matter.kind == CHANGE:
        words = _("Proposes: {words}").format(
            words=shortened(differing(matter.before, matter.after)[1], 200) or _("to take it out")
        )
    else:
        replies = (f"{each.who}: {each.text}" for each in thread(matter)[1:])
        words = "\n".join((said.text, *replies))
    told = _("{who}, {when}, in a reviewed document.").format(
        who=said.who or _("Nobody named"), when=when
    )
    done = f"{told} {said_of(matter.outcome)}." if matter.outcome else told
    return NoteRow(None, words, done, matter.outcome is not None, matter.mark)


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
