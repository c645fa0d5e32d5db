"""Phrases that fill a box and say nothing."""

import re

_POINTS = re.compile(r"(?:please )?(?:see|refer to|as per|as set out in|as in)(?: \w+){1,4}")
MOST_WORDS = 16
"""Words above which even filling words say something together."""
_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")

_PHRASES = """
na|yes|ok|as before|nothing to add|no comments|no comment|x|xx|xxx|to do|in hand
everyone is treated the same|everybody is treated the same|applies to everyone|equal for all
all patients are treated equally|everyone is treated equally|we treat everyone the same
"""
EMPTY_PHRASES = frozenset(
    phrase.strip() for line in _PHRASES.splitlines() for phrase in line.split("|")
)
"""Nothing at all is one of them."""

_FILLING = """
no none not nothing never nil neutral any all other a an the but very this that these it its we
there here i our and or of on for to in at by from with as yet is are be been was were will would
should has have had having do does did don doesn isn expect expected expecting anticipate
anticipated identified identify foreseen foresee seen found known likely believed considered
thought impact impacts effect effects difference differences change changes issue issues concern
concerns consequence consequences adverse negative positive differential different specific
particular significant disproportionate direct indirect equality applicable relevant apply applies
group groups characteristic people protected proposal present stage time currently moment adversely
differently affect affected impacted n na evidence data suggest suggests indicate indicates equally
alike same everyone everybody treated treat regardless irrespective
"""
_PUT_OFF = """
tbc tbd tba pending awaited awaiting await later soon still now when once decide decided agree
agreed confirm confirmed follow follows come comes complete completed advise advised arrange
arranged appoint appointed allocate allocated assign assigned nominate nominated determine
determined finalise finalised fill filled add added provide provided recruit recruited progress
confirmation decision agreement approval appointment recruitment subject funding underway draft
unknown vacant vacancy unsure unclear uncertain sure certain clear know knows say why how what who
whether where which hard difficult happen happens happened reason reasons explanation answer nobody
anyone anybody someone somebody one ongoing continuing continuous continual possible appropriate
required necessary needed minutes meeting stated given link further work worked up more understand
understanding investigate develop developed drafted working please could might may aware
"""
_WAVED_OFF = """
regrettable regrettably unavoidable unfortunate unfortunately inevitable accept accepted acceptable
minor small limited minimal negligible proportionate justified reasonable service services open
available inclusive universal policy scope outside out remit answers information record records
held concern bearing bear
"""
_ELSEWHERE = """
see above below elsewhere summary section page appendix annex cover covered covers earlier previous
previously next answered mentioned described discussed set out refer report attached attachment
detail details box field part question overleaf ditto
"""
FILLING = frozenset(_FILLING.split())
"""Words of which a whole answer can be made without saying why."""
_PUTS_OFF = FILLING | frozenset(_PUT_OFF.split())
_SAYS_NOTHING = _PUTS_OFF | frozenset(f"{_WAVED_OFF} {_ELSEWHERE}".split())
"""Those, and words that put an answer off, wave it away or send a reader elsewhere."""


def plain(text: str) -> str:
    """A text in small letters, with nothing but letters, figures and single spaces."""
    return _NOT_A_LETTER.sub(" ", text.casefold().replace("’", "").replace("'", "")).strip()


def says_nothing(text: str, asked: str = "") -> bool:
    """Whether a text is empty, a place-holder, or no more than *no impact on this group*.

    The words of what was ``asked`` say nothing new when they come back as an answer.
    """
    if _is_made_of(_SAYS_NOTHING.union(plain(asked).split()), text):
        return True
    return len(text) <= 10 * MOST_WORDS and bool(_POINTS.fullmatch(plain(text)))


def is_put_off(text: str) -> bool:
    """Whether a text is empty or a place-holder, where to point elsewhere is an answer."""
    return _is_made_of(_PUTS_OFF, text)


def _is_made_of(known: frozenset[str], text: str) -> bool:
    if len(text) > 10 * MOST_WORDS:
        return False
    said = plain(text)
    words = said.split()
    return said in EMPTY_PHRASES or (len(words) <= MOST_WORDS and known.issuperset(words))
