"""What the window does with a Word file: it offers to check it, and to bring a review copy in."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from eia_wizard.presenters.papers import PapersPresenter, Verify
from eia_wizard.presenters.work import Workbench
from eia_wizard.ui.paper_dialog import PaperDialog


class PaperDesk(QObject):
    """Shows one dialog for each file."""

    review_asked = Signal(object)  # Path of what may be a reviewed copy
    bring_in_asked = Signal(object)  # Path of what may be a review copy
    save_asked = Signal()  # what is being typed counts too

    def __init__(self, window: QWidget, bench: Workbench, verify: Verify, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._bench, self._verify = window, bench, verify

    def show_paper(self, file: Path) -> PaperDialog:
        """Say what the file is, and offer to check it."""
        dialog = PaperDialog(file.name, self._window)
        papers = PapersPresenter(self._bench, self._verify, dialog)
        dialog.check_asked.connect(dialog.show_checking)
        dialog.check_asked.connect(lambda: papers.check(file))
        dialog.verify_asked.connect(dialog.show_checking)
        dialog.verify_asked.connect(self.save_asked)
        dialog.verify_asked.connect(lambda: papers.verify(file))
        dialog.bring_in_asked.connect(lambda: self.bring_in_asked.emit(file))
        dialog.bring_in_asked.connect(dialog.accept)
        dialog.review_asked.connect(lambda: self.review_asked.emit(file))
        dialog.review_asked.connect(dialog.accept)
        papers.checked.connect(dialog.show_result)
        papers.verified.connect(dialog.show_certain)
        papers.refused.connect(dialog.show_trouble)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog
