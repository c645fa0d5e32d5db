"""The guide in the window: a line to look for something, its articles, and one to read."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from eia_wizard.domain.guide import POINT, STEP, Article, Said
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.learning.views import LearnGroup
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.home_head import SearchLine
from eia_wizard.ui.pages.instead import GuestPage
from eia_wizard.ui.pages.learning.row import LearnRowButton, RowsCard
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Point, Words
from eia_wizard.ui.parts.panel import Panel
from eia_wizard.ui.parts.tab_order import set_tab_order

ABOVE = 12
"""Pixels above the heading of a chapter that was gone to."""


class GuidePage(GuestPage):
    """Shows what there is to read, and hands on what is looked for and chosen."""

    chosen = Signal(str)  # the id of an article
    looked = Signal(str)  # what is looked for
    round_asked = Signal()
    paper_asked = Signal()

    def __init__(
        self,
        groups: Iterable[LearnGroup],
        chapters: tuple[str, ...],
        query: str,
        back_words: str,
        parent: QStackedWidget,
    ) -> None:
        super().__init__("guide", parent)
        self.setAccessibleName(_("Guide"))
        self.back_words = back_words
        sheet, column = self.lay_out(_("Guide"))
        self.search = SearchLine(sheet, _("What would you like to know?"), _("Look for"))
        self.search.setObjectName("guide-search")
        self.search.setAccessibleName(_("Look for something in the guide"))
        self.search.show_icon("search")
        self.search.setText(query)
        self.search.textChanged.connect(self.looked)
        self.search.went_down.connect(self.focus_first)
        self.search.returnPressed.connect(self.focus_first)
        column.addWidget(self.search)
        self._jumps: list[QPushButton] = []
        self._ways: list[QPushButton] = []
        column.addLayout(self._chapter_buttons(chapters, sheet))
        self._panel = Panel(sheet)
        column.addWidget(self._panel)
        self.show_groups(groups)
        column.addSpacing(8)
        column.addLayout(self._tools(sheet))
        self._order()
        self.put(sheet, column)

    def show_groups(self, groups: Iterable[LearnGroup]) -> None:
        """Show these articles."""
        self._panel.clear()
        self._rows: list[LearnRowButton] = []
        self._begins: list[tuple[Heading, LearnRowButton]] = []
        inside = self._panel.inside
        for group in groups:
            inside.addSpacing(8)
            heading = Heading(group.title, 2, self._panel)
            inside.addWidget(heading)
            if group.meaning:
                inside.addWidget(Note(group.meaning, self._panel))
            if group.rows:
                card = RowsCard(group, self._panel)
                self._rows += card.buttons
                self._begins.append((heading, card.buttons[0]))
                for each in card.buttons:
                    each.clicked.connect(lambda _on=False, id_=each.row.id: self.chosen.emit(id_))
                inside.addWidget(card)
        self._order()

    def _order(self) -> None:
        """Tab goes down the page, also through what was found a moment ago."""
        set_tab_order([self.search, *self._jumps, *self._rows, *self._ways])

    def say(self, sentence: str) -> None:
        """Tell whoever listens how much was found."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.search, sentence))

    def focus_first(self) -> None:
        """Go to the first article that is shown."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_row(self, id_: str) -> None:
        """Go to the article that was read last."""
        for button in self._rows:
            if button.row.id == id_:
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_chapter(self, number: int) -> None:
        """Look for nothing, and go to the first article of a chapter."""
        self.search.clear()
        if number >= len(self._begins):
            return
        heading, first = self._begins[number]
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, heading, lambda: self._bring_to_top(heading))

    def _bring_to_top(self, heading: Heading) -> None:
        sheet = self.widget()
        if sheet:
            self.verticalScrollBar().setValue(heading.mapTo(sheet, QPoint(0, 0)).y() - ABOVE)

    def _chapter_buttons(self, chapters: tuple[str, ...], sheet: QWidget) -> FlowLayout:
        row = FlowLayout(gap=8)
        for number, title in enumerate(chapters):
            button = QPushButton(title, sheet)
            button.setObjectName(f"chapter:{number}")
            button.clicked.connect(lambda _on=False, n=number: self.go_to_chapter(n))
            self._jumps.append(button)
            row.addWidget(button)
        return row

    def _tools(self, sheet: QWidget) -> FlowLayout:
        row = FlowLayout(gap=12)
        for words, name, icon, asked in (
            (_("Show me round"), "guide-round", "shown", self.round_asked),
            (_("Save as a Word document"), "guide-paper", "document", self.paper_asked),
        ):
            button = marked(QPushButton(words, sheet), "quiet")
            button.setObjectName(name)
            button.setIcon(the_look().icons.icon(icon))
            button.clicked.connect(asked)
            self._ways.append(button)
            row.addWidget(button)
        return row


class ArticlePage(GuestPage):
    """One article, with the ways to where things are done."""

    taken = Signal(str)  # a place of the program
    next_asked = Signal(str)  # the id of another article

    def __init__(
        self, article: Article, after: Article | None, back_words: str, parent: QStackedWidget
    ) -> None:
        super().__init__("article", parent)
        self.setAccessibleName(article.title)
        self.back_words = back_words
        sheet, column = self.lay_out(article.title)
        number = 0
        for part in article.parts:
            if isinstance(part, Said):
                number = number + 1 if part.mark == STEP else 0
                column.addWidget(_words(part, number, sheet))
        if article.ways:
            column.addSpacing(8)
            column.addLayout(self._ways(article, sheet))
        if after:
            column.addSpacing(8)
            column.addWidget(self._next(after, sheet), 0, Qt.AlignmentFlag.AlignLeft)
        self.put(sheet, column)

    def _ways(self, article: Article, sheet: QWidget) -> FlowLayout:
        row = FlowLayout(gap=12)
        for place, way in enumerate(article.ways):
            button = QPushButton(way.words, sheet)
            button.setObjectName(f"way:{way.to}")
            marked(button, *(("primary",) if not place else ()))
            button.clicked.connect(lambda _on=False, to=way.to: self.taken.emit(to))
            row.addWidget(button)
        return row

    def _next(self, after: Article, sheet: QWidget) -> QPushButton:
        button = marked(QPushButton(_("Next: {title}").format(title=after.title), sheet), "quiet")
        button.setObjectName("guide-next")
        button.setIcon(the_look().icons.icon("forward"))
        button.clicked.connect(lambda: self.next_asked.emit(after.id))
        return button


def _words(said: Said, number: int, parent: QWidget) -> QWidget:
    if said.mark == POINT:
        return Point(said.spoken, parent)
    if said.mark == STEP:
        return Words(_("{n}. {step}").format(n=number, step=said.spoken), parent)
    return Words(said.spoken, parent)
