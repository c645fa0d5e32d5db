"""The tab of sources: where to look for evidence here, and where the facts come from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.around.catalogue import Nearby
from eia_wizard.presenters.views import HelpView
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.shelf_card import ShelfCardWidget
from eia_wizard.ui.parts.labels import Note, Words
from eia_wizard.ui.parts.panel import Panel


class SourcesPanel(QWidget):
    """Sources of evidence that fit the stage and the group, and below them those of the facts."""

    taken = Signal(str)  # the id of a source
    all_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._nearby, self._is_stale = Nearby(), False
        self._places, self._facts = Panel(self), Panel(self)  # read in this order
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(self._places)
        column.addWidget(self._facts)
        self._lay_out_places()

    def show_help(self, view: HelpView) -> None:
        """Show where the facts of a question come from, and when they were found correct."""
        self._facts.clear()
        self._facts.setVisible(bool(view.sources))
        if view.sources:
            self._facts.add_heading(_("Where this comes from"), 2)
        for source in view.sources:
            said = filter(None, (source.publisher, source.address, source.checked))
            self._facts.add_together(
                Words(source.title, self._facts, scale=14 / 15, weight=500),
                *(Note(line, self._facts) for line in said),
            )

    def show_nearby(self, nearby: Nearby) -> None:
        """Show the sources that fit, unless they are shown already."""
        if nearby == self._nearby:
            return
        self._nearby, self._is_stale = nearby, True
        if self.isVisible():
            self._lay_out_places()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay out what fits by now: while nobody sees it, it would only cost time."""
        super().showEvent(event)
        if self._is_stale:
            self._lay_out_places()

    def _lay_out_places(self) -> None:
        panel, nearby, self._is_stale = self._places, self._nearby, False
        focused = self.window().focusWidget()
        had_focus = focused is not None and panel.isAncestorOf(focused)
        panel.clear()
        panel.add_heading(_("Where to look"), 2)
        if not nearby.cards:
            note = _("Go to a question, and the sources that fit its stage and group stand here.")
            panel.inside.addWidget(Note(note, panel))
            return
        for each in nearby.cards:
            card = ShelfCardWidget(each, panel, framed=False)
            card.acted.connect(self.taken)
            panel.inside.addWidget(card)
            panel.inside.addSpacing(12)
        way_on = self._way_to_all(nearby.more)
        panel.inside.addWidget(way_on, 0, Qt.AlignmentFlag.AlignLeft)
        if had_focus:
            way_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def _way_to_all(self, more: int) -> QPushButton:
        words = (
            ngettext("{n} more, and the catalogue", "{n} more, and the catalogue", more)
            if more
            else _("Search the whole catalogue")
        )
        button = marked(QPushButton(words.format(n=more), self._places), "quiet")
        button.setObjectName("open-catalogue")
        button.clicked.connect(self.all_asked)
        return button
