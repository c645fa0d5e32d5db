"""Slots inside one line: controls, old form fields, gaps, prompts, and options in words."""

import re

from lxml import etree

from eia_wizard.documents.package_xml import W
from eia_wizard.documents.template.controls import Old, control_text
from eia_wizard.documents.template.leaders import leaders_of
from eia_wizard.documents.template.line import Held, Line
from eia_wizard.documents.template.marks import HOLE, Gap, gaps_in
from eia_wizard.documents.template.places import AtEnd, Found, InControl, InGap, InOld, OneOfWords
from eia_wizard.documents.template.spaced import lit_in, spaced_in
from eia_wizard.documents.template.wording import kind_for, label_of, options_in_words
from eia_wizard.documents.word_in.controls import control_of
from eia_wizard.domain.slots import CHOICE, DATE, FIGURE, LONG_TEXT, ROWS, TEXT, TICK

_KINDS = {"list": CHOICE, "date": DATE, "picture": FIGURE, "repeat": ROWS, "tick box": TICK}
_LONG, _MOST_WORDS = 60, 4
_CHOOSE = re.compile(
    r"\A\W*(?:please )?(?:select|choose|pick|delete|one of)\b[^:]{0,20}:\s*", re.IGNORECASE
)
_ASIDE = re.compile(r"\A\([^()]{1,40}\)\s*(?=\w)")
_NO_LABELS = ("", "rich text", "text", "placeholder", "control")


def in_line(line: Line, context: str, where: str) -> list[Found]:
    """The slots of a line, apart from its boxes; ``context`` is the label of what it stands in."""
    things: list[tuple[int, int, Held | Gap]] = [
        (hole.at, hole.at + 1, hole) for hole in line.holes if isinstance(hole, Held)
    ]
    things += [(gap.start, gap.end, gap) for gap in gaps_in(line.text) if not gap.is_box]
    things += [(gap.start, gap.end, gap) for gap in leaders_of(line)]
    taken = {at for start, end, _thing in things for at in range(start, end)}
    lit = (gap for gap in lit_in(line) if taken.isdisjoint(range(gap.start, gap.end)))
    things += [(gap.start, gap.end, gap) for gap in lit]
    things = things or [(gap.start, gap.end, gap) for gap in spaced_in(line)]
    met: list[Found] = []
    done = 0
    for number, (start, end, thing) in enumerate(sorted(things, key=lambda t: t[:2]), 1):
        if start < done:
            continue
        if met:
            met[-1].until = line.text[done:start].strip()
        before = label_of(_clause(line.text[done:start].rpartition(HOLE)[2]))
        if context and not met and _is_lead(line.text[:start]):
            before = ""
        after = label_of(line.text[end:]) if end < len(line.text) and not before else ""
        label = before or ("" if met else context)
        met.append(_found(line, thing, (label, after, context), f"{where}.{number}"))
        done = end
    if met:
        met[-1].until = line.text[done:].strip()
    for each in met[1:]:
        each.within = met[0].label
    return met


def _is_lead(before: str) -> bool:
    """Whether what stands before a gap belongs to the answer, such as a sign or part of a code."""
    told = before.strip()
    is_code = before == before.rstrip() and told.endswith(("/", "-")) and " " not in told
    return bool(told) and (is_code or not any(map(str.isalpha, told)))


def _clause(text: str) -> str:
    """The last part of a line before a gap: what it is the gap of."""
    told = _ASIDE.sub("", text.strip()).strip(",;|")
    for mark in (". ", "; ", "\n", "\t", "? "):
        before, found, rest = told.rpartition(mark)
        if found and rest.strip(" :") and len(before) > 0 and mark != "? ":
            told = rest
    return told


def _found(line: Line, thing: Held | Gap, labels: tuple[str, str, str], where: str) -> Found:
    label, after, context = labels
    if isinstance(thing, Gap):
        said = line.text[: thing.start].rstrip()
        is_led = not said or said.endswith((":", "?", "\t")) or not thing.asks
        told = (label if is_led else "") or thing.asks or label
        told = told or (after if len(after) <= _LONG else "") or context
        choices = _offered(thing.asks)
        if choices:
            gap = InGap(line, thing.start, thing.end)
            return Found(told, CHOICE, gap, where, guidance=thing.asks, choices=choices)
        is_whole = not line.text[: thing.start].strip() and not line.text[thing.end :].strip()
        kind = DATE if thing.is_day else _kind_of_gap(told, line.text[thing.start : thing.end])
        if is_whole and kind == TEXT and len(thing.asks) > _LONG:
            kind = LONG_TEXT
        is_at_end = thing.start == thing.end
        place = AtEnd(line.paragraph) if is_at_end else InGap(line, thing.start, thing.end)
        return Found(told, kind, place, where, guidance=thing.asks)
    if isinstance(thing.control, Old):
        return _in_old(thing.control, label or context or after, where)
    return in_control(thing.control, label or context or after, where)


def _offered(prompt: str) -> tuple[str, ...]:
    """The options that stand in a prompt, of which one takes its place."""
    told = _CHOOSE.sub("", prompt)
    parts = tuple(part.strip() for part in re.split(r"\||\s/\s", told))
    return parts if len(parts) > 1 and all(0 < len(p.split()) <= _MOST_WORDS for p in parts) else ()


def _kind_of_gap(told: str, gap: str) -> str:
    """What is called for by a label, or by the prompt that stands there."""
    if not any(map(str.isalpha, gap)):
        return kind_for(told)
    prompted = kind_for(gap)
    return prompted if prompted in (FIGURE, DATE) else kind_for(f"{told} {gap}")


def in_control(sdt: etree._Element, label: str, where: str) -> Found:
    """The slot that a content control is; its own title tells it where nothing beside it does."""
    said = control_of(sdt)
    title = said.title if said.title.casefold() not in _NO_LABELS else ""
    kind = _KINDS.get(said.kind, "")
    told = label_of(label or title or said.tag)
    if not kind:
        lines = sdt.find(f"{W}sdtPr/{W}text")
        is_multi = lines is not None and lines.get(f"{W}multiLine") in ("1", "true", "on")
        kind = kind_for(told, is_large=is_multi or sdt.find(f"{W}sdtContent/{W}p") is not None)
    choices = tuple(c for c in said.choices if c.strip() and not c.casefold().startswith("choose "))
    stands = control_text(sdt, said) if kind not in (TICK, FIGURE, ROWS) else ""
    return Found(
        told or title or kind,
        kind,
        InControl(sdt),
        where,
        tag=said.tag or said.title,
        guidance=title if title != told else "",
        choices=choices if kind == CHOICE else (),
        stands=(stands,) if stands else (),
    )


def _in_old(old: Old, label: str, where: str) -> Found:
    told = label_of(label) or old.help or old.name
    if old.kind == "list":
        kind = CHOICE
    else:
        kind = DATE if old.is_date else _kind_of_gap(told, old.help if old.kind == "prompt" else "")
    return Found(
        told, kind, InOld(old), where, tag=old.name, guidance=old.help, choices=old.choices
    )


def in_words(line: Line, context: str, where: str, *, is_alone: bool) -> Found | None:
    """Options in words, such as Yes / No, that a line ends with."""
    if line.holes:
        return None
    found = options_in_words(line.text, is_alone=is_alone)
    if found is None:
        return None
    start, end, options = found
    label = label_of(line.text[:start].rstrip(" (")) or context
    if not label:
        return None
    return Found(label, CHOICE, OneOfWords(line, start, end), where, choices=options)
