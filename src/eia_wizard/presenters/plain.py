"""Prose and moments as plain words, for the screen."""

from collections.abc import Iterator
from datetime import datetime

from eia_wizard.domain.days import say_date
from eia_wizard.domain.prose import Block, Bullets, Cell, Figure, Grid, Numbers, Paragraph, Prose
from eia_wizard.domain.prose import words as words_of
from eia_wizard.domain.words import gettext as _


def plain(prose: Prose) -> str:
    """Prose as lines of text; points and numbers keep their marks, a table its rows."""
    return "\n".join(line for block in prose for line in _lines(block))


def say_moment(moment: datetime) -> str:
    """A moment as a person here says it: *14 January 2027, 10:32*."""
    here = moment.astimezone()
    return _("{day}, {time}").format(day=say_date(here.date()), time=here.strftime("%H:%M"))


def shortened(text: str, most: int) -> str:
    """A text, or its beginning up to the end of a sentence; where none ends, of a word."""
    if len(text) <= most:
        return text
    begun = text[: most + 1]
    ends = [begun.rfind(mark) for mark in (". ", "? ", "! ", ".\n", "?\n", "!\n")]
    if max(ends) > most // 3:
        return begun[: max(ends) + 1]
    return begun[:most].rsplit(maxsplit=1)[0].rstrip(",;:") + " …"


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Paragraph(line=line):
            yield words_of(line)
        case Bullets(items=items):
            yield from (f"- {words_of(item)}" for item in items)
        case Numbers(items=items):
            yield from (f"{number}. {words_of(item)}" for number, item in enumerate(items, 1))
        case Grid(header=header, rows=rows):
            yield " | ".join(header)
            yield from (" | ".join(map(_cell, row)) for row in rows)
        case Figure(alt=alt):
            yield alt


def _cell(cell: Cell) -> str:
    return "; ".join(words_of(line) for line in cell.lines)
