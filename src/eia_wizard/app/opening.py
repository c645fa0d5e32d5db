"""An assessment found in a library and opened for reading."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from eia_wizard.app.snapshot import snapshot
from eia_wizard.app.workroom import read_kept_form
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.glance import glance
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.rows import AssessmentFacts

OWN = "library"
"""What people type for the library's own record."""
SHORTEST = 4
"""Letters of an id that are enough, if only one assessment begins with them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An assessment as a library keeps it: its facts, the files of its form, its answers."""

    facts: AssessmentFacts
    form_files: Mapping[str, str]
    answers: Mapping[AnswerKey, Json]


@dataclass(frozen=True, slots=True)
class Opened:
    """An assessment with its form, read as of the day of its last change."""

    facts: AssessmentFacts
    form: Form
    reading: Reading


def find(reader: LibraryReader, typed: str) -> AssessmentFacts:
    """The assessment of this id, of the one id that begins so, or the library's own record.

    Raises:
        EiaError: if there is none, or more than one.
    """
    if typed == OWN:
        own = reader.assessments(OWN)
        if own:
            return own[0]
        raise EiaError(_("This library has no record of its own yet. Begin an assessment first."))
    with suppress(EiaError):  # a whole id needs no look at all the others
        return reader.facts(typed)
    known = reader.assessments()
    whole = (*known, *reader.assessments(OWN))
    found = [facts for facts in whole if facts.id.casefold() == typed.casefold()]
    if not found and len(typed) >= SHORTEST:
        found = [facts for facts in known if facts.id.casefold().startswith(typed.casefold())]
    if len(found) > 1:
        raise EiaError(
            _("More than one assessment has an id that begins with “{id}”.").format(id=typed)
        )
    if not found:
        raise EiaError(
            _("There is no assessment “{id}” in this library. “eia-wizard list” shows all.").format(
                id=typed[:60]
            )
        )
    return found[0]


def open_assessment(reader: LibraryReader, typed: str) -> Opened:
    """An assessment by what a person typed for its id."""
    return open_facts(reader, find(reader, typed))


def open_facts(reader: LibraryReader, facts: AssessmentFacts) -> Opened:
    """An assessment of which the facts are known."""
    return open_kept(kept(reader, facts))


def open_at_a_glance(library: Path, assessment_id: str) -> Opened | None:
    """An assessment before its library is open; ``None`` where it cannot be had so soon."""
    try:
        found = glance(library, assessment_id)
        return open_kept(Kept(*found)) if found else None
    except EiaError:  # what is amiss with its form is said when the library is opened
        return None


def kept(reader: LibraryReader, facts: AssessmentFacts) -> Kept:
    """An assessment as it is kept, read quickly; making sense of it can wait."""
    return Kept(facts, reader.form_files(facts.form_digest), reader.answers(facts.id))


def open_kept(found: Kept) -> Opened:
    """Make sense of an assessment as it was kept; no library is needed for that."""
    facts = found.facts
    form = read_kept_form(found.form_files, facts.form_digest[:12])
    assessment = snapshot(facts.id, facts.began_at, found.answers, form)
    return Opened(facts, form, Reading(form, assessment, facts.changed_at.date()))
