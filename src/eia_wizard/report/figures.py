"""The figures of a report: named there, drawn by whoever can draw."""

from typing import Protocol

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.report.charts import Chart


@dataclass(frozen=True, slots=True)
class Drawn:
    """A figure in lines: the elements inside an ``svg`` element, and its ``viewBox``."""

    box: str
    inside: str


class FigurePainter(Protocol):
    """Whoever can draw a figure of a report; documents only place the picture."""

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The figure as PNG bytes, or ``None`` if there is no figure of this name."""

    def draw(self, name: str) -> Drawn | None:
        """The figure in lines, or ``None`` if there is no figure of this name."""


class ChartPainter(FigurePainter, Protocol):
    """Whoever can draw charts of answers as well."""

    def chart(self, chart: Chart, width_mm: int) -> bytes:
        """A chart as PNG bytes."""
