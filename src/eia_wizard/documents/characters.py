"""The characters that a document can hold."""

import re

_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def holdable(text: str) -> str:
    """The text with U+FFFD for what XML 1.0 cannot hold.

    Text is cleaned when it is given; this is the last guard, so that no text stops an export.
    """
    return _UNHOLDABLE.sub("\ufffd", text)
