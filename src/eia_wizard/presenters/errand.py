"""Work sent to the store's thread, whose result comes back where the window lives."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _


class Errand(QObject):
    """Waits for one promise; exactly one of its signals is sent, on the window's thread."""

    done = Signal(object)
    refused = Signal(str)
    _finished = Signal(object)

    def __init__(self, promise: "Future[Any]", parent: QObject) -> None:
        super().__init__(parent)
        # Queued, so that a promise kept already is told only once somebody listens.
        self._finished.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        promise.add_done_callback(self._finished.emit)

    def then(self, done: Callable[[Any], None], refused: Callable[[str], None]) -> "Errand":
        """What to do with the result, or with the sentence why there is none."""
        self.done.connect(done)
        self.refused.connect(refused)
        return self

    def _tell(self, promise: "Future[Any]") -> None:
        error = promise.exception()
        if error is None:
            self.done.emit(promise.result())
        else:
            self.refused.emit(sentence_of(error))
        self.deleteLater()


def sentence_of(error: BaseException) -> str:
    """What to say of something that went wrong."""
    if isinstance(error, EiaError):
        return str(error)
    return _("EIA Wizard met a fault of its own ({name}). What was saved stays saved.").format(
        name=type(error).__name__
    )
