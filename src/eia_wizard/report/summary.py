"""What a reader with one minute needs: the assessment in short, in figures, and who is affected."""

from collections import Counter
from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Paragraph, Text, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.terms import Option
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.checked import begun_late
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.saying import references

OPENING = ("assessment.summary", "assessment.proposal", "assessment.purpose")
"""The roles that can open a summary: the first that is answered does."""


def summary(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The summary chapter; its sentences are copies of answers that have their home elsewhere."""
    yield Heading(1, part.title, new_page=part.new_page)
    yield from begun_late(brief)
    opening = next((q for role in OPENING if (q := _shown(brief, role))), None)
    if opening is None:
        yield Paragraph(line(_("The assessment has not been summed up yet.")))
    else:
        yield from brief.reading.say(AnswerKey(opening.id))
    yield from _not_needed(brief)
    figures = tuple(_figures(brief.reading))
    if figures:
        yield Heading(2, _("In figures"))
        yield Bullets(figures)
    for role, title in _also():
        question = _shown(brief, role)
        if question:
            yield Heading(2, title)
            yield from brief.reading.say(AnswerKey(question.id))


def _not_needed(brief: Brief) -> Iterator[Part]:
    """That no assessment is needed, with the reason."""
    reason = _shown(brief, "assessment.need_reason")
    if reason and brief.reading.meaning("assessment.need") == "not-needed":
        yield Heading(2, _("Why no assessment is needed"))
        yield from brief.reading.say(AnswerKey(reason.id))


@dataclass(frozen=True, slots=True)
class Affected:
    """The groups that are looked at closer, each with the impacts on it by direction."""

    directions: tuple[Option, ...]
    groups: tuple[tuple[str, tuple[tuple[str, ...], ...]], ...]


def affected(reading: Reading) -> Affected | None:
    """Who is affected and how, or nothing where no group is looked at and no impact told."""
    groups = reading.form.collection_with_role("groups")
    direction = reading.form.with_role("impact.direction")
    if groups is None or direction is None or not reading.is_collection_asked(groups.id):
        return None
    shown = [g for g in reading.items(groups.id) if _is_looked_at(reading, g)]
    without = _impacts_by(reading, options := _directions(direction), "")
    if not shown and not any(without):
        return None
    named = [(reading.label(g), _impacts_by(reading, options, g)) for g in shown]
    if any(without):
        named.append((_("No group named yet"), without))
    return Affected(tuple(options), tuple(named))


def who_is_affected(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Every group looked at closer, against the directions of the impacts that fall on it."""
    groups = brief.reading.form.collection_with_role("groups")
    found = affected(brief.reading)
    if groups is None or found is None:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    if part.intro:
        yield Paragraph(line(part.intro))
    labels = (option.label for option in found.directions)
    header = (groups.item[:1].upper() + groups.item[1:], *labels)
    rows = tuple((Cell((line(name),)), *(_cell(brief, f) for f in on)) for name, on in found.groups)
    caption = _("Impacts by group and direction")
    widths = (4, *(3 for _option in found.directions))
    yield Grid(caption, header, rows, widths=widths, row_heads=True)


def _directions(direction: Question) -> list[Option]:
    return [option for option in direction.terms.options if not option.retired]


def _is_looked_at(reading: Reading, group: str) -> bool:
    """Whether a group is looked at closer, or an impact falls on it all the same."""
    if reading.meaning("group.triage", group) == "closer":
        return True
    return any(group in linked(reading, "impact.group", impact) for impact in impacts(reading))


def _impacts_by(reading: Reading, options: list[Option], group: str) -> tuple[tuple[str, ...], ...]:
    """The impacts on a group, or those on none that is named, by direction."""
    on = [i for i in impacts(reading) if _falls_on(linked(reading, "impact.group", i), group)]
    return tuple(
        tuple(i for i in on if reading.meaning("impact.direction", i) == option.means)
        for option in options
    )


def _falls_on(groups: tuple[str, ...], group: str) -> bool:
    return group in groups if group else not groups


def _cell(brief: Brief, found: tuple[str, ...]) -> Cell:
    return Cell((references(brief, found),) if found else (line(_("None recorded")),))


def impacts(reading: Reading) -> tuple[str, ...]:
    """The items of the collection of impacts, if the form has one."""
    collection = reading.form.collection_with_role("impacts")
    return reading.items(collection.id) if collection else ()


def linked(reading: Reading, role: str, item: str) -> tuple[str, ...]:
    """The items that a links answer leads to."""
    value = reading.role_value(role, item)
    return value if isinstance(value, tuple) else ()


def _also() -> tuple[tuple[str, str], ...]:
    return (
        ("assessment.changed_proposal", _("How the assessment changed the proposal")),
        ("assessment.remaining", _("What remains")),
    )


def _shown(brief: Brief, role: str) -> Question | None:
    question = brief.reading.form.with_role(role)
    if question is None:
        return None
    key = AnswerKey(question.id)
    hidden = brief.reading.value(key) is None or brief.is_withheld(key)
    return None if hidden or not brief.reading.is_asked_here(question) else question


def _figures(reading: Reading) -> Iterator[Line]:
    for role, collection_role, noun in _countable():
        collection = reading.form.collection_with_role(collection_role)
        question = reading.form.with_role(role)
        if collection is None or not reading.is_collection_asked(collection.id):
            continue
        counts = Counter(reading.meaning(role, item) for item in reading.items(collection.id))
        if question is None or not any(counts[meaning] for meaning in counts if meaning):
            continue
        parts = (f"{o.label}: {counts[o.means]}" for o in question.terms.options)
        yield (Text(f"{noun}. ", strong=True), Text("; ".join(parts) + "."))


def _countable() -> tuple[tuple[str, str, str], ...]:
    return (
        ("group.triage", "groups", _("Groups")),
        ("impact.direction", "impacts", _("Impacts")),
        ("gap.status", "gaps", _("Gaps in what is known")),
        ("action.status", "actions", _("Actions")),
    )
