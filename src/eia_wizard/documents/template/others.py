"""Parts of a form that somebody else fills once it is handed in, such as an office."""

import re

_LONGEST = 14
_NOT_OURS = re.compile(
    r"\b(?:office|official|admin\w*|internal) use\b"
    r"|\bfor (?:the )?use (?:by|of) .{2,40}\bonly\b"
    r"|\b(?:please |authors? )?(?:leave|left) (?:this |these )?(?:section |box |boxes |row )?"
    r"(?:blank|empty)\W*\Z"
    r"|\A\W*(?:for )?(?:the )?(?:[\w’'&-]+ ){0,4}(?:office|team|unit|policy|services|department|"
    r"committee|secretariat|administration|governance|use) only\b\W*(?:\([^()]*\)\W*)?\Z"
    r"|\b(?:filled in|completed) by .{2,40}\b(?:after|once|when)\b",
    re.IGNORECASE,
)
_USE = re.compile(r"\A\W*(?:[\w’'&-]+ ){0,3}office use\b", re.IGNORECASE)
_OURS = re.compile(r"\b(?:this form|if|you|your|one|tick|yes|screening|stage)\b", re.IGNORECASE)


def is_for_others(text: str) -> bool:
    """Whether a heading or the first line of a box keeps what follows for somebody else."""
    told = " ".join(text.split())
    if len(told.split()) > _LONGEST or not _NOT_OURS.search(told):
        return False
    return bool(_USE.match(told)) or not _OURS.search(told)
