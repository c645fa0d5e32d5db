"""What the window remembers of a library between starts: where the person was, and how it looked.

It lies beside the library and can be thrown away at any time.
"""

from dataclasses import field, replace
from pathlib import Path
from typing import NamedTuple

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.files.keeping import keep, read_kept

SUFFIX = "-window.json"
MOST_SPOTS = 200
USUAL_SIZE = (1280, 760)


class Spot(NamedTuple):
    """The very place in an assessment: page, question, and the cursor within its text."""

    stage: str = ""
    section: str = ""
    item: str = ""
    inside: str = ""
    question: str = ""
    of_item: str = ""
    cursor: int = 0


@dataclass(frozen=True, slots=True)
class Remembered:
    """What was remembered; ``spots`` are by assessment, the latest last.

    ``stages`` are the titles of the form's stages by id, so that the list can be shown before a
    form is read. ``open`` is the assessment that was open when the window closed.
    ``standing`` is where the window stood, in words of Qt; ``size`` is for where that is gone.
    ``read`` are the learning packages that were read.
    """

    stages: dict[str, str] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    open: str = ""
    size: tuple[int, int] = USUAL_SIZE
    standing: str = ""
    read: tuple[str, ...] = ()

    def at(self, assessment: str, spot: Spot) -> "Remembered":
        """The same, with the person at this place of this assessment."""
        others = {id_: s for id_, s in self.spots.items() if id_ != assessment}
        latest = dict([*others.items(), (assessment, spot)][-MOST_SPOTS:])
        return replace(self, spots=latest, open=assessment)


def place_of_remembered(library: Path) -> Path:
    """The file beside a library that holds what the window remembers of it."""
    return library.with_name(library.name + SUFFIX)


def read_remembered(library: Path) -> Remembered:
    """What was remembered of this library; nothing where that is missing or damaged."""
    kept = read_kept(place_of_remembered(library))
    return Remembered(
        stages=_words(kept.get("stages")),
        spots={id_: spot for id_, said in _items(kept.get("spots")) if (spot := _spot(said))},
        open=_word(kept.get("open")),
        size=_size(kept.get("size")),
        standing=_word(kept.get("standing")),
        read=_list(kept.get("read")),
    )


def write_remembered(library: Path, remembered: Remembered) -> None:
    """Remember this of a library.

    Raises:
        EiaError: if it cannot be written.
    """
    keep(
        place_of_remembered(library),
        {
            "stages": remembered.stages,
            "spots": {id_: list(spot) for id_, spot in remembered.spots.items()},
            "open": remembered.open,
            "size": list(remembered.size),
            "standing": remembered.standing,
            "read": list(remembered.read),
        },
    )


def _items(said: object) -> list[tuple[str, object]]:
    return list(said.items()) if isinstance(said, dict) else []


def _word(said: object) -> str:
    return said if isinstance(said, str) else ""


def _list(said: object) -> tuple[str, ...]:
    return tuple(each for each in said if isinstance(each, str)) if isinstance(said, list) else ()


def _words(said: object) -> dict[str, str]:
    return {key: value for key, value in _items(said) if isinstance(value, str)}


def _spot(said: object) -> Spot | None:
    match said:
        case [str(a), str(b), str(c), str(d), str(e), str(f), int(cursor)]:
            return Spot(a, b, c, d, e, f, max(cursor, 0))
    return None


def _size(said: object) -> tuple[int, int]:
    match said:
        case [int(width), int(height)] if 400 <= width <= 10_000 and 300 <= height <= 10_000:
            return width, height
    return USUAL_SIZE
