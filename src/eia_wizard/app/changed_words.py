"""How far the words of a review copy have gone from the answers that it carries."""

from collections.abc import Mapping

from eia_wizard.app.exchange import reading_of
from eia_wizard.app.salvage import salvage
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.contents import PackageContents

NOT_COMPARED = ("table",)
"""Kinds whose words in a document are too many cells to tell what they answer."""


def changed_words(carried: PackageContents, said: Mapping[str, str]) -> int:
    """How many answers read otherwise in the document than they are carried by it."""
    reading = reading_of(carried)
    found = salvage(reading, said)
    questions = reading.form.questions.values()
    tables = {each.text for each in questions if each.kind.name in NOT_COMPARED}
    others = sum(reading.value(key) != value for key, value in found.answers.items())
    return others + sum(bool(each.question) and each.question not in tables for each in found.lost)


def told_of_changes(changed: int, comments: int) -> str:
    """That a document holds more than the answers it carries; nothing where it does not."""
    told = []
    if changed:
        told.append(
            ngettext("{n} answer was changed in it", "{n} answers were changed in it", changed)
        )
    if comments:
        told.append(ngettext("it has {n} comment", "it has {n} comments", comments))
    if not told:
        return ""
    said = _(" and ").join(
        each.format(n=number)
        for each, number in zip(told, filter(None, (changed, comments)), strict=True)
    )
    return _(
        "The assessment was brought in as the document was sent. Since then {said}: that is not "
        "brought in yet. Bring the review home to see it and to decide."
    ).format(said=said)
