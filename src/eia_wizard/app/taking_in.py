"""What was asked in a reviewed document, taken in: proposals as answers, the rest to be settled."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import field

from eia_wizard.app.bringing_home import change_mark, keep_review
from eia_wizard.app.conversation import conversation, matter_called
from eia_wizard.app.editing import edit
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.reviewing import Asked, Reviewed
from eia_wizard.app.salvage import as_typed
from eia_wizard.app.session import Session
from eia_wizard.app.settling import accepted
from eia_wizard.app.workroom import Clock
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import Matter
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.kinds import DOCUMENT_RETURNED, REVIEW_ROUND
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader

Wanted = Callable[[AnswerKey], bool]
"""Says whether the proposals for an answer are accepted."""


@dataclass(slots=True)
class TakenIn:
    """What came of it: answers given, comments kept, and what was not taken, with the reason."""

    answers: list[AnswerKey] = field(default_factory=list)
    notes: int = 0
    refused: list[tuple[AnswerKey, str]] = field(default_factory=list)

    @property
    def is_anything(self) -> bool:
        """Whether the assessment, or what is kept beside it, is any different."""
        return bool(self.answers or self.notes)


def take_in(library: Library, reviewed: Reviewed, wanted: Wanted, clock: Clock) -> TakenIn:
    """Keep all that a review asks, and accept the proposals that are wanted.

    What an earlier file brought already is not taken again, so the same file twice changes nothing.
    """
    opened = open_assessment(library, reviewed.assessment)
    taken = TakenIn(notes=keep_review(library, opened, reviewed).comments)
    _accept(library, reviewed, wanted, clock, taken)
    return taken


def _accept(
    library: Library, reviewed: Reviewed, wanted: Wanted, clock: Clock, taken: TakenIn
) -> None:
    session = edit(library, reviewed.assessment)
    known = conversation(library, reviewed.assessment, session.reading)
    done = _accepted_before(library, reviewed.assessment)
    for each in reviewed.asked:
        key, mark = each.place.key, change_mark(each)
        matter = matter_called(known, mark)
        if key is None or matter is None or not each.is_answer or not wanted(key):
            continue
        if mark in done or matter.outcome:
            continue
        done.add(mark)
        with library.told_by(clock, hand(each)) if each.author else nullcontext():
            told = _give(session, matter, key, each.after, taken)
            library.close_visits(reviewed.assessment)
        if told:
            library.add_record(reviewed.assessment, REVIEW_ROUND, told)


def _give(session: Session, matter: Matter, key: AnswerKey, text: str, taken: TakenIn) -> Json:
    before = session.reading
    try:
        change = session.answer_typed(key, as_typed(session.question_at(key), text))
    except EiaError as refused:
        taken.refused.append((key, str(refused)))
        return None
    if change.keys:
        taken.answers.append(key)
    return accepted(matter, before, session.reading)


def hand(each: Asked) -> str:
    """In whose name a proposal becomes an answer: as the file tells it, which proves nothing."""
    return _("{author} (as the reviewed document says)").format(author=each.author[:120])


def _accepted_before(reader: LibraryReader, assessment: str) -> set[str]:
    """The marks of proposals that became answers, as earlier versions kept them."""
    return set(_marks(reader, assessment))


def _marks(reader: LibraryReader, assessment: str) -> Iterator[str]:
    for record in reader.records(assessment, DOCUMENT_RETURNED):
        match record.content:
            case {"accepted": list(accepted_then)}:
                told = (each for each in accepted_then if isinstance(each, dict))
                yield from (str(each["mark"]) for each in told if "mark" in each)
