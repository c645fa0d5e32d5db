"""The look of documents chosen in the window: read on the workbench, shown, then used or not."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Workbench


@dataclass(frozen=True, slots=True)
class LookView:
    """A look as it would be used: what was found, what is used instead, what would keep out."""

    name: str
    found: tuple[str, ...]
    instead: tuple[str, ...]
    faults: tuple[str, ...]


class OwnLookPresenter(QObject):
    """Reads one file after another; the last one that was read can be used."""

    looked = Signal(object)  # LookView
    settled = Signal(str)  # which look holds from now on, in a sentence
    refused = Signal(str)

    def __init__(self, bench: Workbench, room: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._room = bench, room
        self._read: object = None

    @property
    def is_own(self) -> bool:
        """Whether documents have a look of the organisation's own."""
        return self._room.look_file != self._room.word_base

    def look_at(self, file: Path) -> None:
        """Read a file; what it holds comes as a signal."""
        room = self._room

        def job(tell: Tell) -> object:
            # What reads and writes Word files takes long to load; most windows never choose a look.
            from eia_wizard.app.own_look import look_in
            from eia_wizard.documents.word_in.reader import read_apart

            tell(0, 0, _("Reading “{file}” …").format(file=file.name))
            return look_in(file, read_apart, room)

        work = self._bench.do(
            _("“{file}” is being read.").format(file=file.name), job, may_drop=True
        )
        work.done.connect(lambda look: self._show(file.name, look))
        work.refused.connect(self.refused)
        work.stopped.connect(self.refused)

    def use(self) -> None:
        """Use what was read for every document from now on."""
        from eia_wizard.app.own_look import OwnLook, keep_look  # loaded already by what was read

        if not isinstance(self._read, OwnLook):
            return
        try:
            keep_look(self._read, self._room)
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        self.settled.emit(_("Documents are written in your organisation’s look from now on."))

    def forget(self) -> None:
        """Use the program's own look again."""
        from eia_wizard.app.own_look import forget_look  # as for reading one

        try:
            forget_look(self._room)
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        self.settled.emit(_("Documents look as EIA Wizard makes them."))

    def _show(self, name: str, look: object) -> None:
        from eia_wizard.app.own_look import OwnLook  # loaded already by what was read

        if isinstance(look, OwnLook):
            self._read = look
            faults = tuple(dict.fromkeys(each.what for each in look.faults))
            self.looked.emit(LookView(name, look.found, look.instead, faults))
