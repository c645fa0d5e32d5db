"""The guide read from its files: Markdown, with an id and other words under each heading."""

import re
from collections.abc import Iterator, Mapping

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.guide import (
    KEY,
    NAME,
    POINT,
    STEP,
    Article,
    Chapter,
    Guide,
    GuidePart,
    Piece,
    Said,
    Way,
)
from eia_wizard.domain.words import gettext as _

_KNOWN = re.compile(r"<!-- id: (?P<id>[a-z0-9-]+); also: (?P<also>[^>]+?) -->")
_WAY = re.compile(r"\[(?P<words>[^\]]+)\]\(go:(?P<to>[a-z-]+)\)")
_STEP = re.compile(r"\d+\. (?P<text>.+)")
_PIECE = re.compile(r"\*(?P<name>[^*]+)\*|`(?P<key>[^`]+)`")


def read_guide(files: Mapping[str, str]) -> Guide:
    """The guide in these files, by name; each file is a chapter.

    Raises:
        EiaError: if a file is not written as the others are.
    """
    return Guide(tuple(_chapter(name, files[name]) for name in sorted(files)))


def _chapter(name: str, text: str) -> Chapter:
    head, *articles = text.split("\n## ")
    title, _line, opening = head.partition("\n")
    if not title.startswith("# ") or not opening.strip():
        raise _fault(name, _("it should begin with a heading and a sentence"))
    return Chapter(
        id=name.removesuffix(".md"),
        title=title.removeprefix("# ").strip(),
        opening=opening.strip(),
        articles=tuple(_article(name, each) for each in articles),
    )


def _article(name: str, text: str) -> Article:
    title, known, *lines = text.split("\n")
    told = _KNOWN.fullmatch(known.strip())
    if told is None:
        raise _fault(name, _("“{title}” should be followed by its id").format(title=title))
    return Article(
        id=told["id"],
        title=title.strip(),
        also=tuple(word.strip() for word in told["also"].split(",")),
        parts=tuple(_parts(lines)),
    )


def _parts(lines: list[str]) -> Iterator[GuidePart]:
    for line in filter(None, map(str.strip, lines)):
        way, step = _WAY.fullmatch(line), _STEP.fullmatch(line)
        if way:
            yield Way(way["words"], way["to"])
        elif step:
            yield Said(_pieces(step["text"]), STEP)
        elif line.startswith("- "):
            yield Said(_pieces(line.removeprefix("- ")), POINT)
        else:
            yield Said(_pieces(line))


def _pieces(text: str) -> tuple[Piece, ...]:
    pieces, at = [], 0
    for found in _PIECE.finditer(text):
        pieces.append(Piece(text[at : found.start()]))
        kind = NAME if found["name"] else KEY
        pieces.append(Piece(found["name"] or found["key"], kind))
        at = found.end()
    return tuple(piece for piece in (*pieces, Piece(text[at:])) if piece.text)


def _fault(name: str, why: str) -> EiaError:
    return EiaError(_("The guide cannot be read: in “{file}”, {why}.").format(file=name, why=why))
