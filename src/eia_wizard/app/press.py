"""What writes one document after the other, each whole or not there."""

from collections.abc import Callable
from pathlib import Path

from eia_wizard.app.exporting import Material, PainterFor, Wanted, write_document
from eia_wizard.app.many import Chosen, Told
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.files.troubles import DiskFull
from eia_wizard.report.charts import Chart
from eia_wizard.report.figures import ChartPainter, Drawn

Read = Callable[[Chosen], Material]
"""Reads what a document is made from; each when its turn comes, so that memory stays small."""


class Press:
    """Writes one after the other; each figure is drawn once for all."""

    def __init__(self, read: Read, room: Workroom, wanted: Wanted, painter_for: PainterFor) -> None:
        self._read, self._room, self._wanted = read, room, wanted
        self._painter_for = painter_for
        self._painters: dict[int, ChartPainter | None] = {}

    def write(self, chosen: Chosen, folder: Path, name: str) -> Told:
        """One document, or why there is none; only a full disk is not its own affair."""
        is_practice = False
        try:
            material = self._read(chosen)
            is_practice = material.is_practice
            write_document(
                material,
                self._room,
                self._wanted,
                folder / name,
                self._painter,
            )
        except DiskFull:
            raise
        except EiaError as refused:
            is_there = (folder / name).exists()
            return Told(chosen, name if is_there else "", str(refused), is_practice)
        return Told(chosen, name, is_practice=is_practice)

    def _painter(self, form: Form) -> ChartPainter | None:
        if id(form) not in self._painters:
            painter = self._painter_for(form)
            self._painters[id(form)] = _Once(painter) if painter else None
        return self._painters[id(form)]


class _Once:
    """Draws each figure once."""

    def __init__(self, painter: ChartPainter) -> None:
        self._painter = painter
        self._figures: dict[tuple[str, int], bytes | None] = {}

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The figure as it was drawn the first time."""
        key = (name, width_mm)
        if key not in self._figures:
            self._figures[key] = self._painter.paint(name, width_mm)
        return self._figures[key]

    def draw(self, name: str) -> Drawn | None:
        """The figure in lines, which cost next to nothing."""
        return self._painter.draw(name)

    def chart(self, chart: Chart, width_mm: int) -> bytes:
        """A chart, which differs from one document to the next."""
        return self._painter.chart(chart, width_mm)
