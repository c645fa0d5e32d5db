"""The marks by which forms show that something is to be typed or ticked."""

import re
from functools import lru_cache

from eia_wizard.domain.lazy_dataclass import dataclass

HOLE = "\ufffc"
"""Stands in a line for a box or a control."""

PRIVATE = {
    **dict.fromkeys("\uf0a8\uf06f\uf071\uf072", ("\uf0fe", "\uf0a8")),
    **dict.fromkeys("\uf0fe\uf0fd\uf078", ("\uf0fe", "\uf0a8")),
    **dict.fromkeys("\uf0a3\uf02a\uf052\uf054\uf053", ("\uf052", "\uf0a3")),
}
"""Letters of symbol fonts that some programs write as text: ticked and empty in the same font."""

_PRIVATE_TICKED = "\uf0fe\uf0fd\uf078\uf052\uf054\uf053"
EMPTY_BOXES = frozenset("☐□▢❏❑❒⬜◻◽⃞") | (PRIVATE.keys() - set(_PRIVATE_TICKED))
TICKED = frozenset("☑☒🗹🗷⊠") | frozenset(_PRIVATE_TICKED)
BOXES = EMPTY_BOXES | TICKED

GREYS = frozenset(("808080", "7F7F7F", "A6A6A6", "767171", "BFBFBF", "999999", "757575"))
"""Colours of words that are there to be typed over."""

DARK_GREYS = frozenset(("666666", "595959"))
"""Colours of labels as well as of prompts; the latter are slanted."""

SYMBOL_BOXES: dict[str, dict[str, bool]] = {
    "wingdings": {
        **dict.fromkeys(("A8", "6F", "71", "72", "6E"), False),
        **dict.fromkeys(("FE", "FD", "78"), True),
    },
    "wingdings 2": {"A3": False, "2A": False, "52": True, "54": True, "53": True},
    "webdings": {"63": False, "67": False},
    "symbol": {"7F": False},
}
"""Fonts whose letters are boxes: by the letter's last two digits, whether it is ticked."""

SAID = (
    r"(?:please\s+)?(?:insert|enter|type|add|state|give|provide|complete|describe|list|write|fill|paste|attach|"
    r"specify|select|choose|click|tap|name|names|title|date|number|role|job|your|text|details?|"
    r"organisation|department|team|service|author|lead|version|ref(?:erence)?|dd|xx+|tbc|tba|"
    r"email|telephone|phone|address|signature|initials?|project|policy|proposal)\b"
)
"""How prompts begin that say what is to be put in their place."""

_BRACKETED = (
    rf"\[[^\[\]|{HOLE}]{{1,40}}(?:\|[^\[\]|{HOLE}]{{1,40}}){{1,7}}\]|\[[^\[\]{HOLE}]{{3,120}}\?\]|"
    rf"(?<=\b(?:in|on|at|to|of|by|is|an|be) )\[[^\[\]{HOLE}\d]{{2,40}}\]|"
    rf"(?<=\b(?:for|the|are|was) )\[[^\[\]{HOLE}\d]{{2,40}}\]|"
    rf"(?<=\b(?:from|with|then|that) )\[[^\[\]{HOLE}\d]{{2,40}}\]|"
    rf"(?<=: )\[[^\[\]{HOLE}]{{2,40}}\](?=\s*\Z)"
    rf"|\[\s*{SAID}[^\[\]{HOLE}]{{0,160}}\]|<\s*{SAID}[^<>{HOLE}]{{0,160}}>"
)
_DAY = (
    r"(?<!\w)(?:xx\s?[/.\-]\s?xx\s?[/.\-]\s?xx(?:xx)?|"
    r"dd\s?[/.\-]\s?mm\s?[/.\-]\s?yy(?:yy)?|_+\s?[/.]\s?_+(?:\s?[/.]\s?(?:20|19)?_+)?|"
    r"…+\s?/\s?…+\s?/\s?(?:20|19)?…+)(?!\w)"
)
_KEYED = r"\{\{[^{}]{1,80}\}\}|<<[^<>]{1,80}>>|«[^«»]{1,80}»|\$\{[^{}]{1,80}\}"
_RULED = r"_(?:[ \t]?_){2,}|(?:\.[ \t]?){5,}|…(?:[ \t]?[….]){1,}|(?:-[ \t]?){8,}|(?<!\w)x{4,}(?!\w)"
_CLICK = (
    r"(?:click|tap)(?: or tap)?(?: or click)? here to (?:enter|add|insert|type)[^.\n]{0,40}\.?"
    r"|choose an item\.?"
)
GAP = re.compile(rf"{_DAY}|{_KEYED}|{_BRACKETED}|{_RULED}|{_CLICK}", re.IGNORECASE)
_WHOLE_BRACKET = re.compile(r"\s*[\[<][^\[\]<>]{1,200}[\]>]\s*\Z")
_NO_PROMPT = re.compile(
    r"[\[<(]?\s*(?:delete|if applicable|optional|see|note|guidance|example|e\.g|where|for office|"
    r"not applicable|\d+\s*[\]>)]|(?:square |these )?brackets)",
    re.IGNORECASE,
)
_WHOLE_PROMPT = re.compile(
    r"\s*(?:please\s+)?(?:insert|enter|type|add|write|click|tap)\b[^.?!\n\[\]<>{}]{0,80}\bhere\b\W*\Z",
    re.IGNORECASE,
)
_TEXT_BOX = re.compile(r"(?<!\w)[\[(][ \u00a0\u2002_]{1,4}[\])](?!\w)|(?<!\S)\[\](?!\w)")
_IS_DAY = re.compile(rf"{_DAY}|\[[^\]]*\bdd\b[^\]]*\]", re.IGNORECASE)
_PREFILLED = re.compile(r"\A[^:]{2,60}:[ \t]*(n/a|tbc|tba)\s*\Z", re.IGNORECASE)
_LONGEST_LABEL = 9
"""Words before a line of dots; behind more of them the dots only close or break a sentence."""
_MAY_WAIT = re.compile(
    r"[\[(<{«_…$]|xxxx|\b(?:xx|dd)\s?[/.\-]|\.\s?\.|-\s?-|\bhere\b|choose an item|"
    r":\s*(?:n/a|tb[ac])\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Gap:
    """Letters of a line that stand for an answer, and what they ask for."""

    start: int
    end: int
    asks: str = ""
    is_box: bool = False
    is_day: bool = False


@lru_cache(maxsize=4_000)
def gaps_in(text: str) -> tuple[Gap, ...]:
    """Where a line waits for words; a line that is all prompt is one."""
    if not _MAY_WAIT.search(text):
        return ()
    return tuple(_gaps(text))


def _gaps(text: str) -> list[Gap]:
    if _WHOLE_PROMPT.match(text):
        return [Gap(*_within(text), text.strip())]
    is_box = bool(_TEXT_BOX.fullmatch(text.strip()))
    if _WHOLE_BRACKET.match(text) and not is_box and not _NO_PROMPT.match(text.strip()):
        return [Gap(*_within(text), _asked(text.strip()))]
    boxes = [Gap(m.start(), m.end(), "", is_box=True) for m in _TEXT_BOX.finditer(text)]
    found = [
        Gap(m.start(), m.end(), _asked(m[0]), is_day=bool(_IS_DAY.match(m[0])))
        for m in GAP.finditer(text)
        if not _NO_PROMPT.match(m[0]) and not _is_leader(text, m)
    ]
    prefilled = _PREFILLED.search(text)
    if prefilled and not (found or boxes):
        found = [Gap(prefilled.start(1), prefilled.end(1))]
    return sorted((*found, *boxes), key=lambda gap: gap.start)


def _is_leader(text: str, found: re.Match[str]) -> bool:
    """Dots that lead to a page number in a list of contents, or close a sentence."""
    after = text[found.end() :].strip()
    before = text[max(0, found.start() - 300) : found.start()].rstrip(" \t")
    said = re.split(r"[.;:?\t]\s|\t", before)[-1]
    if set(found[0]) <= set(". …") and len(said.split()) > _LONGEST_LABEL:
        return not before.endswith((":", "?"))
    if set(found[0]) <= set("-. …\t") and (after.isdigit() or (found.start() == 0 and after)):
        return after.isdigit()
    return False


def _within(text: str) -> tuple[int, int]:
    return len(text) - len(text.lstrip()), len(text.rstrip())


def _asked(prompt: str) -> str:
    inner = prompt.strip("[]<>{}«»$ \t")
    inner = re.sub(
        r"^(?:please\s+)?(?:insert|enter|type|add|state|give|provide|click|write)\b"
        r"(?: here)?(?: the| your)?\s*",
        "",
        inner,
        flags=re.IGNORECASE,
    )
    inner = re.sub(r"\s*\bhere\b\W*$", "", inner, flags=re.IGNORECASE).replace("_", " ")
    return "" if not re.search(r"[^\W\d_]{2}", inner) else inner.strip(" .:-")
