"""What a board needs on one page: the decision asked, who is affected, and what stands open."""

from collections import Counter
from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Line, Paragraph, Text, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.saying import lines_of
from eia_wizard.report.summary import impacts, linked

MOST = 4
"""Rows of a list on a page that is meant to be one: the rest is counted."""
LONGEST = 320
"""Letters of a long answer."""


def proposal(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """What is proposed, as short as it was put."""
    said = brief.reading.role_text("assessment.proposal")
    question = brief.reading.form.with_role("assessment.proposal")
    if said and question and not brief.is_withheld(AnswerKey(question.id)):
        yield Heading(1, part.title)
        yield Paragraph(line(_beginning(said)))


def decision_asked(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The next decision that is not taken, or the last one that was, with what was decided."""
    reading = brief.reading
    items = _items(reading, "decisions")
    waiting = [item for item in items if reading.meaning("decision.taken", item) != "yes"]
    shown = waiting[:1] or items[-1:]
    for item in shown:
        yield Heading(1, part.title)
        yield Paragraph((Text(f"{reading.label(item)}. ", strong=True), *_when(reading, item)))
        outcome = _said(reading, "decision.outcome", item)
        if outcome and item not in waiting:
            yield Paragraph((Text(_("Decided: "), strong=True), Text(f"{outcome}.")))


def who_gains_and_loses(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The impacts in the order of what a board has to weigh: harm, the unknown, then gain."""
    reading = brief.reading
    by_weight = [
        impact
        for direction in ("negative", "unknown", "positive")
        for impact in impacts(reading)
        if reading.meaning("impact.direction", impact) == direction
    ]
    if not by_weight:
        return
    yield Heading(1, part.title)
    yield Bullets(tuple(_impact(brief, impact) for impact in by_weight[:MOST]))
    yield from _and_more(by_weight[MOST:], reading)


def in_the_way(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """What stands in the way of the decision: what a check found, and what must be known first."""
    reading, said = brief.reading, []
    for gap in _items(reading, "gaps"):
        is_needed = reading.meaning("gap.needed_before_decision", gap) == "yes"
        if is_needed and reading.meaning("gap.status", gap) != "closed":
            said.append(_("Not known yet, and needed first: {gap}.").format(gap=reading.label(gap)))
    if brief.checked:
        stands = brief.checked.readiness("decision").in_the_way
        said += [each.finding.message for each in stands if each.finding.rule != "R14"]
    yield Heading(1, part.title)
    if not said:
        clear = _("Nothing that can be checked. Whether it is enough is for the board to say.")
        yield Paragraph(line(clear))
        return
    yield Bullets(tuple(line(each) for each in said[:MOST]))
    if len(said) > MOST:
        yield _more(len(said) - MOST)


def will_be_done(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The actions that are not done, the soonest first: what, who, by when."""
    reading = brief.reading
    still = [
        item
        for item in _items(reading, "actions")
        if reading.meaning("action.status", item) not in ("done", "dropped")
    ]
    if not still:
        return
    still.sort(key=lambda item: str(reading.role_value("action.due_on", item) or "9999"))
    yield Heading(1, part.title)
    yield Bullets(tuple(_action(reading, item) for item in still[:MOST]))
    if len(still) > MOST:
        yield _more(len(still) - MOST)


def questions(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The questions of the layout, for those who decide to ask."""
    if part.points:
        yield Heading(1, part.title)
        yield Bullets(tuple(line(point) for point in part.points))


def _impact(brief: Brief, impact: str) -> Line:
    """Its direction and groups, what it is, and what remains of it."""
    reading = brief.reading
    groups = ", ".join(reading.label(g) for g in linked(reading, "impact.group", impact))
    on = groups or _("no group named yet")
    head = f"{_said(reading, 'impact.direction', impact)} ({on}): "
    remains = reading.role_text("impact.remains", impact)
    rest = _("What remains: {what}").format(what=_beginning(remains, 110)) if remains else ""
    return (Text(head, strong=True), Text(f"{_ended(reading.label(impact))} {rest}".strip()))


def _action(reading: Reading, item: str) -> Line:
    who = reading.role_text("action.owner", item) or _("nobody named yet")
    day = _said(reading, "action.due_on", item) or _("no date yet")
    return (
        Text(_ended(reading.label(item)) + " "),
        Text(_("{who}, by {day}.").format(who=who, day=day), strong=True),
    )


def _and_more(rest: list[str], reading: Reading) -> Iterator[Paragraph]:
    """How many there are besides, by direction."""
    counts = Counter(_said(reading, "impact.direction", impact) for impact in rest)
    if counts:
        told = "; ".join(f"{direction}: {count}" for direction, count in counts.items())
        yield Paragraph(
            line(_("Besides, in the full assessment. {told}.").format(told=told)), "note"
        )


def _ended(text: str) -> str:
    return text if text.endswith((".", "…", "?", "!")) else f"{text}."


def _when(reading: Reading, item: str) -> Line:
    parts = [reading.role_text("decision.body", item), _said(reading, "decision.on", item)]
    return (Text(", ".join(part for part in parts if part) + "."),) if any(parts) else ()


def _said(reading: Reading, role: str, item: str) -> str:
    """A short answer as it is told to readers."""
    question = reading.form.with_role(role)
    said = lines_of(reading.say(AnswerKey(question.id, item))) if question else ()
    return "".join(run.text for run in said[0]) if said else ""


def _more(count: int) -> Paragraph:
    said = ngettext(
        "And {n} more, in the full assessment.", "And {n} more, in the full assessment.", count
    )
    return Paragraph(line(said.format(n=count)), tone="note")


def _beginning(text: str, longest: int = LONGEST) -> str:
    """The beginning of a long answer, ended at a sentence where there is one."""
    flat = " ".join(text.split())
    if len(flat) <= longest:
        return flat
    cut = flat[:longest]
    end = cut.rfind(". ")
    return cut[: end + 1] if end > longest // 3 else cut.rsplit(" ", 1)[0] + " …"


def _items(reading: Reading, role: str) -> tuple[str, ...]:
    collection = reading.form.collection_with_role(role)
    return reading.asked_items(collection.id) if collection else ()
