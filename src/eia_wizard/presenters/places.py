"""Every page of an assessment in reading order."""

from collections.abc import Callable

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Section, Stage
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.views import Place


def reading_order(reading: Reading) -> tuple[Place, ...]:
    """The pages that are asked: one a section, or one for each item that a section is asked of."""
    return reading.once("reading order", lambda: _reading_order(reading))


def _reading_order(reading: Reading) -> tuple[Place, ...]:
    return tuple(
        Place(stage.id, section.id, item)
        for stage in reading.form.stages
        for section in stage.sections
        for item in reading.section_items(section)
        if any(q.shows or reading.is_asked(q, item) for q in section.questions)
    )


def where(reading: Reading, place: Place) -> tuple[Stage, Section]:
    """The stage and section of a place; the first of all where it is no longer there."""
    for stage in reading.form.stages:
        for section in stage.sections:
            if (stage.id, section.id) == (place.stage, place.section):
                return stage, section
    stage = reading.form.stages[0]
    return stage, stage.sections[0]


def nearest(reading: Reading, place: Place) -> Place:
    """The place itself if it is asked, else the first page of its stage, else the first of all."""
    order = reading_order(reading)
    outer = place._replace(inside="")
    if outer in order:
        return place
    same_stage = (other for other in order if other.stage == place.stage)
    return next(same_stage, order[0])


def first_of(reading: Reading, stage_id: str) -> Place | None:
    """The first page of a stage, if there is such a stage."""
    return next((place for place in reading_order(reading) if place.stage == stage_id), None)


def after(reading: Reading, place: Place, steps: int) -> Place | None:
    """The page so many steps on in reading order, if there is one."""
    order = reading_order(reading)
    outer = nearest(reading, place)._replace(inside="")
    index = order.index(outer) + steps
    return order[index] if 0 <= index < len(order) else None


def home_of(reading: Reading, key: AnswerKey) -> Place | None:
    """The page on which a question is answered."""
    return reading.once("homes", lambda: homes(reading))(key)


def homes(reading: Reading) -> Callable[[AnswerKey], Place | None]:
    """Finds the pages on which questions are answered, however many are asked for."""
    return reading.once("homes", lambda: _homes(reading))


def _homes(reading: Reading) -> Callable[[AnswerKey], Place | None]:
    own: dict[str, tuple[Stage, Section]] = {}
    lists: dict[str, tuple[Stage, Section]] = {}
    for stage, section, question in reading.form.placed():
        own.setdefault(question.id, (stage, section))
        if question.shows and not question.where:
            lists.setdefault(question.shows, (stage, section))

    def home(key: AnswerKey) -> Place | None:
        if key.question in own:
            stage, section = own[key.question]
            return Place(stage.id, section.id, key.item if section.each else "")
        asked = reading.form.question(key.question)
        collection = reading.form.collections.get(asked.collection if asked else "")
        if collection is None or collection.id not in lists:
            return None
        stage, section = lists[collection.id]
        is_on_page = collection.table or collection.crossing
        return Place(stage.id, section.id, inside="" if is_on_page else key.item)

    return home
