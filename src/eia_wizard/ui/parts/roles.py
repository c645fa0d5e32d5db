"""What assistive technology is told of our own widgets, where Qt cannot know it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QScrollArea

from eia_wizard.ui.parts.labels import Heading, Point


class ReadingArea(QScrollArea):
    """Words to be read that may need scrolling; the keyboard can stop there to do so."""


_alive: dict[int, QAccessibleWidget] = {}


def tell_roles_apart() -> None:
    """Let headings be known as headings, points as points of a list; called once at the start."""
    QAccessible.installFactory(_spoken_interface)


def _spoken_interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    match thing:
        case Heading():
            role = QAccessible.Role.Heading
        case Point():
            role = QAccessible.Role.ListItem
        case ReadingArea():
            role = QAccessible.Role.Document
        case _:
            return None
    made = QAccessibleWidget(thing, role)
    _alive[id(thing)] = made  # Qt keeps no reference of its own to what Python made
    thing.destroyed.connect(lambda: _alive.pop(id(thing), None))
    return made
