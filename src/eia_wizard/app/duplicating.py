"""An assessment begun anew from the answers of another."""

from dataclasses import replace

from eia_wizard.app.editing import new_id
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.library import Library


def duplicate(library: Library, typed: str) -> str:
    """Begin an assessment with the same answers, and give its id.

    It has a history of its own from now on; what is recorded of the other, such as comments and
    decisions taken, stays with that one.
    """
    opened = open_assessment(library, typed)
    title = _title(opened)
    listing = replace(opened.facts.listing, title=title)
    made = new_id()
    library.begin(made, opened.facts.form_digest, listing=listing)
    library.write(made, library.answers(opened.facts.id) | _titled(opened, title), listing)
    library.close_visits(made)
    return made


def _title(opened: Opened) -> str:
    title = opened.reading.role_text("assessment.title") or _("an assessment without a title")
    return _("Copy of {title}").format(title=title)


def _titled(opened: Opened, title: str) -> dict[AnswerKey, Json]:
    role = opened.form.with_role("assessment.title")
    return {AnswerKey(role.id): role.kind.to_json(title)} if role else {}
