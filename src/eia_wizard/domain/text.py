"""Text is cleaned at the door, so that nothing downstream need be afraid of it."""

import re

from eia_wizard.domain.errors import Unsuitable
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _

LONGEST = 200_000
"""Characters in one answer: beyond it a page stops being readable and a paste freezes a window."""

_LINE_ENDS = re.compile("\r\n|[\r\v\f\u2028\u2029]")
_UNHOLDABLE = re.compile("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BULLET = re.compile(r"(?m)^[ \t]*[•‣▪·◦][ \t]+")
_EMPTY_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")


@dataclass(frozen=True, slots=True)
class CleanText:
    """Text fit to be stored and exported, and how many characters had to be replaced."""

    text: str
    replaced: int = 0


def is_blank(text: str) -> bool:
    """Whether nothing of a text can be seen: spaces, and marks without a width, say nothing."""
    return not any(letter.isprintable() and not letter.isspace() for letter in text)


def clean_text(raw: str) -> CleanText:
    """Line ends become one kind; what XML 1.0 cannot hold becomes U+FFFD and is counted.

    Raises:
        Unsuitable: if the text is longer than ``LONGEST`` characters.
    """
    if len(raw) > LONGEST:
        raise Unsuitable(
            _(
                "This text has {count:,} characters; one answer holds {most:,} at most. "
                "Shorten it, or keep the long version as a document of its own and refer to it."
            ).format(count=len(raw), most=LONGEST)
        )
    text, replaced = _UNHOLDABLE.subn("\ufffd", _LINE_ENDS.sub("\n", raw))
    return CleanText(text, replaced)


def clean_line(raw: str) -> CleanText:
    """One line: line breaks and tabs become spaces, the ends are trimmed."""
    clean = clean_text(raw)
    return CleanText(re.sub(r"[ \t]*\n\s*|\t", " ", clean.text).strip(), clean.replaced)


def clean_paragraphs(raw: str) -> CleanText:
    """Paragraphs, one a line: no empty lines between them, and bullets all typed as ``- ``."""
    clean = clean_text(raw)
    text = _BULLET.sub("- ", _EMPTY_LINES.sub("\n", clean.text.strip("\n")))
    lines = [line.rstrip(" \t") for line in text.split("\n")]
    return CleanText("\n".join(line for line in lines if line.strip()), clean.replaced)


def shortened(text: str, most: int) -> str:
    """The beginning of a text, up to the end of a word, where it is longer than so many letters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:") + "…"
