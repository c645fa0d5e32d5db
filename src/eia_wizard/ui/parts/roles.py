"""What assistive technology is told of our own widgets, where Qt cannot know it."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAccessibleWidget,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from eia_wizard.ui.parts.foldable import Foldable
from eia_wizard.ui.parts.heard_as import (
    HeardAsDocument,
    HeardAsHeading,
    HeardAsPicture,
    HeardAsPlace,
    HeardAsPlaces,
    HeardAsWindow,
)
from eia_wizard.ui.parts.labels import Heading, Point
from eia_wizard.ui.parts.menu_button import OpensMenu
from eia_wizard.ui.parts.spoken_buttons import SpokenChoice, SpokenFold, SpokenMenu
from eia_wizard.ui.parts.tabs import Tab, Tabs
from eia_wizard.ui.parts.tour_card import TourCard


class ReadingArea(QScrollArea):
    """Words to be read that may need scrolling; the keyboard can stop there to do so."""


_alive: dict[int, QAccessibleWidget] = {}


def tell_roles_apart() -> None:
    """Let headings be known as headings, tabs as tabs, and so on; called once at the start."""
    QAccessible.installFactory(_spoken_interface)


def _spoken_interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    made: QAccessibleWidget
    match thing:
        case Heading():
            made = QAccessibleWidget(thing, QAccessible.Role.Heading)
        case Point():
            made = QAccessibleWidget(thing, QAccessible.Role.ListItem)
        case ReadingArea():
            made = QAccessibleWidget(thing, QAccessible.Role.Document)
        case TourCard():
            made = QAccessibleWidget(thing, QAccessible.Role.Dialog)
        case Tabs():
            made = QAccessibleWidget(thing, QAccessible.Role.PageTabList)
        case Tab():
            made = SpokenChoice(thing, QAccessible.Role.PageTab)
        case QToolButton() | QPushButton() if isinstance(thing, OpensMenu):
            made = SpokenMenu(thing)
        case QAbstractButton() if isinstance(thing, HeardAsPlace):
            made = SpokenChoice(thing, QAccessible.Role.ListItem)
        case QWidget() if isinstance(thing, HeardAsPlaces):
            made = QAccessibleWidget(thing, QAccessible.Role.List)
        case QWidget() if isinstance(thing, HeardAsDocument):
            made = QAccessibleWidget(thing, QAccessible.Role.Document)
        case QWidget() if isinstance(thing, HeardAsHeading):
            made = QAccessibleWidget(thing, QAccessible.Role.Heading)
        case QWidget() if isinstance(thing, HeardAsWindow):
            made = QAccessibleWidget(thing, QAccessible.Role.Window)
        case QWidget() if isinstance(thing, HeardAsPicture):
            made = QAccessibleWidget(thing, QAccessible.Role.Graphic)
        case QAbstractButton() if isinstance(thing, Foldable):
            made = SpokenFold(thing, QAccessible.Role.Button)
        case _:
            return None
    _alive[id(thing)] = made  # Qt keeps no reference of its own to what Python made
    thing.destroyed.connect(lambda: _alive.pop(id(thing), None))
    return made
