"""Phrases that fill a box and say nothing."""

import re

_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")

_WRITTEN = """
    na|n a|nil|none|no|yes|ok|tbc|tbd|to be confirmed|to be decided|to follow|not applicable
    no impact|no impacts|no effect|no effects|no difference|no differences|no change|no changes
    no impact expected|no effect expected|no difference expected|no impact anticipated
    no impact identified|no impacts identified|no issues|no issues identified|none identified
    none expected|none anticipated|none known|no known impact|no known impacts|neutral
    neutral impact|no adverse impact|no negative impact|no adverse effect|there is no impact
    there is no effect|there will be no impact|there are no impacts|no impact on this group
    no effect on this group|no different effect|not relevant|see above|as above|same as above
    see below|as before|ditto|same|positive|negative|not needed|nothing|nothing to add
    this does not apply|does not apply|no impact is expected|no effect is expected
    no impact is anticipated|no concerns|no comments|no comment|all groups treated the same
    everyone is treated the same|applies to everyone|x|xx|xxx
"""

EMPTY_PHRASES = frozenset(
    phrase.strip() for line in _WRITTEN.splitlines() for phrase in line.split("|")
)
"""Nothing at all is one of them."""


def plain(text: str) -> str:
    """A text in small letters, with nothing but letters, figures and single spaces."""
    return _NOT_A_LETTER.sub(" ", text.casefold().replace("’", "").replace("'", "")).strip()


def says_nothing(text: str) -> bool:
    """Whether a text is empty, or a phrase that is used instead of an answer."""
    return len(text) < 60 and plain(text) in EMPTY_PHRASES
