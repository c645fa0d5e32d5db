"""Assessments checked by the quality rules, and findings accepted with a reason."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date

from eia_wizard.app.deciding import as_decided, sealed_points
from eia_wizard.app.opening import Opened
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import About, Accepted, Checked, Finding
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.rules import TunedRule
from eia_wizard.domain.text import clean_paragraphs, is_blank
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality import RULES
from eia_wizard.quality.check import Checker
from eia_wizard.quality.look import Sealed
from eia_wizard.store.kinds import ACCEPTANCE
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import Record

Wishes = tuple[TunedRule, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """What a check knows beside the answers: what was accepted, and what was decided on."""

    acceptances: Mapping[About, Accepted] = field(default_factory=dict)
    sealed: tuple[Sealed, ...] = ()


def beside(reader: LibraryReader, opened: Opened) -> Beside:
    """What a library keeps beside an assessment that a check has to know."""
    return Beside(acceptances(reader, opened.facts.id), _sealed(reader, opened))


def check_opened(
    reader: LibraryReader, opened: Opened, as_of: date, wishes: Wishes = ()
) -> Checked:
    """An assessment of a library, checked as of a day."""
    reading = Reading(opened.form, opened.reading.assessment, as_of)
    return Inspector(wishes).inspect(reading, beside(reader, opened))


class Inspector:
    """Checks one assessment again and again while it changes; to be used from one thread."""

    def __init__(self, wishes: Wishes = ()) -> None:
        self._wishes = wishes
        self._checker = Checker()

    def inspect(self, reading: Reading, known: Beside, wishes: Wishes | None = None) -> Checked:
        """Everything that the rules find in a snapshot, with what was accepted.

        ``wishes`` take the place of those given at first.
        """
        wished = self._wishes if wishes is None else wishes
        return self._checker.check(reading, wished, known.acceptances, known.sealed)


def all_rules() -> Wishes:
    """The wish to have every rule read, also those that are off unless somebody asks."""
    return tuple(TunedRule(id_, is_on=True) for id_ in RULES)


def acceptances(reader: LibraryReader, assessment_id: str) -> dict[About, Accepted]:
    """What was accepted and not taken back since; the last word on each finding counts."""
    return acceptances_in(reader.records(assessment_id, ACCEPTANCE))


def acceptances_in(records: Iterable[Record]) -> dict[About, Accepted]:
    """The same, from the records themselves, oldest first."""
    said: dict[About, Accepted] = {}
    for record in records:
        accepted = _accepted(record)
        if accepted is not None and accepted.reason:
            said[accepted.about] = accepted
        elif accepted is not None:
            said.pop(accepted.about, None)
    return said


def accept(library: Library, assessment_id: str, finding: Finding, typed: str) -> Accepted:
    """Accept a finding with a reason, which prints.

    Raises:
        EiaError: if no reason is given, or the finding is one that nobody can accept.
    """
    reason = clean_paragraphs(typed).text
    if not finding.may_be_accepted:
        raise EiaError(_("This cannot be accepted with a reason. {todo}").format(todo=finding.todo))
    if is_blank(reason):
        raise EiaError(_("Give the reason: it is printed beside the finding."))
    return _said(library, assessment_id, finding, reason)


def take_back(library: Library, assessment_id: str, finding: Finding) -> None:
    """Accept a finding no longer; that it was accepted once stays on record."""
    _said(library, assessment_id, finding, "")


def _said(library: Library, assessment_id: str, finding: Finding, reason: str) -> Accepted:
    place = finding.about.place
    content: Json = {
        "rule": finding.rule,
        "question": place.question,
        "item": place.item,
        "facts": finding.facts,
        "reason": reason,
    }
    record = library.add_record(assessment_id, ACCEPTANCE, content)
    return Accepted(finding.about, finding.facts, reason, record.who, record.at)


def _accepted(record: Record) -> Accepted | None:
    match record.content:
        case {
            "rule": str(rule),
            "question": str(question),
            "item": str(item),
            "facts": str(facts),
            "reason": str(reason),
        }:
            about = About(rule, AnswerKey(question, item))
            return Accepted(about, facts, reason, record.who, record.at)
    return None


def _sealed(reader: LibraryReader, opened: Opened) -> tuple[Sealed, ...]:
    now = opened.reading.assessment
    return tuple(
        Sealed(point.item, point.at.date(), as_decided(reader, point, now, opened.form).answers)
        for point in sealed_points(reader, opened.facts.id)
    )
