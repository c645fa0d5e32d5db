"""Likelihood times consequence, before and after what will be done, worked out for the reader."""

from collections.abc import Iterator

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.form import Collection
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.prose import Cell, Grid, Line, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part
from eia_wizard.report.saying import references

EXTREME, HIGH, MODERATE = 15, 8, 4
"""The lowest scores of three bands, out of 25, as many NHS organisations draw them."""


def scores(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The scores of every item: ``columns`` names likelihood and consequence, then those after."""
    rows = tuple(
        row
        for name in part.of
        for item in brief.reading.items(name)
        if (row := _row(brief, brief.reading.form.collections[name], item, part.columns))
    )
    if not rows:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    if part.intro:
        yield Paragraph(line(part.intro))
    header = (_("What"), _("Now"), _("After what will be done"))[: 1 + len(part.columns) // 2]
    yield Grid(part.title, header, rows, widths=(5, 4, 4)[: len(header)], row_heads=True)


def band(score: int) -> str:
    """The band that a score out of 25 falls in."""
    if score >= EXTREME:
        return _("extreme")
    if score >= HIGH:
        return _("high")
    return _("moderate") if score >= MODERATE else _("low")


def _row(
    brief: Brief, collection: Collection, item: str, columns: tuple[str, ...]
) -> tuple[Cell, ...]:
    pairs = [columns[start : start + 2] for start in range(0, len(columns), 2)]
    told = [_score(brief, pair, item) for pair in pairs]
    if not any(told):
        return ()
    name = references(brief, (item,)) if collection.grown else line(brief.reading.label(item))
    return (Cell((name,)), *(Cell((said or line(_("Not scored")),)) for said in told))


def _score(brief: Brief, pair: tuple[str, ...], item: str) -> Line:
    values = [brief.reading.value(AnswerKey(name, item)) for name in pair]
    match values:
        case [int(likelihood), int(consequence)]:
            score = likelihood * consequence
            said = _("{likelihood} × {consequence} = {score}, {band}").format(
                likelihood=likelihood, consequence=consequence, score=score, band=band(score)
            )
            return line(said)
    return ()
