"""An assessment as a document: the report built, set in a format, and written whole."""

from dataclasses import dataclass
from pathlib import Path

from eia_wizard.app.deciding import differing, sealed_point
from eia_wizard.app.opening import Opened, open_facts
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.report.brief import Brief, DecisionPoint
from eia_wizard.report.figures import FigurePainter
from eia_wizard.report.report import build_report
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.records import DECISION_POINT, EXAMPLE
from eia_wizard.store.rows import Record

DEFAULT_FORMAT = "docx"
DEFAULT_LAYOUT = "full"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document is wanted: its format and its layout."""

    format: str = DEFAULT_FORMAT
    layout: str = DEFAULT_LAYOUT


def export(
    reader: LibraryReader,
    room: Workroom,
    opened: Opened,
    wanted: Wanted,
    to: Path,
    painter: FigurePainter | None = None,
) -> Path:
    """Write an assessment as a document, whole or not at all.

    Raises:
        EiaError: if there is no such format or layout, or the file cannot be written.
    """
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.documents import FORMATS

    chosen = FORMATS.get(wanted.format)
    if chosen is None:
        raise EiaError(
            _("There is no format “{name}”. Formats: {names}.").format(
                name=wanted.format, names=", ".join(FORMATS)
            )
        )
    refuse_own_files(to, reader.path)
    report = build_report(brief_for(reader, room, opened, wanted.layout))
    write_atomically(to, chosen.write(report, painter, room.word_base.read_bytes()))
    return to


def brief_for(reader: LibraryReader, room: Workroom, opened: Opened, layout: str) -> Brief:
    """Everything that a report on this assessment is made from."""
    found = opened.form.layouts.get(layout)
    if found is None:
        raise EiaError(
            _("The form has no layout “{name}”. Layouts: {names}.").format(
                name=layout, names=", ".join(opened.form.layouts) or "–"
            )
        )
    return Brief(
        reading=opened.reading,
        layout=found,
        made_at=opened.facts.changed_at,
        program=room.program,
        organisation=organisation_name(reader),
        marking=marking_of(reader, opened),
        decision_points=decision_points(reader, opened),
    )


def decision_points(reader: LibraryReader, opened: Opened) -> tuple[DecisionPoint, ...]:
    """The sealed decisions of an assessment, each with what was answered differently since."""
    current = reader.answers(opened.facts.id)
    records = reader.records(opened.facts.id, DECISION_POINT)
    return tuple(_decision_point(reader, record, current) for record in records)


def marking_of(reader: LibraryReader, opened: Opened) -> str:
    """What every copy has to say of itself: that it is a worked example."""
    if not reader.records(opened.facts.id, EXAMPLE):
        return ""
    return _("Worked example: the place, the people and every figure are made up")


def organisation_name(reader: LibraryReader) -> str:
    """What the organisation is called in the library's own record, or nothing."""
    own = reader.assessments("library")
    return open_facts(reader, own[0]).reading.role_text("organisation.name") if own else ""


def _decision_point(
    reader: LibraryReader, record: Record, current: dict[AnswerKey, Json]
) -> DecisionPoint:
    sealed = reader.sealed(record.id)
    point = sealed_point(record, sealed)
    return DecisionPoint(
        item=point.item,
        at=point.at,
        who=point.who,
        digest=point.digest,
        answers=point.answers,
        changed_since=differing(sealed, current),
    )
