"""The tables of NHS England's own assessment, made of any form that has the roles."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Paragraph, Text, line
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.chain import LINKS
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.saying import (
    answered,
    basis,
    cell_lines,
    long_answer,
    references,
    said_of,
)
from eia_wizard.report.summary import impacts, linked

SCALE = ("will", "may", "uncertain")


def group_table(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Groups of the sets that are named, each with the impact and what is mainly recommended."""
    reading = brief.reading
    groups = reading.form.collection_with_role("groups")
    if groups is None:
        return
    sets = {item.id: item.belongs_to for item in groups.items}
    wanted = [g for g in reading.items(groups.id) if sets.get(g, "own") in part.of]
    if not wanted:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    if part.intro:
        yield Paragraph(line(part.intro))
    header = (groups.item[:1].upper() + groups.item[1:], _("Impact"), _("Main recommendation"))
    rows = tuple(
        (
            Cell((line(reading.label(g)),)),
            Cell(_impact(brief, g)),
            Cell(_recommendation(brief, g)),
        )
        for g in wanted
    )
    yield Grid(part.title, header, rows, widths=(3, 6, 5), row_heads=True)


def scale_table(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """Will, may or uncertain against the duties that are named, each told under it in words."""
    form, reading = brief.reading.form, brief.reading
    asked = [(role, q) for role in part.of if (q := form.with_role(role)) and reading.is_asked(q)]
    if not asked:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    names = {"will": _("Will"), "may": _("May"), "uncertain": _("Uncertain")}
    header = (_("How sure"), *(_scale_name(brief, role, q) for role, q in asked))
    rows = tuple(
        (
            Cell((line(names[step]),)),
            *(Cell((line(_mark(reading, role, step)),)) for role, _question in asked),
        )
        for step in SCALE
    )
    yield Grid(part.title, header, rows, row_heads=True)
    for _role, question in asked:
        if answered(brief, question, ""):
            yield from long_answer(brief, question, "", 2)
            yield from basis(brief, question, "")


def is_on_a_scale(brief: Brief, question: Question) -> bool:
    """Whether the layout tells an answer in full under a table of that kind."""
    parts = (part for part in brief.layout.parts if part.kind == "scale-table")
    return bool(question.role) and any(question.role in part.of for part in parts)


def evidence_by_type(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The evidence by what kind it is: the sources that were used; under it what is missing."""
    reading = brief.reading
    evidence, kind = (
        reading.form.collection_with_role("evidence"),
        reading.form.with_role("evidence.type"),
    )
    if evidence is None or kind is None or not reading.items(evidence.id):
        return
    yield Heading(1, part.title, new_page=part.new_page)
    rows = []
    for option in kind.terms.options:
        items = [i for i in reading.items(evidence.id) if _is_of(reading, option.means, i)]
        if items:
            rows.append((Cell((line(option.label),)), Cell(tuple(_titled(brief, items)))))
    yield Grid(_("Sources used, by type"), (_("Type"), _("Sources used")), tuple(rows), (3, 9))
    gaps = reading.form.collection_with_role("gaps")
    if gaps and reading.items(gaps.id):
        yield Heading(2, _("Key gaps"))
        yield Bullets(tuple(_titled(brief, list(reading.items(gaps.id)))))


def _impact(brief: Brief, group: str) -> tuple[Line, ...]:
    """The impacts on a group; where it is not looked at closer, the reason."""
    reading = brief.reading
    on = [i for i in impacts(reading) if group in linked(reading, "impact.group", i)]
    if on:
        return tuple(
            (
                *line(f"{said_of(reading, 'impact.direction', i)}: {reading.label(i)} ("),
                *references(brief, (i,)),
                Text(")"),
            )
            for i in on
        )
    for role in ("group.means", "group.reason", "group.reason_as", "group.covered_by"):
        question = reading.form.with_role(role)
        if question and answered(brief, question, group):
            return _as_group(role, cell_lines(brief, AnswerKey(question.id, group)))
    return (line(said_of(reading, "group.triage", group) or _("Not looked at yet")),)


def _as_group(role: str, said: tuple[Line, ...]) -> tuple[Line, ...]:
    """A reason as it stands; where another group covers this one, that it does."""
    if role == "group.covered_by":
        return ((Text(_("Looked at under:") + " "), *said[0]), *said[1:])
    if role == "group.reason_as":
        return ((Text(_("For the same reason as:") + " "), *said[0]), *said[1:])
    return said


def _scale_name(brief: Brief, role: str, question: Question) -> str:
    """The short name of a duty, as the head of a narrow column."""
    scale = brief.reading.form.with_role(f"{role}_scale")
    return (scale or question).name


def _recommendation(brief: Brief, group: str) -> tuple[Line, ...]:
    """What will be done: in the group's own words, and the actions that answer its impacts."""
    reading = brief.reading
    said: list[Line] = []
    question = reading.form.with_role(LINKS[-1])
    if question and answered(brief, question, group):
        said += cell_lines(brief, AnswerKey(question.id, group))
    on = {i for i in impacts(reading) if group in linked(reading, "impact.group", i)}
    actions = reading.form.collection_with_role("actions")
    items = reading.items(actions.id) if actions else ()
    answering = tuple(a for a in items if on & set(linked(reading, "action.for", a)))
    if answering:
        said.append(references(brief, answering))
    return tuple(said) or (line(_("None recorded")),)


def _mark(reading: Reading, role: str, step: str) -> str:
    chosen = reading.meaning(f"{role}_scale")
    return _("Yes") if chosen == step else "–"


def _is_of(reading: Reading, means: str, item: str) -> bool:
    return reading.meaning("evidence.type", item) == means


def _titled(brief: Brief, items: list[str]) -> Iterator[Line]:
    for item in items:
        yield (*references(brief, (item,)), *line(f": {brief.reading.label(item)}"))
