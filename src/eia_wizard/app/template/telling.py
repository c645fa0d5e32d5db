"""An organisation's own form: its slots told, as data and in sentences."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from eia_wizard.domain.answers import Json
from eia_wizard.domain.slots import FilledForm, Filling, Leftover, Owner, Slot, Template
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext


class FormReader(Protocol):
    """Whoever reads and fills an organisation's forms; the files are only ever read."""

    def slots(self, form: Path) -> Template:
        """The slots of a form.

        Raises:
            EiaError: if it cannot be read safely.
        """

    def fill(
        self,
        form: Path,
        fillings: tuple[Filling, ...],
        owner: Owner | None = None,
        annex: tuple[Leftover, ...] = (),
    ) -> tuple[bytes, FilledForm]:
        """The bytes of a filled form, and what came of each slot.

        Raises:
            EiaError: if it cannot be read safely.
        """


def slots_json(template: Template) -> list[Json]:
    """The slots as data, in order."""
    return [_slot_json(slot) for slot in template.slots]


def _slot_json(slot: Slot) -> Json:
    said: dict[str, Json] = {
        "id": slot.id,
        "section": slot.section,
        "label": slot.label,
        "kind": slot.kind,
        "where": slot.where,
    }
    for name, value in (("choices", slot.choices), ("columns", slot.columns)):
        if value:
            said[name] = list(value)
    for name, text in (("guidance", slot.guidance), ("tag", slot.tag)):
        if text:
            said[name] = text
    return said


def slots_lines(template: Template) -> Iterator[str]:
    """The slots as lines for a person, under the headings of the form."""
    count = len(template.slots)
    yield ngettext(
        "One place waits for an answer.", "{n} places wait for an answer.", count
    ).format(n=count)
    section = None
    for slot in template.slots:
        if slot.section != section:
            section = slot.section
            yield ""
            yield section or _("Before the first heading")
        yield f"  {plain_kind(slot.kind):<11} {slot.label}  [{slot.id}]"
        if slot.choices:
            yield "              " + " · ".join(slot.choices)
        if slot.columns:
            yield "              " + " | ".join(slot.columns)


def notes_on(template: Template) -> Iterator[str]:
    """What a person must know of a form before it is filled."""
    if not template.slots:
        yield _(
            "Nothing in this document waits for an answer. Is it the empty form? Places to fill "
            "are empty cells beside labels, boxes to tick, lines of dots and content controls."
        )
    if template.is_mended:
        yield _("The file is damaged. It was read as far as it can be.")
    if template.protected:
        yield _(
            "Word keeps people from changing this form. The filled copy is kept so too: to let "
            "somebody comment in it, choose Review, Restrict Editing, Stop Protection in Word."
        )
    if template.outside:
        yield _("The form fetches things from outside the file: {kinds}.").format(
            kinds=", ".join(template.outside)
        )


def plain_kind(kind: str) -> str:
    """A kind of slot in a word or two."""
    return {
        "text": _("text"),
        "long text": _("long text"),
        "tick": _("tick"),
        "choice": _("choice"),
        "date": _("date"),
        "table rows": _("table rows"),
        "figure": _("figure"),
    }[kind]
