"""The other assessments and the catalogue of sources, asked without waiting."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject

from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.sources import SourceCatalogue
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.search import SearchPresenter
from eia_wizard.search.kept import Kept, KeptItems, Wanted
from eia_wizard.store.thread import StoreThread

Refused = Callable[[str], None]


class Neighbours(QObject):
    """Asks on threads of their own; each answer comes back where the window lives."""

    def __init__(
        self, search: SearchPresenter, store: StoreThread, room: Workroom, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._search, self._store, self._room = search, store, room
        self.known = search.known

    def freshen(self) -> None:
        """Read what changed in other assessments; ``known`` tells when more is known."""
        self._search.freshen()

    def find(self, wanted: Wanted, done: Callable[[KeptItems], None], refused: Refused) -> None:
        """What other assessments keep that is like that."""
        self._ask(lambda: self._search.ask(lambda file: file.items(wanted)), done, refused)

    def all_items(
        self, sort: str, not_in: str, done: Callable[[list[Kept]], None], refused: Refused
    ) -> None:
        """Everything of a sort in other assessments."""
        ask = self._search.ask
        self._ask(lambda: ask(lambda file: file.all_items(sort, not_in)), done, refused)

    def read(self, assessment: str, done: Callable[[Opened], None], refused: Refused) -> None:
        """Another assessment as it stands now."""
        submit = self._store.submit
        self._ask(
            lambda: submit(lambda library: open_assessment(library, assessment)), done, refused
        )

    def catalogue(self, done: Callable[[SourceCatalogue], None], refused: Refused) -> None:
        """The catalogue of sources."""
        room, submit = self._room, self._store.submit
        self._ask(lambda: submit(lambda _library: room.source_catalogue()), done, refused)

    def _ask(
        self,
        send: Callable[[], "Future[Any]"],
        done: Callable[[Any], None],
        refused: Refused,
    ) -> None:
        try:
            promise = send()
        except (EiaError, RuntimeError) as closed:  # an executor that was shut down takes no more
            refused(str(closed))
            return
        Errand(promise, self).then(done, refused)
