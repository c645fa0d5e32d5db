"""A drawing as a picture for paper, whoever paints it."""

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter

DOTS_AN_INCH, MM_AN_INCH = 300, 25.4

Paint = Callable[[QPainter, QRectF], None]
"""Paints a drawing into a rectangle."""

_kept: list[QCoreApplication] = []  # Qt ends when the last reference to it goes


def need_qt() -> None:
    """Make sure that Qt can set letters; without a window it needs no display.

    Where no application exists yet, call this from the main thread.
    """
    if QCoreApplication.instance() is None:
        _kept.append(QGuiApplication(["eia-wizard", "-platform", "offscreen"]))


def dots(width_mm: int) -> int:
    """How many dots fill so many millimetres."""
    return round(width_mm / MM_AN_INCH * DOTS_AN_INCH)


def picture(width_mm: int, ratio: float, paint: Paint) -> bytes:
    """PNG bytes, 300 dots an inch, ``ratio`` times as high as it is wide."""
    width = dots(width_mm)
    image = QImage(width, round(width * ratio), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    dots_a_metre = round(DOTS_AN_INCH / MM_AN_INCH * 1000)
    image.setDotsPerMeterX(dots_a_metre)
    image.setDotsPerMeterY(dots_a_metre)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    paint(painter, QRectF(image.rect()))
    painter.end()
    return _png(image)


def _png(image: QImage) -> bytes:
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    buffer.close()
    return bytes(held.data())
