"""The drawing that goes into a place for a picture, with its words for who cannot see it."""

from base64 import b64encode
from collections.abc import Iterator
from typing import NamedTuple

from eia_wizard.app.template.said import keys_of
from eia_wizard.domain.answers import AnswerKey, NumberTable
from eia_wizard.domain.mapping import AFFECTED, CYCLE, Mapping, Match, Named, drawing_in, parts_of
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.slots import FIGURE, Filling
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.charts import Panel, chart_of, panel_of_table, who_is_affected
from eia_wizard.report.cycle import WHEEL, alt_of_wheel
from eia_wizard.report.figures import ChartPainter

WIDTH = 160
"""Millimetres: the width of a page between its margins; a narrow cell makes it smaller."""


class Picture(NamedTuple):
    """A PNG, and what it shows in words."""

    png: bytes
    alt: str


def name_of_drawing(drawing: str) -> str:
    """What a drawing is called."""
    names = {
        AFFECTED: _("Who is affected, as a chart"),
        CYCLE: _("The commissioning cycle, as a drawing"),
    }
    return names.get(drawing, drawing)


def asks_for_pictures(mapping: Mapping) -> bool:
    """Whether somebody may have to paint for it."""
    return any(
        drawing_in(match.text) or (match.slot.kind == FIGURE and match.text)
        for match in mapping.matches
    )


def is_picture(reading: Reading, match: Match) -> bool:
    """Whether a drawing or a chart is to go there, rather than words."""
    return bool(drawing_in(match.text)) or (
        match.slot.kind == FIGURE and any(True for _key, _table in _tables(reading, match.text))
    )


def filling_with(reading: Reading, match: Match, painter: ChartPainter | None) -> Filling | None:
    """The picture as what goes into its slot; nothing where there is none, or nobody paints."""
    found = _picture(reading, match.text, painter) if painter else None
    if found is None:
        return None
    png = b64encode(found.png).decode("ascii")
    return Filling(match.slot.id, picture=png, alt=found.alt, width=WIDTH)


def _picture(reading: Reading, text: str, painter: ChartPainter) -> Picture | None:
    drawing = drawing_in(text)
    if drawing and drawing.item == CYCLE:
        png = painter.paint(WHEEL, WIDTH)
        return Picture(png, alt_of_wheel(reading.form.stages)) if png else None
    if drawing:
        chart = who_is_affected(reading) if drawing.item == AFFECTED else None
    else:
        chart = chart_of(tuple(_panels(reading, text)))
    return Picture(painter.chart(chart, WIDTH), chart.alt) if chart else None


def _panels(reading: Reading, text: str) -> Iterator[Panel]:
    """A panel for each table: counted on its own scale, since each counts something else."""
    for key, table in _tables(reading, text):
        question = reading.form.question(key.question)
        name = question.name if question else key.question
        yield panel_of_table(reading.label(key.item) if key.item else name, table)


def _tables(reading: Reading, text: str) -> Iterator[tuple[AnswerKey, NumberTable]]:
    named: Iterator[Named] = (part.answer for part in parts_of(text) if part.answer)
    for key in (key for each in named for key in keys_of(reading, each)):
        value = reading.value(key)
        if isinstance(value, NumberTable):
            yield key, value
