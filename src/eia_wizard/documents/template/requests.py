"""Whether words ask somebody to write something."""

import re

_STARTS = re.compile(
    r"[\W\d]*(?:[a-z]\)\s*)?(?:(?:please|briefly|clearly|also|then|here|now)\W+)*"
    r"(?:describe|explain|list|give|state|say|outline|summari[sz]e|set out|identify|provide|tell|"
    r"record|detail|include|write|name|add|insert|enter|type|specify|show|demonstrate|comment|"
    r"justify|assess|indicate|attach|confirm|note down|consider|think|"
    r"what|who|whom|whose|how|why|when|where|which|is|are|does|do|has|have|will|can|could|should|"
    r"was|were|did)\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    r"[\W\d]*(?:[a-z]\)\s*)?(?:(?:please|briefly|clearly|also|then)\W+)*"
    r"(?:describe|explain|list|state|outline|summari[sz]e|set out|identify|provide|tell us|"
    r"specify|comment on|justify|give (?:details|reasons|examples|a|the|an|any)|record|"
    r"name the|say (?:who|what|how|why|which|when|where)|demonstrate)\b",
    re.IGNORECASE,
)


def requests(text: str) -> bool:
    """Whether words ask for something, or ask somebody to think of it."""
    return text.rstrip().endswith("?") or bool(_STARTS.match(text))


def orders_words(text: str) -> bool:
    """Whether a line tells somebody to describe, explain or list something."""
    return bool(_ORDERED.match(text))
