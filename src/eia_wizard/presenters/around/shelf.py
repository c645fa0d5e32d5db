"""What every shelf can do: be opened, searched, narrowed, and something be taken from it."""

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.session import Session
from eia_wizard.presenters.around.neighbours import Neighbours
from eia_wizard.presenters.around.views import ShelfView


class Shelf(QObject):
    """A page of its own on which something is looked for and taken."""

    shown = Signal(object)  # ShelfView
    said = Signal(str)  # something to be announced
    refused = Signal(str)  # why something was not done
    left = Signal()  # what it was opened for is done

    def __init__(self, session: Session, neighbours: Neighbours, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._neighbours = session, neighbours
        self._is_open, self._trouble = False, ""

    def look(self, typed: str) -> None:
        """Look for what was typed."""
        raise NotImplementedError

    def narrow(self, what: str, to: str) -> None:
        """Show fewer: ``what`` is the id of a filter."""
        raise NotImplementedError

    def act(self, card: str) -> None:
        """Do what a card offers."""
        raise NotImplementedError

    def show_answers(self) -> None:
        """Answers of the assessment are others now."""
        raise NotImplementedError

    def close(self) -> None:
        """It is no longer in sight."""
        self._is_open = False

    def show(self, view: ShelfView) -> None:
        """Tell what it shows."""
        self.shown.emit(view)

    def _show(self) -> None:
        raise NotImplementedError

    def _say_trouble(self, why: str) -> None:
        self._trouble = why
        self._show()
