"""What another program put on the clipboard, made plain words: paragraphs, points and rows."""

import re

from eia_wizard.domain.pasted_html import lines_of_html
from eia_wizard.domain.text import clean_paragraphs, is_blank

LONGEST_HTML = 2_000_000
"""Characters; what is longer is taken from its plain words, so that a paste never holds things up.

Word spends ten to fifty of them on each letter."""

BETWEEN_CELLS = " | "

_GONE = re.compile("[\x1f\u00ad\u200b\u2060\ufeff]")
_HYPHENS = re.compile("[\x1e\u2011]")
_SPACES = re.compile("[\u00a0\u2007\u202f]")
_OWN_LETTERS = "\uf02d\uf06c-\uf06f\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc"
"""Bullets as the letters of Symbol and Wingdings, which no other program knows."""

_POINT = re.compile(f"(?m)^[ \t]*(?:[{_OWN_LETTERS}•‣▪·◦●○■□➢✓*–][ \t]+|[o§ü]\t+)")
_NUMBER = re.compile(r"(?m)^[ \t]*((?:\d{1,3}|[A-Za-z]|[ivx]{1,5})[.)])\t+")
_CELLS = re.compile(r"[ ]*\t[ ]*")
_WORD_ERRORS = re.compile(
    r" ?Error! (?:Bookmark not (?:defined|found)|Reference source not found|"
    r"Hyperlink reference not valid|No text of specified style in document|"
    r"Unknown document property name|Not a valid (?:bookmark self-reference|link)[^.\n]*)\.?"
)


def plain_words(text: str, html: str = "") -> str:
    """The words of a paste, of its HTML where it has any, else of its plain text.

    Points of any list begin with ``- ``, numbers stay, the cells of a row stand in one line.
    Nothing is left of letters, colours, comments, deleted words, or what Word says of links that
    it could not find.

    Raises:
        Unsuitable: if it is longer than an answer can be.
    """
    raw = lines_of_html(html, BETWEEN_CELLS) if 0 < len(html) <= LONGEST_HTML else ""
    raw = _tidied(text if is_blank(raw) else raw)
    clean = clean_paragraphs(raw).text
    is_within_a_line = "\n" not in raw and raw.endswith(" ")
    return f"{clean} " if clean and is_within_a_line else clean


def _tidied(raw: str) -> str:
    text = _GONE.sub("", raw.replace("\r\n", "\n"))
    text = _SPACES.sub(" ", _HYPHENS.sub("-", text))
    text = _NUMBER.sub(r"\1 ", _POINT.sub("- ", text))
    text = _WORD_ERRORS.sub("", text)
    return "\n".join(_row(line.strip("\t")) for line in text.split("\n"))


def _row(line: str) -> str:
    return _CELLS.sub(BETWEEN_CELLS, line).replace("|  |", "| |")
