"""A whole report: the title block, the contents, and the parts that the layout calls for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.decided import decision_label
from eia_wizard.domain.form import Collection
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.practice import PRACTICE_MARK
from eia_wizard.domain.prose import Line, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.asked_and_done import asked_and_done
from eia_wizard.report.blank.form import TO_FILL, blank
from eia_wizard.report.board import (
    decision_asked,
    in_the_way,
    proposal,
    questions,
    who_gains_and_loses,
    will_be_done,
)
from eia_wizard.report.brief import Brief
from eia_wizard.report.chain import chain
from eia_wizard.report.checked import checked
from eia_wizard.report.collections import at_a_glance, whole_collection
from eia_wizard.report.cycle import cycle
from eia_wizard.report.nhs import evidence_by_type, group_table, scale_table
from eia_wizard.report.not_needed import not_needed
from eia_wizard.report.one_page import ROOMS, first_on_one_page
from eia_wizard.report.parts import Contents, Heading, Home, Part, Properties, Report, TitleBlock
from eia_wizard.report.record import (
    about,
    decisions,
    not_answered,
    not_asked,
    short_digest,
    unrecognised,
)
from eia_wizard.report.saying import lines_of
from eia_wizard.report.scores import scores
from eia_wizard.report.short import in_short
from eia_wizard.report.stages import chapters, stages
from eia_wizard.report.summary import summary, who_is_affected
from eia_wizard.report.tables import table

Builder = Callable[[Brief, LayoutPart], Iterator[Part]]

TITLE_ROLES = (
    "assessment.lead",
    "assessment.sponsor",
    "assessment.decision_maker",
    "assessment.size",
    "assessment.not_needed_by",
    "assessment.not_needed_on",
    "assessment.began_on",
    "assessment.completed_on",
    "review.on",
)
"""The answers that identify an assessment on its first page."""


def collection_chapter(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """One or more collections as a chapter, with a table at a glance where columns are named."""
    asked = [name for name in part.of if brief.reading.is_collection_asked(name)]
    named = [brief.reading.form.collections[name] for name in asked]
    if not named:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    for collection in named:
        if len(named) > 1:
            yield Heading(2, collection.title)
        yield from _chapter(brief, collection, part, alone=len(named) == 1)


def _chapter(
    brief: Brief, collection: Collection, part: LayoutPart, *, alone: bool
) -> Iterator[Part]:
    yield Home(AnswerKey(collection.id))
    if part.columns:
        yield from at_a_glance(brief, collection, part.columns)
    if alone and brief.reading.items(collection.id):
        yield Heading(2, _("{title} in full").format(title=collection.title))
    yield from whole_collection(brief, collection, 3)


BUILDERS: dict[str, Builder] = {
    "summary": summary,
    "who-is-affected": who_is_affected,
    "cycle": cycle,
    "stages": stages,
    "chapters": chapters,
    "in-short": in_short,
    "not-needed": not_needed,
    "table": table,
    "scores": scores,
    "collection": collection_chapter,
    "decisions": decisions,
    "outstanding": not_answered,
    "not-asked": not_asked,
    "unrecognised": unrecognised,
    "checked": checked,
    "asked-and-done": asked_and_done,
    "about": about,
    "chain": chain,
    "group-table": group_table,
    "scale-table": scale_table,
    "evidence-by-type": evidence_by_type,
    "proposal": proposal,
    "decision-asked": decision_asked,
    "gains-and-losses": who_gains_and_loses,
    "in-the-way": in_the_way,
    "will-be-done": will_be_done,
    "questions": questions,
    TO_FILL: blank,
}

OF_THE_ANSWERS = frozenset({"who-is-affected", "collection", "outstanding", "not-asked", "cycle"})
"""The parts that rest on the answers and the layout alone."""


def build_report(brief: Brief) -> Report:
    """The report that a brief asks for; one of one page says as much as stands on it."""
    if not brief.layout.one_page:
        return _built(brief)
    return first_on_one_page(_built(replace(brief, room=room)) for room in ROOMS)


def _built(brief: Brief) -> Report:
    title = brief.reading.role_text("assessment.title") or _untitled(brief)
    subtitle = brief.layout.subtitle or usual_subtitle()
    contents = () if brief.layout.short else (Contents(_("Contents"), depth=1),)
    built = (part for at, p in enumerate(brief.layout.parts) for part in _part(brief, at, p))
    return Report(
        properties=Properties(
            title=title,
            subject=subtitle,
            author=brief.organisation,
            keywords=_keywords(brief),
            identifier=brief.reading.assessment.id,
            language="en-GB",
            made_at=brief.made_at,
        ),
        title_block=TitleBlock(
            title=title,
            subtitle=subtitle,
            facts=tuple(_title_facts(brief)) if not brief.layout.no_facts else (),
            fact_heads=(_("Item"), _("Detail")),
            marking=brief.marking,
            protection=brief.protection,
        ),
        parts=(*contents, *built),
        foot=_foot(brief),
        is_public=brief.layout.audience == "publication",
        is_close=brief.layout.one_page,
    )


def _keywords(brief: Brief) -> str:
    usual = _("equality impact assessment; commissioning cycle")
    return f"{PRACTICE_MARK}; {usual}" if brief.is_practice else usual


def _part(brief: Brief, at: int, part: LayoutPart) -> Iterable[Part]:
    build = BUILDERS[part.kind]
    if part.kind not in OF_THE_ANSWERS:
        return build(brief, part)
    return brief.once(("part", at), lambda: tuple(build(brief, part)))


def usual_subtitle() -> str:
    """What a document calls itself where its layout says nothing else."""
    return _("Equality impact assessment")


def _untitled(brief: Brief) -> str:
    is_form = brief.layout.audience == TO_FILL
    return brief.reading.form.title if is_form else _("Assessment without a title")


def _title_facts(brief: Brief) -> Iterator[tuple[str, Line]]:
    if brief.organisation:
        yield _("Organisation"), line(brief.organisation)
    for role in () if brief.layout.short else TITLE_ROLES:
        question = brief.reading.form.with_role(role)
        if question is None or not brief.reading.is_asked_here(question):
            continue
        said = brief.reading.say(AnswerKey(question.id))
        if said and not brief.is_withheld(AnswerKey(question.id)):
            yield title_labels()[role], lines_of(said)[0]
    for point in brief.decision_points:
        label = decision_label(brief.reading, point.item)
        sealed = _("{decision}, sealed on {day}").format(
            decision=label, day=say_date(point.at.date())
        )
        yield _("Decision point"), line(sealed)
    yield _("As it stood on"), line(say_date(brief.made_at.date()))
    yield _("Reference"), line(brief.reading.assessment.id)


def title_labels() -> dict[str, str]:
    """Short names of the answers on the first page."""
    return {
        "assessment.lead": _("Led by"),
        "assessment.sponsor": _("Senior sponsor"),
        "assessment.decision_maker": _("Decided by"),
        "assessment.size": _("Size of assessment"),
        "assessment.not_needed_by": _("Found not needed by"),
        "assessment.not_needed_on": _("Found not needed on"),
        "assessment.began_on": _("Work began"),
        "assessment.completed_on": _("Complete on"),
        "review.on": _("To be looked at again"),
    }


def _foot(brief: Brief) -> str:
    day = say_date(brief.made_at.date())
    if not brief.decision_points:
        return _("As it stood on {day}").format(day=day)
    check = short_digest(brief.decision_points[-1].digest)
    return _("As it stood on {day} · document check {check}").format(day=day, check=check)
