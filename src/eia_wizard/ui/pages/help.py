"""The right column: what helps with the question that has the focus, under five tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from eia_wizard.domain.learning.glossary import Glossary
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.catalogue import Nearby
from eia_wizard.presenters.findings import Remark
from eia_wizard.presenters.notes import NoteRow
from eia_wizard.presenters.views import NO_HELP, HelpView
from eia_wizard.presenters.visits import VisitRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.help_history import HistoryPanel
from eia_wizard.ui.pages.help_notes import NotesPanel
from eia_wizard.ui.pages.help_sources import SourcesPanel
from eia_wizard.ui.pages.help_words import FindingsPanel, GoodPanel
from eia_wizard.ui.parts.hairline import Hairline
from eia_wizard.ui.parts.roles import ReadingArea
from eia_wizard.ui.parts.tabs import Tabs

WIDE = 340
HELP, SOURCES, FINDINGS, NOTES, HISTORY = "help", "sources", "findings", "notes", "history"


class HelpColumn(QWidget):
    """Help, sources, findings, notes and history of the question at hand."""

    left = Signal()  # the person wants to be back at the question
    history_wanted = Signal(bool)  # whether the history is in sight
    source_taken = Signal(str)  # the id of a source
    catalogue_asked = Signal()
    learn_asked = Signal(str)  # the id of a learning package
    guide_asked = Signal()  # help was asked for by whoever is at the help already

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setAccessibleName(_("Help with this question"))
        self.setBackgroundRole(QPalette.ColorRole.Base)
        self.setAutoFillBackground(True)
        self._good, self._sources = GoodPanel(self), SourcesPanel(self)
        self._good.learn_asked.connect(self.learn_asked)
        self._sources.taken.connect(self.source_taken)
        self._sources.all_asked.connect(self.catalogue_asked)
        self._findings = FindingsPanel(self)
        self.notes, self.history = NotesPanel(self), HistoryPanel(self)
        self._panels: dict[str, tuple[str, QWidget]] = {
            HELP: (_("Help"), self._good),
            SOURCES: (_("Sources"), self._sources),
            FINDINGS: (_("Findings"), self._findings),
            NOTES: (_("Notes"), self.notes),
            HISTORY: (_("History"), self.history),
        }
        names = [(key, name) for key, (name, _panel) in self._panels.items()]
        self._tabs = Tabs(_("What helps with this question"), names, self)
        self._tabs.chosen.connect(self.show_panel)
        self._chosen, self._has_question = HELP, False
        self._lay_out()
        the_look().changed.connect(self._fit)  # Qt tells only windows of another text size
        self.show_help(NO_HELP)
        self.show_panel(HELP)
        back = QShortcut(Qt.Key.Key_Escape, self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def show_panel(self, key: str) -> None:
        """Bring one of the five into sight."""
        self._chosen = key
        self._scroll.setAccessibleName(self._panels[key][0])
        self._show_chosen()
        self._scroll.verticalScrollBar().setValue(0)
        self.history_wanted.emit(key == HISTORY)

    def be_at(self, *, has_question: bool) -> None:
        """Where no question is at hand, what would be said of its answer is not."""
        self._has_question = has_question
        self._show_chosen()

    def choose(self, key: str) -> None:
        """Go to one of the tabs."""
        self._tabs.choose(key)

    def focus_tabs(self) -> None:
        """Put the focus on the tabs; whoever is here already wants to know more than they say."""
        if self.isAncestorOf(self.window().focusWidget() or self.window()):
            self.guide_asked.emit()
        else:
            self._tabs.focus_chosen()

    def show_help(self, view: HelpView) -> None:
        """Show what helps with a question."""
        self._good.show_help(view)
        self._sources.show_help(view)

    def invite(self, words: str, first: HelpView) -> None:
        """From now on this is said where no question is at hand, and what helps with the first."""
        self._good.invite(words, first)

    def know_learning(self, glossary: Glossary, packages: dict[str, str]) -> None:
        """From now on terms open their meaning, and packages are offered by their titles."""
        self._good.know_learning(glossary, packages)

    def show_nearby(self, nearby: Nearby) -> None:
        """Show the sources that fit where the person is."""
        self._sources.show_nearby(nearby)

    def show_findings(self, findings: tuple[Remark, ...]) -> None:
        """Show what is amiss with the answer."""
        self._findings.show_findings(findings)
        self._tabs.say(FINDINGS, _counted(_("Findings"), len(findings)))

    def show_notes(self, rows: tuple[NoteRow, ...], still_open: int) -> None:
        """Show the notes on the answer."""
        self.notes.show_notes(rows)
        self._tabs.say(NOTES, _counted(_("Notes"), still_open))

    def show_history(self, rows: tuple[VisitRow, ...], more: int) -> None:
        """Show what the answer said before."""
        self.history.show_visits(rows, more)

    def _show_chosen(self) -> None:
        is_silent = self._chosen in (FINDINGS, HISTORY) and not self._has_question
        shown = HELP if is_silent else self._chosen
        for each, (_name, panel) in self._panels.items():
            panel.setVisible(each == shown)

    def _lay_out(self) -> None:
        inside = QWidget(self)
        panels = QVBoxLayout(inside)
        panels.setContentsMargins(18, 18, 18, 24)
        for _name, panel in self._panels.values():
            panels.addWidget(panel)
        panels.addStretch(1)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll = ReadingArea(self)
        self._scroll.setObjectName("help-words")
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.viewport().setBackgroundRole(QPalette.ColorRole.Base)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        beside = QHBoxLayout(self)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(Hairline(self, is_upright=True))
        column = QVBoxLayout()
        column.setSpacing(0)
        beside.addLayout(column)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(10, 4, 2, 0)
        tabs.addWidget(self._tabs)
        column.addLayout(tabs)
        column.addWidget(Hairline(self))
        column.addWidget(self._scroll, 1)
        self._fit()

    def _fit(self) -> None:
        self.setFixedWidth(the_look().sizes.scaled(WIDE))


def _counted(name: str, count: int) -> str:
    return _("{name} ({n})").format(name=name, n=count) if count else name
