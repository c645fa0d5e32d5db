"""What is only promised: words for an action that nobody could see done."""

import re

from eia_wizard.quality.phrases import plain

_MODAL = r"(?:will|should|must|shall|would|to|need|needs|may)"
_VERB = (
    r"consider|monitor|ensure|explore|review|note|encourage|endeavour|strive|discuss|promote|liaise"
    r"|recognise|acknowledge|reflect|investigate|be (?:\w+ )?(?:aware|alert|mindful"
    r"|(?!available)\w+(?:ful|ive|ible|able|ic|ant|ious|ate))|look (?:into|at)"
    r"|think about|raise (?:\w+ )?awareness"
    r"|work (?:towards|closely|with|alongside|collaboratively)|engage (?:with|further)"
    r"|seek to|remain|respect|support where|link in|maintain (?:\w+ ){0,2}(?:awareness|dialogue"
    r"|links|oversight)|pay (?:\w+ ){0,2}attention|have (?:\w+ )?regard|bear (?:\w+ ){0,6}in mind"
    r"|(?:keep|hold) (?:\w+ ){0,6}(?:under review|in mind|in view|an eye|a watching brief"
    r"|under observation|under consideration|monitoring|on (?:the|our) (?:agenda|radar|mind)"
    r"|in our thoughts|abreast)"
    r"|make (?:\w+ ){0,2}efforts?|do (?:\w+ ){0,2}(?:best|utmost|everything)"
    r"|(?:strengthen|improve|enhance|foster|build|develop|increase|embed|champion|facilitate"
    r"|maximise|deepen) (?:\w+ ){0,3}(?:links|relationships?|partnerships?|collaboration|working"
    r"|engagement|communications?|awareness|understanding|inclusion|culture|trust|dialogue"
    r"|networks?|connections|capacity|resilience|sensitivity)"
    r"|take (?:\w+ ){0,6}(?:into (?:account|consideration)|account|note|on board)"
    r"|give (?:\w+ ){0,3}(?:thought|regard|consideration|attention)"
)
_ACTIVE = re.compile(
    rf"(?:(?:\w+ ){{0,6}}?{_MODAL} )?"
    r"(?:also |(?:try|continue|aim|look|work|seek|strive|endeavour) to |actively |further )*"
    rf"(?P<words>{_VERB})\b"
)
_NOUN = re.compile(
    r"(?P<words>(?:(?:ongoing|continued|continuing|continuous|regular|further|closer?|active"
    r"|careful|due|periodic|routine|more|greater|better) )*"
    r"(?:consideration|monitoring|awareness|exploration|liaison|engagement|dialogue|discussions?"
    r"|reflection|review|oversight|vigilance|collaboration|partnership working))"
    r"(?: (?:of|with|to|will|on|about|should|is|in|for|as|where|when|and|by|among|around)\b|$)"
)
_PASSIVE = re.compile(
    rf"\b{_MODAL} (?P<words>be (?:\w+ )?(?:considered|monitored|explored|reviewed|discussed"
    r"|encouraged|promoted|noted|investigated|acknowledged|recognised|respected|borne in mind"
    r"|looked (?:at|into)|kept (?:under review|in mind|under consideration)"
    r"|taken (?:into account|on board)|given (?:\w+ )?(?:consideration|regard|thought|attention)))"
)
_SOFT = (
    r"(?:support|promot|ensur|monitor|consider|review|respect|encourag|help|engag|involv"
    r"|understand|explor|work|liais|rais|continu|be|us|seek|look|discuss|improv|address)"
)
_SEEN = re.compile(
    r"\bwithin (?:\w+ ){1,2}(?:hour|day|week|month)s?\b"
    r"|\bby (?:the end of |mid |early |late )?(?:\d|january|february|march|april|may|june|july"
    r"|august|september|october|november|december)"
    rf"|\bby (?!{_SOFT})\w+ing\b"
    rf"|\b(?:and|then) (?!{_SOFT}|the\b|all\b|each\b|of\b|for\b|in\b|to\b|on\b|with\b|from\b|at\b)"
    r"\w+ (?:the|each|every|them|him|her|it|all|those) \w"
)
"""By when it is done, how it is done, or something else that is done beside it."""


def vague_words(action: str) -> str:
    """The words that promise nothing, where an action has no others; else nothing."""
    said = plain(action)
    found = _ACTIVE.match(said) or _NOUN.match(said) or _PASSIVE.search(said)
    return found["words"] if found and not _SEEN.search(said) else ""
