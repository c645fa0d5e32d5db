"""A document gone through once, so that each rule need only look at what was seen."""

from collections.abc import Iterable, Iterator

from eia_wizard.documents.accessible.seen import (
    Place,
    SeenDrawing,
    SeenLink,
    SeenParagraph,
    SeenTable,
    Sight,
)
from eia_wizard.documents.word_in.model import (
    Block,
    Drawing,
    Group,
    Held,
    Mark,
    Paragraph,
    Piece,
    Reading,
    Table,
    Words,
)

_NEAR = 60
_HEADING = 80
_NOTES = ("note", "footnote", "endnote", "caption", "figure caption", "source")
"""Styles of what may be smaller than running text."""


def sight_of(reading: Reading) -> Sight:
    """Go through a document once."""
    sight = Sight(reading)
    _Goer(sight).through(reading.body)
    for story in reading.stories:
        _Goer(sight, story.kind).through(story.blocks)
    return sight


def shown(pieces: Iterable[Piece]) -> Iterator[Words]:
    """The words that show once every tracked change is accepted."""
    for piece in pieces:
        if isinstance(piece, Words):
            is_gone = piece.changes and any(each.is_away for each in piece.changes)
            if not (piece.look.hidden or is_gone):
                yield piece
        elif isinstance(piece, Held):
            yield from shown(piece.pieces)


class _Goer:
    """Goes through one story, and remembers what is above."""

    def __init__(self, sight: Sight, story: str = "") -> None:
        self._sight, self._story = sight, story
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._last = ""
        self._ground = ""
        self._depth = 0
        self._after_table = False

    def through(self, blocks: Iterable[Block]) -> None:
        """Every block, and what is inside it."""
        for block in blocks:
            match block:
                case Paragraph():
                    self._paragraph(block)
                    self._after_table = False
                case Table():
                    self._table(block)
                    self._after_table = True
                case Group(control, inner):
                    self._sight.controls.append((control, self._place()))
                    self.through(inner)

    def _place(self, words: str = "") -> Place:
        return Place(self._path, _short(words or self._last, _NEAR), self._story)

    def _paragraph(self, paragraph: Paragraph) -> None:
        words = tuple(shown(paragraph.pieces))
        text = "".join([each.text for each in words])
        plain = text.strip()
        place = self._place(plain)
        if paragraph.level and plain and not self._story and not self._depth:
            self._under(paragraph.level, plain)
        self._sight.paragraphs.append(
            SeenParagraph(
                it=paragraph,
                place=place,
                words=words,
                text=text,
                ground=paragraph.shade or self._ground,
                depth=self._depth,
                is_blank=not plain and not _shows(paragraph.pieces),
                after_table=self._after_table,
            )
        )
        self._pieces(paragraph.pieces, place)
        self._links(words, place)
        self._count(paragraph.style, words)
        self._last = plain or self._last

    def _under(self, level: int, text: str) -> None:
        self._headings = [each for each in self._headings if each[0] < level]
        self._headings.append((level, _short(text, _HEADING)))
        self._path = tuple(said for _level, said in self._headings)

    def _pieces(self, pieces: Iterable[Piece], place: Place) -> None:
        for piece in pieces:
            match piece:
                case Mark("bookmark", name):
                    self._sight.bookmarks.add(name)
                case Mark("field", instruction):
                    self._sight.fields.append((instruction, self._story))
                case Held(control, inner):
                    self._sight.controls.append((control, place))
                    self._pieces(inner, place)
                case Drawing() if not any(change.is_away for change in piece.changes):
                    self._sight.drawings.append(SeenDrawing(piece, place))
                    self.through(piece.blocks)
                case _:
                    pass

    def _links(self, words: tuple[Words, ...], place: Place) -> None:
        if not any([each.link for each in words]):
            return
        text, to = "", ""
        for each in (*words, Words("")):
            if each.link != to:
                if to:
                    self._sight.links.append(SeenLink(text.strip(), to, place))
                text, to = "", each.link
            text += each.text

    def _count(self, style: str, words: Iterable[Words]) -> None:
        if self._story or style.casefold().startswith(_NOTES):
            return
        for each in words:
            letters = len(each.text)
            self._sight.sizes[each.look.size] += letters
            self._sight.fonts[each.look.font] += letters

    def _table(self, table: Table) -> None:
        self._depth += 1
        self._sight.tables.append(SeenTable(table, self._place(_first_words(table)), self._depth))
        around = self._ground
        for row in table.rows:
            if row.control is not None:
                self._sight.controls.append((row.control, self._place()))
            for cell in row.cells:
                if cell.control is not None:
                    self._sight.controls.append((cell.control, self._place()))
                self._ground = cell.shade or around
                self._after_table = False
                self.through(cell.blocks)
        self._ground = around
        self._depth -= 1


def _shows(pieces: Iterable[Piece]) -> bool:
    """Whether there is anything but words to see, or anything that sets its paragraph apart."""
    return any(
        isinstance(piece, Drawing)
        or (isinstance(piece, Held) and (piece.control.kind != "rich text" or _shows(piece.pieces)))
        or (isinstance(piece, Mark) and piece.kind in ("page break", "section break", "note"))
        for piece in pieces
    )


def is_empty(blocks: Iterable[Block]) -> bool:
    """Whether there is nothing to see or to fill in."""
    for block in blocks:
        match block:
            case Paragraph(pieces=pieces):
                if _shows(pieces) or "".join([each.text for each in shown(pieces)]).strip():
                    return False
            case Table():
                return False
            case Group(control, inner):
                if control.kind != "rich text" or not is_empty(inner):
                    return False
    return True


def _texts(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph(pieces=pieces):
                yield "".join([each.text for each in shown(pieces)])
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from _texts(cell.blocks)
            case Group(blocks=inner):
                yield from _texts(inner)


def _first_words(table: Table) -> str:
    """The words of the first cell that has any: what somebody recognises a table by."""
    for row in table.rows[:2]:
        for cell in row.cells[:4]:
            for text in _texts(cell.blocks):
                if text.strip():
                    return text
    return ""


def _short(text: str, most: int) -> str:
    plain = " ".join(text[: 4 * most].split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
