"""The bookmark names of a document: the only anchors that outlive a reviewer's edits."""

from base64 import b32encode
from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256

from eia_wizard.domain.answers import AnswerKey

HOME_PREFIX = "eia_"

BLANK_PREFIX = "eiab_"

NAMES_AT_HAND = 4_096
"""Names that are kept: those of a large document, and those that all documents share."""

CARRIED_SPACE = "urn:eia-wizard:carried:1"
"""The XML name space of what a document takes along; another one when older programs could not
read it."""

ASSESSMENT, FORM, CONTENT = "EiaAssessment", "EiaForm", "EiaContent"
"""The custom properties: whose document it is, on which form, and the digest of what it carries."""


@lru_cache(maxsize=NAMES_AT_HAND)
def home_name(key: AnswerKey) -> str:
    """The bookmark at an answer's home: ``eia_`` and 32 letters and digits.

    Word allows 40 letters, digits and underscores and does not tell capitals apart, so the name is
    the first 160 bits of the SHA-256 of question, zero byte and item, in lower-case base 32.
    """
    digest = sha256(f"{key.question}\0{key.item}".encode("utf-8", "surrogatepass")).digest()
    return HOME_PREFIX + b32encode(digest[:20]).decode().lower()


def blank_name(key: AnswerKey, option: str = "") -> str:
    """The bookmark at the room for an answer, or for the tick of one option of it."""
    own = home_name(AnswerKey(f"{key.question}\0{option}", key.item))
    return BLANK_PREFIX + own.removeprefix(HOME_PREFIX)


def anchors_of(homes: Iterable[AnswerKey], *, is_public: bool) -> Mapping[AnswerKey, str]:
    """The bookmark of every home; in a public document only a number, which tells nothing."""
    if is_public:
        return {key: f"place{number}" for number, key in enumerate(dict.fromkeys(homes), 1)}
    return {key: home_name(key) for key in homes}


def heading_name(number: int) -> str:
    """The bookmark of the n-th heading, named as Word names those of its own contents."""
    return f"_Toc{number:09d}"
