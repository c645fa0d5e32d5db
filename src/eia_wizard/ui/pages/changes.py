"""What changed since a decision point: each answer, then and now, with a way there."""

from html import escape
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import ChangedAnswer, Spans
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.questions import WIDEST
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words

AT_ONCE = 12
"""How many changes are laid out together: more would keep a person waiting."""
NEAR_END = 600
"""Pixels from the end of the page from where more is laid out."""


class ChangesPage(QScrollArea):
    """Lists changed answers under their places; a long list is laid out in parts."""

    left = Signal()
    chosen = Signal(object)  # ChangedAnswer

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("changes")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._rest: tuple[ChangedAnswer, ...] = ()
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)
        back = QShortcut(Qt.Key.Key_Escape, self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self.left)

    def show_changes(self, since: str, changes: tuple[ChangedAnswer, ...]) -> None:
        """Show what changed since a point; the focus goes to the heading."""
        sheet = self._sheet = QWidget(self)
        self._rows = QVBoxLayout(sheet)
        self._rows.setContentsMargins(28, 20, 28, 28)
        self._rows.setSpacing(12)
        back = marked(QPushButton(_("Back to the questions"), sheet), "quiet")
        back.setIcon(the_look().icons.icon("back"))
        back.clicked.connect(self.left)
        self._rows.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        heading = Heading(_("What changed since the decision point"), 1, sheet)
        self._rows.addWidget(heading)
        self._rows.addWidget(Words(since, sheet))
        self._rows.addWidget(Note(_counted(len(changes)), sheet))
        self._rest = changes
        self._more = QPushButton(_("Show more changes"), sheet)
        self._more.clicked.connect(self._go_on)
        self._rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._rows.addStretch(1)
        self._under = ""
        self._lay_out_next()
        sheet.setMaximumWidth(WIDEST * sheet.fontMetrics().height() // 18)
        self.setWidget(sheet)
        self.verticalScrollBar().setValue(0)
        heading.setFocus()

    def _follow_scroll(self, at: int) -> None:
        if self._rest and at > self.verticalScrollBar().maximum() - NEAR_END and at > 0:
            self._lay_out_next()

    def _go_on(self) -> None:
        first = self._lay_out_next()
        if first:
            first.setFocus()
            self.ensureWidgetVisible(first)

    def _lay_out_next(self) -> QWidget | None:
        """Lay out the next part of the list; the first way there in it."""
        part, self._rest = self._rest[:AT_ONCE], self._rest[AT_ONCE:]
        first: QWidget | None = None
        sheet = self._sheet
        for under, changes in groupby(part, key=lambda change: change.under):
            if under != self._under:
                self._add(Heading(under, 2, sheet))
                self._under = under
            for change in changes:
                card, there = self._card(change, sheet)
                self._add(card)
                first = first or there
        self._more.setVisible(bool(self._rest))
        return first

    def _add(self, widget: QWidget) -> None:
        self._rows.insertWidget(self._rows.indexOf(self._more), widget)

    def _card(self, change: ChangedAnswer, parent: QWidget) -> tuple[QWidget, QWidget | None]:
        card = Card(parent)
        card.inside.addWidget(Heading(change.question, 3, card))
        card.inside.addWidget(_told(_("Then:"), change.then, _GONE, card))
        card.inside.addWidget(_told(_("Now:"), change.now, _NEW, card))
        if change.place is None:
            return card, None
        there = marked(QPushButton(_("Go there"), card), "quiet")
        there.setAccessibleName(_("Go to: {question}").format(question=change.question))
        there.setIcon(the_look().icons.icon("forward"))
        there.clicked.connect(lambda: self.chosen.emit(change))
        card.inside.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        return card, there


_GONE = "text-decoration: line-through; background-color: {tint}"
_NEW = "text-decoration: underline; font-weight: 600; background-color: {tint}"


def _told(label: str, spans: Spans, style: str, parent: QWidget) -> QLabel:
    """Then or now, the words that differ marked; heard, it is the label and the plain words."""
    colours = the_look().colours
    tint = colours.block_tint if style is _GONE else colours.ok_tint
    said = "".join(text for text, _differs in spans) or _("nothing")
    marked_up = "".join(_marked_up(text, differs, style, tint) for text, differs in spans)
    words = QLabel(parent)
    words.setTextFormat(Qt.TextFormat.RichText)
    words.setWordWrap(True)
    words.setText(f"<b>{escape(label)}</b> {marked_up or escape(said)}")
    words.setAccessibleName(f"{label} {said}")
    only = "; ".join(text.strip() for text, differs in spans if differs and text.strip())
    if only and only != said:
        words.setAccessibleDescription(_("Different words: {words}").format(words=only))
    return words


def _marked_up(text: str, differs: bool, style: str, tint: str) -> str:
    """Words for a label that reads HTML; the room after marked words is not marked."""
    bare = text.rstrip()
    said, room = (escape(part).replace("\n", "<br>") for part in (bare, text[len(bare) :]))
    return (
        f'<span style="{style.format(tint=tint)}">{said}</span>{room}' if differs else said + room
    )


def _counted(count: int) -> str:
    if not count:
        return _("Every answer is as it was then.")
    said = ngettext("{n} answer has changed.", "{n} answers have changed.", count)
    return said.format(n=count)
