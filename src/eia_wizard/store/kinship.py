"""How a package stands to the assessment that is here: what both came from, and which is later."""

from collections.abc import Container, Iterable, Mapping
from datetime import datetime
from enum import Enum

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.chains import RECORDS, VISITS, hashes_of, own_origin, spoken_origin
from eia_wizard.store.contents import PackageContents, PackedRecord
from eia_wizard.store.database import Connection
from eia_wizard.store.decisions import sealed
from eia_wizard.store.history import answers_at
from eia_wizard.store.kinds import IMPORTED
from eia_wizard.store.moments import write_moment
from eia_wizard.store.purge import purged_keys
from eia_wizard.store.records import TakenFrom, records, taken_from
from eia_wizard.store.rows import Record, Visit

_ALWAYS = "\U0010ffff"
"""Later than any moment: of its own work a library knows all."""

Answers = dict[AnswerKey, Json]


class Standing(Enum):
    """Whether a package brings something later, only what is known here, or nothing tells."""

    LATER = "later"
    KNOWN = "known"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True)
class _Taken:
    """An import: whose work of which moment, by whom it was taken in, when, and its answers."""

    what: TakenFrom
    by: str
    at: datetime
    answers: Answers


def common_past(
    connection: Connection, assessment_id: str, contents: PackageContents
) -> Answers | None:
    """The latest answers of any library that both sides had taken in, or were themselves.

    The work of one library is one line, so what is not later than the last that either side saw
    of it is the past of both. ``None`` where no record on either side tells of such a moment.
    """
    ours, theirs = _by_us(connection, assessment_id), _by_them(contents)
    we_know = _latest(ours) | {own_origin(connection, assessment_id): _ALWAYS}
    they_know = _latest(theirs) | {contents.origin: write_moment(contents.made_at)}
    shared = [
        each
        for each in ours + theirs
        if each.what.made_at <= we_know.get(each.what.origin, "")
        and each.what.made_at <= they_know.get(each.what.origin, "")
    ]
    last = [each for each in shared if not any(_is_within(each, other) for other in shared)]
    latest = max(last, key=lambda each: (each.what.made_at, each.at), default=None)
    return latest.answers if latest else None


def standing(connection: Connection, assessment_id: str, contents: PackageContents) -> Standing:
    """Whether a package is later than what was taken in from its library before.

    Its chains tell first, since they only grow; then the moment it was made; then its answers.
    """
    if contents.origin == own_origin(connection, assessment_id):
        return _of_our_own(connection, assessment_id, contents)
    chains = ((RECORDS, _own_records(contents)), (VISITS, _own_visits(contents)))
    compared = [
        _compared(theirs, hashes_of(connection, assessment_id, contents.origin, rows))
        for rows, theirs in chains
    ]
    match {each for each in compared if each is not None}:
        case told if len(told) > 1:
            return Standing.UNTOLD
        case told if told:
            return told.pop()
        case _:
            return _by_moment(connection, assessment_id, contents)


def _is_within(one: _Taken, other: _Taken) -> bool:
    """Whether one was part of what the other took in; only moments of one clock are compared."""
    if one.what.origin == other.what.origin:
        return one.what.made_at < other.what.made_at
    return one.by == other.what.origin and write_moment(one.at) <= other.what.made_at


def _of_our_own(connection: Connection, assessment_id: str, contents: PackageContents) -> Standing:
    """A copy of our own is known where it holds what the history here had at that moment."""
    purged = purged_keys(connection, assessment_id)
    then = answers_at(connection, assessment_id, contents.made_at)
    is_known = _without(then, purged) == _without(contents.answers, purged)
    return Standing.KNOWN if is_known else Standing.UNTOLD


def _compared(theirs: list[str], ours: list[str]) -> Standing | None:
    """What a chain of theirs tells beside what we have of it; ``None`` where that is nothing."""
    if not ours or not theirs or ours == theirs:
        return None
    if theirs[: len(ours)] == ours:
        return Standing.LATER
    return Standing.KNOWN if ours[: len(theirs)] == theirs else Standing.UNTOLD


def _by_moment(connection: Connection, assessment_id: str, contents: PackageContents) -> Standing:
    made_at = write_moment(contents.made_at)
    taken = [
        each for each in _by_us(connection, assessment_id) if each.what.origin == contents.origin
    ]
    latest = max(taken, key=lambda each: (each.what.made_at, each.at), default=None)
    if latest is None or made_at > latest.what.made_at:
        return Standing.LATER
    purged = purged_keys(connection, assessment_id)
    is_same = _without(latest.answers, purged) == _without(contents.answers, purged)
    if made_at < latest.what.made_at or is_same:
        return Standing.KNOWN
    return Standing.UNTOLD


def _by_us(connection: Connection, assessment_id: str) -> list[_Taken]:
    return [
        _Taken(what, spoken_origin(each.origin), each.at, sealed(connection, each.id))
        for each in records(connection, assessment_id, IMPORTED)
        if (what := taken_from(each))
    ]


def _by_them(contents: PackageContents) -> list[_Taken]:
    return [
        _Taken(what, spoken_origin(packed.record.origin), packed.record.at, _kept(packed))
        for packed in contents.records
        if (what := taken_from(packed.record))
    ]


def _kept(packed: PackedRecord) -> Answers:
    return {each.key: each.value for each in packed.sealed if each.salt}


def _latest(taken: Iterable[_Taken]) -> dict[str, str]:
    latest: dict[str, str] = {}
    for each in taken:
        latest[each.what.origin] = max(latest.get(each.what.origin, ""), each.what.made_at)
    return latest


def _own_records(contents: PackageContents) -> list[str]:
    return _hashes(
        each.record for each in contents.records if each.record.origin == contents.origin
    )


def _own_visits(contents: PackageContents) -> list[str]:
    return _hashes(each for each in contents.history or () if each.origin == contents.origin)


def _hashes(rows: Iterable[Record | Visit]) -> list[str]:
    return [each.hash for each in sorted(rows, key=lambda each: each.position or 0)]


def _without(answers: Mapping[AnswerKey, Json], purged: Container[AnswerKey]) -> Answers:
    return {key: value for key, value in answers.items() if key not in purged}
