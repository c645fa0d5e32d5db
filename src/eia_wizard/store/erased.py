"""What was erased stays erased: texts of purged answers are kept out of what comes in."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.canonical import canonical_text
from eia_wizard.store.chains import own_origin, spoken_origin
from eia_wizard.store.contents import PackageContents, PackedAnswer, PackedRecord
from eia_wizard.store.database import Connection
from eia_wizard.store.decisions import sealed_answers
from eia_wizard.store.history import history
from eia_wizard.store.kinds import IMPORTED, PURGE
from eia_wizard.store.moments import write_moment
from eia_wizard.store.records import TakenFrom, records, taken_from
from eia_wizard.store.rows import Record, Visit


class Place(NamedTuple):
    """Where a record stands: in which chain, and at which place there."""

    origin: str
    position: int


@dataclass(frozen=True, slots=True)
class Erased:
    """Which answers were erased, here or by the sender of a package, and what of them may come in.

    ``at`` says when each was erased last; of those in ``known`` the sender knew every purge;
    ``since`` are texts that the history of the package shows to be younger than the purge.
    ``records`` are those of which the content was erased.
    """

    at: Mapping[AnswerKey, datetime]
    known: frozenset[AnswerKey]
    since: frozenset[tuple[AnswerKey, str]]
    records: frozenset[Place]

    def lets_in(self, key: AnswerKey, value: Json) -> bool:
        """Whether a text may come in: never erased, or given after that."""
        return (
            value is None
            or key not in self.at
            or key in self.known
            or (key, canonical_text(value)) in self.since
        )

    def visit(self, visit: Visit) -> Visit:
        """A visit as it may be kept: without value and salt where its text was erased."""
        if self._lets_in_past(visit.key, visit.value, visit.ended_at):
            return visit
        return replace(visit, value=None, salt=None)

    def sealed(self, answer: PackedAnswer, when: datetime) -> PackedAnswer:
        """A sealed answer as it may be kept under a record of that moment."""
        if self._lets_in_past(answer.key, answer.value, when):
            return answer
        return replace(answer, value=None, salt=None)

    def record(self, record: Record) -> Record:
        """A record as it may be kept."""
        if Place(spoken_origin(record.origin), record.position) not in self.records:
            return record
        return replace(record, content=None, salt=None)

    def _lets_in_past(self, key: AnswerKey, value: Json, when: datetime) -> bool:
        return key not in self.at or (when > self.at[key] and self.lets_in(key, value))


def erased_of(
    connection: Connection, assessment_ids: Iterable[str], contents: PackageContents
) -> Erased:
    """What was erased of a package, by the purges known here of these assessments and its own."""
    here = [each for id_ in assessment_ids for each in records(connection, id_, PURGE)]
    there = [each.record for each in contents.records if each.record.kind == PURGE]
    at: dict[AnswerKey, datetime] = {}
    for key, purge in _purges([*here, *there]):
        at[key] = max(at.get(key, purge.at), purge.at)
    told = {_place(each) for each in there}
    unknown = {key for key, purge in _purges(here) if _place(purge) not in told}
    return Erased(
        at=at,
        known=frozenset(at.keys() - unknown),
        since=_given_since(contents, at),
        records=frozenset(_purged_records([*here, *there])),
    )


def erased_there(
    connection: Connection, assessment_id: str, contents: PackageContents
) -> dict[AnswerKey, frozenset[str]]:
    """The texts held here that others erased and can have had from us or we from them.

    What they never had, such as an answer given here that was never sent, is not among them.
    """
    own = own_origin(connection, assessment_id)
    found: dict[AnswerKey, frozenset[str]] = {}
    purged = [each.record for each in contents.records if each.record.kind == PURGE]
    for key, purge in _purges(purged):
        if spoken_origin(purge.origin) != own:
            had = _had(contents, purge)
            texts = frozenset(_texts_of(connection, assessment_id, key, had))
            found[key] = found.get(key, frozenset()) | texts
    return {key: texts for key, texts in found.items() if texts}


def records_erased_there(contents: PackageContents) -> frozenset[Place]:
    """The records of which the package says that their content was erased."""
    purged = [each.record for each in contents.records if each.record.kind == PURGE]
    return frozenset(_purged_records(purged))


def _purges(found: Iterable[Record]) -> Iterator[tuple[AnswerKey, Record]]:
    for each in found:
        match each.content:
            case {"question": str(question), "item": str(item)}:
                yield AnswerKey(question, item), each


def _purged_records(found: Iterable[Record]) -> Iterator[Place]:
    for each in found:
        match each.content:
            case {"record": {"origin": str(origin), "position": int(position)}}:
                yield Place(spoken_origin(origin), position)


def _place(record: Record) -> Place:
    return Place(spoken_origin(record.origin), record.position)


def _given_since(
    contents: PackageContents, at: Mapping[AnswerKey, datetime]
) -> frozenset[tuple[AnswerKey, str]]:
    """Texts whose first visit is later than the purge, and that did not come in by an import."""
    first: dict[tuple[AnswerKey, str], datetime] = {}
    for visit in contents.history or ():
        if visit.key in at and visit.value is not None:
            said = (visit.key, canonical_text(visit.value))
            first[said] = min(first.get(said, visit.ended_at), visit.ended_at)
    carried = {
        (each.key, canonical_text(each.value))
        for packed in contents.records
        if packed.record.kind == IMPORTED
        for each in packed.sealed
        if each.key in at and each.value is not None
    }
    return frozenset(said for said, when in first.items() if when > at[said[0]]) - carried


def _had(contents: PackageContents, purge: Record) -> dict[str, str]:
    """Until when whoever erased an answer had seen the work of each library."""
    had = {spoken_origin(purge.origin): write_moment(purge.at)}
    for taken in _imports_before(contents.records, purge.at):
        had[taken.origin] = max(had.get(taken.origin, ""), taken.made_at)
    return had


def _imports_before(packed: Iterable[PackedRecord], moment: datetime) -> Iterator[TakenFrom]:
    for each in packed:
        taken = taken_from(each.record)
        if taken and each.record.at <= moment:
            yield taken


def _texts_of(
    connection: Connection, assessment_id: str, key: AnswerKey, had: Mapping[str, str]
) -> Iterator[str]:
    for visit in history(connection, assessment_id, key):
        seen = had.get(spoken_origin(visit.origin), "")
        if visit.value is not None and write_moment(visit.ended_at) <= seen:
            yield canonical_text(visit.value)
    for record in records(connection, assessment_id, IMPORTED):
        taken = taken_from(record)
        if taken and taken.made_at <= had.get(taken.origin, ""):
            for answer in sealed_answers(connection, record.id):
                if answer.key == key and answer.value is not None:
                    yield canonical_text(answer.value)
