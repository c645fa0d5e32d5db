"""What the paragraphs of a filled form hold: words, boxes, and the names of rooms."""

from collections.abc import Iterable, Iterator

from eia_wizard.documents.word.names import BLANK_PREFIX, blank_name
from eia_wizard.documents.word_in.model import (
    Block,
    Control,
    Group,
    Held,
    Mark,
    Paragraph,
    Piece,
    Table,
    Words,
)
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.lazy_dataclass import dataclass

_NAME = len(blank_name(AnswerKey("")))
"""Letters of the name of a room; LibreOffice lengthens the name of a copy."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words, a control with what it holds, or the name of the room that begins here.

    A name ``is_copied`` where it was lengthened, or stands on a control alone: who copies a room
    in Word copies the name of its control, and not the bookmark.
    """

    text: str = ""
    is_ticked: bool = False
    is_waiting: bool = False
    mark: str = ""
    is_copied: bool = False


def parted(pieces: list[Said]) -> list[tuple[Said, list[Said]]]:
    """A paragraph cut at its rooms; the first part stands before any."""
    parts: list[tuple[Said, list[Said]]] = [(Said(), [])]
    for piece in pieces:
        if piece.mark:
            parts.append((piece, []))
        else:
            parts[-1][1].append(piece)
    return parts


def spread(pieces: tuple[Piece, ...], held: Control | None = None) -> Iterator[Said]:
    """The pieces of a paragraph in order, those of its controls too, every change accepted."""
    last = ""
    for piece in pieces:
        match piece:
            case Mark("bookmark", name) if name.startswith(BLANK_PREFIX):
                last = name[:_NAME]
                yield Said(mark=last, is_copied=name != last)
            case Words(text, changes=changes) if not any(each.is_away for each in changes):
                yield Said(text, is_waiting=bool(held and held.is_waiting))
            case Held(control, inner):
                if control.tag.startswith(BLANK_PREFIX) and control.tag != last:
                    yield Said(mark=control.tag, is_copied=True)
                if control.kind == "tick box" and control.is_ticked:
                    yield Said(is_ticked=True)
                yield from spread(inner, control)
            case _:
                pass


def texts(blocks: Iterable[Block]) -> Iterator[str]:
    """The words of each paragraph."""
    for pieces in _lines(blocks):
        yield "".join(each.text for each in spread(pieces))


def marks(blocks: Iterable[Block]) -> Iterator[Said]:
    """The names of rooms, in order."""
    for pieces in _lines(blocks):
        yield from (each for each in spread(pieces) if each.mark)


def has_tick(blocks: Iterable[Block]) -> bool:
    """Whether a box among them is ticked."""
    return any(each.is_ticked for pieces in _lines(blocks) for each in spread(pieces))


def _lines(blocks: Iterable[Block]) -> Iterator[tuple[Piece, ...]]:
    for block in blocks:
        match block:
            case Paragraph(pieces=pieces):
                yield pieces
            case Group(blocks=inner):
                yield from _lines(inner)
            case Table(rows=rows):
                for row in rows:
                    for cell in row.cells:
                        yield from _lines(cell.blocks)
