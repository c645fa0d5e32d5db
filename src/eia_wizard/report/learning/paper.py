"""The frame that every paper to learn or train with has."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from eia_wizard.domain.days import say_date
from eia_wizard.domain.form import Source
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.domain.prose import Bullets, Line, Paragraph, Text, WebLink, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock


@dataclass(frozen=True, slots=True)
class Press:
    """What a paper is made with: everything to learn from, the titles of stages, and the day."""

    learning: Learning
    stages: dict[str, str]
    made_at: datetime


def paper(
    press: Press, title: str, subtitle: str, facts: Iterable[tuple[str, str]], parts: Iterable[Part]
) -> Report:
    """A paper of this title; nobody is named in it."""
    return Report(
        properties=Properties(
            title=title,
            subject=subtitle,
            author="",
            keywords=_("equality impact assessment; learning"),
            identifier="",
            language="en-GB",
            made_at=press.made_at,
        ),
        title_block=TitleBlock(
            title=title,
            subtitle=subtitle,
            facts=tuple((name, line(said)) for name, said in facts if said),
            fact_heads=(_("Item"), _("Detail")),
        ),
        parts=tuple(parts),
        foot=title,
    )


def practised(report: Report) -> Report:
    """The same paper, which says to people and to programs that it was made in practice."""
    keywords = f"{report.properties.keywords}; {PRACTICE_MARK}"
    return replace(
        report,
        properties=replace(report.properties, keywords=keywords),
        title_block=replace(report.title_block, marking=practice_words()),
    )


def text_parts(text: str) -> Iterator[Part]:
    """Paragraphs, and lists of the lines that begin with “- ”."""
    points: list[Line] = []
    for each in text.split("\n"):
        if each.startswith("- "):
            points.append(line(each.removeprefix("- ")))
            continue
        if points:
            yield Bullets(tuple(points))
            points = []
        yield Paragraph(line(each))
    if points:
        yield Bullets(tuple(points))


def source_parts(press: Press, names: Iterable[str]) -> Iterator[Part]:
    """A chapter of the sources of these names, each with when it was found correct."""
    found = [press.learning.sources[name] for name in names if name in press.learning.sources]
    if found:
        yield Heading(1, _("Where this comes from, and further reading"))
        yield Bullets(tuple(_said(source) for source in found))


def _said(source: Source) -> Line:
    after = [f" {source.publisher}." if source.publisher else ""]
    if source.correct_at:
        after.append(_(" Found correct on {day}.").format(day=say_date(source.correct_at)))
    if source.check_by:
        after.append(_(" Check by {day}.").format(day=say_date(source.check_by)))
    title = f"{source.title}."
    if not source.address:
        return (Text(title + "".join(after)),)
    tip = _("Read “{title}”").format(title=source.title)
    return (WebLink(title, source.address, tip), Text("".join(after)))
