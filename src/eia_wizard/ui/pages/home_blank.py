"""How a blank form is asked for: in one of the sizes that the form has."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.menu_button import OpensMenu

Sizes = Callable[[], tuple[tuple[str, str], ...]]


class BlankFormButton(QPushButton, OpensMenu):
    """Opens the list of sizes, each with what it is called; the form may change beside it."""

    asked = Signal(str)  # the size by id; nothing where the form has none

    def __init__(self, sizes: Sizes, parent: QWidget) -> None:
        super().__init__(_("Or save a blank form to fill by hand"), parent)
        marked(self, "quiet")
        self.setObjectName("blank-form")
        self.setIcon(the_look().icons.icon("document"))
        self.setToolTip(_("A Word file of the form chosen above; filled, it can be brought in"))
        self._sizes = sizes
        self._menu = QMenu(_("Size of the blank form"), self)
        self._menu.setAccessibleName(self._menu.title())
        self._menu.setObjectName("blank-form:sizes")
        self._menu.aboutToShow.connect(self._offer)
        self.setMenu(self._menu)

    def _offer(self) -> None:
        self._menu.clear()
        for id_, name in self._sizes() or (("", _("The whole form")),):
            action = self._menu.addAction(_("{size} …").format(size=name))
            action.triggered.connect(lambda _on=False, size=id_: self.asked.emit(size))
