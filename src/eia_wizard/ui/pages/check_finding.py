"""One finding as a card: what is amiss, what to do, why it matters, and the ways to settle it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.findings import About, Offer
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.check_view import FindingRow
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.band import Band
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.flow import FlowLayout
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.picture import Picture

LINES = 3
"""Of the field for a reason."""
SMALL = 16
"""Pixels at the usual size of letters: of the icon before how much a finding weighs."""


class FindingCard(Card):
    """Shows a finding; forwards what is done about it, and asks for the reason of accepting it."""

    chosen = Signal(object)  # FindingRow
    accepted = Signal(object, str)  # Finding, the reason
    taken_back = Signal(object)  # Finding
    made_action = Signal(object)  # Finding
    offer_taken = Signal(object)  # Offer
    reason_asked = Signal(object)  # QWidget: what asks for it, to be seen whole

    def __init__(self, row: FindingRow, parent: QWidget) -> None:
        super().__init__(parent)
        self.about: About = row.weighed.finding.about
        self.setObjectName(f"finding:{self.about.rule}:{self.about.place}")
        self._row = row
        if row.under:
            self.inside.addWidget(Note(row.under, self))
        self.inside.addWidget(Heading(row.message, 3, self))
        self._add_stands()
        if row.said:
            band = Band("ok" if row.weighed.accepted else "history", "tint", self)
            band.say(row.said)
            self.inside.addWidget(band)
        if not row.weighed.accepted:
            self.inside.addWidget(Words(row.todo, self))
        self.inside.addWidget(Note(_why(row), self))
        self._buttons = QWidget(self)
        self._flow = FlowLayout(self._buttons, gap=24, between_lines=0)
        self._add_buttons()
        self.inside.addWidget(self._buttons)
        self.end_with_words()
        self._asking: QWidget | None = None

    def focus_first(self) -> None:
        """Go to the first thing that can be done about it."""
        button = next(iter(self._buttons.findChildren(QPushButton)), None)
        if self._asking:
            self._reason.setFocus()
        elif button:
            button.setFocus()

    def draft(self) -> str:
        """The reason that is being typed."""
        return self._reason.toPlainText() if self._asking else ""

    def take_up(self, draft: str) -> None:
        """Go on with a reason that was being typed."""
        if self._row.can_accept:
            self._ask()
            self._reason.setPlainText(draft)
            self._reason.moveCursor(QTextCursor.MoveOperation.End)

    def show_refusal(self, sentence: str) -> None:
        """Say why the reason was not taken; it stays in its field."""
        if self._asking:
            self._refusal.say(sentence)
            self._refusal.show()

    def _add_stands(self) -> None:
        if self._row.weighed.accepted:
            return
        icon, tone = ("error", "block") if self._row.blocks else ("info", "quiet_ink")
        line = QHBoxLayout()
        line.setSpacing(8)
        words = Note(self._row.stands, self)
        if self._row.blocks:
            words.setForegroundRole(QPalette.ColorRole.WindowText)
        line.addWidget(Picture(icon, tone, SMALL, self))
        line.addWidget(words, 1)
        self.inside.addLayout(line)

    def _add_buttons(self) -> None:
        row, finding = self._row, self._row.weighed.finding
        if row.page:
            self._add(_("Go there"), "forward", lambda: self.chosen.emit(row))
        for offer in row.offers if not row.weighed.accepted else ():
            self._add(_offered(offer), "pencil", partial(self.offer_taken.emit, offer))
        if row.can_become_action:
            self._add(_("Make an action of it"), "plus", lambda: self.made_action.emit(finding))
        if row.can_accept:
            self._accept = self._add(_("Accept with a reason"), "ok", self._ask)
        if row.weighed.accepted:
            words = _("Accept it no longer")
            self._add(words, "undo", lambda: self.taken_back.emit(finding))

    def _add(self, words: str, icon: str, act: Callable[[], object]) -> QPushButton:
        button = marked(QPushButton(words.replace("&", "&&"), self._buttons), "quiet")
        button.setIcon(the_look().icons.icon(icon))
        button.setAccessibleName(_("{act}: {finding}").format(act=words, finding=self._row.message))
        button.clicked.connect(lambda: act())
        self._flow.addWidget(button)
        return button

    def _ask(self) -> None:
        """Ask for the reason, which prints in the document with the name and the day."""
        if self._asking:
            return
        self._asking = frame = QWidget(self)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(0, 4, 0, 0)
        note = Note(
            _("Why is it right to go on all the same? The reason prints, with your name."), frame
        )
        self._reason = QPlainTextEdit(frame)
        self._reason.setTabChangesFocus(True)
        self._reason.setAccessibleName(
            _("The reason for accepting: {finding}").format(finding=self._row.message)
        )
        self._reason.setFixedHeight(self._reason.fontMetrics().lineSpacing() * LINES + 20)
        self._refusal = Band("error", "block", frame)
        self._refusal.hide()
        yes = marked(QPushButton(_("Accept"), frame), "primary")
        yes.setObjectName("accept")
        yes.clicked.connect(self._give)
        no = QPushButton(_("Not now"), frame)
        no.clicked.connect(self._step_back)
        buttons = QHBoxLayout()
        buttons.addWidget(yes)
        buttons.addWidget(no)
        buttons.addStretch(1)
        for widget in (note, self._reason, self._refusal):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        escape = QShortcut(Qt.Key.Key_Escape, frame)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._step_back)
        self.inside.addWidget(frame)
        self._buttons.hide()
        frame.show()
        self._reason.setFocus()
        self.reason_asked.emit(frame)

    def _give(self) -> None:
        self.accepted.emit(self._row.weighed.finding, self._reason.toPlainText())

    def _step_back(self) -> None:
        if self._asking:
            self._asking.hide()
            self._asking.deleteLater()
            self._asking = None
        self._buttons.show()
        self._accept.setFocus()


def _why(row: FindingRow) -> str:
    source = _("Source: {source}").format(source=row.source) if row.source else ""
    return "\n".join(filter(None, (row.why, source)))


def _offered(offer: Offer) -> str:
    return _("Put “{instead}” in place of “{seen}”").format(instead=offer.instead, seen=offer.seen)
