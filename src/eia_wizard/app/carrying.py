"""What a document takes along so that it is a draft: the answers that it shows, and no more."""

from collections.abc import Mapping

from eia_wizard.app.listing import listing_of
from eia_wizard.app.opening import Kept, Opened
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.reading import Reading
from eia_wizard.report.parts import Carried
from eia_wizard.store.carried import carried_digest, carried_text
from eia_wizard.store.contents import PackageContents, PackedForm


def is_whole(layout: Layout, usual: str) -> bool:
    """Whether a document in this layout says everything: only such a one can be a draft.

    Shorter ones are for those who decide, and would carry more than they show.
    """
    return layout.id == usual and layout.audience == "review"


def is_worked_on(layout: Layout, usual: str) -> bool:
    """Whether a document in this layout is for people who change it: theirs are tracked."""
    return is_whole(layout, usual) or (layout.audience == "review" and not layout.short)


def carried_by_a_document(
    kept: Kept, opened: Opened, origin: str, *, is_practice: bool = False
) -> Carried:
    """What a document on a whole assessment takes along: no history, no records."""
    facts, form = opened.facts, opened.form
    contents = PackageContents(
        assessment_id=facts.id,
        origin=origin,
        form_digest=facts.form_digest,
        began_at=facts.began_at,
        changed_at=facts.changed_at,
        made_at=facts.changed_at,
        listing=listing_of(opened.reading),
        answers=shown(opened.reading, kept.answers),
        records=(),
        forms=(PackedForm(facts.form_digest, form.id, form.version, form.title, kept.form_files),),
        is_practice=is_practice,
    )
    text = carried_text(contents)
    return Carried(facts.id, facts.form_digest, carried_digest(text), text)


def shown(reading: Reading, stored: Mapping[AnswerKey, Json]) -> dict[AnswerKey, Json]:
    """The answers that a whole document shows.

    What stays at home is what a document only names or leaves out: answers to questions that are
    not asked now, on items that were removed, and those that the form does not recognise.
    """
    return {key: value for key, value in stored.items() if _is_shown(reading, key)}


def _is_shown(reading: Reading, key: AnswerKey) -> bool:
    form = reading.form
    question = form.question(key.question)
    if question is None or reading.value(key) is None:
        return False
    item = reading.name_of(key.item).home.item if key.item else ""
    is_of_list = question.companion_of in form.collections
    own = question if is_of_list else form.question(question.companion_of) or question
    is_said = own is question or reading.value(AnswerKey(own.id, item)) is not None
    return is_said and reading.is_asked_here(own, item)
