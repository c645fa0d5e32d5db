"""What goes into a slot as its pieces: answers, each with the words before it."""

from collections.abc import Iterable
from typing import NamedTuple

from eia_wizard.domain.mapping import Named, parts_of

_CLINGING = (",", ";", ":", ".", ")")
_BRACES = str.maketrans("", "", "{}")


class Piece(NamedTuple):
    """An answer, the words that lead to it, and whether it begins on a line of its own."""

    answer: Named
    before: str = ""
    is_own_line: bool = True


class Pieces(NamedTuple):
    """All that goes into a slot; ``after`` are words that stand at its end."""

    answers: tuple[Piece, ...] = ()
    after: str = ""


def pieces_of(text: str) -> Pieces:
    """The answers that a text names, in order, with the words between them."""
    found: list[Piece] = []
    after = ""
    for part in parts_of(text):
        if part.answer is None:
            after = part.words.strip()
            continue
        is_own_line = not found or "\n" in part.words
        found.append(Piece(part.answer, part.words.strip(), is_own_line))
    return Pieces(tuple(found), after)


def text_of(pieces: Pieces) -> str:
    """The same as text, which a mapping keeps."""
    written = "".join(_written(pieces.answers))
    after = pieces.after.translate(_BRACES).strip()
    return f"{written}{_apart(after)}{after}" if written else ""


def written_name(named: Named) -> str:
    """An answer as a mapping names it."""
    item = f":{named.item}" if named.item else ""
    through = f"[{named.through}={named.to}]" if named.through else ""
    return f"{named.question}{item}{through}"


def _written(answers: Iterable[Piece]) -> Iterable[str]:
    for number, piece in enumerate(answers):
        before = " ".join(piece.before.translate(_BRACES).split())
        lead = "\n" if piece.is_own_line else _apart(before)
        lead = lead if before or piece.is_own_line else " "
        space = " " if before else ""
        yield f"{lead if number else ''}{before}{space}{{{written_name(piece.answer)}}}"


def _apart(words: str) -> str:
    """The space before words that go on in the same line; a comma stands close."""
    return "" if not words or words.startswith(_CLINGING) else " "
