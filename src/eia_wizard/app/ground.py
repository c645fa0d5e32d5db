"""What the words of a Word file are read against: an assessment, or an empty one on a form."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from eia_wizard.app.opening import open_facts
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.assessment import Assessment
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.store import forms
from eia_wizard.store.contents import PackedForm
from eia_wizard.store.reader import LibraryReader

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ground:
    """What words are read against: an assessment, or an empty one, with its form and answers."""

    reading: Reading
    form: PackedForm
    stored: Mapping[AnswerKey, Json]


def known_here(reader: LibraryReader, assessment_id: str) -> Ground | None:
    """An assessment that is here already, if it is."""
    known = {facts.id.casefold(): facts for facts in reader.assessments()}
    facts = known.get(assessment_id.casefold())
    if facts is None:
        return None
    opened = open_facts(reader, facts)
    form, files = opened.form, reader.form_files(facts.form_digest)
    packed = PackedForm(facts.form_digest, form.id, form.version, form.title, files)
    return Ground(opened.reading, packed, reader.answers(facts.id))


def empty_grounds(room: Workroom) -> Iterator[Ground]:
    """An empty assessment on every installed form."""
    for name in room.form_folders():
        with suppress(EiaError):
            form, files = (opened := room.open_form(name)).form, opened.files
            digest = forms.form_digest(form.id, form.version, form.title, files)
            empty = Assessment("", form.digest, LONG_AGO)
            packed = PackedForm(digest, form.id, form.version, form.title, files)
            yield Ground(Reading(form, empty, LONG_AGO.date()), packed, {})
