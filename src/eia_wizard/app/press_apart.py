"""A press in a process of its own: several of them write many documents side by side.

It is told in lines of JSON: first what is wanted and from which library, then one document a line;
it answers each with what became of it, and ends when nobody tells any more.
"""

import gc
import json
import os
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path

from eia_wizard.app.exporting import PainterFor, Wanted, material_of
from eia_wizard.app.many import Chosen, Told
from eia_wizard.app.press import Press
from eia_wizard.app.workroom import Clock, Workroom
from eia_wizard.domain.answers import Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.protection import Protection
from eia_wizard.files.troubles import DiskFull
from eia_wizard.store.opening import read_beside

WORD = "write-documents-apart"
"""What the program is told to be this process; it is no command for people."""

READY = "ready"
FULL = "full"
"""Under this name stands what is said of a disk that has no room left."""
_SWEPT_EVERY = 10


@dataclass(frozen=True, slots=True)
class Order:
    """What a press is to write: from which library, with what, as which document, into where."""

    library: Path
    room: Workroom
    wanted: Wanted
    to: Path


def said_order(order: Order) -> str:
    """An order as one line."""
    room, wanted, kept = order.room, order.wanted, order.wanted.protection
    return json.dumps(
        {
            "library": str(order.library.absolute()),
            "to": str(order.to.absolute()),
            "forms": [str(each.absolute()) for each in room.forms],
            "examples": str(room.examples.absolute()),
            "base": str(room.word_base.absolute()),
            "own_look": str(room.own_look.absolute()) if room.own_look else "",
            "program": room.program,
            "who": room.who,
            "format": wanted.format,
            "layout": wanted.layout,
            "protection": [kept.level, kept.handling] if kept else None,
            "look": b64encode(wanted.look).decode("ascii"),
        }
    )


def read_order(line: str, clock: Clock) -> Order:
    """The order that a line says."""
    said = json.loads(line)
    room = Workroom(
        forms=tuple(map(Path, said["forms"])),
        examples=Path(said["examples"]),
        word_base=Path(said["base"]),
        program=said["program"],
        who=said["who"],
        clock=clock,
        own_look=Path(said["own_look"]) if said["own_look"] else None,
    )
    protection = Protection(*said["protection"]) if said["protection"] else None
    look = b64decode(said["look"])
    wanted = Wanted(said["format"], said["layout"], protection, look)
    return Order(Path(said["library"]), room, wanted, Path(said["to"]))


def serve(painter_for: PainterFor, clock: Clock) -> int:
    """Write what is told until nobody tells any more."""
    gc.disable()  # looking for circles while writing takes a sixth of the time
    with os.fdopen(0, encoding="utf-8", closefd=False) as told:
        order = read_order(told.readline(), clock)
        with read_beside(order.library) as reader:
            press = Press(
                lambda each: material_of(reader, reader.facts(each.id)),
                order.room,
                order.wanted,
                painter_for,
            )
            _answer({READY: True})
            for number, line in enumerate(told, 1):
                _answer(_written(press, order.to, **json.loads(line)))
                if number == 1:
                    gc.freeze()
                if number % _SWEPT_EVERY == 0:
                    gc.collect()
    return 0


def _written(press: Press, to: Path, id: str, title: str, name: str) -> Mapping[str, Json]:
    try:
        told = press.write(Chosen(id, title), to, name)
    except DiskFull as full:
        return {FULL: str(full)}
    return {"file": told.file, "reason": told.reason, "practice": told.is_practice}


def _answer(said: Mapping[str, object]) -> None:
    os.write(1, json.dumps(said).encode("ascii") + b"\n")


def told_by(answer: Mapping[str, Json], chosen: Chosen) -> Told:
    """What became of a document, by the answer of a press.

    Raises:
        DiskFull: if there was no room for it.
    """
    if FULL in answer:
        raise DiskFull(str(answer[FULL]))
    return Told(chosen, str(answer["file"]), str(answer["reason"]), bool(answer["practice"]))
