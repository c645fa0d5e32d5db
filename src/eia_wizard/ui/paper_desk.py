"""What the window does with a Word file: it offers to check it, and to bring a review copy in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.papers import PapersPresenter
from eia_wizard.presenters.work import Workbench
from eia_wizard.ui.paper_dialog import PaperDialog


class PaperDesk(QObject):
    """Shows one dialog for each file."""

    bring_in_asked = Signal(object)  # Path of what may be a review copy

    def __init__(self, window: QWidget, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._bench = window, bench

    def show_paper(self, file: Path) -> PaperDialog:
        """Say what the file is, and offer to check it."""
        dialog = PaperDialog(file.name, self._window)
        papers = PapersPresenter(self._bench, dialog)
        dialog.check_asked.connect(dialog.show_checking)
        dialog.check_asked.connect(lambda: papers.check(file))
        dialog.bring_in_asked.connect(lambda: self.bring_in_asked.emit(file))
        dialog.bring_in_asked.connect(dialog.accept)
        papers.checked.connect(dialog.show_result)
        papers.refused.connect(dialog.show_trouble)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
