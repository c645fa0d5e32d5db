"""How a window was left: a picture, and the text that was being typed.

It is read before the program is there, so it loads next to nothing.
"""

import json
import zlib
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QGuiApplication, QImage

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.bounded import read_bounded
from eia_wizard.store.likeness import place_of_likeness, stamp_of

MOST_BYTES, MOST_DOTS = 30_000_000, 40_000_000
"""Of the file, and of its picture: more than the largest screens have."""

LONGEST = 50_000
"""Characters of a text that is shown at once; a longer one waits for the program."""

FARTHEST = 1_000_000
"""Pixels from the corner of a window to anything in it."""

GROUND = "ground of the system"
"""A property of the application: the colour of windows of this system, dark or light."""


class Box(NamedTuple):
    """A text being typed: its place in the window in pixels, its words and where the cursor was."""

    x: int
    y: int
    wide: int
    high: int
    is_line: bool
    is_lean: bool
    name: str
    text: str
    cursor: int
    scrolled: int


class Likeness(NamedTuple):
    """A window as it was left; ``box`` is the text that was being typed, if any was.

    ``dots`` are those of the picture, which does not keep them itself; ``standing`` is where the
    window stood, and ``scrolled`` is how far each of its columns was scrolled.
    """

    picture: QImage
    dots: bytes
    title: str
    standing: str
    box: Box | None
    scrolled: list[tuple[str, int]]


def packed(picture: QImage, notes: dict[str, object]) -> bytes:
    """A picture and what is to be known about it, as they are kept: a line of JSON, then the dots.

    They are packed so that they are there in half the time that any format of pictures takes.
    """
    dots = picture.convertToFormat(QImage.Format.Format_RGB32)
    notes |= {"dots": [dots.width(), dots.height()], "ratio": dots.devicePixelRatio()}
    return json.dumps(notes).encode() + b"\n" + zlib.compress(dots.constBits(), 1)


def read_likeness(library: Path) -> Likeness | None:
    """How the window on a library was left; nothing where that is not known or holds no longer."""
    try:
        kept = read_bounded(place_of_likeness(library), MOST_BYTES)
        told, _line_end, pressed = kept.partition(b"\n")
        notes = json.loads(told)
        return _unpacked(notes, pressed) if notes["holds for"] == holds_for(library) else None
    except (EiaError, ValueError, TypeError, KeyError, zlib.error, RecursionError):
        return None


def _unpacked(notes: dict[str, object], pressed: bytes) -> Likeness | None:
    match notes:
        case {
            "dots": [int(wide), int(high)],
            "ratio": int() | float() as ratio,
            "title": str(title),
            "standing": str(standing),
            "scrolled": list(scrolled),
        } if _is_size(wide, high) and ratio > 0:
            dots = zlib.decompressobj().decompress(pressed, 4 * wide * high)
            if len(dots) < 4 * wide * high:
                return None
            picture = QImage(dots, wide, high, 4 * wide, QImage.Format.Format_RGB32)
            picture.setDevicePixelRatio(ratio)
            box = _box(notes.get("box"))
            return Likeness(picture, dots, title, standing, box, _scrolled(scrolled))
    return None


def _is_size(width: int, height: int) -> bool:
    return min(width, height) > 0 and width * height <= MOST_DOTS


def _is_near(*places: int) -> bool:
    return all(-FARTHEST < each < FARTHEST for each in places)


def _scrolled(said: list[object]) -> list[tuple[str, int]]:
    """Those that can be read; a list without the others fits no window."""
    found = []
    for each in said:
        match each:
            case [str(whose), int(far)] if _is_near(far):
                found.append((whose, far))
    return found


def _box(said: object) -> Box | None:
    match said:
        case [
            int(x),
            int(y),
            int(wide),
            int(high),
            bool(is_line),
            bool(is_lean),
            str(name),
            str(text),
            int(cursor),
            int(scrolled),
        ] if _is_near(x, y, wide, high, cursor, scrolled) and len(text) <= LONGEST:
            return Box(x, y, wide, high, is_line, is_lean, name, text, cursor, scrolled)
    return None


def holds_for(library: Path) -> list[object]:
    """What must be as it was for a likeness to hold: the library, the screens and their colours."""
    app = QGuiApplication.instance()
    ground = app.property(GROUND) if app else None
    screen = QGuiApplication.primaryScreen()
    all_screens = screen.virtualSize().toTuple()
    return [stamp_of(library), ground, screen.devicePixelRatio(), *all_screens]


def note_ground() -> None:
    """Note the colours of the system, before the program puts on its own."""
    app = QGuiApplication.instance()
    if app:
        app.setProperty(GROUND, QGuiApplication.palette().window().color().name())
