"""The document beside the questions: made on a thread of its own after each pause in typing."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.exporting import NOT_NEEDED_LAYOUT, fitting_layout
from eia_wizard.app.previewing import Surroundings, preview, why_not_now
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.findings import Checked
from eia_wizard.domain.layout import Layout
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.noting import Notebook
from eia_wizard.domain.reading import Reading
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.past import Past
from eia_wizard.presenters.preview_edits import Edit, edits
from eia_wizard.presenters.preview_pieces import Piece, PieceMemory, Words, homes_in
from eia_wizard.presenters.preview_places import printed_at
from eia_wizard.presenters.views import DocumentChoice
from eia_wizard.presenters.work import yielding_often


class OutlineRow(NamedTuple):
    """A heading of the document: its level from 1, its words, and its piece."""

    level: int
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Laid:
    """A document laid out: its pieces, what leads to them from those before, and its headings."""

    pieces: tuple[Piece, ...] = ()
    edits: tuple[Edit, ...] = ()
    outline: tuple[OutlineRow, ...] = ()
    homes: Mapping[AnswerKey, int] | None = None
    notice: str = ""


class _Asked(NamedTuple):
    """What a document is made of; the same is not made twice."""

    known: Surroundings
    reading: Reading
    layout: Layout
    checked: Checked | None


class _Memory(NamedTuple):
    """What was made for the document before; the thread that makes documents alone uses it."""

    book: Notebook
    pieces: PieceMemory


class PreviewPresenter(QObject):
    """Keeps a document true to the answers while it is in sight, and at the question at hand."""

    shown = Signal(object)  # Laid
    landed = Signal(int)  # the piece where the question at hand prints
    refused = Signal(str)

    def __init__(self, session: Session, past: Past, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._past = session, past
        self._known: Surroundings | None = None
        self._checked: Checked | None = None
        self._laid, self._asked = Laid(), None
        self._layout, self._key = "", None
        self._is_open = self._is_making = False
        self._memory = _Memory(Notebook(), PieceMemory())
        self._hand = ThreadPoolExecutor(1, "preview")
        self.destroyed.connect(partial(self._hand.shutdown, wait=False))
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._make)
        past.surroundings_told.connect(self._take_known)

    _laid: Laid
    _asked: _Asked | None
    _key: AnswerKey | None

    @property
    def key(self) -> AnswerKey | None:
        """The answer to the question at hand."""
        return self._key

    @property
    def layout(self) -> str:
        """The layout that is shown."""
        return self._layout or fitting_layout(self._session.reading)

    def layouts(self) -> tuple[DocumentChoice, ...]:
        """The documents that can be made of it, the usual one first."""
        usual = fitting_layout(self._session.reading)
        others = (
            name for name in self._session.form.layouts if name not in (usual, NOT_NEEDED_LAYOUT)
        )
        found = (self._session.form.layouts.get(name) for name in (usual, *others))
        return tuple(DocumentChoice(e.id, e.title, e.purpose) for e in found if e)

    # What the person does

    def open(self) -> None:
        """The document is in sight from now on."""
        if not self._is_open:
            self._is_open = True
            self._past.ask_surroundings()

    def close(self) -> None:
        """It is not in sight any more; nothing is made of what is typed."""
        self._is_open = False

    def choose(self, layout: str) -> None:
        """Show the document in another layout."""
        if layout != self.layout:
            self._layout = layout
            self.look_again()

    def follow(self, key: AnswerKey | None) -> None:
        """Another question is at hand."""
        if key and key != self._key:
            self._key = key
            self._land()

    def look_again(self) -> None:
        """The answers may be others."""
        if self._is_open and self._known:
            self._soon.start()

    def take_checked(self, checked: Checked) -> None:
        """Other things were found amiss, which a summary tells."""
        self._checked = checked
        self.look_again()

    def ask_again(self) -> None:
        """What is kept beside the answers is another: a decision was sealed."""
        if self._is_open:
            self._past.ask_surroundings()

    # Helpers

    def _take_known(self, known: Surroundings) -> None:
        self._known = known
        self.look_again()

    def _make(self) -> None:
        """Make the document of this moment; while one is being made, once more after it."""
        layout = self._session.form.layouts.get(self.layout)
        if self._is_making or not (self._is_open and self._known and layout):
            return
        asked = _Asked(self._known, self._session.reading, layout, self._checked)
        if self._asked and all(a is b for a, b in zip(asked, self._asked, strict=True)):
            return
        self._is_making, self._asked = True, asked
        work = partial(_lay_out, asked, self._memory, self._laid, self._key)
        Errand(self._hand.submit(work), self).then(self._show, self._fail)

    def _show(self, laid: Laid) -> None:
        self._is_making = False
        before, self._laid = self._laid, laid
        self.shown.emit(laid)
        if not before.pieces or _at(before, self._session, self._key) != _at(
            laid, self._session, self._key
        ):
            self._land()
        self._soon.start()

    def _fail(self, sentence: str) -> None:
        self._is_making = False
        self.refused.emit(sentence)

    def _land(self) -> None:
        at = printed_at(self._session.reading, self._laid.homes or {}, self._key)
        if at is not None:
            self.landed.emit(at)


def _at(laid: Laid, session: Session, key: AnswerKey | None) -> Piece | None:
    """What is printed at the question at hand."""
    at = printed_at(session.reading, laid.homes or {}, key)
    return None if at is None else laid.pieces[at]


def _lay_out(asked: _Asked, memory: _Memory, before: Laid, key: AnswerKey | None) -> Laid:
    """The work itself, with nothing in it that belongs to the window's thread."""
    with yielding_often():
        known, reading, layout, checked = asked
        report = preview(known, reading, layout, checked, memory.book)
        pieces = memory.pieces.pieces_of(report)
        homes = {home: at for at, piece in enumerate(pieces) for home in homes_in(piece)}
        near = printed_at(asked.reading, homes, key) or 0
        return Laid(
            pieces=pieces,
            edits=edits(before.pieces, pieces, near),
            outline=tuple(
                OutlineRow(piece.level, "".join(span.text for span in piece.spans), at)
                for at, piece in enumerate(pieces)
                if isinstance(piece, Words) and piece.level
            ),
            homes=homes,
            notice=why_not_now(asked.layout, asked.checked),
        )
