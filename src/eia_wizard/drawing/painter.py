"""Figures for documents: a drawing by its name, as a picture for paper."""

from collections.abc import Callable
from math import ceil

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.drawing.chart_on_paper import ChartDrawing
from eia_wizard.drawing.colours import WheelColours
from eia_wizard.drawing.paper import dots, need_qt, picture
from eia_wizard.drawing.wheel import WheelPicture
from eia_wizard.drawing.wheel_in_lines import HEIGHT, WIDTH, wheel_in_lines
from eia_wizard.drawing.wheel_on_paper import RATIO, paint_on_paper
from eia_wizard.report.charts import Chart
from eia_wizard.report.figures import Drawn

WHEEL = "cycle-wheel"


@dataclass(frozen=True, slots=True)
class FigurePainter:
    """Paints the figures of one report; paper wants the colours of the light scheme.

    ``family`` is the font, the application's own unless named. ``prepare`` is called once Qt is
    up and before anything is painted: it may load fonts and name the family instead.
    """

    wheel: WheelPicture
    colours: WheelColours
    family: str = ""
    prepare: Callable[[], str] | None = None

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The figure as PNG bytes, 300 dots an inch, or ``None`` if there is none of this name."""
        if name != WHEEL:
            return None
        family = self._family()
        return picture(
            width_mm,
            RATIO,
            lambda painter, rect: paint_on_paper(painter, rect, self.wheel, self.colours, family),
        )

    def chart(self, chart: Chart, width_mm: int) -> bytes:
        """A chart as PNG bytes, 300 dots an inch."""
        width = dots(width_mm)
        drawing = ChartDrawing(chart, width, self._family())
        ratio = ceil(drawing.height) / width
        return picture(width_mm, ratio, lambda painter, _rect: drawing.paint(painter, self.colours))

    def draw(self, name: str) -> Drawn | None:
        """The figure in lines, or ``None`` if there is none of this name."""
        if name != WHEEL:
            return None
        return Drawn(f"0 0 {WIDTH} {HEIGHT}", wheel_in_lines(self.wheel, self.colours))

    def _family(self) -> str:
        need_qt()
        return self.prepare() if self.prepare else self.family
