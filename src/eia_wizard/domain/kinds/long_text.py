"""Paragraphs and lists, and nothing else."""

import re
from itertools import groupby

from eia_wizard.domain.answers import Json
from eia_wizard.domain.kinds.base import Kind
from eia_wizard.domain.kinds.text import stored_text
from eia_wizard.domain.prose import Block, Bullets, Numbers, Paragraph, Prose, line
from eia_wizard.domain.terms import Naming, Terms
from eia_wizard.domain.text import clean_paragraphs, is_blank

_NUMBERED = re.compile(r"(\d{1,3})[.)] +(?=\S)")


class LongTextKind(Kind[str]):
    """Text in paragraphs, one a line.

    A line that begins with ``- `` is a point in a list; lines that count 1, 2, 3 from one are a
    numbered list. There is no other layout: pasted emphasis is dropped, and the editor says so.
    """

    name = "long-text"
    editor = "paragraphs"

    def read(self, typed: str, terms: Terms) -> str:
        """Any text, made paragraphs."""
        return clean_paragraphs(typed).text

    def typed(self, value: str, terms: Terms) -> str:
        """The text itself."""
        return value

    def to_json(self, value: str) -> Json:
        """The text itself."""
        return value

    def from_json(self, stored: Json) -> str:
        """The text, cleaned again in case the file was made elsewhere."""
        return clean_paragraphs(stored_text(stored)).text

    def is_empty(self, value: str) -> bool:
        """Whether nothing of it can be seen."""
        return is_blank(value)

    def say(self, value: str, terms: Terms, naming: Naming) -> Prose:
        """Paragraphs, bullets and numbered lists in their order."""
        return tuple(_blocks(value.split("\n")))


def _blocks(lines: list[str]) -> list[Block]:
    blocks: list[Block] = []
    for mark, group in groupby(_marked(lines), key=lambda marked: marked[0]):
        texts = [line(text) for _mark, text in group]
        match mark[:1]:
            case "-":
                blocks.append(Bullets(tuple(texts)))
            case "#":
                blocks.append(Numbers(tuple(texts)))
            case _:
                blocks.extend(Paragraph(text) for text in texts)
    return blocks


def _marked(lines: list[str]) -> list[tuple[str, str]]:
    """Each line with its mark: ``-`` a bullet, ``#n`` of the n-th numbered list, or none."""
    marked: list[tuple[str, str]] = []
    runs = _numbered_runs(lines)
    for index, text in enumerate(lines):
        if index in runs:
            marked.append((f"#{runs[index]}", _NUMBERED.sub("", text, count=1)))
        elif text.startswith("- ") and text[2:].strip():
            marked.append(("-", text[2:]))
        else:
            marked.append(("", text))
    return marked


def _numbered_runs(lines: list[str]) -> dict[int, int]:
    """The lines of every run that counts 1, 2, … over at least two lines, with the run's start."""
    runs: dict[int, int] = {}
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _number(lines[end]) == end - start + 1:
            end += 1
        if end - start >= 2:
            runs |= dict.fromkeys(range(start, end), start)
        start = max(end, start + 1)
    return runs


def _number(text: str) -> int:
    match = _NUMBERED.match(text)
    return int(match[1]) if match else 0
