"""The way back out of items that were opened from where they are linked."""

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import PageView, Place

MOST_STEPS = 50


class Trail:
    """Remembers from which answers one set out, so that Back returns to each of them in turn."""

    def __init__(self) -> None:
        self._steps: list[tuple[Place, AnswerKey]] = []

    def clear(self) -> None:
        """The person went somewhere of their own accord."""
        self._steps = []

    def set_out(self, place: Place, key: AnswerKey) -> None:
        """An item is opened from an answer on a page."""
        self._steps = [*self._steps, (place, key)][-MOST_STEPS:]

    def step_back(self, here: Place) -> tuple[Place, AnswerKey] | None:
        """Where the item that is open was opened from, if it was opened so."""
        while self._steps:
            step = self._steps.pop()
            if step[0] != here:
                return step
        return None

    def name_of_last(self, reading: Reading, view: PageView) -> str:
        """What Back leads to from an item: a question in its words, or the collection's title."""
        if not view.place.inside:
            return ""
        home = reading.collection_of(view.place.inside)
        if not self._steps:
            return home.title if home else ""
        place, key = self._steps[-1]
        question = reading.form.question(key.question)
        asked = reading.form.question(question.companion_of) if question else None
        text = asked.name if asked else question.name if question else ""
        of = place.inside or place.item
        return _("{item}: {question}").format(item=reading.label(of), question=text) if of else text
