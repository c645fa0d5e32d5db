"""Own forms looked at a moment after the start, beside the person's work."""

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.own_forms import broken_forms, said_of_broken
from eia_wizard.app.workroom import Workroom
from eia_wizard.presenters.errand import Errand
from eia_wizard.store.thread import StoreThread

LOOK_MS = 1_500
"""How long after the start: whoever has just begun comes first."""


class OwnForms(QObject):
    """Tells once what is wrong with the organisation's own forms; nothing waits for it."""

    were_broken = Signal(str)  # which, and where to read why, in a sentence

    def __init__(self, store: StoreThread, room: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._room = store, room
        self._soon = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._soon.timeout.connect(self._look)

    def begin(self) -> None:
        """Look soon."""
        self._soon.start()

    def end(self) -> None:
        """The library is being let go."""
        self._soon.stop()

    def _look(self) -> None:
        room = self._room
        promise = self._store.submit(lambda _library: said_of_broken(broken_forms(room)))
        Errand(promise, self).then(self._tell, lambda _why: None)

    def _tell(self, sentence: str) -> None:
        if sentence:
            self.were_broken.emit(sentence)
