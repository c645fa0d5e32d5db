"""A Word file that was dropped on the window: what it is, and whether everybody can read it."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.papers import Piece, Result
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.look.dressing import marked
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.labels import Heading, Note, Words
from eia_wizard.ui.parts.long_sheet import LongSheet, Maker

_SMALL, _LARGE = (760, 280), (760, 600)


class PaperDialog(QDialog):
    """Says what the file is, offers to check it, and shows what the check found."""

    check_asked = Signal()
    bring_in_asked = Signal()

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("paper")
        self.setWindowTitle(name)
        self._name, self._text, self._window = name, "", parent
        self._grow(_SMALL)
        self._sheet = LongSheet("paper-sheet", _("Show more"), self)
        self._sheet.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # so that the arrow keys scroll it
        self._sheet.setAccessibleName(_("What was found"))
        self._sheet.left.connect(self.reject)
        self.check = marked(QPushButton(_("Check its accessibility"), self), "primary")
        self.check.setObjectName("check-paper")
        self.check.clicked.connect(self.check_asked)
        self.bring_in = QPushButton(_("Bring it in"), self)
        self.bring_in.setObjectName("bring-in-paper")
        self.bring_in.setToolTip(_("For a review copy that this program wrote"))
        self.bring_in.clicked.connect(self.bring_in_asked)
        self.copy = QPushButton(_("Copy all as text"), self)
        self.copy.setObjectName("copy-findings")
        self.copy.clicked.connect(self._copy)
        self.copy.hide()
        close = QPushButton(_("Close"), self)
        close.setObjectName("close-paper")
        close.clicked.connect(self.reject)
        self._lay_out(close)
        self._introduce()

    def show_checking(self) -> None:
        """The check runs."""
        self.check.setEnabled(False)
        self._say(_("Checking …"))

    def show_result(self, result: Result) -> None:
        """The check is over."""
        self._text = result.text
        self.check.hide()
        self.copy.show()
        first = (
            partial(Heading, self._name, 1),
            partial(Words, result.verdict, weight=600),
        )
        self._sheet.lay_out(first, _makers(result))
        self._grow(_LARGE)
        self._sheet.setFocus()
        self._announce(result.verdict)

    def show_trouble(self, sentence: str) -> None:
        """It could not be read."""
        self.check.hide()
        self._say(sentence)

    def _lay_out(self, close: QWidget) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(28, 12, 28, 16)
        buttons.setSpacing(8)
        for button in (self.check, self.bring_in, self.copy, close):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 0)
        column.setSpacing(0)
        column.addWidget(self._sheet, 1)
        column.addLayout(buttons)

    def _grow(self, size: tuple[int, int]) -> None:
        """Take a size that suits the letters, within that of the window."""
        wanted = QSize(*map(the_look().sizes.scaled, size))
        self.resize(wanted.boundedTo(self._window.size()))

    def _introduce(self) -> None:
        self._say(
            _(
                "This is a Word document. Here it can be checked whether everybody can read it: "
                "also those who listen to a screen reader, enlarge the letters or see no colours. "
                "A review copy can be brought in, and is an assessment again."
            ),
            _("The document is only read. It is not changed, and nothing leaves this computer."),
        )
        self.check.setFocus()

    def _say(self, sentence: str, note: str = "") -> None:
        first: list[Maker] = [partial(Heading, self._name, 1), partial(Words, sentence)]
        if note:
            first.append(partial(Note, note))
        self._sheet.lay_out(first, ())
        self._announce(sentence)

    def _announce(self, sentence: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
        self._announce(_("Copied."))
        self.copy.setText(_("Copied"))


def _makers(result: Result) -> Iterator[Maker]:
    for heading, pieces in (
        (_("To mend"), result.to_mend),
        (_("Worth a look"), result.to_look_at),
    ):
        if pieces:
            yield partial(Heading, heading, 2)
        for piece in pieces:
            yield partial(_card, piece)
    yield partial(Heading, _("What no program can check"), 2)
    for each in result.unchecked:
        yield partial(Words, _begun(each) + ".")


def _card(piece: Piece, parent: QWidget) -> QWidget:
    card = Card(parent)
    card.inside.addWidget(Heading(piece.what, 3, card))
    places = [_begun(place) for place in piece.places]
    if piece.more:
        places.append(
            ngettext("And {n} more place.", "And {n} more places.", piece.more).format(n=piece.more)
        )
    if places:
        card.inside.addWidget(Note("\n".join(places), card))
    card.inside.addWidget(Words(_("Why it matters: {why}").format(why=piece.why), card))
    card.inside.addWidget(Words(_("How to mend it: {mend}").format(mend=piece.mend), card))
    return card


def _begun(place: str) -> str:
    return place[:1].upper() + place[1:]
