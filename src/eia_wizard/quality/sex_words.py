"""Words by which a text about sex, or about gender reassignment, is known as such."""

import re

_TRANS = re.compile(
    r"\btrans(?:gender|sexual|ition\w*)?\b|\bgender (?:reassign|identit|recogni|dysphori|diverse)"
    r"|\bnon-?binary\b",
    re.IGNORECASE,
)
_SEX = re.compile(r"\b(?:wom[ae]n|m[ae]n|girls?|boys?|fe?males?|males?|mothers?)\b", re.IGNORECASE)


def speaks_of_trans_people_only(text: str) -> bool:
    """Whether a text speaks of trans people, and not of women or men at large."""
    return bool(_TRANS.search(text)) and not _SEX.search(text)


def speaks_of_sex_only(text: str) -> bool:
    """Whether a text speaks of women or men, and not of trans people at all."""
    return bool(_SEX.search(text)) and not _TRANS.search(text)
