"""Stored answers become a snapshot, and answers of a snapshot become what is stored."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from eia_wizard.domain.answers import AnswerKey, Json, Value
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.form import Form


def snapshot(
    assessment_id: str, began_at: datetime, stored: Mapping[AnswerKey, Json], form: Form
) -> Assessment:
    """The assessment as it was stored; what its form does not recognise is kept aside, unread."""
    answers: dict[AnswerKey, Value] = {}
    unrecognised: dict[AnswerKey, Json] = {}
    for key, value in stored.items():
        read = _read(form, key, value)
        if read is None:
            unrecognised[key] = value
        else:
            answers[key] = read
    return Assessment(
        id=assessment_id,
        form_digest=form.digest,
        began_at=began_at,
        answers=MappingProxyType(answers),
        unrecognised=MappingProxyType(unrecognised),
    )


def to_store(form: Form, key: AnswerKey, value: Value | None) -> Json:
    """An answer as it is stored; ``None`` takes it away."""
    question = form.question(key.question)
    if value is None or question is None:
        return None
    return question.kind.to_json(value)


def _read(form: Form, key: AnswerKey, value: Json) -> Value | None:
    question = form.question(key.question)
    if question is None:
        return None
    try:
        read: Value = question.kind.from_json(value)
    except Unsuitable:
        return None
    return None if question.kind.is_empty(read) else read
