"""A source as a row: where a fact comes from, and when it was found correct."""

from eia_wizard.domain.days import say_date
from eia_wizard.domain.form import Source
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import SourceRow


def source_row(source: Source) -> SourceRow:
    """The row of a source, its dates in words."""
    days = []
    if source.correct_at:
        days.append(_("Found correct on {day}.").format(day=say_date(source.correct_at)))
    if source.check_by:
        days.append(_("Check by {day}.").format(day=say_date(source.check_by)))
    return SourceRow(source.title, source.publisher, source.address, " ".join(days))
