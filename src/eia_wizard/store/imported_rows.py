"""Rows of other libraries' chains, taken in beside our own without touching what is there."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TypeVar

from eia_wizard.domain.answers import Json
from eia_wizard.store.canonical import canonical_text
from eia_wizard.store.chains import (
    FORK,
    RECORDS,
    VISITS,
    End,
    end_of,
    hashes_of,
    own_origin,
    set_end,
)
from eia_wizard.store.contents import PackedRecord
from eia_wizard.store.database import Connection
from eia_wizard.store.decisions import keep_sealed
from eia_wizard.store.erased import Erased
from eia_wizard.store.moments import write_moment
from eia_wizard.store.records import put_record
from eia_wizard.store.rows import Record, Visit
from eia_wizard.store.schema import ADD_VISIT

T = TypeVar("T", Record, Visit)


def take_in_records(
    connection: Connection, assessment_id: str, packed: Iterable[PackedRecord], erased: Erased
) -> None:
    """Add the records we do not have, each to its chain, with what they sealed.

    What was erased stays erased.
    """
    sealed = {(each.record.origin, each.record.position): each.sealed for each in packed}
    rows = [each.record for each in packed]
    for origin, chain in _by_origin(rows):
        here = _name_here(connection, RECORDS, assessment_id, origin, chain)
        known = end_of(connection, assessment_id, here, RECORDS).length
        for each in chain[known:]:
            number = put_record(connection, _record(erased.record(each), assessment_id, here))
            kept = [erased.sealed(one, each.at) for one in sealed[(origin, each.position)]]
            keep_sealed(connection, number, kept)
        _move_end(connection, assessment_id, here, RECORDS, chain)


def take_in_history(
    connection: Connection, assessment_id: str, visits: Iterable[Visit], erased: Erased
) -> None:
    """Add the visits we do not have, each to its chain; what was erased stays erased."""
    for origin, chain in _by_origin(visits):
        here = _name_here(connection, VISITS, assessment_id, origin, chain)
        known = end_of(connection, assessment_id, here, VISITS).length
        for each in chain[known:]:
            connection.execute(ADD_VISIT, _visit(erased.visit(each), assessment_id, here))
        _move_end(connection, assessment_id, here, VISITS, chain)


def _by_origin(rows: Iterable[T]) -> list[tuple[str, list[T]]]:
    ordered = sorted(rows, key=lambda each: (each.origin, each.position or 0))
    return [(origin, list(chain)) for origin, chain in groupby(ordered, lambda each: each.origin)]


def _name_here(
    connection: Connection,
    rows: str,
    assessment_id: str,
    origin: str,
    chain: Sequence[Record | Visit],
) -> str:
    """The name for this chain here: marked where ours of the same origin went another way."""
    known = hashes_of(connection, assessment_id, origin, rows)
    theirs = [each.hash for each in chain]
    goes_on = origin == own_origin(connection, assessment_id) and 0 < len(known) < len(theirs)
    if not goes_on and all(a == b for a, b in zip(known, theirs, strict=False)):
        return origin
    return f"{origin.partition(FORK)[0]}{FORK}{theirs[-1][:12]}"


def _move_end(
    connection: Connection,
    assessment_id: str,
    origin: str,
    rows: str,
    chain: Sequence[Record | Visit],
) -> None:
    if end_of(connection, assessment_id, origin, rows).length < len(chain):
        end = End(len(chain), chain[-1].hash)
        set_end(connection, assessment_id, origin, rows, end)


def _record(each: Record, assessment_id: str, origin: str) -> dict[str, Json]:
    return {
        "assessment": assessment_id,
        "origin": origin,
        "position": each.position,
        "kind": each.kind,
        "content": _text(each.content),
        "salt": each.salt,
        "digest": each.digest,
        "at": write_moment(each.at),
        "who": each.who,
        "hash": each.hash,
    }


def _visit(each: Visit, assessment_id: str, origin: str) -> dict[str, Json]:
    return {
        "id": None,
        "assessment": assessment_id,
        "origin": origin,
        "position": each.position,
        "question": each.key.question,
        "item": each.key.item,
        "value": _text(each.value),
        "salt": each.salt,
        "digest": each.digest,
        "began_at": write_moment(each.began_at),
        "ended_at": write_moment(each.ended_at),
        "who": each.who,
        "hash": each.hash,
    }


def _text(value: Json) -> str | None:
    return None if value is None else canonical_text(value)
