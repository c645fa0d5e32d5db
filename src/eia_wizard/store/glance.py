"""One assessment read cheaply, so that its page can be there before the library is open."""

import json
import sqlite3
from pathlib import Path
from typing import NamedTuple

from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.header import SCHEMA_VERSION, check_header, has_journal
from eia_wizard.store.place import real_place
from eia_wizard.store.rows import AssessmentFacts, facts_from
from eia_wizard.store.shelf import reading

_FACTS = "SELECT * FROM assessment WHERE id = ? AND kind = 'assessment' AND deleted_at IS NULL"
_FORM = "SELECT content FROM form WHERE digest = ?"
_ANSWERS = "SELECT question, item, value FROM answer WHERE assessment = ? ORDER BY question, item"


class Glance(NamedTuple):
    """An assessment as it lay in the library at one moment; its form as files."""

    facts: AssessmentFacts
    form_files: dict[str, str]
    answers: dict[AnswerKey, Json]


def glance(path: Path, assessment_id: str) -> Glance | None:
    """An assessment, where it can be had at once; ``None`` where the library must be opened first.

    It must be where a save was cut off, an earlier program wrote it, or anything is amiss: whoever
    opens the library mends that, or says it.
    """
    path = real_place(path)
    try:
        if has_journal(path) or check_header(path) != SCHEMA_VERSION:
            return None
        with reading(path) as connection:
            return _read(connection, assessment_id)
    except (EiaError, OSError, ValueError, TypeError, LookupError, AttributeError):
        return None


def _read(connection: sqlite3.Connection, assessment_id: str) -> Glance | None:
    connection.row_factory = sqlite3.Row
    connection.execute("BEGIN")  # all three are of one moment
    row = connection.execute(_FACTS, (assessment_id,)).fetchone()
    if row is None:
        return None
    (content,) = connection.execute(_FORM, (row["form_digest"],)).fetchone()
    answers = connection.execute(_ANSWERS, (assessment_id,))
    return Glance(
        facts_from(row),
        {str(name): str(text) for name, text in json.loads(content).items()},
        {AnswerKey(question, item): json.loads(value) for question, item, value in answers},
    )
