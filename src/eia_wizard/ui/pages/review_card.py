"""One comment or change as a card: what was said, the texts beside each other, what can be done."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from eia_wizard.domain.matters import CHANGE
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.review_deeds import Act, Deed
from eia_wizard.presenters.review_places import Spot
from eia_wizard.presenters.review_view import ReviewRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.pages.review_asking import Ask, Asking
from eia_wizard.ui.pages.review_versions import Versions
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Quotation, Words
from eia_wizard.ui.parts.name_line import LookUp, NameLine

ROOM = 100
"""Pixels at the sides of a card that its texts do not have."""


class ReviewCard(Card):
    """Shows a matter; forwards what is done about it, and asks for the words of it."""

    done = Signal(object)  # Deed
    chosen = Signal(object)  # ReviewRow: go there
    grew = Signal(object)  # the widget that was added, which may be out of sight

    def __init__(self, row: ReviewRow, look_up: LookUp, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.mark = row.matter.mark
        self.setObjectName(f"matter:{self.mark}")
        self._row, self._asking, self._line = row, None, None
        self._is_given = False
        self._look_up = look_up
        self.inside.addWidget(Heading(row.title, 3, self))
        self.inside.addWidget(Note(f"{row.who}. {row.placed}", self))
        self._say(width)
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons, gap=24, between_lines=0)
        self._add_buttons()
        self.inside.addWidget(self._buttons)
        self.end_with_words()

    _asking: Asking | None
    _line: NameLine | None

    def focus_first(self) -> None:
        """Go to the first thing that can be done about it."""
        button = next(iter(self._buttons.findChildren(QPushButton)), None)
        if self._asking:
            self._asking.begin()
        elif button:
            button.setFocus()

    def draft(self) -> tuple[Act, str] | None:
        """What is being typed, and for which act; what was handed on is no draft any more."""
        if self._asking is None or self._is_given:
            return None
        return self._asking.act, self._asking.words()

    def take_up(self, draft: tuple[Act, str]) -> None:
        """Go on with what was being typed."""
        act, typed = draft
        ask = self._asks().get(act)
        if ask:
            self._ask(ask)
            if self._asking:
                self._asking.begin(typed)

    def show_refusal(self, sentence: str) -> None:
        """Say why something was not done; words that were typed for it stay."""
        self._is_given = False
        if self._asking:
            self._asking.refuse(sentence)
            return
        band = Band("error", "block", self)
        band.say(sentence)
        self.inside.insertWidget(self.inside.indexOf(self._buttons), band)

    def _say(self, width: int) -> None:
        row = self._row
        if row.about:
            self.inside.addWidget(Quotation(_("About: “{words}”").format(words=row.about), self))
        for number, (who, text) in enumerate(row.said):
            if number:
                self.inside.addWidget(Note(who, self))
            self.inside.addWidget(Words(text, self))
        if row.versions:
            self.inside.addWidget(Versions(row.versions, width - ROOM, self))
        for said, icon, tone in ((row.caution, "warning", "warn"), (row.outcome, "ok", "tint")):
            if said:
                band = Band(icon, tone, self)
                band.say(said)
                self.inside.addWidget(band)

    def _add_buttons(self) -> None:
        row, asks = self._row, self._asks()
        if row.is_open and row.matter.can_be_accepted:
            self._add(_("Accept"), "tick", partial(self._do, Act.ACCEPT))
        if row.is_open:
            for ask, icon in ((asks.get(act), icon) for act, icon in _ICONS.items()):
                if ask:
                    self._add(_NAMES[ask.act](), icon, partial(self._ask, ask))
        if row.is_open and row.can_act:
            self._add(_("Make an action of it"), "plus", partial(self._do, Act.MAKE_ACTION))
        if row.is_open and row.matter.placed_by != "bookmark":
            words = _("Put it elsewhere") if row.matter.key else _("Put it at a question")
            self._add(words, "link", self._ask_where)
        elif row.matter.outcome and row.matter.outcome.who:
            self._add(_("Open again"), "undo", partial(self._do, Act.OPEN_AGAIN))
        if row.page:
            self._add(_("Go there"), "forward", lambda: self.chosen.emit(row))

    def _asks(self) -> dict[Act, Ask]:
        """What can be asked for here, by act."""
        row, title = self._row, self._row.title
        if row.matter.can_be_accepted:
            return {
                Act.ACCEPT_OTHER: Ask(
                    Act.ACCEPT_OTHER,
                    _("Change the proposed text as you like. It becomes the answer."),
                    _("The answer in other words: {question}").format(question=title),
                    _("Accept it so"),
                    row.matter.after,
                    lines=7,
                ),
                Act.KEEP: Ask(
                    Act.KEEP,
                    _("You may say why. The reason prints in the next review copy."),
                    _("Why the answer stays: {question}").format(question=title),
                    _("Keep ours"),
                ),
            }
        settle = Ask(
            Act.SETTLE,
            _("You may say what was done. It prints in the next review copy, with your name."),
            _("What was done: {question}").format(question=title),
            _("Mark as settled"),
        )
        if row.matter.kind == CHANGE:
            return {Act.SETTLE: settle}
        reply = Ask(
            Act.REPLY,
            _("It prints in the margin of the next review copy, with your name."),
            _("A reply: {question}").format(question=title),
            _("Add the reply"),
        )
        return {Act.REPLY: reply, Act.SETTLE: settle}

    def _add(self, words: str, icon: str, act: Callable[[], object]) -> None:
        button = marked(QPushButton(words, self._buttons), "quiet")
        button.setIcon(the_look().icons.icon(icon))
        row = self._row
        button.setAccessibleName(
            _("{act}: {question}, {who}").format(act=words, question=row.title, who=row.who)
        )
        button.clicked.connect(lambda: act())
        self._flow.addWidget(button)

    def _do(self, act: Act, words: str = "") -> None:
        self._is_given = True
        self.done.emit(Deed(act, self.mark, words))

    def _ask(self, ask: Ask) -> None:
        if self._asking:
            return
        asking = self._asking = Asking(ask, self)
        asking.given.connect(self._do)
        asking.given_up.connect(self._step_back)
        self.inside.addWidget(asking)
        self._buttons.hide()
        asking.show()
        asking.begin()
        self.grew.emit(asking)

    def _ask_where(self) -> None:
        if self._line:
            self._line.setFocus()
            return
        line = self._line = NameLine(self._look_up, self)
        line.setObjectName(f"place:{self.mark}")
        line.hint_at(
            _("Type part of the question or its group, and choose"),
            _("Type part of the question"),
            _("Question"),
        )
        line.setAccessibleName(_("The question that this belongs to"))
        line.chosen.connect(self._place)
        line.given_up.connect(self._step_back)
        self.inside.insertWidget(self.inside.indexOf(self._buttons), line)
        line.show()
        line.setFocus()

    def _place(self, spot: Spot) -> None:
        self.done.emit(Deed(Act.PLACE, self.mark, spot=spot))

    def _step_back(self) -> None:
        for gone in filter(None, (self._asking, self._line)):
            gone.hide()
            gone.deleteLater()
        self._asking = self._line = None
        self._buttons.show()
        self.focus_first()


_ICONS = {
    Act.ACCEPT_OTHER: "pencil",
    Act.KEEP: "close",
    Act.REPLY: "message",
    Act.SETTLE: "ok",
}
_NAMES: dict[Act, Callable[[], str]] = {
    Act.ACCEPT_OTHER: lambda: _("Edit and accept"),
    Act.KEEP: lambda: _("Keep ours"),
    Act.REPLY: lambda: _("Reply"),
    Act.SETTLE: lambda: _("Mark as settled"),
}
