"""Text in pieces that can be read from the back of a room."""

import re
from collections.abc import Iterable, Iterator

from eia_wizard.domain.prose import Block, Bullets, Figure, Grid, Numbers, Paragraph, words
from eia_wizard.domain.words import gettext as _

MOST_LETTERS, MOST_LINES, MOST_PIECES = 380, 5, 6
"""Of one slide, and of the slides of one answer."""
LINE_LETTERS = 70
"""A shorter line takes as much room as one of this many letters."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


def pieces(lines: Iterable[str]) -> list[tuple[str, ...]]:
    """Lines put together for slides, none of which holds more than can be read from afar."""
    found: list[tuple[str, ...]] = []
    held: list[str] = []
    for line in _short_lines(lines):
        if held and (_letters(*held, line) > MOST_LETTERS or len(held) == MOST_LINES):
            leads_on = held.pop() if _leads_on(held, line) else ""
            found.append(tuple(held))
            held = [leads_on] if leads_on else []
            if len(found) == MOST_PIECES:
                rest = _("There is more to read in the assessment.")
                return (
                    [*found[:-1], (*found[-1][:-1], rest)] if found[-1][1:] else [*found, (rest,)]
                )
        held.append(line)
    return [*found, tuple(held)] if held else found


def lines_of(prose: Iterable[Block]) -> Iterator[str]:
    """Prose as lines; tables and figures are for paper."""
    for block in prose:
        match block:
            case Paragraph(line):
                yield words(line)
            case Bullets(items):
                yield from (f"• {words(item)}" for item in items)
            case Numbers(items):
                yield from (f"{n}. {words(item)}" for n, item in enumerate(items, start=1))
            case Grid() | Figure():
                continue


def text_lines(text: str) -> Iterator[str]:
    """The lines of a text of ours, in which “- ” begins a point of a list."""
    for line in text.split("\n"):
        if line.strip():
            yield f"• {line.removeprefix('- ')}" if line.startswith("- ") else line


def _leads_on(held: list[str], line: str) -> bool:
    """Whether the last words held are read on in this line, and can stand above it."""
    is_lead = len(held) > 1 and held[-1].endswith(":") and line.startswith("• ")
    return is_lead and _letters(held[-1], line) <= MOST_LETTERS


def _letters(*lines: str) -> int:
    return sum(max(len(each), LINE_LETTERS) for each in lines)


def _short_lines(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        held = ""
        for sentence in _SENTENCE_END.split(line.strip()):
            for part in _cut(sentence):
                if held and len(held) + len(part) >= MOST_LETTERS:
                    yield held
                    held = part
                else:
                    held = f"{held} {part}".strip()
        if held:
            yield held


def _cut(sentence: str) -> Iterator[str]:
    """A sentence in parts that fit a slide, broken between words where there are any."""
    while len(sentence) > MOST_LETTERS:
        at = sentence.rfind(" ", 1, MOST_LETTERS)
        at = at if at > 0 else MOST_LETTERS
        yield sentence[:at]
        sentence = sentence[at:].lstrip()
    if sentence:
        yield sentence
