"""Forms saved blank, to be filled by hand or by keyboard."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.blank_form import write_blank
from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Workbench


class BlankForms(QObject):
    """Writes one form after another on the workbench."""

    written = Signal(object)  # Path
    refused = Signal(str)

    def __init__(self, bench: Workbench, room: Workroom, parent: QObject) -> None:
        super().__init__(parent)
        self._bench, self._room = bench, room

    def write(self, form: str, size: str, to: Path) -> None:
        """Write a form by name, or the usual one; in a size, or in its largest."""
        room = self._room

        def job(tell: Tell) -> Path:
            return write_blank(room, form or DEFAULT_FORM, size, to, tell)

        work = self._bench.do(_("“{file}” is being written.").format(file=to.name), job)
        work.done.connect(self.written)
        work.refused.connect(self.refused)
        work.stopped.connect(self.refused)
