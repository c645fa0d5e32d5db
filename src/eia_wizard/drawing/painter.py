"""Figures for documents: a drawing by its name, as a picture for paper."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

from eia_wizard.drawing.colours import WheelColours
from eia_wizard.drawing.wheel import WheelPicture
from eia_wizard.drawing.wheel_in_lines import HEIGHT, WIDTH, wheel_in_lines
from eia_wizard.drawing.wheel_on_paper import RATIO, paint_on_paper
from eia_wizard.report.figures import Drawn

WHEEL = "cycle-wheel"
DOTS_AN_INCH, MM_AN_INCH = 300, 25.4

_kept: list[QCoreApplication] = []  # Qt ends when the last reference to it goes


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
        need_qt()
        family = self.prepare() if self.prepare else self.family
        width = round(width_mm / MM_AN_INCH * DOTS_AN_INCH)
        image = QImage(width, round(width * RATIO), QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        dots_a_metre = round(DOTS_AN_INCH / MM_AN_INCH * 1000)
        image.setDotsPerMeterX(dots_a_metre)
        image.setDotsPerMeterY(dots_a_metre)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        paint_on_paper(painter, QRectF(image.rect()), self.wheel, self.colours, family)
        painter.end()
        return _png(image)

    def draw(self, name: str) -> Drawn | None:
        """The figure in lines, or ``None`` if there is none of this name."""
        if name != WHEEL:
            return None
        return Drawn(f"0 0 {WIDTH} {HEIGHT}", wheel_in_lines(self.wheel, self.colours))


def need_qt() -> None:
    """Make sure that Qt can set letters; without a window it needs no display.

    Where no application exists yet, call this from the main thread.
    """
    if QCoreApplication.instance() is None:
        _kept.append(QGuiApplication(["eia-wizard", "-platform", "offscreen"]))


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    buffer.close()
    return bytes(held.data())
