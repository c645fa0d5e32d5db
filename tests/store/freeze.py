"""Makes the frozen library of the present version: run once for each release that changes it."""

import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.store.header import SCHEMA_VERSION
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import Listing
from store.hostile_text import ANSWERS

FROZEN = Path(__file__).with_name("frozen")
WHEN = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


def freeze(path: Path) -> None:
    """Write a library that holds a little of everything."""
    moments = (WHEN + timedelta(minutes=number) for number in range(10_000))
    with open_library(
        path, clock=lambda: next(moments), who="Ann ✚", program="0.1.0", create=True
    ) as library:
        _fill(library)


def _fill(library: Library) -> None:
    form = library.keep_form("f", "1", "Form ✚", {"form.toml": 'id = "f"\n', "é/x.toml": "\u202e"})
    listing = Listing("Moving the clinic", "listen", "full", date(2026, 5, 1), date(2027, 5, 1))
    library.begin("A1", form, listing=listing)
    library.begin("A2", form)
    library.begin("L", form, kind="library")
    library.write("A1", {AnswerKey("title"): "First", AnswerKey("gone"): "was here"})
    library.seal("A1", {"decided": "look further"}, form)
    library.write("A1", {AnswerKey("gone"): None, **ANSWERS})
    library.close_visits("A1")
    library.add_record("A1", "comment", {"said": "hm \u202e"})
    library.write("A1", {AnswerKey("secret"): "a name"})
    library.purge("A1", AnswerKey("secret"), "a name")
    library.import_as_new(library.export_contents("A1", with_history=True), "A3")
    library.archive("A3")
    library.delete("A2")
    library.write("A3", {AnswerKey("title"): "left open"})


if __name__ == "__main__":
    FROZEN.mkdir(exist_ok=True)
    target = FROZEN / f"version-{SCHEMA_VERSION}.eialib"
    if target.exists():
        sys.exit("It is frozen already, and frozen files are never changed.")
    freeze(target)
    for beside in FROZEN.glob(f"{target.name}?*"):
        beside.unlink()
