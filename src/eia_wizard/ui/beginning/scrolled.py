"""How far the columns of a window were scrolled, and the same again in the next one."""

from PySide6.QtWidgets import QScrollArea, QWidget

Scrolled = list[tuple[str, int]]
"""For each column in order: whose it is, and how many pixels are above its sight."""


def scrolled_in(window: QWidget) -> Scrolled:
    """How far each column of the page in sight is scrolled."""
    return [(_name(area), area.verticalScrollBar().value()) for area in _areas(window)]


def scroll_again(window: QWidget, scrolled: Scrolled) -> None:
    """Scroll the columns as they were, if they are the same."""
    areas = _areas(window)
    if [_name(area) for area in areas] == [name for name, _far in scrolled]:
        for area, (_name_of_it, far) in zip(areas, scrolled, strict=True):
            area.verticalScrollBar().setValue(far)


def _areas(window: QWidget) -> list[QScrollArea]:
    return [area for area in window.findChildren(QScrollArea) if area.isVisible()]


def _name(area: QScrollArea) -> str:
    inside = area.widget()
    return inside.objectName() if inside else ""
