"""What the window does about the look of documents: it asks for a file, shows it, and uses it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from eia_wizard.app.workroom import Workroom
from eia_wizard.presenters.own_look import OwnLookPresenter
from eia_wizard.presenters.work import Workbench
from eia_wizard.ui.asking import AskPath
from eia_wizard.ui.look_dialog import LookDialog
from eia_wizard.ui.parts.messages import MessageBar

WORD = ".docx"


class LookDesk(QObject):
    """Shows one dialog at a time."""

    def __init__(
        self,
        window: QWidget,
        bench: Workbench,
        room: Workroom,
        ask: AskPath,
        messages: MessageBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._bench, self._room = window, bench, room
        self._ask, self._messages = ask, messages

    def show_looks(self) -> LookDialog:
        """Say which look holds, and offer to choose another."""
        looks = OwnLookPresenter(self._bench, self._room, self)
        dialog = LookDialog(self._window, is_own=looks.is_own)
        dialog.file_asked.connect(lambda: self._choose(dialog, looks))
        dialog.wanted.connect(looks.use)
        dialog.forgotten.connect(looks.forget)
        looks.looked.connect(dialog.show_look)
        looks.refused.connect(dialog.show_trouble)
        looks.settled.connect(dialog.show_settled)
        looks.settled.connect(self._messages.show_news)
        dialog.finished.connect(looks.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _choose(self, dialog: LookDialog, looks: OwnLookPresenter) -> None:
        file = self._ask(dialog, WORD)
        if file:
            looks.look_at(file)
