"""A Word form opened to be looked over: its slots beside what is known or suggested of them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.template.editions import Refound, refound
from eia_wizard.app.template.kept import KeptForm, title_of
from eia_wizard.app.template.telling import FormReader, notes_on
from eia_wizard.app.template.work import suggested
from eia_wizard.catalogue.synonyms import Synonyms
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import GUESS, SURE, Mapping, Match
from eia_wizard.domain.slots import Template

_ALIKE = 0.5
"""The share of slots that are found again in what is another edition of the same form."""


@dataclass(frozen=True, slots=True)
class OpenedForm:
    """A form, its mapping so far, and what a person must know of it before.

    ``since`` is the title of the edition that the mapping is taken over from, with what has
    ``changed``; ``is_kept`` where this very edition is kept already.
    """

    file: Path
    mapping: Mapping
    notes: tuple[str, ...] = ()
    changed: Refound | None = None
    since: str = ""
    is_kept: bool = False


def open_word_form(
    forms: FormReader,
    file: Path,
    form: Form,
    kept: Sequence[KeptForm],
    known: Synonyms,
    name: str = "",
) -> OpenedForm:
    """Open a form: with the mapping that is kept of it or of another edition, else suggestions.

    Raises:
        EiaError: if it cannot be read, or is no Word document that can be read safely.
    """
    template = forms.slots(file)
    notes = tuple(notes_on(template))
    before = _kept_like(template, kept) if template.slots else None
    if before and before.mapping.edition == template.edition:
        return OpenedForm(file, refound(before.mapping, template).mapping, notes, is_kept=True)
    fresh = suggested(form, template, name or file.name, known)
    if before is None:
        return OpenedForm(file, fresh, notes)
    again = refound(before.mapping, template)
    mapping = replace(_with_suggestions(again, fresh), template=fresh.template)
    return OpenedForm(file, mapping, notes, again, before.title)


def taken_over(mapping: Mapping, opened: OpenedForm) -> OpenedForm:
    """The form with a mapping that somebody passed on, held against the form as it is."""
    template = Template(opened.mapping.edition, tuple(m.slot for m in opened.mapping.matches))
    again = refound(mapping, template)
    theirs = replace(_with_suggestions(again, opened.mapping), template=opened.mapping.template)
    changed = again if again.is_changed else None
    return replace(opened, mapping=theirs, changed=changed, since=title_of(mapping))


def _kept_like(template: Template, kept: Sequence[KeptForm]) -> KeptForm | None:
    """The kept form of which most is found again, if it is enough to call it the same form."""
    best, most = None, _ALIKE * max(len(template.slots), 1)
    for each in kept:
        if each.mapping.edition == template.edition:
            return each
        again = refound(each.mapping, template)
        count = len(each.mapping.matches) - len(again.gone)
        if count >= most:
            best, most = each, count
    return best


def _with_suggestions(again: Refound, fresh: Mapping) -> Mapping:
    """What is new in a form gets a suggestion, which is a guess however near it is."""
    suggestions = {match.slot.id: match for match in fresh.matches}
    new = {slot.id for slot in again.appeared}
    matches = tuple(
        _guessed(suggestions.get(match.slot.id, match)) if match.slot.id in new else match
        for match in again.mapping.matches
    )
    return replace(again.mapping, matches=matches)


def _guessed(match: Match) -> Match:
    return replace(match, grade=GUESS) if match.grade == SURE else match
