"""An assessment shown question by question, with nothing private in it."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from eia_wizard.app.publishing import for_the_public
from eia_wizard.app.showing.cycle import stage_slide, stages_of
from eia_wizard.app.showing.pieces import lines_of, pieces, text_lines
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Question, Section, Stage
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.showing import Show, Slide
from eia_wizard.domain.words import gettext as _
from eia_wizard.quality.marks import marks_in
from eia_wizard.quality.small import small_counts, small_shares

SHOWN = ("group.", "aim.", "duty.", "assessment.")
"""How the roles of answers begin that may be shown; others may name people, dates or places."""
NAMES_PEOPLE = frozenset(
    f"assessment.{name}"
    for name in (
        *("lead", "contact", "directorate", "team", "team_view", "sponsor", "decision_maker"),
        *("not_needed_by", "not_needed_on", "not_needed_where", "related", "previous_id"),
        *("previous_reference", "began_on", "completed_on", "proposed_on", "implemented_on"),
    )
)
LISTED = frozenset({"evidence", "gaps", "impacts", "requirements", "measures", "options"})
"""Roles of collections whose items are shown by their names."""
SMALL = 10
"""A count of people up to this is not shown to a room."""


def show_assessment(reading: Reading, title: str) -> Show:
    """Stage by stage and question by question, as it may be published; what is empty is left."""
    public = for_the_public(reading)
    slides = [Slide(title, kicker=_("Equality impact assessment"))]
    for stage in public.form.stages:
        asked = list(_stage(public, stage))
        if asked:
            slides += [stage_slide(stage), *asked]
    return Show(title, stages_of(public.form), tuple(slides))


@lru_cache(maxsize=4096)
def is_private(text: str) -> bool:
    """Whether words hold a mark of a person, or a count so small that one could be known."""
    counts = [each.count for each in small_counts(text)]
    counts += [round(each.count * each.of / 100) for each in small_shares(text) if each.of]
    return any(0 < count <= SMALL for count in counts) or bool(marks_in(text))


def _stage(reading: Reading, stage: Stage) -> Iterator[Slide]:
    for section in stage.sections:
        for item in reading.section_items(section):
            name = reading.label(item) if item else ""
            if is_private(name):
                continue
            for question in section.questions:
                yield from _question(reading, stage, section, question, item)


def _question(
    reading: Reading, stage: Stage, section: Section, question: Question, item: str
) -> Iterator[Slide]:
    is_apart = bool(question.companion_of or (question.shows and item))
    is_asked = not is_apart and reading.is_asked(question, item)
    said = list(_said(reading, question, item)) if is_asked else []
    if not said:
        return
    where = reading.label(item) if item else section.title
    first = Slide(
        title=question.text or section.title,
        kicker=_("Stage {n} · {where}").format(n=stage.number, where=where),
        stage=stage.number,
        text=tuple(text_lines(question.why)),
        notes=tuple(_notes(question)),
    )
    for number, part in enumerate(pieces(said)):
        asked = replace(first, text=(_("Continued."),)) if number else first
        yield replace(asked, answer=part)


def _said(reading: Reading, question: Question, item: str) -> Iterator[str]:
    """The lines of an answer that may be shown; one that holds a mark of a person is left out."""
    if question.shows:
        collection = reading.form.collections[question.shows]
        if collection.role in LISTED and not collection.crossing:
            names = (reading.label(each) for each in reading.asked_items(collection.id))
            yield from (f"• {name}" for name in names if not is_private(name))
        return
    if not question.role.startswith(SHOWN) or question.role in NAMES_PEOPLE:
        return
    lines = list(lines_of(reading.say(AnswerKey(question.id, item))))
    if not any(map(is_private, lines)):
        yield from lines


def _notes(question: Question) -> Iterator[str]:
    if question.good:
        yield _("What good looks like: {good}").format(good=question.good)
    yield from question.prompts
