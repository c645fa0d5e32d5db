"""What must be seen before anything else on the page of an item, or beside its name in a list."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.evidence import is_to_check_again, published_on, say_published
from eia_wizard.domain.form import Collection
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import PageNotice


def notice_of(reading: Reading, collection: Collection, item: str) -> PageNotice | None:
    """That evidence was taken over and not looked at since, with a button to say that it was."""
    checked = reading.form.with_role("evidence.checked_on")
    if collection.role != "evidence" or checked is None or not is_to_check_again(reading, item):
        return None
    return PageNotice(
        sentence=_(
            "Check again. This comes from another assessment: {published}. Go back to the source "
            "before you lean on it."
        ).format(published=say_published(published_on(reading, item), reading.as_of)),
        action=_("I have checked it today: it still holds"),
        key=AnswerKey(checked.id, item),
        typed=reading.as_of.isoformat(),
    )


def mark_of(reading: Reading, collection: Collection, item: str) -> str:
    """The same in two words, for a list."""
    is_open = collection.role == "evidence" and is_to_check_again(reading, item)
    return _("Check again") if is_open else ""
