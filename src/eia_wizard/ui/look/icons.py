"""Outline icons, painted from their SVG in the colour asked for, at any resolution."""

from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from eia_wizard import resources
from eia_wizard.ui.look.tokens import Colours

WORDS = "words"
"""The role of an icon that takes the colour of the words beside it."""


class Icons:
    """Gives icons by name in the colours of the present scheme."""

    def __init__(self, colours: Colours, size: int = 20) -> None:
        self._colours, self._size = colours, size
        self._made: dict[tuple[str, str], QIcon] = {}
        self._named: dict[int, tuple[str, str]] = {}

    def wear(self, colours: Colours, size: int) -> None:
        """From now on give icons in these colours and this size."""
        self._colours, self._size = colours, size
        self._made.clear()

    def icon(self, name: str, role: str = WORDS) -> QIcon:
        """An icon by its file name, in the colour of a token such as ``action`` or ``block``.

        Buttons repaint it by themselves when the scheme changes; elsewhere ask for it again.

        Raises:
            KeyError: if there is no such icon.
        """
        key = (name, role)
        if key not in self._made:
            self._made[key] = self._make(name, role)
            self._named[self._made[key].cacheKey()] = key
        return self._made[key]

    def steady(self, name: str, role: str = "quiet_ink") -> QIcon:
        """An icon that only says what a thing is for: it is no fainter where nothing is pressed."""
        icon = QIcon(self.icon(name, role))
        for ratio in _ratios():
            icon.addPixmap(pixmap(name, self.colour(role), self._size, ratio), QIcon.Mode.Disabled)
        return icon

    def colour(self, role: str) -> str:
        """The colour of a token; the ink for an icon that follows its words."""
        return self._colours.ink if role == WORDS else str(getattr(self._colours, role))

    def paint(self, painter: QPainter, rect: QRectF, icon: QIcon, words: str) -> bool:
        """Paint one of our icons crisply; ``words`` is the colour of the words beside it.

        Tells whether the icon was one of ours.
        """
        key = self._named.get(icon.cacheKey())
        if key is None:
            return False
        name, role = key
        paint_icon(painter, rect, name, words if role == WORDS else self.colour(role))
        return True

    def fresh(self, icon: QIcon) -> QIcon:
        """One of our icons in the colours of now, given before these changed; another as it is."""
        key = self._named.get(icon.cacheKey())
        return self.icon(*key) if key else icon

    def _make(self, name: str, role: str) -> QIcon:
        icon = QIcon()
        for ratio in _ratios():
            drawn = pixmap(name, self.colour(role), self._size, ratio)
            icon.addPixmap(drawn)
            icon.addPixmap(drawn, QIcon.Mode.Selected)  # else Qt blends it with the tint of a row
            faint = pixmap(name, self._colours.off, self._size, ratio)
            icon.addPixmap(faint, QIcon.Mode.Disabled)
        return icon


def names() -> list[str]:
    """The icons there are."""
    return sorted(path.stem for path in _folder().glob("*.svg"))


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: str) -> None:
    """Paint an icon into a square, in a colour ``#RRGGBB``, whatever the device."""
    device = painter.device()
    ratio = device.devicePixelRatio() if device else 1.0
    painter.drawPixmap(rect.topLeft(), pixmap(name, colour, round(rect.width()), ratio))


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """An icon ``size`` pixels wide, with as many dots as a screen of that ratio shows.

    Raises:
        KeyError: if there is no such icon.
    """
    svg = _svg(name).replace("currentColor", colour).encode()
    made = QPixmap(QSize(1, 1) * round(size * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return made


def _ratios() -> set[float]:
    return {screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0}


@cache
def _svg(name: str) -> str:
    path = _folder() / f"{name}.svg"
    if not path.is_file():
        raise KeyError(name)
    return path.read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return resources.folder("assets") / "icons"
