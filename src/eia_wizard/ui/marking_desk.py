"""The protective marking chosen for the open assessment's documents; the next one begins anew."""

from PySide6.QtCore import QObject

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.protection import SENSITIVE, Protection, protection
from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.asking import AskWords
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.parts.marking_menu import MarkingMenu
from eia_wizard.ui.parts.messages import MessageBar


class MarkingDesk(QObject):
    """Knows which marking holds: ``None`` leaves it to the organisation."""

    def __init__(self, ask: AskWords, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._ask, self._messages = ask, messages
        self.wanted: Protection | None = None

    def watch(self, page: AssessmentPage) -> None:
        """An assessment was opened: nothing was chosen for it yet."""
        self.wanted, menu = None, page.head.more.marking
        menu.chosen.connect(lambda wanted: self._choose(menu, wanted))
        menu.handling_asked.connect(lambda: self._ask_for_words(menu))

    def _choose(self, menu: MarkingMenu, wanted: Protection | None) -> None:
        self.wanted = wanted
        menu.show_chosen(wanted)
        self._messages.show_news(
            _("Documents are marked as “Our organisation” says.")
            if wanted is None
            else _(
                "The documents that you make of this assessment now are marked: {words}."
            ).format(words=wanted.said or _("nothing"))
        )

    def _ask_for_words(self, menu: MarkingMenu) -> None:
        question = _("How are they to be handled? A word or two, such as COMMERCIAL.")
        typed = self._ask(menu, question)
        try:
            wanted = protection(SENSITIVE, typed) if typed else None
        except EiaError as refused:
            self._messages.show_trouble(str(refused))
            wanted = None
        if wanted:
            self._choose(menu, wanted)
        else:
            menu.show_chosen(self.wanted)
