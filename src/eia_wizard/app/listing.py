"""What the list of assessments shows of each, worked out when it is saved."""

from datetime import date

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.reading import Reading
from eia_wizard.store.shelf import Listing


def listing_of(reading: Reading) -> Listing:
    """Title, stage, size and the dates that matter next."""
    return Listing(
        title=reading.role_text("assessment.title"),
        stage=stage_reached(reading),
        size=reading.meaning("assessment.size"),
        decision_on=next_decision(reading),
        review_on=_day(reading.role_value("review.on")),
    )


def stage_reached(reading: Reading) -> str:
    """The last stage, in order, in which any plain question has an answer."""
    reached = ""
    for stage, section, question in reading.form.placed():
        if not section.each and reading.value(AnswerKey(question.id)) is not None:
            reached = stage.id
    return reached


def next_decision(reading: Reading) -> date | None:
    """The first decision without an outcome, else the last one taken."""
    collection = reading.form.collection_with_role("decisions")
    items = reading.items(collection.id) if collection else ()
    days = {item: _day(reading.role_value("decision.on", item)) for item in items}
    coming = [d for i, d in days.items() if d and not reading.role_value("decision.outcome", i)]
    taken = [d for d in days.values() if d]
    return min(coming) if coming else max(taken, default=None)


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None
