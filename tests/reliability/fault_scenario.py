"""A program of its own that lives through an ordinary day on a disk that fails at one operation.

For each line ``<operation> <way> <folder>`` it forks, makes the disk fail so, and goes through the
day, printing what was acknowledged, what was refused and what escaped as something else.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.files.atomic import write_atomically
from eia_wizard.store.library import Library
from eia_wizard.store.migrations import Migration
from eia_wizard.store.opening import open_library
from eia_wizard.store.package import pack

KEY = AnswerKey("title")
UPGRADE = Migration(2, ("CREATE TABLE tag (name TEXT)", "INSERT INTO tag VALUES ('x')"))


def main() -> None:
    disk = ctypes.CDLL(None)
    for line in sys.stdin:
        number, way, folder = line.rstrip("\n").split(" ", 2)
        child = os.fork()
        if not child:
            disk.fault_at(int(number), int(way), folder.encode())
            _attempt(lambda: _day(Path(folder)))  # noqa: B023 — the child handles one line
            _say(f"counted {disk.faults_counted()}")
            os._exit(0)
        os.waitpid(child, 0)
        _say("over")


def _day(folder: Path) -> None:
    library = _open(folder)
    if library is None:
        return
    library.begin("A1", library.keep_form("f", "1", "F", {"form.toml": "x"}))
    for number in range(6):
        _attempt(lambda n=number: _save(library, n))  # type: ignore[misc]
    form = library.facts("A1").form_digest
    _attempt(lambda: library.seal("A1", {}, form))
    _attempt(library.back_up)
    _attempt(lambda: write_atomically(folder / "a.eia", pack(library.export_contents("A1"))))
    _attempt(lambda: _save(library, 6))
    library.close()
    upgraded = _open(folder, UPGRADE)
    if upgraded is not None:
        _attempt(lambda: _save(upgraded, 7))
        upgraded.close()


def _open(folder: Path, *migrations: Migration) -> Library | None:
    opened: list[Library] = []
    _attempt(lambda: opened.append(_opened(folder, *migrations)))
    return opened[0] if opened else None


def _opened(folder: Path, *migrations: Migration) -> Library:
    return open_library(
        folder / "library.eialib",
        clock=lambda: datetime.now(UTC),
        who="rig",
        program="rig",
        create=True,
        migrations=migrations,
    )


def _save(library: Library, number: int) -> None:
    library.write("A1", {KEY: f"{number} {'w' * 3000}"})
    _say(f"ack {number}")
    library.close_visits("A1")


def _attempt(act: Callable[[], object]) -> None:
    try:
        act()
    except EiaError as error:
        _say(f"refused {error}")
    except Exception as error:
        _say(f"escaped {error!r}")


def _say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


if __name__ == "__main__":
    main()
