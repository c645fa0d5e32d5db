"""An assessment as a document: the report built, set in a format, and written whole."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.carrying import carried_by_a_document, is_whole, is_worked_on
from eia_wizard.app.conversation import stand, told_in
from eia_wizard.app.deciding import differing, sealed_point
from eia_wizard.app.marking import marked_as
from eia_wizard.app.moving import Aside, aside_on, earlier_forms
from eia_wizard.app.opening import OWN, Kept, Opened, kept, open_kept
from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.publishing import for_the_public, refuse_what_stands_in_the_way
from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.talks import talks_of
from eia_wizard.app.targets import refuse_own_files
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.decided import is_not_needed
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import Checked
from eia_wizard.domain.form import WITHHELD, Form
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.practice import practice_words
from eia_wizard.domain.protection import Protection
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief, DecisionPoint, KeptAside
from eia_wizard.report.figures import ChartPainter
from eia_wizard.report.parts import Report
from eia_wizard.report.report import build_report
from eia_wizard.store.kinds import ACCEPTANCE, DECISION_POINT, EXAMPLE
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import AssessmentFacts, Record

DEFAULT_FORMAT = "docx"
USUAL_LAYOUT, NOT_NEEDED_LAYOUT = "full", "not-needed"
PUBLICATION_COPY = "publication"
"""The audience of a layout that is for everybody."""
TELL_OF_A_CHECK = ("summary", "checked", "in-the-way")
"""The parts of a layout that say what a check found."""

PainterFor = Callable[[Form], ChartPainter | None]
"""Gives whoever draws the figures of a document on a form."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which document is wanted: its format and its layout; no layout is the one that fits.

    Where no ``protection`` is named, it is the one that the organisation gives its documents; the
    same is true of the ``look``, an empty Word file that ``own_look`` has made.
    """

    format: str = DEFAULT_FORMAT
    layout: str = ""
    protection: Protection | None = None
    look: bytes = b""


USUAL = Wanted()
"""What is made where nobody says anything."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that a document is made from, as it stood at one moment; it cannot change any more.

    ``library`` is where it comes from, so that no document is written over it; ``earlier`` are
    the files of the forms that it was on before, ``origin`` the name of its history here,
    ``reviews`` what reviewers asked and what was done.
    """

    library: Path
    assessment: Kept
    own: Kept | None
    is_example: bool
    sealed: tuple[tuple[Record, Mapping[AnswerKey, Json]], ...]
    origin: str
    accepted: tuple[Record, ...] = ()
    earlier: tuple[Mapping[str, str], ...] = ()
    reviews: tuple[Record, ...] = ()
    is_practice: bool = False


def export(
    reader: LibraryReader,
    room: Workroom,
    opened: Opened,
    wanted: Wanted,
    to: Path,
    painter: ChartPainter | None = None,
) -> Path:
    """Write an assessment as a document, whole or not at all.

    Raises:
        EiaError: if there is no such format or layout, or the file cannot be written.
    """
    return write_document(
        material_of(reader, opened.facts), room, wanted, to, lambda _form: painter
    )


def material_of(reader: LibraryReader, facts: AssessmentFacts) -> Material:
    """What a document on this assessment is made from, all of one moment."""
    with reader.at_one_moment():
        return _material_of(reader, facts)


def _material_of(reader: LibraryReader, facts: AssessmentFacts) -> Material:
    own = reader.assessments(OWN)
    decided = reader.records(facts.id, DECISION_POINT)
    return Material(
        library=reader.path,
        assessment=kept(reader, facts),
        own=kept(reader, own[0]) if own else None,
        is_example=bool(reader.records(facts.id, EXAMPLE)),
        sealed=tuple((record, reader.sealed(record.id)) for record in decided),
        origin=reader.own_origin(facts.id),
        accepted=tuple(reader.records(facts.id, ACCEPTANCE)),
        earlier=earlier_forms(reader, facts),
        reviews=told_in(reader, facts.id),
        is_practice=reader.is_practice,
    )


def write_document(
    material: Material,
    room: Workroom,
    wanted: Wanted,
    to: Path,
    painter_for: PainterFor,
    tell: Tell = nobody,
) -> Path:
    """Write what was read as a document, whole or not at all; no library is needed any more.

    Raises:
        EiaError: if there is no such format or layout, the file cannot be written, or it is for
            the public and some people could not read it.
        Cancelled: if the person asked to stop; nothing is then written.
    """
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called, office_for, put_in_place, refuse_as_in_word

    chosen = format_called(wanted.format)
    office = office_for(chosen)
    refuse_own_files(to, material.library)
    tell(0, 5, _("Reading the assessment …"))
    opened = open_kept(material.assessment)
    tell(1, 5, _("Putting the document in order …"))
    brief = brief_of(material, opened, room, wanted)
    is_public = brief.layout.audience == PUBLICATION_COPY
    if is_public and brief.checked:
        refuse_what_stands_in_the_way(brief.checked)
        brief = replace(brief, checked=None)
    report = build_report(brief)
    if not office:  # nobody brings a PDF home
        report = _with_its_return(report, brief, material, opened)
    tell(2, 5, _("Setting the document …"))
    base = wanted.look or room.look()
    if is_public and wanted.format != DEFAULT_FORMAT:
        refuse_as_in_word(report, base)
    document = chosen.write(report, painter_for(opened.form), base)
    look = base if base is wanted.look or room.look_file != room.word_base else b""
    put_in_place(chosen, document, to, tell, is_public=is_public, office=office, look=look)
    return to


def _with_its_return(report: Report, brief: Brief, material: Material, opened: Opened) -> Report:
    """A report for those who work on it, made so that their work can be brought home."""
    if not is_worked_on(brief.layout, USUAL_LAYOUT):
        return report
    told = replace(report, is_tracked=True, talks=talks_of(brief.matters, opened.form))
    if not is_whole(brief.layout, USUAL_LAYOUT):
        return told
    carried = carried_by_a_document(
        material.assessment, opened, material.origin, is_practice=material.is_practice
    )
    return replace(told, carried=carried)


def fitting_layout(reading: Reading) -> str:
    """The layout that is taken while nobody names one: what none is needed for is told shortly."""
    if is_not_needed(reading) and NOT_NEEDED_LAYOUT in reading.form.layouts:
        return NOT_NEEDED_LAYOUT
    return USUAL_LAYOUT


def brief_of(material: Material, opened: Opened, room: Workroom, wanted: Wanted) -> Brief:
    """What a document in a layout is made from; a public one must still be let pass.

    Raises:
        EiaError: if there is no such layout.
    """
    layout = wanted.layout or fitting_layout(opened.reading)
    found = opened.form.layouts.get(layout)
    if found is None:
        raise EiaError(
            _("The form has no layout “{name}”. Layouts: {names}.").format(
                name=layout, names=", ".join(opened.form.layouts) or "–"
            )
        )
    checked = _checked(material, opened) if tells_of_a_check(found) else None
    return brief_on(material, opened, room, replace(wanted, layout=found.id), checked)


def brief_on(
    material: Material, opened: Opened, room: Workroom, wanted: Wanted, checked: Checked | None
) -> Brief:
    """What a report is made from where its layout is known, and what a check found already."""
    layout = opened.form.layouts[wanted.layout]
    is_public = layout.audience == PUBLICATION_COPY
    own = open_kept(material.own).reading if material.own else None
    return Brief(
        reading=for_the_public(opened.reading) if is_public else opened.reading,
        layout=layout,
        made_at=opened.facts.changed_at,
        program=room.program,
        organisation=own.role_text("organisation.name") if own else "",
        marking=_marking(material, is_public=is_public),
        protection=marked_as(wanted.protection, own, is_public=is_public),
        checked=checked,
        decision_points=() if is_public else _decision_points(material),
        kept_aside=() if is_public else _kept_aside(material, opened),
        matters=() if is_public else stand(material.reviews, opened.reading).matters,
        is_practice=material.is_practice,
    )


def _decision_points(material: Material) -> tuple[DecisionPoint, ...]:
    answers = material.assessment.answers
    return tuple(_decision_point(record, sealed, answers) for record, sealed in material.sealed)


def _kept_aside(material: Material, opened: Opened) -> tuple[KeptAside, ...]:
    found = aside_on(opened, material.assessment.answers, material.earlier)
    return tuple(_told_aside(aside) for aside in found)


def tells_of_a_check(layout: Layout) -> bool:
    """Whether a document in this layout cannot be made without a check."""
    if layout.audience == PUBLICATION_COPY:
        return True
    return any(part.kind in TELL_OF_A_CHECK for part in layout.parts)


def _checked(material: Material, opened: Opened) -> Checked:
    """The assessment held against the rules, as of the day of its last change."""
    # The rules take a while to load; most documents of a session are the second one.
    from eia_wizard.app.checking import Beside, Inspector, acceptances_in
    from eia_wizard.quality.look import Sealed

    sealed = []
    for record, answers in material.sealed:
        point = sealed_point(record, answers)
        then = snapshot(opened.facts.id, opened.reading.assessment.began_at, answers, opened.form)
        sealed.append(Sealed(point.item, point.at.date(), then.answers))
    known = Beside(acceptances_in(material.accepted), tuple(sealed))
    return Inspector().inspect(opened.reading, known)


def _told_aside(aside: Aside) -> KeptAside:
    question = f"{aside.question} ({aside.item})" if aside.item else aside.question
    return KeptAside(aside.key, question, aside.said)


def _marking(material: Material, *, is_public: bool) -> str:
    """What every copy has to say of itself: that it is a worked example, or not for all eyes."""
    if material.is_practice:
        return practice_words()
    if material.is_example:
        return _("Worked example: the place, the people and every figure are made up")
    withheld = (key.question.endswith(WITHHELD) for key in material.assessment.answers)
    if not is_public and any(withheld):
        return _("Review copy: it holds answers that are not for publication")
    return ""


def _decision_point(
    record: Record, sealed: Mapping[AnswerKey, Json], current: Mapping[AnswerKey, Json]
) -> DecisionPoint:
    point = sealed_point(record, sealed)
    return DecisionPoint(
        item=point.item,
        at=point.at,
        who=point.who,
        digest=point.digest,
        answers=point.answers,
        changed_since=differing(sealed, current),
    )
