"""The guide as a document: the same words as in the window, without the ways through it."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from eia_wizard.domain.guide import PLAIN, POINT, STEP, Article, Guide, Said
from eia_wizard.domain.prose import Bullets, Line, Numbers, Paragraph, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.parts import Contents, Heading, Part, Properties, Report, TitleBlock


def guide_paper(guide: Guide, program: str, made_at: datetime) -> Report:
    """The guide to read on paper."""
    title = _("Guide to EIA Wizard")
    subtitle = _("For commissioners, equality leads and trainers")
    return Report(
        properties=Properties(
            title=title,
            subject=subtitle,
            author="",
            keywords=_("equality impact assessment; guide"),
            identifier="",
            language="en-GB",
            made_at=made_at,
        ),
        title_block=TitleBlock(
            title=title,
            subtitle=subtitle,
            facts=((_("Program"), line(program)),) if program else (),
            fact_heads=(_("Item"), _("Detail")),
        ),
        parts=tuple(_parts(guide)),
        foot=title,
    )


def _parts(guide: Guide) -> Iterator[Part]:
    yield Contents(_("Contents"))
    for number, chapter in enumerate(guide.chapters):
        yield Heading(1, chapter.title, new_page=bool(number))
        yield Paragraph(line(chapter.opening))
        for article in chapter.articles:
            yield Heading(2, article.title)
            yield from _article(article)


def _article(article: Article) -> Iterator[Part]:
    said = [part for part in article.parts if isinstance(part, Said)]
    for mark, lines in groupby(said, key=lambda each: each.mark):
        set_ = tuple(map(_line, lines))
        if mark == STEP:
            yield Numbers(set_)
        elif mark == POINT:
            yield Bullets(set_)
        else:
            yield from map(Paragraph, set_)


def _line(said: Said) -> Line:
    return tuple(Text(each.text, strong=each.kind != PLAIN) for each in said.pieces)
