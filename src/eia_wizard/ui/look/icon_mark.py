"""An icon that stands beside words without being a button."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from eia_wizard.ui.look.icons import paint_icon
from eia_wizard.ui.look.kit import Kit
from eia_wizard.ui.look.style import LookStyle
from eia_wizard.ui.look.tokens import LIGHT, Sizes


class IconMark(QWidget):
    """Shows one icon in the colour of a token, and follows scheme and text size.

    It says nothing to a screen reader: the words beside it do.
    """

    def __init__(self, name: str, role: str, parent: QWidget, *, pixels: int = 20) -> None:
        super().__init__(parent)
        self._name, self._role, self._pixels = name, role, pixels
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        """A square that follows the person's text size."""
        return QSize(1, 1) * self._sizes().scaled(self._pixels)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the icon."""
        kit = _kit(self)
        colour = str(getattr(kit.colours if kit else LIGHT, self._role))
        side = self._sizes().scaled(self._pixels)
        paint_icon(QPainter(self), QRectF(0, 0, side, side), self._name, colour)

    def _sizes(self) -> Sizes:
        kit = _kit(self)
        return kit.sizes if kit else Sizes()


def _kit(widget: QWidget) -> Kit | None:
    style = widget.style()
    return style.kit if isinstance(style, LookStyle) else None
