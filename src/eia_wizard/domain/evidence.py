"""A piece of evidence in an assessment: how old it is, and whether it was only taken over."""

from datetime import date

from eia_wizard.domain.days import say_age, say_month
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _


def say_published(published_on: date | None, as_of: date) -> str:
    """When something was published, and how long ago that is; that it is not known, otherwise."""
    if published_on is None:
        return _("no date given")
    return _("published {when}, {age}").format(
        when=say_month(published_on), age=say_age(published_on, as_of)
    )


def published_on(reading: Reading, item: str) -> date | None:
    """The day a piece of evidence was published or gathered."""
    day = reading.role_value("evidence.published_on", item)
    return day if isinstance(day, date) else None


def is_to_check_again(reading: Reading, item: str) -> bool:
    """Whether it was taken over from another assessment, and nobody has looked at it since."""
    is_taken = bool(reading.role_text("evidence.reused_from", item))
    return is_taken and reading.role_value("evidence.checked_on", item) is None


def why_check_again(reading: Reading, item: str) -> str:
    """Where it was taken from and how old it is, where nobody has looked at it since."""
    if not is_to_check_again(reading, item):
        return ""
    return _("Taken from {assessment}; {published}.").format(
        assessment=reading.role_text("evidence.reused_from", item),
        published=say_published(published_on(reading, item), reading.as_of),
    )
