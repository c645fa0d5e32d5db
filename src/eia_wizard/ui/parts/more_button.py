"""A button with what is seldom done to an assessment."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QMenu, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.views import DocumentChoice
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import mark
from eia_wizard.ui.parts.help_menu import HelpMenu
from eia_wizard.ui.parts.marking_menu import MarkingMenu
from eia_wizard.ui.parts.menu_button import MenuButton


class MoreButton(MenuButton):
    """Opens a menu and hands on what is chosen."""

    move_asked = Signal()
    aside_asked = Signal()
    reviews_asked = Signal()
    review_file_asked = Signal()
    document_asked = Signal(str)  # the id of a layout
    form_asked = Signal(object)  # DocumentChoice: a form of the organisation's own
    learn_asked = Signal()
    practise_asked = Signal()
    develop_asked = Signal()
    present_asked = Signal()

    def __init__(self, wishes: Wishes, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("more")
        mark(self, "dots")
        self.setIcon(the_look().icons.icon("more"))
        self.setAccessibleName(_("More that can be done"))
        self.setToolTip(_("More that can be done"))
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        self._documents = _menu_of(menu, "documents", _("Export another document"), "document")
        self._documents.setToolTipsVisible(True)
        self.forms = _menu_of(menu, "forms", _("Fill our form"), "organisation")
        self.marking = MarkingMenu(menu)
        menu.addMenu(self.marking)
        self._add(menu, "reviews", _("What reviewers asked"), self.reviews_asked)
        self._add(menu, "review", _("Bring in a reviewed document …"), self.review_file_asked)
        self._add(menu, "develop", _("How it developed"), self.develop_asked)
        menu.addSeparator()
        self._add(menu, "move", _("Move to another form or version …"), self.move_asked)
        self._add(menu, "aside", _("What this form does not show …"), self.aside_asked)
        self._add(menu, "learn", _("Learn …"), self.learn_asked, "learn")
        self._add(menu, "practise", _("Practise …"), self.practise_asked)
        self._add(menu, "present", _("Present it to a room (F5)"), self.present_asked, "shown")
        menu.addSeparator()
        menu.addMenu(HelpMenu(wishes, menu)).setObjectName("more:help")
        self.setMenu(menu)

    def offer_documents(self, choices: tuple[DocumentChoice, ...]) -> None:
        """Offer the documents that can be made besides the usual one."""
        self._documents.clear()
        for choice in choices:
            action = self._documents.addAction(f"{choice.title} …")
            action.setToolTip(choice.purpose)
            action.setStatusTip(choice.purpose)
            action.triggered.connect(partial(self.document_asked.emit, choice.layout))
        self._documents.menuAction().setVisible(bool(choices))

    def offer_forms(self, choices: tuple[DocumentChoice, ...]) -> None:
        """Offer the organisation's own forms that can be filled."""
        self.forms.clear()
        for choice in choices:
            action = self.forms.addAction(f"{choice.title} …")
            action.setObjectName(f"fill:{choice.layout}")
            action.setStatusTip(choice.purpose)
            action.triggered.connect(partial(self.form_asked.emit, choice))
        self.forms.menuAction().setVisible(bool(choices))

    def _add(
        self, menu: QMenu, name: str, words: str, asked: SignalInstance, icon: str = ""
    ) -> None:
        action = menu.addAction(words)
        if icon:
            action.setIcon(the_look().icons.icon(icon))
        action.setObjectName(f"more:{name}")
        action.triggered.connect(asked)


def _menu_of(menu: QMenu, name: str, words: str, icon: str) -> QMenu:
    """A menu inside another that is in sight once there is something in it."""
    inner = menu.addMenu(the_look().icons.icon(icon), words)
    inner.menuAction().setObjectName(f"more:{name}")
    inner.menuAction().setVisible(False)
    return inner
