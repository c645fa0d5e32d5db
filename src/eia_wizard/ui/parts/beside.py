"""A layout of two: side by side where there is room for both, else one under the other."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLayoutItem, QWidget

from eia_wizard.ui.parts.flow import Wrapping

AROUND, BETWEEN = 4, 4
"""Pixels above and below two that stand one under the other, and between them."""


class BesideOrUnder(Wrapping):
    """The second is as wide as it wants to be, at the right; the first has the rest, or a line."""

    def __init__(self, parent: QWidget, least: int, wanted: Callable[[], int]) -> None:
        super().__init__(parent, gap=12)
        self._least, self._wanted = least, wanted

    def heightForWidth(self, width: int) -> int:
        """One under the other they keep apart from what comes next."""
        return super().heightForWidth(width) + (AROUND if self._are_stacked(width) else 0)

    def arrange(self, width: int) -> list[QRect]:
        """Both on a line, their middles at one height, or the second under the first."""
        items = self.shown()
        if self._are_stacked(width) or len(items) != 2:
            return _under(items, width, AROUND if len(items) == 2 else 0)
        wanted = self._wanted()
        room = width - wanted - self.spacing()
        name, control = _height(items[0], room), _height(items[1], wanted)
        high = max(name, control)
        return [
            QRect(0, (high - name) // 2, room, name),
            QRect(width - wanted, (high - control) // 2, wanted, control),
        ]

    def _are_stacked(self, width: int) -> bool:
        wanted = self._wanted()
        is_narrow = not wanted or width - wanted - self.spacing() < self._least
        return is_narrow and len(self.shown()) == 2


def _under(items: list[QLayoutItem], width: int, above: int) -> list[QRect]:
    rects: list[QRect] = []
    for item in items:
        top = rects[-1].bottom() + 1 + BETWEEN if rects else above
        rects.append(QRect(0, top, width, _height(item, width)))
    return rects


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
