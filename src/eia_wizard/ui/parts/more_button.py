"""A button with what is seldom done to an assessment."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
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
        move = menu.addAction(_("Move to another form or version …"))
        move.setObjectName("more:move")
        move.triggered.connect(self.move_asked)
        aside = menu.addAction(_("What this form does not show …"))
        aside.setObjectName("more:aside")
        aside.triggered.connect(self.aside_asked)
        for name, words, asked in (
            ("more:reviews", _("What reviewers asked"), self.reviews_asked),
            ("more:review", _("Bring in a reviewed document …"), self.review_file_asked),
            ("more:develop", _("How it developed"), self.develop_asked),
        ):
            action = QAction(words, menu)
            action.setObjectName(name)
            action.triggered.connect(asked)
            menu.insertAction(move, action)
        menu.insertSeparator(move)
        learn = menu.addAction(the_look().icons.icon("learn"), _("Learn …"))
        learn.setObjectName("more:learn")
        learn.triggered.connect(self.learn_asked)
        practise = menu.addAction(_("Practise …"))
        practise.setObjectName("more:practise")
        practise.triggered.connect(self.practise_asked)
        present = menu.addAction(the_look().icons.icon("shown"), _("Present it to a room (F5)"))
        present.setObjectName("more:present")
        present.triggered.connect(self.present_asked)
        self._documents = QMenu(_("Export another document"), menu)
        self._documents.setIcon(the_look().icons.icon("document"))
        self._documents.setToolTipsVisible(True)
        self._documents.menuAction().setObjectName("more:documents")
        self._documents.menuAction().setVisible(False)
        first = menu.actions()[0]
        menu.insertMenu(first, self._documents)
        self.forms = QMenu(_("Fill our form"), menu)
        self.forms.setIcon(the_look().icons.icon("organisation"))
        self.forms.menuAction().setObjectName("more:forms")
        self.forms.menuAction().setVisible(False)
        menu.insertMenu(first, self.forms)
        self.marking = MarkingMenu(menu)
        menu.insertMenu(first, self.marking)
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
