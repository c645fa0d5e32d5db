"""An audited purge: what should never have been typed is erased, and the chain still holds."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import TypeAlias

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.answers import current_text, set_answer
from eia_wizard.store.assessments import facts_of, rewrite_facts
from eia_wizard.store.database import Connection
from eia_wizard.store.held import NOTHING
from eia_wizard.store.kinds import PURGE
from eia_wizard.store.records import add_record, record_of, records
from eia_wizard.store.rows import Record
from eia_wizard.store.shelf import Listing
from eia_wizard.store.visits import close_visits, note_visit

Texts: TypeAlias = frozenset[str] | None
"""Which texts are meant, as they are kept; none named means all."""

_IS_TOUCHED = """
    SELECT 1 FROM visit WHERE assessment = :assessment AND question = :question AND item = :item
"""
_IS_HELD = """
    SELECT 1 FROM answer WHERE assessment = :assessment AND question = :question AND item = :item
    UNION ALL
    SELECT 1 FROM visit WHERE assessment = :assessment AND question = :question AND item = :item
        AND value IS NOT NULL
    UNION ALL
    SELECT 1 FROM sealed_answer WHERE question = :question AND item = :item AND value IS NOT NULL
        AND record IN (SELECT id FROM record WHERE assessment = :assessment)
    LIMIT 1
"""
_BLANK_VISITS = """
    UPDATE visit SET value = NULL, salt = NULL
    WHERE assessment = :assessment AND question = :question AND item = :item
        AND value IS NOT NULL AND (:text IS NULL OR value = :text)
"""
_BLANK_SEALED = """
    UPDATE sealed_answer SET value = NULL, salt = NULL
    WHERE question = :question AND item = :item
        AND record IN (SELECT id FROM record WHERE assessment = :assessment)
        AND value IS NOT NULL AND (:text IS NULL OR value = :text)
"""
_BLANK_RECORD = """
    UPDATE record SET content = NULL, salt = NULL
    WHERE assessment = ? AND origin = ? AND position = ? AND kind <> ?
"""


def purge_answer(
    connection: Connection,
    assessment_id: str,
    key: AnswerKey,
    reason: str,
    listing: Listing | None,
    now: datetime,
    who: str,
) -> Record:
    """Erase every value this answer ever had here, and record that, by whom and why.

    ``listing`` is what the list shows without it; where none is given, the line stays.

    Raises:
        EiaError: if there is nothing to erase, or no reason is given.
    """
    reason = _said(reason)
    close_visits(connection, assessment_id, [key])
    places = int(current_text(connection, assessment_id, key) is not None)
    if places:
        set_answer(connection, assessment_id, key, NOTHING)
    _close_as_removed(connection, assessment_id, key, now, who)
    places += _blank(connection, assessment_id, key)
    if not places:
        raise EiaError(
            _(
                "There is nothing to erase under “{key}”: no earlier or present text is kept here."
            ).format(key=key)
        )
    if listing is not None:
        rewrite_facts(connection, replace(facts_of(connection, assessment_id), listing=listing))
    content: Json = {
        "question": key.question,
        "item": key.item,
        "places": places,
        "reason": reason,
    }
    return add_record(connection, assessment_id, PURGE, content, now, who)


def purge_record_content(
    connection: Connection,
    assessment_id: str,
    record_id: int,
    reason: str,
    now: datetime,
    who: str,
) -> Record:
    """Erase what a record says, such as a comment, and record that, by whom and why.

    Raises:
        EiaError: if there is nothing to erase, no reason is given, or the record itself tells of
            a purge.
    """
    reason = _said(reason)
    found = record_of(connection, record_id)
    if found.content is None or found.kind == PURGE:
        raise EiaError(_("There is nothing to erase in this record."))
    _blank_record(connection, assessment_id, found.origin, found.position)
    content: Json = {
        "record": {"origin": found.origin, "position": found.position, "kind": found.kind},
        "places": 1,
        "reason": reason,
    }
    return add_record(connection, assessment_id, PURGE, content, now, who)


def erase_as_elsewhere(
    connection: Connection,
    assessment_id: str,
    texts: Mapping[AnswerKey, frozenset[str]],
    now: datetime,
    who: str,
) -> None:
    """Erase texts that were erased in another library, whose own record of that came in."""
    for key, erased in texts.items():
        if current_text(connection, assessment_id, key) in erased:
            set_answer(connection, assessment_id, key, NOTHING)
            _close_as_removed(connection, assessment_id, key, now, who)
        _blank(connection, assessment_id, key, erased)


def erase_records_as_elsewhere(
    connection: Connection, assessment_id: str, places: Iterable[tuple[str, int]]
) -> None:
    """Erase what records say of which the content was erased in another library."""
    for origin, position in places:
        _blank_record(connection, assessment_id, origin, position)


def holds_text(connection: Connection, assessment_id: str, key: AnswerKey) -> bool:
    """Whether anything of an answer is kept: at present, in the history or under a decision."""
    if not _can_be_stored(key):
        return False
    return connection.execute(_IS_HELD, _this(assessment_id, key)).fetchone() is not None


def purged_keys(connection: Connection, assessment_id: str) -> dict[AnswerKey, datetime]:
    """The answers purged in this library or elsewhere, and when last."""
    found: dict[AnswerKey, datetime] = {}
    for each in records(connection, assessment_id, PURGE):
        match each.content:
            case {"question": str(question), "item": str(item)}:
                found[AnswerKey(question, item)] = each.at
    return found


def _close_as_removed(
    connection: Connection, assessment_id: str, key: AnswerKey, now: datetime, who: str
) -> None:
    if connection.execute(_IS_TOUCHED, _this(assessment_id, key)).fetchone():
        note_visit(connection, assessment_id, key, NOTHING, now, who)
        close_visits(connection, assessment_id, [key])


def _blank(connection: Connection, assessment_id: str, key: AnswerKey, texts: Texts = None) -> int:
    """Erase an answer from the history and under decisions; from how many places."""
    return sum(
        connection.execute(blank, _this(assessment_id, key) | {"text": text}).rowcount
        for text in ((None,) if texts is None else texts)
        for blank in (_BLANK_VISITS, _BLANK_SEALED)
    )


def _blank_record(connection: Connection, assessment_id: str, origin: str, position: int) -> None:
    connection.execute(_BLANK_RECORD, (assessment_id, origin, position, PURGE))


def _this(assessment_id: str, key: AnswerKey) -> dict[str, str | None]:
    return {"assessment": assessment_id, "question": key.question, "item": key.item}


def _can_be_stored(key: AnswerKey) -> bool:
    try:
        return bool(str(key).encode())
    except UnicodeEncodeError:  # half a character, as a shell may hand it on
        return False


def _said(reason: str) -> str:
    said = reason.strip()
    if not said:
        raise EiaError(_("Say why it is erased: the reason is kept, and the text is not."))
    return said
