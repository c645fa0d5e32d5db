"""What a board needs on one page: the decision asked, who is affected, and what stands open."""

from collections import Counter
from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Line, Paragraph, Text, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brevity import ended, shortened
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.saying import said_of
from eia_wizard.report.stages import stage_title
from eia_wizard.report.summary import impacts, linked

LONGEST = 320
"""Letters of a long answer."""
LEAST = 40
"""Letters below which what remains of an impact is not begun."""
WHOLE = "full"
"""The layout that tells everything."""
UNSCORED = 9
"""Where an impact without likelihood and severity stands among those that have them."""


def proposal(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """What is proposed, as short as it was put."""
    said = brief.reading.role_text("assessment.proposal")
    question = brief.reading.form.with_role("assessment.proposal")
    if said and question and not brief.is_withheld(AnswerKey(question.id)):
        yield Heading(1, part.title)
        yield Paragraph(line(shortened(said, LONGEST)))


def decision_asked(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The next decision that is not taken, or the last one that was, with what was decided."""
    reading = brief.reading
    items = _items(reading, "decisions")
    waiting = [item for item in items if reading.meaning("decision.taken", item) != "yes"]
    shown = waiting[:1] or items[-1:]
    for item in shown:
        yield Heading(1, part.title)
        yield Paragraph((Text(f"{reading.label(item)}. ", strong=True), *_when(reading, item)))
        outcome = said_of(reading, "decision.outcome", item)
        if outcome and item not in waiting:
            yield Paragraph((Text(_("Decided: "), strong=True), Text(f"{outcome}.")))


def who_gains_and_loses(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The impacts in the order of what a board has to weigh: harm, the unknown, then gain."""
    reading, most = brief.reading, brief.room.impacts
    by_weight = [
        impact
        for direction in ("negative", "unknown", "positive")
        for impact in sorted(impacts(reading), key=lambda each: -_weight(reading, each))
        if reading.meaning("impact.direction", impact) == direction
    ]
    if not by_weight:
        return
    yield Heading(1, part.title)
    yield Bullets(tuple(_impact(brief, impact) for impact in by_weight[:most]))
    yield from _and_more(by_weight[most:], brief)


def in_the_way(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """What stands in the way of the decision: what a check found, and what must be known first."""
    reading, most, said = brief.reading, brief.room.hindrances, list[str]()
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
    yield Bullets(tuple(line(shortened(each, brief.room.letters)) for each in said[:most]))
    if len(said) > most:
        yield _more(len(said) - most, _place(brief, "checked"))


def will_be_done(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The actions that are not done, the soonest first: what, who, by when."""
    reading, most = brief.reading, brief.room.actions
    still = [
        item
        for item in _items(reading, "actions")
        if reading.meaning("action.status", item) not in ("done", "dropped")
    ]
    if not still:
        return
    still.sort(key=lambda item: str(reading.role_value("action.due_on", item) or "9999"))
    yield Heading(1, part.title)
    yield Bullets(tuple(_action(brief, item) for item in still[:most]))
    if len(still) > most:
        yield _more(len(still) - most, _place(brief, "actions"))


def questions(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The questions of the layout, for those who decide to ask."""
    if part.points:
        yield Heading(1, part.title)
        yield Bullets(tuple(line(point) for point in part.points))


def _weight(reading: Reading, impact: str) -> int:
    """How much an impact weighs beside others of its direction: how likely by how much."""
    match [reading.role_value(f"impact.{name}", impact) for name in ("likelihood", "severity")]:
        case [int(likelihood), int(severity)]:
            return likelihood * severity
    return UNSCORED


def _impact(brief: Brief, impact: str) -> Line:
    """Its direction and groups, what it is, and what remains of it."""
    reading, longest = brief.reading, brief.room.letters
    groups = ", ".join(reading.label(g) for g in linked(reading, "impact.group", impact))
    on = groups or _("no group named yet")
    head = f"{said_of(reading, 'impact.direction', impact)} ({on}): "
    told = shortened(reading.role_text("impact.summary", impact) or reading.label(impact), longest)
    remains = reading.role_text("impact.remains", impact)
    left = longest - len(told)
    if not remains or left < LEAST:
        return (Text(head, strong=True), Text(ended(told)))
    rest = _("What remains: {what}").format(what=shortened(remains, left))
    return (Text(head, strong=True), Text(f"{ended(told)} {rest}"))


def _action(brief: Brief, item: str) -> Line:
    reading = brief.reading
    who = reading.role_text("action.owner", item) or _("nobody named yet")
    day = said_of(reading, "action.due_on", item) or _("no date yet")
    told = reading.role_text("action.summary", item) or reading.label(item)
    return (
        Text(ended(shortened(told, brief.room.letters - len(who))) + " "),
        Text(_("{who}, by {day}.").format(who=who, day=day), strong=True),
    )


def _and_more(rest: list[str], brief: Brief) -> Iterator[Paragraph]:
    """How many there are besides, by direction, and where they are told."""
    counts = Counter(said_of(brief.reading, "impact.direction", impact) for impact in rest)
    if counts:
        told = "; ".join(f"{direction}: {count}" for direction, count in counts.items())
        yield _more(len(rest), _place(brief, "impacts"), told)


def _when(reading: Reading, item: str) -> Line:
    parts = [reading.role_text("decision.body", item), said_of(reading, "decision.on", item)]
    return (Text(", ".join(part for part in parts if part) + "."),) if any(parts) else ()


def _more(count: int, place: str, told: str = "") -> Paragraph:
    """How many there are besides, and the chapter of the full assessment where they stand."""
    where = _("under “{chapter}”").format(chapter=place) if place else ""
    besides = ngettext(
        "And {n} more in the full assessment", "And {n} more in the full assessment", count
    ).format(n=count)
    said = " ".join(filter(None, (besides, where, f"({told})" if told else "")))
    return Paragraph(line(f"{said}."), tone="note")


def _place(brief: Brief, what: str) -> str:
    """The chapter of the full assessment that tells all of a collection, or of the check."""
    form = brief.reading.form
    whole = form.layouts.get(WHOLE)
    collection = form.collection_with_role(what)
    for part in whole.parts if whole else ():
        if part.kind == what or (collection and collection.id in part.of):
            return part.title
    shown = (
        stage_title(s) for s, _c, q in form.placed() if collection and q.shows == collection.id
    )
    return next(shown, "")


def _items(reading: Reading, role: str) -> tuple[str, ...]:
    collection = reading.form.collection_with_role(role)
    return reading.asked_items(collection.id) if collection else ()
