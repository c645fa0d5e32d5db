"""What lies around one assessment, put together: a shelf for each thing that can be taken in."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from eia_wizard.app.session import Session
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.catalogue import CatalogueShelf
from eia_wizard.presenters.around.evidence import EvidenceShelf, Tell
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.around.partners import PartnersShelf, begin_conversation
from eia_wizard.presenters.around.shelf import Shelf


class Around(QObject):
    """The shelves of one assessment."""

    def __init__(
        self,
        session: Session,
        neighbours: Neighbours,
        new_id: Callable[[], str],
        tell: Tell,
        open_item: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        neighbours.setParent(self)
        self._session, self._new_id, self._tell, self._open = session, new_id, tell, open_item
        self.evidence = EvidenceShelf(session, neighbours, new_id, tell, self)
        self.catalogue = CatalogueShelf(session, neighbours, new_id, tell, self)
        self.partners = PartnersShelf(session, neighbours, self._begin_conversation, self)

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """All of them."""
        return (self.evidence, self.partners, self.catalogue)

    def _begin_conversation(self, name: str, stage: str) -> None:
        """Add a conversation through a partner, and go to it."""
        item = self._new_id()
        begin_conversation(self._session, name, item, stage)
        self._tell(_("Added: a conversation through {name}").format(name=name), None)
        self._open(item)
