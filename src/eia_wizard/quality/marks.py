"""Marks by which one person can be known, seen in a text."""

import re
from collections.abc import Callable, Iterator

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.names import names_in

NHS_NUMBER, POSTCODE, BORN, TELEPHONE, EMAIL, ADDRESS, NAME = (
    *("nhs-number", "postcode", "born", "telephone"),
    *("email", "address", "name"),
)
MADE_UP = ("7700900", "1632960")
"""Numbers kept for stories: whoever puts them into a trial means a telephone."""

_FIGURE = re.compile(r"\d")
_TEN_FIGURES = re.compile(r"(?<![\w.-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\w-]|\.\d)")
_CALLED_NHS = re.compile(r"\bNHS (?:number|no\.?)[^\d\n]{0,12}\Z", re.IGNORECASE)
_POSTCODE = re.compile(
    r"\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRV-Y])"
    r" ?\d[ABD-HJLNP-UW-Z]{2})\b"
)
_SMALL_POSTCODE = re.compile(
    r"(?<![\w.@/-])(?:[a-pr-uwyz](?:\d{1,2}|[a-hk-y]\d{1,2}|\d[a-hjkpstuw]|[a-hk-y]\d[abehmnprv-y]))"
    r" ?\d(?!st\b|nd\b|rd\b|th\b|ug\b)[abd-hjlnp-uw-z]{2}\b(?![@/-]|\.\w)"
)
_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTHS},? \d{{4}}|{_MONTHS} \d{{1,2}},? \d{{4}})"
)
_BORN = re.compile(
    r"\b(?:born(?: on)?(?: the)?|date of birth|d\.?o\.?b\.?|birth ?day|birth date|b\.)"
    rf"[\s:(–-]*(?:is |was |of )?{_DAY}",
    re.IGNORECASE,
)
_INITIALS_BORN = re.compile(rf"\b(?:[A-Z]\. ?){{2,3}},? ?\(?{_DAY}", re.IGNORECASE)
_DIALLED = re.compile(r"(?<![\w+.,-])(?:\+44|0044|\(?0)[\d ().-]{8,16}\d(?![\d-])")
_EMAIL = re.compile(r"\b[\w.+-]{1,64}@(?P<host>[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})\b")
_AT_HOME = re.compile(
    r"(?:g(?:oogle)?mail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet"
    r"|btopenworld|sky|talktalk|virginmedia|ntlworld|tiscali|o2|proton|protonmail|gmx|mail"
    r"|fastmail|zoho|blueyonder|plusnet)\.(?:com|co\.uk|net|me|de)",
    re.IGNORECASE,
)
"""Where people have their own letter boxes; an address at work is no secret."""
_IN_A_ROAD = (
    r"\d{1,3}[A-Za-z]?,? [A-Z][a-z]+(?: [A-Z][a-z]+)? "
    r"(?:Street|Road|Avenue|Lane|Close|Drive|Court|Gardens|Terrace|Way|Place|Crescent|Row|Grove"
    r"|Square|Walk|Mews|Rise)\b"
)
_LIVES_AT = re.compile(
    r"\b(?:lives?|lived|living|resident|home(?: is)?|stays?)(?: at| on| in)? "
    rf"(?P<address>{_IN_A_ROAD})"
)
_AT_A_DOOR = re.compile(
    r"\b(?P<address>(?:[Ff]lat|[Aa]partment|[Pp]itch|[Pp]lot) \d{1,3}[A-Za-z]?,? (?:at |of |on )?"
    rf"(?:{_IN_A_ROAD}|[A-Z][a-z]+ (?:House|Court|Park|Site|Tower|Lodge|Point)\b))"
)
_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? (?:[A-Z]\.? )?[A-Z][a-zA-Z’'-]+(?: [A-Z][a-zA-Z’'-]+)?"
)
_AGED = re.compile(
    r"\b[A-Z][a-z’'-]+(?: [A-Z][a-zA-Z’'-]*)?(?:, | \(|, aged | \(aged | aged )\d{2}"
    r"(?: years old)?(?:,|\)),? (?=(?:told|said|who|from|has|had|is|was|lives?|lived|a|an|with"
    r"|whose|came|could|cannot|explained|described|felt)\b)"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something in a text by which one person can be known."""

    kind: str
    words: str

    @property
    def is_certain(self) -> bool:
        """Whether it is a mark beyond doubt; what looks like a name or address may be none."""
        return self.kind not in (ADDRESS, NAME)

    def named(self) -> str:
        """What it looks like, without repeating it."""
        return {
            NHS_NUMBER: _("what looks like an NHS number"),
            POSTCODE: _("a full postcode"),
            BORN: _("a date of birth"),
            TELEPHONE: _("a telephone number"),
            EMAIL: _("a private e-mail address"),
            ADDRESS: _("what looks like somebody’s address"),
            NAME: _("what looks like a person’s name"),
        }[self.kind]

    def instead(self) -> str:
        """What to put in its place."""
        if self.kind == POSTCODE:
            return self.words[:-3].strip()
        return {
            NHS_NUMBER: _("[number removed]"),
            BORN: _("[age group]"),
            TELEPHONE: _("[telephone number removed]"),
            EMAIL: _("[address removed]"),
            ADDRESS: _("[address removed]"),
            NAME: _("a person"),
        }[self.kind]


def marks_in(text: str) -> tuple[Mark, ...]:
    """Every mark in a text, each once."""
    looked = _SEEN_BY if _FIGURE.search(text) else _SEEN_WITHOUT_FIGURES
    return tuple(dict.fromkeys(mark for see in looked for mark in see(text)))


def _nhs_numbers(text: str) -> Iterator[Mark]:
    for found in _TEN_FIGURES.finditer(text):
        before = text[max(0, found.start() - 40) : found.start()]
        if _CALLED_NHS.search(before) or _holds_check(found.group()):
            yield Mark(NHS_NUMBER, found.group())


def _holds_check(number: str) -> bool:
    # Only a check needs it: the window starts without it.
    from nhs_number.validate import is_valid

    return bool(is_valid(number.replace(" ", "").replace("-", "")))


def _postcodes(text: str) -> Iterator[Mark]:
    for pattern in (_POSTCODE, _SMALL_POSTCODE):
        yield from (Mark(POSTCODE, found.group()) for found in pattern.finditer(text))


def _days_of_birth(text: str) -> Iterator[Mark]:
    for pattern in (_BORN, _INITIALS_BORN):
        yield from (Mark(BORN, found.group()) for found in pattern.finditer(text))


def _telephones(text: str) -> Iterator[Mark]:
    for found in _DIALLED.finditer(text):
        words = found.group().strip(" (.-")
        if _belongs_to_somebody(words) and not _holds_check(words):
            yield Mark(TELEPHONE, words)


def _belongs_to_somebody(dialled: str) -> bool:
    """Whether it is the number of a mobile telephone or of a place, and not a line for all."""
    # A quarter of a second that only a text with such a number pays, and the window's start never.
    from phonenumbers import NumberParseException, PhoneNumberType, number_type, parse

    try:
        number = parse(dialled, "GB")
    except NumberParseException:
        return False
    kinds = (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
    return number_type(number) in kinds or str(number.national_number).startswith(MADE_UP)


def _private_addresses(text: str) -> Iterator[Mark]:
    for found in _EMAIL.finditer(text) if "@" in text else ():
        if _AT_HOME.fullmatch(found["host"]):
            yield Mark(EMAIL, found.group())


def _addresses(text: str) -> Iterator[Mark]:
    for pattern in (_LIVES_AT, _AT_A_DOOR):
        yield from (Mark(ADDRESS, found["address"]) for found in pattern.finditer(text))


def _names(text: str) -> Iterator[Mark]:
    titled = [found.group() for found in _TITLED.finditer(text)] if "M" in text else []
    aged = [found.group().strip(" ,") for found in _aged(text)]
    known = [name for name in names_in(text) if not any(name in said for said in titled + aged)]
    yield from (Mark(NAME, words) for words in (*titled, *aged, *known))


def _aged(text: str) -> Iterator["re.Match[str]"]:
    return _AGED.finditer(text) if _FIGURE.search(text) else iter(())


_SEEN_BY: tuple[Callable[[str], Iterator[Mark]], ...] = (
    *(_nhs_numbers, _postcodes, _days_of_birth),
    *(_telephones, _private_addresses, _addresses, _names),
)
_SEEN_WITHOUT_FIGURES = (_private_addresses, _names)
