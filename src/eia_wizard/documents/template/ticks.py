"""Boxes in lines: which words each stands for, and what is asked before them."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from eia_wizard.documents.template.line import Box, Line
from eia_wizard.documents.template.marks import HOLE, gaps_in
from eia_wizard.domain.lazy_dataclass import dataclass

_WORD_BEFORE = re.compile(
    r"\b(?:an?|the|this|these|each|every|any|empty|ticked|boxe?s?)\Z", re.IGNORECASE
)
Mark: TypeAlias = Box | tuple[int, int]
Option: TypeAlias = tuple[Line, Mark, str]


@dataclass(slots=True)
class Boxed:
    """A line of boxes: what is asked before the first, and each box with its own words."""

    line: Line
    asked: str
    options: list[Option]


def boxed(line: Line) -> Boxed | None:
    """A line as boxes with their words, or nothing where it has none."""
    marks = _marks(line)
    if not marks:
        return None
    parts = _between(line.text, marks)
    if _is_told_of(parts):
        return None
    if _stands_before(parts):
        asked = parts[0]
        words = parts[1:]
    else:
        asked, first = _split(parts[0])
        words = [first, *parts[1:-1]]
    named = [_plain(each) for each in words]
    return Boxed(
        line, asked.strip(), [(line, m[2], said) for m, said in zip(marks, named, strict=True)]
    )


def _is_told_of(parts: list[str]) -> bool:
    """Whether boxes only stand in sentences that tell what a box is."""
    before, after = parts[0].strip(), parts[-1].strip()
    is_within = bool(_WORD_BEFORE.search(before)) and len(before.split()) > 2
    return is_within and len(after.split()) > 2 and after.endswith(".")


def is_ticked(mark: Mark) -> bool:
    """Whether a box is ticked already."""
    return isinstance(mark, Box) and mark.is_ticked


def _marks(line: Line) -> list[tuple[int, int, Mark]]:
    found: list[tuple[int, int, Mark]] = [
        (hole.at, hole.at + 1, hole) for hole in line.holes if isinstance(hole, Box)
    ]
    found += [(g.start, g.end, (g.start, g.end)) for g in gaps_in(line.text) if g.is_box]
    return sorted(found, key=lambda mark: mark[0])


def _between(text: str, marks: Sequence[tuple[int, int, Mark]]) -> list[str]:
    edges = [0, *(edge for start, end, _mark in marks for edge in (start, end)), len(text)]
    return [text[edges[at] : edges[at + 1]] for at in range(0, len(edges), 2)]


def _stands_before(parts: list[str]) -> bool:
    """Whether each box stands before its words, rather than behind them."""
    first, last = parts[0].replace(HOLE, "").strip(), parts[-1].strip()
    if not first:
        return True
    return bool(last) and not last.startswith("(")


def _split(text: str) -> tuple[str, str]:
    """What is asked, and the words of the first box that follow it."""
    for mark in ("?", ":", "\t", "\n"):
        asked, found, rest = text.rpartition(mark)
        if found and rest.strip():
            return asked + found, rest
    return "", text


def _plain(words: str) -> str:
    return " ".join(words.replace(HOLE, " ").split()).strip(" ,;/|*–-:._…")
