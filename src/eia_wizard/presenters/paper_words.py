"""What a Word file brought besides answers: told at once, and kept beside the assessment."""

from PySide6.QtCore import QObject

from eia_wizard.app.exchange import BroughtIn
from eia_wizard.app.kept_words import keep_words
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.jobs import PaperArrival
from eia_wizard.store.thread import StoreThread


class PaperWords(QObject):
    """Waits with the words of a filled form until the form has been brought in."""

    def __init__(self, store: StoreThread, parent: QObject) -> None:
        super().__init__(parent)
        self._store = store
        self._waiting: PaperArrival | None = None

    def await_arrival(self, read: PaperArrival) -> None:
        """A Word file was read; whether it comes in is settled next."""
        self._waiting = read if read.is_form and read.lost else None

    def keep(self, done: BroughtIn) -> None:
        """Something was brought in: where it was that form, its words become a note."""
        read, self._waiting = self._waiting, None
        is_it = read and (done.how == "copy" or done.id == read.arrival.contents.assessment_id)
        if read and is_it:
            lost, id_ = read.lost, done.id
            kept = self._store.submit(lambda library: keep_words(library, id_, lost))
            Errand(kept, self).then(lambda _nothing: None, lambda _why: None)


def told_of(read: PaperArrival) -> str:
    """How many passages became no answer, and where they are; nothing where all did."""
    count = len(read.lost)
    if not count:
        return ""
    if read.is_form:
        said = ngettext(
            "{n} passage on the form fits no answer. It stands in a note beside the title.",
            "{n} passages on the form fit no answer. They stand in a note beside the title.",
            count,
        )
    else:
        said = ngettext(
            "The document no longer carries its answers. They were read from its words; "
            "{n} passage could not be.",
            "The document no longer carries its answers. They were read from its words; "
            "{n} passages could not be.",
            count,
        )
    return said.format(n=count)
