"""The order in which Tab goes through parts that were made in another order."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops_in(parts: Iterable[QWidget]) -> list[QWidget]:
    """What Tab stops at inside these, part by part."""
    return [
        stop
        for part in parts
        for stop in part.findChildren(QWidget)
        if stop.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]


def set_tab_order(stops: Sequence[QWidget]) -> None:
    """Tab goes from each of these to the next."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)
