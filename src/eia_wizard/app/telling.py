"""An assessment told as plain data: for the screen, for scripts, for tests."""

from collections.abc import Iterator

from eia_wizard.app.opening import Opened
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.standing import outstanding
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import Record, Visit


def assessment_json(reader: LibraryReader, opened: Opened) -> Json:
    """Everything of an assessment as it stands."""
    facts, form, reading = opened.facts, opened.form, opened.reading
    return {
        "id": facts.id,
        "title": reading.role_text("assessment.title"),
        "form": {"id": form.id, "version": form.version, "digest": form.digest},
        "size": reading.size(),
        "began_at": facts.began_at.isoformat(),
        "changed_at": facts.changed_at.isoformat(),
        "archived": facts.archived_at is not None,
        "answers": [answer_json(opened, key) for key in sorted(reading.assessment.answers)],
        "unrecognised": [
            {"question": key.question, "item": key.item, "value": value}
            for key, value in sorted(reading.assessment.unrecognised.items())
        ],
        "collections": {
            collection.id: [
                {"id": item, "label": reading.label(item)} for item in reading.items(collection.id)
            ]
            for collection in form.collections.values()
            if not collection.crossing
        },
        "outstanding": [
            {"question": key.question, "item": key.item} for key in outstanding(reading)
        ],
        "records": [record_json(record) for record in reader.records(facts.id)],
    }


def answer_json(opened: Opened, key: AnswerKey) -> Json:
    """One answer."""
    question = opened.form.question(key.question)
    value = opened.reading.assessment.answers[key]
    return {
        "question": key.question,
        "item": key.item,
        "text": question.text if question else "",
        "value": question.kind.to_json(value) if question else None,
    }


def record_json(record: Record) -> Json:
    """One record."""
    return {
        "kind": record.kind,
        "at": record.at.isoformat(),
        "who": record.who,
        "content": record.content,
    }


def told_history(visits: list[Visit]) -> list[Visit]:
    """The visits that changed something: where a copy came in, what it repeats is left out."""
    last: dict[AnswerKey, Visit] = {}
    told: list[Visit] = []
    for visit in visits:
        before = last.get(visit.key)
        last[visit.key] = visit
        if before is None or not _repeats(before, visit):
            told.append(visit)
    return told


def _repeats(before: Visit, visit: Visit) -> bool:
    if before.is_purged or visit.is_purged:
        return False
    return (before.is_removal, before.value) == (visit.is_removal, visit.value)


def handle_of(visit: Visit, origins: list[str]) -> str:
    """What names a visit to ``restore``: its place, after the chain it came in with, if any."""
    if visit.position is None:
        return "-"
    chain = origins.index(visit.origin)
    return f"o{chain}:{visit.position}" if chain else str(visit.position)


def visit_json(visit: Visit, origins: list[str]) -> Json:
    """One visit of the history; ``value`` is null where it was taken away or erased."""
    return {
        "handle": handle_of(visit, origins),
        "position": visit.position,
        "question": visit.key.question,
        "item": visit.key.item,
        "value": visit.value,
        "removed": visit.is_removal,
        "erased": visit.is_purged,
        "began_at": visit.began_at.isoformat(),
        "ended_at": visit.ended_at.isoformat(),
        "who": visit.who,
        "from_elsewhere": visit.origin != origins[0],
        "hash": visit.hash,
    }


def assessment_lines(opened: Opened) -> Iterator[str]:
    """The answers of an assessment as lines of text, stage by stage."""
    reading = opened.reading
    yield reading.role_text("assessment.title") or opened.facts.id
    for stage in opened.form.stages:
        lines = [line for key in _keys_of(opened, stage.id) for line in _answer_lines(opened, key)]
        if lines:
            yield ""
            yield f"{stage.number} {stage.title}"
            yield from lines
    for collection in opened.form.collections.values():
        keys = _collection_keys(opened, collection.id)
        if keys:
            yield ""
            yield collection.title
            for key in keys:
                yield from _answer_lines(opened, key)


def _keys_of(opened: Opened, stage_id: str) -> list[AnswerKey]:
    reading = opened.reading
    return [
        AnswerKey(question.id, item)
        for stage, section, question in opened.form.placed()
        if stage.id == stage_id and not question.shows
        for item in reading.section_items(section)
        if reading.value(AnswerKey(question.id, item)) is not None
    ]


def _collection_keys(opened: Opened, collection_id: str) -> list[AnswerKey]:
    reading, collection = opened.reading, opened.form.collections[collection_id]
    return [
        AnswerKey(question.id, item)
        for item in reading.items(collection_id)
        for question in collection.questions
        if reading.value(AnswerKey(question.id, item)) is not None
    ]


def _answer_lines(opened: Opened, key: AnswerKey) -> Iterator[str]:
    typed = opened.reading.text(key.question, key.item)
    first, *rest = typed.split("\n")
    yield f"  {key} = {first}"
    yield from (f"      {line}" for line in rest)
