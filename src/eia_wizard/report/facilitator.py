"""What is shown to a room as a paper for whoever leads: every answer and every note."""

from collections.abc import Iterator
from datetime import datetime

from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.learning.wording import said_minutes
from eia_wizard.domain.prose import Bullets, Paragraph, line
from eia_wizard.domain.showing import Show, Slide
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.learning.paper import Press, paper
from eia_wizard.report.parts import Contents, Heading, Part, Report

BULLET = "• "
LONGEST_HEADING = 14
"""Words; a longer one would hide in the list of headings what comes under it."""


def facilitator_paper(show: Show, made_at: datetime) -> Report:
    """The notes for leading a show, slide by slide."""
    title = _("Notes for leading: {title}").format(title=show.title)
    facts = ((_("Slides"), str(len(show.slides))),)
    subtitle = _("What is on each slide, what is hidden at first, and what to ask.")
    return paper(Press(Learning(), {}, made_at), title, subtitle, facts, _parts(show))


def _parts(show: Show) -> Iterator[Part]:
    yield Contents(_("Slides"), depth=1)
    for number, slide in enumerate(show.slides, start=1):
        is_long = len(slide.title.split()) > LONGEST_HEADING
        name = slide.kicker if is_long and slide.kicker else slide.title
        yield Heading(1, _("Slide {n}: {title}").format(n=number, title=name))
        if name != slide.title:
            yield Paragraph(line(slide.title), tone="lead")
        yield from _slide(slide)


def _slide(slide: Slide) -> Iterator[Part]:
    if slide.kicker:
        yield Paragraph(line(slide.kicker), tone="note")
    yield from _lines(slide.text)
    if slide.minutes:
        yield Paragraph(line(_("Time: {time}.").format(time=said_minutes(slide.minutes))))
    for name, lines in ((_("Hidden at first"), slide.answer), (_("For you"), slide.notes)):
        if lines:
            yield Heading(2, name)
            yield from _lines(lines)


def _lines(lines: tuple[str, ...]) -> Iterator[Part]:
    points = tuple(line(each.removeprefix(BULLET)) for each in lines if each.startswith(BULLET))
    for each in lines:
        if not each.startswith(BULLET):
            yield Paragraph(line(each))
    if points:
        yield Bullets(points)
