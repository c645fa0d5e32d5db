"""The items of an assessment's collections: added, taken away, moved, pasted, brought in."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.bringing_forward import bring_forward
from eia_wizard.app.last_time import PAST, WhatComes
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import Finding
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.from_findings import make_action
from eia_wizard.presenters.last_time import said_of
from eia_wizard.presenters.moves import neighbour, said_of_move
from eia_wizard.presenters.rows import PastedRows, fill_rows, read_rows
from eia_wizard.presenters.views import Place


class Walk(Protocol):
    """Where the person is among the pages, and how another one comes into sight."""

    @property
    def place(self) -> Place:
        """Where the person is."""
        ...

    def put_down(self) -> None:
        """Hand on what is being typed: the page is about to go."""
        ...

    def go(self, place: Place) -> None:
        """Go to a page."""
        ...

    def go_to_item(self, item: AnswerKey) -> None:
        """Stay on the page, laid out anew, with an item that is new there."""
        ...

    def show_page(self, landing: AnswerKey | None = None) -> None:
        """Lay the present page out anew."""
        ...

    def say(self, sentence: str) -> None:
        """Have something announced."""
        ...


class ItemsPresenter(QObject):
    """Does what is asked for with items, each as one step that undo takes back."""

    rows_read = Signal(object)  # PastedRows: looked at, and not taken yet
    rows_refused = Signal(str, str)  # collection id, the sentence
    not_brought = Signal(str)  # why nothing came in of the last assessment

    def __init__(
        self, session: Session, new_id: Callable[[], str], walk: Walk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._new_id, self._walk = session, new_id, walk

    def add(self, collection: str, linked_by: AnswerKey | None = None) -> str:
        """Add an item, linked to the item of this page where it was added from one; its id."""
        self._walk.put_down()
        item, place = self._new_id(), self._walk.place
        whole = self._session.form.collections[collection]
        with self._session.one_step(_("Add {item}").format(item=whole.item)):
            self._session.add_item(collection, item, place.stage)
            for question, typed in self._links(linked_by):
                self._session.answer_typed(AnswerKey(question, item), typed)
        if whole.table:
            self._walk.go_to_item(AnswerKey(collection, item))
        else:
            self._walk.go(place._replace(inside=item))
        return item

    def remove(self, collection: str, item: str) -> None:
        """Take an item out of its collection; undo brings it back."""
        self._walk.put_down()
        label = self._session.reading.label(item)
        near = neighbour(self._session.reading, collection, item)
        self._session.remove_item(collection, item)
        self._walk.say(_("Removed: {item}. Undo brings it back.").format(item=label))
        self._walk.show_page(AnswerKey(collection, near))

    def move(self, collection: str, item: str, steps: int) -> None:
        """Move an item up or down its list."""
        self._walk.put_down()
        is_moved = bool(self._session.move_item(collection, item, steps))
        self._walk.say(said_of_move(self._session.reading, collection, item, steps, is_moved))
        if is_moved:
            self._walk.show_page(AnswerKey(collection, item))

    def read_rows(self, collection: str, text: str) -> None:
        """Look at pasted rows; nothing is taken before the person says so."""
        try:
            whole = self._session.form.collections[collection]
            self.rows_read.emit(read_rows(self._session.reading, whole, text))
        except EiaError as refused:
            self.rows_refused.emit(collection, str(refused))

    def fill_rows(self, pasted: PastedRows, linked_by: AnswerKey | None = None) -> None:
        """Take pasted rows, as one step."""
        self._walk.put_down()
        stage, links = self._walk.place.stage, self._links(linked_by)
        try:
            fill_rows(self._session, pasted, self._new_id, stage, links)
        except EiaError as refused:
            self.rows_refused.emit(pasted.collection, str(refused))
            return
        self._walk.say(_("Taken: {summary}. Undo takes them out.").format(summary=pasted.summary))
        self._walk.show_page()

    def bring_forward(self, comes: WhatComes, carried: tuple[str, ...]) -> None:
        """Bring the last assessment in, as one step; the first of its actions is gone to."""
        self._walk.put_down()
        try:
            bring_forward(self._session, comes, carried, self._walk.place.stage)
        except EiaError as refused:
            self.not_brought.emit(str(refused))
            return
        self._walk.say(said_of(comes, len(carried)))
        home = self._session.form.collection_with_role(PAST)
        items = self._session.reading.items(home.id) if home else ()
        self._walk.show_page(AnswerKey(home.id, items[0]) if home and items else None)

    def make_action(self, finding: Finding) -> None:
        """Make an action of what a check found, and go to it; Back leads to where one was."""
        self._walk.put_down()
        item, place = self._new_id(), self._walk.place
        try:
            make_action(self._session, finding, item, place.stage)
        except EiaError as refused:
            self._walk.say(str(refused))
            return
        self._walk.say(_("An action was made of it. Undo takes it away."))
        self._walk.go(place._replace(inside=item))

    def _links(self, linked_by: AnswerKey | None) -> tuple[tuple[str, str], ...]:
        """What a new item is linked to because of the page it is added on."""
        of_page = self._walk.place.item
        return ((linked_by.question, of_page),) if linked_by and of_page else ()
