"""What is done with whole assessments in the list, each act with what undoes it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.duplicating import duplicate
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.calls import called
from eia_wizard.presenters.errand import Errand
from eia_wizard.store.library import Library
from eia_wizard.store.thread import StoreThread


class ShelfActs(QObject):
    """Puts assessments away and takes them back, on the library's thread."""

    duplicated = Signal(str)  # id of the copy, before the list that holds it
    done_undoably = Signal(str, object)  # what was done, and what undoes it
    done = Signal()  # the list is another one
    refused = Signal(str)  # something that could not be done, in a sentence

    def __init__(self, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store

    def duplicate(self, assessment_id: str) -> None:
        """Begin an assessment with the same answers."""

        def made(copy: str) -> None:
            said = _("Duplicated: the copy is the latest in the list.")
            self.done_undoably.emit(said, partial(self.delete, copy))
            self.duplicated.emit(copy)
            self.done.emit()

        work = self._store.submit(lambda library: duplicate(library, assessment_id))
        Errand(work, self).then(made, self.refused.emit)

    def archive(self, assessment_id: str) -> None:
        """Put an assessment away."""
        said, back = _("Archived: {title}."), partial(self.unarchive, assessment_id)
        self._change(assessment_id, Library.archive, said, back)

    def unarchive(self, assessment_id: str) -> None:
        """Take an assessment back from the archive."""
        said, back = _("Taken back: {title}."), partial(self.archive, assessment_id)
        self._change(assessment_id, Library.unarchive, said, back)

    def delete(self, assessment_id: str) -> None:
        """Hide an assessment; ``bring_back`` undoes it."""
        said, back = _("Deleted: {title}."), partial(self.bring_back, assessment_id)
        self._change(assessment_id, Library.delete, said, back)

    def bring_back(self, assessment_id: str) -> None:
        """Undo ``delete``."""
        said, back = _("Brought back: {title}."), partial(self.delete, assessment_id)
        self._change(assessment_id, Library.bring_back, said, back)

    def _change(
        self,
        assessment_id: str,
        act: Callable[[Library, str], None],
        sentence: str,
        undo: Callable[[], None],
    ) -> None:
        def work(library: Library) -> str:
            act(library, assessment_id)
            return called(library.facts(assessment_id).listing.title)

        def changed(title: str) -> None:
            self.done_undoably.emit(sentence.format(title=title), undo)
            self.done.emit()

        Errand(self._store.submit(work), self).then(changed, self.refused.emit)
