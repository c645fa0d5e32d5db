"""A document as it would read now: made from a snapshot while somebody is still typing."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from eia_wizard.app.exporting import (
    PUBLICATION_COPY,
    Material,
    Wanted,
    brief_on,
    material_of,
    tells_of_a_check,
)
from eia_wizard.app.opening import Opened, find
from eia_wizard.app.snapshot import to_store
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.findings import PUBLICATION, Checked
from eia_wizard.domain.form import WITHHELD
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.noting import Notebook
from eia_wizard.domain.prose import Grid, Paragraph, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Home, Part, Report
from eia_wizard.report.report import build_report
from eia_wizard.store.reader import LibraryReader

LEFT_OUT = "left-out"
"""The tone of a line that says what a copy for the public does not hold."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a document is made from beside the answers, as it was read last."""

    material: Material
    room: Workroom


def surroundings(reader: LibraryReader, room: Workroom, assessment_id: str) -> Surroundings:
    """What a library keeps beside the answers of an assessment."""
    return Surroundings(material_of(reader, find(reader, assessment_id)), room)


def preview(
    known: Surroundings,
    reading: Reading,
    layout: Layout,
    checked: Checked | None,
    book: Notebook | None = None,
) -> Report:
    """The report as it would be now; of what a public copy leaves out, only that it does.

    With a ``book`` kept from one to the next, only what a change touches is made anew.
    """
    material, opened = _as_it_stands(known, reading)
    if book and layout.audience != PUBLICATION_COPY:
        opened = replace(opened, reading=book.read(reading))
    told = checked if tells_of_a_check(layout) else None
    brief = brief_on(material, opened, known.room, Wanted(layout=layout.id), told)
    if layout.audience != PUBLICATION_COPY:
        return build_report(replace(brief, book=book))
    brief = replace(brief, checked=None)
    report = build_report(brief)
    if not _withheld(reading):
        return report
    for_review = replace(layout, audience="review")
    whole = build_report(replace(brief, reading=reading, layout=for_review))
    return replace(report, parts=_with_what_is_left_out(report.parts, whole.parts, reading, brief))


def why_not_now(layout: Layout, checked: Checked | None) -> str:
    """Why a document in this layout would not be made as things stand, or nothing."""
    if layout.audience != PUBLICATION_COPY or checked is None:
        return ""
    count = len(checked.readiness(PUBLICATION).in_the_way)
    if not count:
        return ""
    return ngettext(
        "This copy would not be made now: {n} thing stands in the way of publishing it.",
        "This copy would not be made now: {n} things stand in the way of publishing it.",
        count,
    ).format(n=count)


def _as_it_stands(known: Surroundings, reading: Reading) -> tuple[Material, Opened]:
    """The material with the answers of this moment in place of those on the disk."""
    material, assessment = known.material, reading.assessment
    kept = material.assessment
    answers: dict[AnswerKey, Json] = dict(assessment.unrecognised)
    answers |= {k: to_store(reading.form, k, v) for k, v in assessment.answers.items()}
    facts = replace(kept.facts, changed_at=_changed_at(known, answers))
    now = replace(material, assessment=replace(kept, facts=facts, answers=answers))
    return now, Opened(facts, reading.form, reading)


def _changed_at(known: Surroundings, answers: Mapping[AnswerKey, Json]) -> datetime:
    """What was not changed since it was read stands as of its own day, everything else of today."""
    kept = known.material.assessment
    return kept.facts.changed_at if answers == kept.answers else known.room.clock()


def _withheld(reading: Reading) -> frozenset[AnswerKey]:
    return frozenset(
        AnswerKey(key.question.removesuffix(WITHHELD), key.item)
        for key in reading.assessment.answers
        if key.question.endswith(WITHHELD)
    )


def _with_what_is_left_out(
    public: tuple[Part, ...], whole: tuple[Part, ...], reading: Reading, brief: Brief
) -> tuple[Part, ...]:
    """The public parts, and where an answer would stand that they do not hold, a line on it."""
    places = {key: at for at, part in enumerate(public) for key in _homes(part)}
    notes: dict[int, list[Part]] = {}
    withheld, last = _withheld(reading), 0
    for key in (key for part in whole for key in _homes(part)):
        if key in places:
            last = _end_of(public, places[key])
        elif key in withheld:
            told = Paragraph(line(_told(brief, reading, key)), tone=LEFT_OUT)
            notes.setdefault(last, []).extend((Home(key), told))
    ends = range(len(public) + 1)
    return tuple(each for at in ends for each in (*notes.get(at, ()), *public[at : at + 1]))


def _homes(part: Part) -> Iterator[AnswerKey]:
    match part:
        case Home(key):
            yield key
        case Grid(rows=rows):
            yield from (cell.home for row in rows for cell in row if cell.home)


def _end_of(parts: tuple[Part, ...], at: int) -> int:
    """Where the answer ends that has its home at a place."""
    while at < len(parts) and isinstance(parts[at], Home):
        at += 1
    at += 1
    while at < len(parts) and not isinstance(parts[at], Home | Heading):
        at += 1
    return at


def _told(brief: Brief, reading: Reading, key: AnswerKey) -> str:
    question = reading.form.question(key.question)
    reason = replace(brief, reading=reading).withheld_because(key)
    return _("Left out of this copy: “{question}”. {reason}.").format(
        question=question.name if question else key.question, reason=reason or _("No reason given")
    )
