"""Where answers have their homes in a Word file that was read: the bookmarks of ours."""

from collections.abc import Iterator

from eia_wizard.documents.word.names import HOME_PREFIX
from eia_wizard.documents.word_in.model import Block, Group, Held, Mark, Paragraph, Piece, Table


def homes_in(block: Block) -> Iterator[str]:
    """The names of the homes of answers that a block holds, in reading order."""
    match block:
        case Paragraph(pieces=pieces):
            yield from _homes_among(pieces)
        case Group(blocks=blocks):
            for each in blocks:
                yield from homes_in(each)
        case Table(rows=rows):
            for row in rows:
                for cell in row.cells:
                    for each in cell.blocks:
                        yield from homes_in(each)


def _homes_among(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Mark("bookmark", name) if name.startswith(HOME_PREFIX):
                yield name
            case Held(pieces=inner):
                yield from _homes_among(inner)
            case _:
                pass
