"""Brings words to safety that the library does not take."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.rescue import rescued_contents, write_rescued, write_words
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.saving import Saving
from eia_wizard.store.thread import StoreThread


class Rescue(QObject):
    """Writes what is unsaved where a person says, and the whole assessment if it can be packed."""

    told = Signal(str)
    refused = Signal(str)

    def __init__(self, store: StoreThread, library: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._library = store, library

    def write(self, saving: Saving, to: Path) -> None:
        """Write the words at once; the copy follows when the library has been read."""
        reading, library = saving.latest, self._library
        if reading is None:
            return
        try:
            write_words(reading, saving.unsaved, to, library)
        except EiaError as refused:
            self.refused.emit(str(refused))
            return

        promise = self._store.submit(
            lambda opened: write_rescued(rescued_contents(opened, reading), to, library)
        )
        Errand(promise, self).then(
            lambda copy: self._tell(to, copy), lambda why: self._tell_without_copy(to, why)
        )

    def _tell(self, words: Path, copy: Path) -> None:
        self.told.emit(
            _("Your words are in “{words}”, and the whole assessment is in “{copy}”.").format(
                words=words, copy=copy.name
            )
        )

    def _tell_without_copy(self, words: Path, why: str) -> None:
        self.told.emit(
            _(
                "Your words, and everything the assessment says, are in “{words}”. "
                "No copy to bring in again could be made: {reason}"
            ).format(words=words, reason=why)
        )
