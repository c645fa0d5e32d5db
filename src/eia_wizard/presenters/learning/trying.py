"""Where a learning package is tried: the question that it leads to, or the stage."""

from collections.abc import Iterable

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question
from eia_wizard.domain.learning.package import Trial
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import WayToTry
from eia_wizard.presenters.places import reading_order
from eia_wizard.presenters.views import Place
from eia_wizard.store.shelf import Entry

COMMISSIONING = "commissioning"
"""The form whose stages and questions the packages lead to."""


def place_to_try(reading: Reading, trial: Trial) -> AnswerKey | Place | None:
    """The question if it is asked here, else the first page of the stage; nothing on other forms.

    A question that is asked of every item is tried with the first that it is asked of.
    """
    order = reading_order(reading)
    for stage, section, question in reading.form.placed():
        if trial.question and question.id == trial.question:
            pages = (p for p in order if (p.stage, p.section) == (stage.id, section.id))
            page = next((p for p in pages if _is_asked(reading, question, p)), None)
            if page:
                return page if question.shows else AnswerKey(question.id, page.item)
    return next((place for place in order if place.stage == trial.stage), None)


def _is_asked(reading: Reading, question: Question, page: Place) -> bool:
    return bool(question.shows) or reading.is_asked(question, page.item)


def ways_to_try(trial: Trial, entries: Iterable[Entry]) -> tuple[WayToTry, ...]:
    """In the assessment that was worked on last, and in the worked example."""
    own = next((e for e in entries if e.form in ("", COMMISSIONING) and not e.archived), None)
    ways = []
    if own:
        title = own.title or _("Assessment without a title")
        ways.append(WayToTry(_("Try it in “{title}”").format(title=title), assessment=own.id))
    if trial.example:
        ways.append(WayToTry(_("Try it in the worked example"), example=trial.example))
    return tuple(ways)
