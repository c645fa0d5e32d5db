"""What reviewers said and asked, and what was done: kept beside an assessment, never changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256

from eia_wizard.app.said_now import reads, says
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.matters import (
    AGREED,
    CHANGE,
    COMMENT,
    Matter,
    Outcome,
    Said,
)
from eia_wizard.domain.reading import Reading
from eia_wizard.store.kinds import DOCUMENT_RETURNED, REVIEW_ROUND
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import Record

REPLY, PLACED, OPENED_AGAIN = "reply", "placed", "open"
"""What else a record of a review can tell, beside a matter and its outcome."""
MOST_SAID = 20_000
"""Letters that are kept of a comment, and of either side of a change to words of our own."""


@dataclass(frozen=True, slots=True)
class Returned:
    """A reviewed document that was brought home: which, when, by whom, and who had worked on it."""

    digest: str
    name: str
    at: datetime
    who: str
    exported_at: str
    reviewers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conversation:
    """Everything that reviews brought, oldest file first."""

    files: tuple[Returned, ...] = ()
    matters: tuple[Matter, ...] = ()


@dataclass(slots=True)
class _Told:
    """The records, sorted: files, matters, and what was done about each."""

    files: dict[str, Returned] = field(default_factory=dict)
    matters: dict[str, Matter] = field(default_factory=dict)
    replies: dict[str, list[Said]] = field(default_factory=dict)
    outcomes: dict[str, tuple[Outcome, Mapping[str, Json]] | None] = field(default_factory=dict)
    places: dict[str, AnswerKey] = field(default_factory=dict)


def conversation(reader: LibraryReader, assessment_id: str, reading: Reading) -> Conversation:
    """The reviews of an assessment, held against its answers as they are read here."""
    return stand(told_in(reader, assessment_id), reading)


def told_in(reader: LibraryReader, assessment_id: str) -> tuple[Record, ...]:
    """The records that tell of reviews."""
    returned = reader.records(assessment_id, DOCUMENT_RETURNED)
    return (*returned, *reader.records(assessment_id, REVIEW_ROUND))


def stand(records: Iterable[Record], reading: Reading) -> Conversation:
    """What the records tell, as it stands now.

    What was accepted and taken back with undo is open again, and so is a comment whose action is
    gone: what came of a matter follows the answers, not only the records.
    """
    told = _sorted(records)
    order = _Order(reading)
    matters = sorted(map(partial(_standing, told, reading), told.matters.values()), key=order)
    files = (replace(f, reviewers=_reviewers(told, f.digest)) for f in told.files.values())
    return Conversation(tuple(files), tuple(matters))


def mark_of(key: AnswerKey | None, who: str, at: datetime | None, text: str, number: int) -> str:
    """What a comment is known by again, in whichever file; of several alike the how-manyth."""
    day = at.date().isoformat() if at else ""
    said = " ".join(text[:MOST_SAID].split())
    return marked(*(key or ("", "")), who, day, said, str(number))


def marked(*said: str) -> str:
    """A short name of words that does not tell them."""
    return sha256("\0".join(said).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def value_mark(reading: Reading, key: AnswerKey) -> str:
    """What an answer is known by again."""
    return marked(*key, repr(reading.value(key)))


def moment(written: str) -> datetime | None:
    """A moment as a document tells it, which may have no time zone, or be no moment at all."""
    try:
        found = datetime.fromisoformat(written.replace("Z", "+00:00"))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


# What the records tell


def _sorted(records: Iterable[Record]) -> _Told:
    told = _Told()
    for record in records:
        content = record.content
        if not isinstance(content, dict):
            continue
        if record.kind == DOCUMENT_RETURNED:
            _take_file(told, record, content)
        elif content.get("what") in (COMMENT, CHANGE):
            _take_matter(told, content)
        else:
            _take_event(told, record, content)
    return told


def _take_file(told: _Told, record: Record, said: Mapping[str, Json]) -> None:
    digest = str(said.get("digest", ""))
    exported_at = str(said.get("exported_at", ""))
    found = Returned(digest, str(said.get("name", "")), record.at, record.who, exported_at)
    told.files.setdefault(digest, found)


def _take_matter(told: _Told, said: Mapping[str, Json]) -> None:
    def text(name: str) -> str:
        return str(said.get(name, ""))

    opened = Said(text("author"), moment(text("date")), text("text"))
    above = text("to")
    if above:
        told.replies.setdefault(above, []).append(opened)
        return
    under = said.get("under")
    told.matters.setdefault(
        text("mark"),
        Matter(
            mark=text("mark"),
            kind=text("what"),
            file=text("file"),
            key=_key(said),
            placed_by=text("placed_by"),
            under=tuple(map(str, under)) if isinstance(under, list) else (),
            opened=opened,
            words=text("words"),
            before=text("before"),
            after=text("after"),
            is_answer=bool(said.get("is_answer")),
            is_tracked=bool(said.get("tracked")),
        ),
    )


def _take_event(told: _Told, record: Record, said: Mapping[str, Json]) -> None:
    mark, what, words = (str(said.get(name, "")) for name in ("of", "what", "words"))
    match what:
        case _ if what == REPLY:
            told.replies.setdefault(mark, []).append(Said(record.who, record.at, words))
        case _ if what == PLACED:
            key = _key(said)
            if key:
                told.places[mark] = key
        case _ if what == OPENED_AGAIN:
            told.outcomes[mark] = None
        case _:
            told.outcomes[mark] = (Outcome(what, record.who, record.at, words), said)


def _key(said: Mapping[str, Json]) -> AnswerKey | None:
    question = str(said.get("question", ""))
    return AnswerKey(question, str(said.get("item", ""))) if question else None


def _reviewers(told: _Told, digest: str) -> tuple[str, ...]:
    names = (each.opened.who for each in told.matters.values() if each.file == digest)
    return tuple(dict.fromkeys(filter(None, names)))


# How it stands now


def _standing(told: _Told, reading: Reading, matter: Matter) -> Matter:
    key = told.places.get(matter.mark, matter.key)
    if key and reading.form.question(key.question) is None:
        key = None
    placed_by = "hand" if matter.mark in told.places else matter.placed_by
    placed = replace(
        matter,
        key=key,
        placed_by=placed_by if key else "",
        replies=tuple(told.replies.get(matter.mark, ())),
        now=reads(reading, key) if key else "",
    )
    outcome = _outcome(placed, reading, told.outcomes.get(matter.mark))
    is_conflict = placed.can_be_accepted and not says(reading, key, matter.before) if key else False
    return replace(placed, outcome=outcome, is_conflict=is_conflict and outcome is None)


def _outcome(
    matter: Matter, reading: Reading, known: tuple[Outcome, Mapping[str, Json]] | None
) -> Outcome | None:
    if known:
        outcome, said = known
        if not _is_undone(matter, reading, said):
            return outcome
    if matter.key and matter.can_be_accepted and says(reading, matter.key, matter.after):
        return Outcome(AGREED, "", reading.assessment.began_at)
    return None


def _is_undone(matter: Matter, reading: Reading, said: Mapping[str, Json]) -> bool:
    """Whether the answer is again what it was before it was accepted, or the action is gone."""
    was, became, action = (str(said.get(name, "")) for name in ("was", "became", "action"))
    if action:
        home = reading.collection_of(action)
        return home is None or not reading.has_item(home.id, action)
    is_other = bool(was and matter.key and was != became)
    return bool(is_other and matter.key and value_mark(reading, matter.key) == was)


class _Order:
    """Where a matter stands in reading order: by question and item; without a place, last."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._first: dict[str, int] = {}
        self._at = {name: number for number, name in enumerate(reading.form.questions)}
        for question in reading.form.questions.values():
            self._first.setdefault(question.collection, self._at[question.id])

    def __call__(self, matter: Matter) -> tuple[int, int, int, bool]:
        key = matter.key
        question = self._reading.form.question(key.question) if key else None
        if key is None or question is None:
            return len(self._at), 0, 0, matter.kind == COMMENT
        at = self._at.get(question.id, 0)
        if not question.collection:
            return at, 0, 0, matter.kind == COMMENT
        items = self._reading.items(question.collection)
        place = items.index(key.item) if key.item in items else len(items)
        return self._first[question.collection], place, at, matter.kind == COMMENT


def matter_called(known: Conversation, mark: str) -> Matter | None:
    """One matter by its mark."""
    return next((each for each in known.matters if each.mark == mark), None)


def records_on(reader: LibraryReader, assessment_id: str, key: AnswerKey) -> Iterator[Record]:
    """The records of reviews that say something of an answer."""
    for record in reader.records(assessment_id, REVIEW_ROUND):
        if isinstance(record.content, dict) and _key(record.content) == key:
            yield record
