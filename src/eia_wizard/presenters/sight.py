"""The page in sight: where it is, which collections are tables on it, and the way back from it."""

from dataclasses import replace

from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Change
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.pages import only_words, page_view
from eia_wizard.presenters.places import nearest, reading_order
from eia_wizard.presenters.shape import shape_of
from eia_wizard.presenters.trail import Trail
from eia_wizard.presenters.views import PageView, Place


class Sight:
    """Knows what is in front of the person; whoever moves them says so here."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self.place = reading_order(session.reading)[0]
        self.trail = Trail()
        self._tables: frozenset[str] = frozenset()

    def page(self) -> PageView:
        """The page of the present place."""
        reading = self._session.reading
        view = page_view(reading, self.place, self._tables)
        return replace(view, back_to=self.trail.name_of_last(reading, view))

    def move_to(self, place: Place) -> None:
        """Stand on a page, or on the nearest that is there."""
        self.place = nearest(self._session.reading, place)

    def way_out(self) -> tuple[Place, AnswerKey]:
        """Out of an item: to the answer it was opened from, else to its collection."""
        home = self._session.reading.collection_of(self.place.inside)
        here = AnswerKey(home.id if home else "", self.place.inside)
        step = self.trail.step_back(self.place)
        return step or (self.place._replace(inside=""), here)

    def show_as(self, collection: str, *, as_table: bool) -> None:
        """Have a collection stand as a table from now on, or as cards again."""
        one = frozenset({collection})
        self._tables = self._tables | one if as_table else self._tables - one

    def is_laid_out_as(self, before: Reading, now: PageView) -> bool:
        """Whether the page had the same parts before a change."""
        return shape_of(page_view(before, self.place, self._tables)) == shape_of(now)

    def changes_only_words(self, change: Change) -> bool:
        """Whether a change is seen nowhere but in its own editor: a table shows other words too."""
        return only_words(self._session.reading, change) and not self._is_tabled(change)

    def _is_tabled(self, change: Change) -> bool:
        asked = (self._session.form.question(key.question) for key in change.keys)
        return any(
            question is not None and question.collection in self._tables for question in asked
        )
