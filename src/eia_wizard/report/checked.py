"""What was checked: whether it is ready, what stands, and what was accepted, by whom and why."""

from collections.abc import Iterable, Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.findings import (
    QUESTIONS,
    Checked,
    Weighed,
)
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Bullets, Cell, Grid, Line, Paragraph, Reference, Text, line
from eia_wizard.domain.ready_for import ready_for, stands_in_the_way
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part

BEGUN_LATE = "R01"
"""The rule that finds an assessment begun after its decision: its first page has to say so."""


def checked(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The appendix of the check, whenever there was one."""
    found = brief.checked
    if found is None:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    yield Paragraph(line(_opening(brief, found)))
    yield Bullets(tuple(_ready(found, question) for question in QUESTIONS))
    stands = [each for each in found.findings if each.accepted is None]
    if stands:
        yield Heading(2, _("What stands"))
        yield _table_of_what_stands(brief, stands)
    accepted = [each for each in found.findings if each.accepted]
    if accepted:
        yield Heading(2, _("What was accepted, and why"))
        yield _table_of_what_was_accepted(brief, accepted)
    asides = tuple(line(said) for said in _asides(found))
    if asides:
        yield Heading(2, _("What was not checked"))
        yield Bullets(asides)


def begun_late(brief: Brief) -> Iterator[Part]:
    """That the assessment was begun after the decision, where a reader sees it first."""
    for each in brief.checked.findings if brief.checked else ():
        if each.finding.rule == BEGUN_LATE:
            label = Text(_("Begun after the decision. "), strong=True)
            yield Paragraph((label, Text(each.finding.message)))


def _opening(brief: Brief, found: Checked) -> str:
    rules = ngettext("{n} rule", "{n} rules", len(found.read)).format(n=len(found.read))
    return _(
        "As it stood on {day}, this assessment was held against {rules}. A check reads what is "
        "written: whether it is true, and enough, is for people to say."
    ).format(day=say_date(brief.reading.as_of), rules=rules)


def _ready(found: Checked, question: str) -> Line:
    count = len(found.readiness(question).in_the_way)
    said = ngettext("{n} thing stands in the way.", "{n} things stand in the way.", count)
    clear = _("nothing that can be checked stands in the way.")
    return (
        Text(f"{ready_for(question)}: ", strong=True),
        Text(said.format(n=count) if count else clear),
    )


def _table_of_what_stands(brief: Brief, stands: list[Weighed]) -> Grid:
    header = (_("What was found"), _("What to do"), _("Stands in the way of"))
    ordered = sorted(stands, key=lambda each: not each.finding.blocks)
    rows = tuple(
        (
            Cell((line(each.finding.message), *_where(brief, each))),
            Cell((line(each.finding.todo), *_lapsed(each))),
            Cell((line(_blocks(each.finding.blocks)),)),
        )
        for each in ordered
    )
    return Grid(_("Findings that stand"), header, rows, widths=(5, 5, 3))


def _table_of_what_was_accepted(brief: Brief, accepted: list[Weighed]) -> Grid:
    header = (_("What was found"), _("Why it was accepted"), _("By whom, and when"))
    rows = tuple(
        (
            Cell((line(each.finding.message), *_where(brief, each))),
            Cell((line(each.accepted.reason),)),
            Cell((line(each.accepted.who), line(say_date(each.accepted.at.date())))),
        )
        for each in accepted
        if each.accepted
    )
    return Grid(_("Findings that were accepted"), header, rows, widths=(5, 5, 3))


def _where(brief: Brief, each: Weighed) -> tuple[Line, ...]:
    """The way to the first place, by the name of its item or the words of its question."""
    place = each.finding.places[0]
    question = brief.reading.form.question(place.question)
    if question is None:
        return ()
    if place.item and brief.reading.collection_of(place.item):
        name = brief.number(place.item)
        return ((Reference(name, brief.reading.name_of(place.item).home),),)
    return ((Reference(question.name, AnswerKey(question.id)),),)


def _lapsed(each: Weighed) -> tuple[Line, ...]:
    if each.lapsed is None:
        return ()
    said = _("{who} accepted this on {day}. What it rested on has changed since.")
    day = say_date(each.lapsed.at.date())
    return (line(said.format(who=each.lapsed.who, day=day)),)


def _blocks(blocks: tuple[str, ...]) -> str:
    return "; ".join(stands_in_the_way(blocks)) or _("nothing; worth a look")


def _asides(found: Checked) -> Iterator[str]:
    if found.not_applicable:
        names = _listed(found.title(each.rule) for each in found.not_applicable)
        yield _("This form does not ask what these rules need: {rules}.").format(rules=names)
    if found.off:
        yield _("These rules were not read: {rules}.").format(
            rules=_listed(map(found.title, found.off))
        )
    if found.faults:
        names = _listed(found.title(fault.rule) for fault in found.faults)
        yield _("These rules failed, a fault of the program: {rules}.").format(rules=names)
    for tuned in found.tuned:
        if tuned.reason:
            said = _("Set by the form: {rule}. {reason}")
            yield said.format(rule=found.title(tuned.rule), reason=tuned.reason)


def _listed(names: Iterable[str]) -> str:
    return "; ".join(names)
