"""What was asked in a reviewed document, taken in: proposals as answers, comments as notes."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from eia_wizard.app.editing import edit
from eia_wizard.app.notes import add_note, mark_note, notes
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.app.workroom import Clock
from eia_wizard.documents.review.model import Remark
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.text import clean_paragraphs, is_blank
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.kinds import DOCUMENT_RETURNED
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader

Wanted = Callable[[AnswerKey], bool]
"""Says whether the proposals for an answer are accepted."""


@dataclass(slots=True)
class TakenIn:
    """What came of it: answers given, notes added, and what could not be taken, with the reason."""

    answers: list[AnswerKey] = field(default_factory=list)
    notes: int = 0
    refused: list[tuple[AnswerKey, str]] = field(default_factory=list)

    @property
    def is_anything(self) -> bool:
        """Whether the assessment, or what is kept beside it, is any different."""
        return bool(self.answers or self.notes)


def take_in(library: Library, reviewed: Reviewed, wanted: Wanted, clock: Clock) -> TakenIn:
    """Accept the proposals that are wanted, and keep every comment as a note on its answer.

    What an earlier file brought already is not taken again, so the same file twice changes nothing.
    """
    taken = TakenIn()
    was_here = is_known(library, reviewed)
    accepted = list(_accept(library, reviewed, wanted, clock, taken))
    _keep_notes(library, reviewed, taken)
    if taken.is_anything or not was_here:
        library.add_record(reviewed.assessment, DOCUMENT_RETURNED, _record(reviewed, accepted))
    return taken


def is_known(reader: LibraryReader, reviewed: Reviewed) -> bool:
    """Whether this very file was taken in before."""
    contents = (each.content for each in reader.records(reviewed.assessment, DOCUMENT_RETURNED))
    return any(isinstance(c, dict) and c.get("digest") == reviewed.digest for c in contents)


def _accept(
    library: Library, reviewed: Reviewed, wanted: Wanted, clock: Clock, taken: TakenIn
) -> Iterator[Json]:
    session = edit(library, reviewed.assessment)
    done = _accepted_before(library, reviewed.assessment)
    for each in reviewed.asked:
        key, mark = each.place.key, _mark(each)
        if key is None or not each.is_answer or not wanted(key) or mark in done:
            continue
        try:
            with library.told_by(clock, hand(each)) if each.author else nullcontext():
                change = session.answer_typed(key, each.after)
                library.close_visits(reviewed.assessment)
        except EiaError as refused:
            taken.refused.append((key, str(refused)))
            continue
        if change.keys:
            taken.answers.append(key)
        done.add(mark)
        yield {"question": key.question, "item": key.item, "mark": mark}


def _keep_notes(library: Library, reviewed: Reviewed, taken: TakenIn) -> None:
    there = {(note.key, note.text) for note in notes(library, reviewed.assessment)}
    for remark in reviewed.remarks:
        key, text = remark.place.key, note_text(remark, reviewed.remarks)
        if key is None or is_blank(remark.text) or (key, text) in there:
            continue
        add_note(library, reviewed.assessment, key, text)
        there.add((key, text))
        taken.notes += 1
        if remark.is_resolved:
            _mark_done(library, reviewed.assessment, key, text)


def _mark_done(library: Library, assessment: str, key: AnswerKey, text: str) -> None:
    for note in notes(library, assessment):
        if (note.key, note.text) == (key, text):
            mark_note(library, assessment, note, is_done=True)


def hand(each: Asked) -> str:
    """In whose name a proposal becomes an answer: as the file tells it, which proves nothing."""
    return _("{author} (as the reviewed document says)").format(author=each.author[:120])


def note_text(remark: Remark, others: tuple[Remark, ...] = ()) -> str:
    """A comment as a note: who wrote it and when, what it replies to, and its words."""
    asked = next((each for each in others if each.number == remark.answers), None)
    opening = ", ".join(filter(None, (remark.author or _("Nobody named"), _day(remark.date))))
    if asked and asked.author:
        opening = _("{who}, in reply to {asked}").format(who=opening, asked=asked.author)
    elif remark.answers:
        opening = _("{who}, in reply").format(who=opening)
    return clean_paragraphs(f"{opening}: {remark.text}").text


def _day(written: str) -> str:
    try:
        return say_date(datetime.fromisoformat(written).date())
    except ValueError:
        return ""


def _record(reviewed: Reviewed, accepted: list[Json]) -> Json:
    return {
        "name": reviewed.file.name,
        "digest": reviewed.digest,
        "exported_at": reviewed.exported_at.isoformat(),
        "accepted": accepted,
    }


def _accepted_before(reader: LibraryReader, assessment: str) -> set[str]:
    """The marks of proposals that became answers before, by whichever file they came."""
    found: set[str] = set()
    for record in reader.records(assessment, DOCUMENT_RETURNED):
        match record.content:
            case {"accepted": list(accepted)}:
                found |= {str(e["mark"]) for e in accepted if isinstance(e, dict) and "mark" in e}
    return found


def _mark(each: Asked) -> str:
    """What a proposal is known by again, which does not tell its words."""
    said = "\0".join((*(each.place.key or ("", "")), each.before, each.after, each.author))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
