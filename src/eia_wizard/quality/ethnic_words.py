"""Words that put all ethnic minorities into one, and words that tell them apart."""

import re

_UMBRELLA = re.compile(
    r"\b(?:B\.?A\.?M\.?E\.?|B\.?M\.?E\.?|BAEM"
    r"|non[- ]white(?: \w+)?"
    r"|(?:black,? )?(?:and )?(?:asian,? )?(?:and )?(?:other )?(?:all )?"
    r"(?:minority ethnic|ethnic minorit(?:y|ies)|minority[- ]ethnic)"
    r"(?: (?:groups?|people|patients|communities|backgrounds?|staff|women|men))?"
    r"|minoritised (?:ethnic )?(?:groups|people|communities)"
    r"|people of colou?r|ethnics|all other ethnic (?:groups|backgrounds)|visible minorit(?:y|ies)"
    r"|(?:the )?global majority|from ethnic backgrounds)\b",
    re.IGNORECASE,
)
ETHNIC_NAMES = (
    r"bangladeshi|pakistani|indian|chinese|arab|caribbean|african|somali|nigerian|ghanaian"
    r"|irish|roma|romani|romany|gyps(?:y|ies)|travell(?:er|ers)|polish|romanian|bulgarian"
    r"|lithuanian|latvian|ukrainian|turkish|kurdish|afghan|syrian|yemeni|iraqi|iranian|sudanese"
    r"|eritrean|ethiopian|congolese|tamil|punjabi|sylheti|gujarati|mirpuri|kashmiri|sri lankan"
    r"|nepali|nepalese|vietnamese|filipin[oa]s?|portuguese|south asian|east asian"
    r"|eastern european|hong kong|jamaican|sikh|white british|white other"
)
_TOLD_APART = re.compile(rf"\b(?:{ETHNIC_NAMES}|mixed)\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:people from |all |other )*(?:bame|bme|black (?:and|,) (?:asian|minority).*"
    r"|(?:all )?(?:other )?ethnic minorit(?:y|ies).*|minority ethnic.*|non[- ]white.*)",
    re.IGNORECASE,
)


def umbrella_in(text: str) -> str:
    """The first words that mean all ethnic minorities at once, or nothing."""
    found = _UMBRELLA.search(text)
    return " ".join(found.group().split()) if found else ""


def is_undifferentiated(text: str) -> bool:
    """Whether a text speaks of all ethnic minorities and of no ethnic group by its name."""
    return bool(umbrella_in(text)) and not _TOLD_APART.search(text)


def names_one(text: str) -> bool:
    """Whether a text names an ethnic group."""
    return bool(_TOLD_APART.search(text))


def is_umbrella_name(name: str) -> bool:
    """Whether a group of this name holds all ethnic minorities."""
    return bool(_NAME.fullmatch(name.strip()))
