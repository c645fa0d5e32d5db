"""A program of its own that autosaves through the real store until it is killed.

It forks a fresh writer for each line on its input, so that imports are paid for once. A writer
prints ``pid``, then ``ack <key> <number>`` after each answer is on the disk; when it has died the
program prints ``dead``.
"""

import os
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store import sqlite
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library

KEYS = [AnswerKey("title"), AnswerKey("group.why", "sex"), AnswerKey("group.why", "age")]
ASSESSMENT = "A1"


def main() -> None:
    for line in sys.stdin:
        start, settings, path = line.rstrip("\n").split(" ", 2)
        writer = os.fork()
        if not writer:
            _write_for_ever(int(start), settings, Path(path))
        os.waitpid(writer, 0)
        _say("dead")


def _write_for_ever(start: int, settings: str, path: Path) -> None:
    _say(f"pid {os.getpid()}")
    if settings == "default":
        sqlite._SETTINGS["journal_mode"] = "DELETE"
        sqlite._SAFE["journal_mode"] = "delete"
    try:
        _autosave(path, start)
    except EiaError as error:
        _say(f"refused {error}")
    os._exit(1)


def _autosave(path: Path, start: int) -> None:
    chance = random.Random(start)  # noqa: S311 — nothing secret hangs on it
    with open_library(path, clock=_now, who="rig", program="rig", create=True) as library:
        if not library.assessments():
            library.begin(ASSESSMENT, library.keep_form("f", "1", "F", {"form.toml": "x"}))
        _say("open")
        for number in range(start, sys.maxsize):
            key = chance.choice(KEYS)
            library.write(ASSESSMENT, {key: f"{number} " + "w" * chance.randrange(900)})
            _say(f"ack {key} {number}")
            _now_and_then(library, chance)


def _now_and_then(library: Library, chance: random.Random) -> None:
    match chance.randrange(40):
        case 0 | 1 | 2 | 3 | 4:
            library.close_visits(ASSESSMENT)
        case 5:
            library.add_record(ASSESSMENT, "comment", {"said": "x"})
        case 6:
            library.seal(ASSESSMENT, {}, library.facts(ASSESSMENT).form_digest)
        case 7 if chance.randrange(4) == 0:
            library.back_up()


def _now() -> datetime:
    return datetime.now(UTC)


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
