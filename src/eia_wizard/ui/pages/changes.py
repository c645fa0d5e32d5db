"""What changed since a decision point: each answer, then and now, with a way there."""

from collections.abc import Iterator
from functools import partial
from html import escape
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.changes import ChangedAnswer, Spans
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import LongSheet, Maker


class ChangesPage(LongSheet):
    """Lists changed answers under their places."""

    chosen = Signal(object)  # ChangedAnswer

    def __init__(self, parent: QWidget) -> None:
        super().__init__("changes", _("Show more changes"), parent)

    def show_changes(self, since: str, changes: tuple[ChangedAnswer, ...]) -> None:
        """Show what changed since a point; the focus goes to the heading."""
        heading: list[Heading] = []

        def head(parent: QWidget) -> QWidget:
            heading.append(Heading(_("What changed since the decision point"), 1, parent))
            return heading[0]

        first = (
            self.way_back,
            head,
            lambda parent: Words(since, parent),
            lambda parent: Note(_counted(len(changes)), parent),
        )
        self.lay_out(first, self._makers(changes))
        heading[0].setFocus()

    def _makers(self, changes: tuple[ChangedAnswer, ...]) -> Iterator[Maker]:
        for under, together in groupby(changes, key=lambda change: change.under):
            yield partial(Heading, under, 2)
            for change in together:
                yield partial(self._card, change)

    def _card(self, change: ChangedAnswer, parent: QWidget) -> QWidget:
        card = Card(parent)
        card.inside.addWidget(Heading(change.question, 3, card))
        card.inside.addWidget(_told(_("Then:"), change.then, _GONE, card))
        card.inside.addWidget(_told(_("Now:"), change.now, _NEW, card))
        if change.place is None:
            return card
        there = marked(QPushButton(_("Go there"), card), "quiet")
        there.setAccessibleName(_("Go to: {question}").format(question=change.question))
        there.setIcon(the_look().icons.icon("forward"))
        there.clicked.connect(lambda: self.chosen.emit(change))
        card.inside.addWidget(there, 0, Qt.AlignmentFlag.AlignLeft)
        card.end_with_words()
        return card


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
