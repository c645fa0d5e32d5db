"""What words that stand in a slot say: an answer, a tick, the options that were chosen."""

import re
from collections.abc import Iterator, Sequence

from eia_wizard.documents.template.marks import gaps_in
from eia_wizard.documents.template.wording import label_of
from eia_wizard.domain.slots import CHOICE, FIGURE, TICK, Slot

_TICKED = "☒☑✓✔✗✘√■●"
_MARK = rf"(?:[{_TICKED}]|[\[(]\s*[xX]\s*[\])]|(?<![\w’'])[xX](?!\w))"
_TICK = re.compile(rf"[{_TICKED}]|[\[(]\s*[xX]\s*[\])]")
_BOX = re.compile(r"[☐□▢]|[\[(]\s*[\])]")
_BLANKS = " \t_.…:☐\u2002\u00a0"
_NOTHING = re.compile(
    r"(?:n/?a|tbc|tba)\W*\Z|click\b.{0,30}\b(?:add|enter|choose)\b.*", re.IGNORECASE
)
_SHORTEST = 3


def plain(text: str) -> str:
    """Words by which labels are compared."""
    return re.sub(r"[^a-z0-9]+", " ", label_of(text).casefold()).strip()


def is_blank(text: str) -> bool:
    """Whether nothing stands here but dots, rules and empty boxes."""
    return not text.strip(_BLANKS)


def said(text: str, prompt: str = "") -> str:
    """What somebody wrote behind a label; nothing where only its dots or its prompt are there.

    ``prompt`` is what the empty form asked for there: other words in its brackets are an answer.
    """
    told = text.lstrip(" :?\t\u00a0").rstrip()
    whole = [gap for gap in gaps_in(told) if gap.start == 0 and gap.end >= len(told)]
    asked = whole[0].asks if whole else ""
    is_prompt = bool(whole) and (not (prompt and asked) or plain(asked) == plain(prompt))
    return "" if is_prompt or is_blank(told) or _NOTHING.match(told) else told


def as_kind(slot: Slot, found: Sequence[str]) -> tuple[str, ...]:
    """What was found as an answer of the slot's kind."""
    told = slot.guidance.split("\n")
    kept = [line for line in found if line.strip() not in told]
    if slot.kind == TICK:
        return ("ticked",) if _is_ticked(slot, " ".join(kept)) else ()
    lines = tuple(words for line in kept if (words := said(line, slot.guidance)))
    if slot.kind == CHOICE:
        return tuple(_chosen(slot, " ".join(lines or kept)))
    return () if slot.kind == FIGURE and len(" ".join(lines)) < _SHORTEST else lines


def has_tick(text: str) -> bool:
    """Whether something is ticked in a line, or a sign was typed where a box was."""
    return bool(_TICK.search(text))


def starts_ticked(text: str, label: str) -> bool | None:
    """Whether a line is a box with this label and ticked; nothing where it is another line."""
    line = _BOX.sub(" ", _TICK.sub(" ", text)).strip()
    typed = re.match(r"[xX]\s+(?=\w)", line)
    words = line[typed.end() :] if typed else line
    if not plain(words).startswith(plain(label)):
        return None
    return has_tick(text) or bool(typed)


def _is_ticked(slot: Slot, text: str) -> bool:
    typed = text.strip().casefold()
    if typed in ("x", "yes", "y") or re.match(r"[xX]\s+\w", text.strip()):
        return True
    return has_tick(text)


def _chosen(slot: Slot, text: str) -> Iterator[str]:
    """The options that are ticked, or those that are left of several in words."""
    if _TICK.search(text) or (_BOX.search(text) and re.search(_MARK, text)):
        yield from _marked(slot, text)
        return
    left = [c for c in slot.choices if re.search(rf"(?<!\w){re.escape(c)}(?!\w)", text, re.I)]
    is_whole = len(left) == len(slot.choices) > 1
    if left and not is_whole:
        yield from left
    elif not left and text and not _BOX.search(text):
        yield text


def _marked(slot: Slot, text: str) -> Iterator[str]:
    is_before = bool(re.match(rf"\s*(?:{_BOX.pattern}|{_MARK})", text))
    for choice in slot.choices:
        words = re.escape(choice)
        form = rf"{_MARK}\s*{words}(?!\w)" if is_before else rf"(?<!\w){words}\s*{_MARK}"
        if re.search(form, text, re.IGNORECASE):
            yield choice


def behind(text: str, slot: Slot, labels: set[str]) -> str:
    """The words of a line behind a label, up to the form's own next words in it."""
    first, found, last = slot.label.rpartition(" / ")
    rest = _after(text, first.rpartition(" / ")[2]) if found else None
    rest = _after(text, slot.label) if rest is None else _after(f" {rest}", last)
    if rest is None or plain(text) in labels:
        return ""
    if slot.until and (at := rest.casefold().find(slot.until.casefold())) > 0:
        return said(rest[:at], slot.guidance)
    whole = rest.strip(" :\t")
    if any(gap.start == 0 and gap.end < len(whole) for gap in gaps_in(whole)):
        return ""
    return said(rest[: _next_label(rest, labels)], slot.guidance)


def _after(text: str, label: str) -> str | None:
    """What follows a label in a line, where it stands there as words of its own."""
    if len(label) < _SHORTEST - 1:
        return None
    found = re.search(rf"(?<![\w\[(]){re.escape(label)}(?!\w)", text, re.IGNORECASE)
    if found is None or "[" in text[: found.start()] or not text[found.end() :]:
        return None
    rest = text[found.end() :]
    is_aside = re.match(r"\s*\([^()]*\)\s*", rest)
    return rest[is_aside.end() :] if is_aside else rest


def _next_label(rest: str, labels: set[str]) -> int:
    """Where the next label that ends with a colon begins, or the end."""
    for match in re.finditer(r"[^\W\d_][\w ’'/-]{1,60}?(?=:)", rest):
        words = match[0].split(" ")
        for skip in range(len(words)):
            if plain(" ".join(words[skip:])) in labels:
                return match.start() + len(" ".join(words[:skip]))
    return len(rest)
