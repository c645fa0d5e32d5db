"""Answers told in little room."""

_COUNTS_FROM = 3
"""A sentence that ends before this share of the room would say too little."""

_PAUSES_FROM = 0.6
"""The same of a clause."""


def shortened(text: str, longest: int) -> str:
    """The beginning of a long answer, ended at a sentence where there is one, else at a word."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    cut = flat[:longest]
    end = cut.rfind(". ")
    if end > longest // _COUNTS_FROM:
        return cut[: end + 1]
    pause = max(cut.rfind(mark) for mark in (", ", "; ", ": "))
    whole = cut[:pause] if pause > longest * _PAUSES_FROM else cut.rsplit(" ", 1)[0]
    return f"{whole.rstrip(',;: ')} …"


def ended(text: str) -> str:
    """Words with a full stop, where they do not end already."""
    return text if text.endswith((".", "…", "?", "!")) else f"{text}."
