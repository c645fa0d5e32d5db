"""What the answers say in a Word file that came back, every tracked change accepted."""

from collections.abc import Iterator
from dataclasses import field

from eia_wizard.documents.homes import homes_in
from eia_wizard.documents.word_in.model import (
    Block,
    Group,
    Held,
    Paragraph,
    Piece,
    Reading,
    Table,
    Words,
)
from eia_wizard.domain.lazy_dataclass import dataclass

_OUR_PARAGRAPHS = ("toc", "caption", "figurecaption")
_OUR_RUNS = ("strong", "noanswer")
_LISTS = {"listbullet": "- ", "listnumber": ""}


@dataclass(slots=True)
class _Course:
    """What has been read so far, and whose answer is being read."""

    lines: dict[str, list[str]] = field(default_factory=dict)
    current: tuple[str, ...] = ()
    counted: dict[str, int] = field(default_factory=dict)


def said_at_homes(reading: Reading) -> dict[str, str]:
    """What a person's answer says at each home's bookmark, one paragraph a line.

    An answer reaches from its bookmark to the next home, heading or table with homes of its own, or
    to the end of its cell. Points of a list come back as ``- ``, counted lines as ``1. ``. Our own
    words are left out: headings, captions, labels, notes, what stands in an empty cell, and lines
    that only lead elsewhere.
    """
    course = _Course()
    for block in reading.body:
        _read(block, course)
    return {name: "\n".join(lines) for name, lines in course.lines.items()}


def _read(block: Block, course: _Course) -> None:
    match block:
        case Paragraph():
            _read_paragraph(block, course)
        case Group(blocks=blocks):
            for each in blocks:
                _read(each, course)
        case Table():
            _read_table(block, course)


def _read_table(table: Table, course: _Course) -> None:
    if any(homes_in(table)):
        course.current = ()
    for row in table.rows:
        for cell in row.cells:
            around = course.current
            for each in cell.blocks:
                _read(each, course)
            course.current = around


def _read_paragraph(paragraph: Paragraph, course: _Course) -> None:
    begun = tuple(homes_in(paragraph))
    if begun or paragraph.level:
        course.current = begun
        for name in begun:
            course.lines.setdefault(name, [])
    style = _plain(paragraph.style)
    is_ours = not begun and (style == "note" or _only_refers(paragraph.pieces))
    text = "".join(_texts(paragraph.pieces))
    if text and not (paragraph.level or is_ours or style.startswith(_OUR_PARAGRAPHS)):
        marked = _mark(paragraph, style, course) + text
        for name in course.current:
            course.lines[name].append(marked)


def _texts(pieces: tuple[Piece, ...]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Words(text, look, changes=changes):
                is_ours = _plain(look.style) in _OUR_RUNS
                if not (is_ours or any(change.is_away for change in changes)):
                    yield text
            case Held(pieces=inner):
                yield from _texts(inner)
            case _:
                pass


def _only_refers(pieces: tuple[Piece, ...]) -> bool:
    """Whether a line is nothing but a label and ways to other places of the document."""
    words = [piece for piece in pieces if isinstance(piece, Words) and piece.text.strip(" ,.;")]
    said = [piece for piece in words if _plain(piece.look.style) not in _OUR_RUNS]
    return bool(said) and all(piece.link.startswith("#") for piece in said)


def _mark(paragraph: Paragraph, style: str, course: _Course) -> str:
    if style != "listnumber":
        return _LISTS.get(style, "")
    number = paragraph.listed.number if paragraph.listed else ""
    course.counted[number] = course.counted.get(number, 0) + 1
    return f"{course.counted[number]}. "


def _plain(style: str) -> str:
    """A style by a name that every program writes alike."""
    return style.casefold().replace(" ", "")
