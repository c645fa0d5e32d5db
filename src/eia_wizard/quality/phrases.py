"""Phrases that fill a box and say nothing."""

import re

_ELSEWHERE = re.compile(r"(?:please )?(?:see|refer to|as per|as set out in|as in)(?: \w+){1,4}")
MOST_WORDS = 16
"""Words above which even filling words say something together."""
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")

_PHRASES = """
na|n a|nil|ongoing|vacant|post vacant|not yet agreed|not agreed yet|not agreed
to be appointed|to be named|nobody yet|no one|not decided|not decided yet
none|no|yes|ok|tbc|tbd|to be confirmed|to be decided|to be agreed|to follow
to be completed|to come|to be added|to be found|to be supplied|to be provided|link to follow|tba
unknown|not known|awaited|pending|not stated|not sure|covered above|covered elsewhere|see above
as above|same as above|see below|as before|ditto|same|positive|negative|not needed
nothing to add|no comments|no comment|all groups treated the same|x|xx|xxx
everyone is treated the same|everybody is treated the same|applies to everyone|equal for all
all patients are treated equally|everyone is treated equally|we treat everyone the same
"""
EMPTY_PHRASES = frozenset(
    phrase.strip() for line in _PHRASES.splitlines() for phrase in line.split("|")
)
"""Nothing at all is one of them."""

_FILLING = """
no none not nothing never nil neutral any all other a an the this that these it its we there
here i our and or of on for to in at by from with as yet is are be been was will would should
has have had do does did expect expected expecting anticipate anticipated identified identify
foreseen foresee seen found known likely believed considered thought impact impacts effect
effects difference differences change changes issue issues concern concerns consequence
consequences adverse negative positive differential different specific particular significant
disproportionate direct indirect equality applicable relevant apply applies group groups
characteristic people protected proposal present stage time currently moment adversely
differently affect affected impacted n na good relations between evidence data suggest suggests
indicate indicates equally alike same everyone everybody treated treat regardless irrespective
know knows why nobody understood clear unclear reason reasons
"""
FILLING = frozenset(_FILLING.split())
"""Words of which a whole answer can be made without saying why."""


def plain(text: str) -> str:
    """A text in small letters, with nothing but letters, figures and single spaces."""
    return _NOT_A_LETTER.sub(" ", text.casefold().replace("’", "").replace("'", "")).strip()


def says_nothing(text: str) -> bool:
    """Whether a text is empty, or no more than *no impact is expected on this group*."""
    if len(text) > 10 * MOST_WORDS:
        return False
    said = plain(text)
    words = said.split()
    is_filling = len(words) <= MOST_WORDS and FILLING.issuperset(words)
    return said in EMPTY_PHRASES or is_filling or bool(_ELSEWHERE.fullmatch(said))
