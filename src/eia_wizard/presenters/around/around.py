"""What lies around one assessment, put together: a shelf for each thing that can be taken in."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from eia_wizard.app.session import Session
from eia_wizard.presenters.around.evidence import EvidenceShelf, Tell
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.around.shelf import Shelf


class Around(QObject):
    """The shelves of one assessment."""

    def __init__(
        self,
        session: Session,
        neighbours: Neighbours,
        new_id: Callable[[], str],
        tell: Tell,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        neighbours.setParent(self)
        self.evidence = EvidenceShelf(session, neighbours, new_id, tell, self)

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """All of them."""
        return (self.evidence,)
