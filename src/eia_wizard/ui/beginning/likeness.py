"""How a window was left: a picture, and the text that was being typed.

It is read before the program is there, so it loads next to nothing.
"""

import json
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication, QImage

from eia_wizard.store.likeness import place_of_likeness, stamp_of

NOTES = "eia-wizard"
"""Under this name the picture carries what is to be known about it."""

GROUND = "ground of the system"
"""A property of the application: the colour of windows of this system, dark or light."""


class Box(NamedTuple):
    """A text being typed: its place in the window in pixels, its words and where the cursor was."""

    x: int
    y: int
    wide: int
    high: int
    is_line: bool
    name: str
    text: str
    cursor: int
    scrolled: int


class Likeness(NamedTuple):
    """A window as it was left; ``box`` is the text that was being typed, if any was."""

    picture: QImage
    title: str
    size: tuple[int, int]
    is_maximised: bool
    box: Box | None


def read_likeness(library: Path) -> Likeness | None:
    """How the window on a library was left; nothing where that is not known or holds no longer."""
    picture = QImage(str(place_of_likeness(library)))
    if picture.isNull():
        return None
    try:
        notes = json.loads(picture.text(NOTES))
        if notes["holds for"] != holds_for(library):
            return None
        picture.setDevicePixelRatio(notes["ratio"])
        width, height = notes["size"]
        box = Box(*notes["box"]) if notes["box"] else None
        return Likeness(picture, notes["title"], (width, height), notes["is_maximised"], box)
    except (ValueError, TypeError, KeyError):
        return None


def holds_for(library: Path) -> list[object]:
    """What must be as it was for a likeness to hold: the library, the screen and its colours."""
    app = QGuiApplication.instance()
    ground = app.property(GROUND) if app else None
    return [stamp_of(library), ground, QGuiApplication.primaryScreen().devicePixelRatio()]


def note_ground() -> None:
    """Note the colours of the system, before the program puts on its own."""
    app = QGuiApplication.instance()
    if app:
        app.setProperty(GROUND, QGuiApplication.palette().window().color().name())
