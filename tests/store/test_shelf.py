import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from eia_wizard.store.library import Library
from eia_wizard.store.refusals import DamagedLibrary
from eia_wizard.store.shelf import Entry, Listing, entries
from store.store_builders import TITLE, form_of, made


def test_the_list_shows_what_the_library_knows(library: Library) -> None:
    day = date(2026, 4, 1)
    library.write("A1", {TITLE: "x"}, Listing("Moving", "decide", "full", day, None))
    facts = library.facts("A1")
    assert entries(library.path) == [
        Entry(
            "A1", "Moving", "decide", "full", day, None, facts.began_at, facts.changed_at,
            archived=False, deleted=False, form=library.forms()[0].id,
        )
    ]  # fmt: skip


def test_the_latest_change_comes_first(library: Library) -> None:
    library.begin("A2", form_of(library))
    library.write("A1", {TITLE: "x"})
    assert [each.id for each in entries(library.path)] == ["A1", "A2"]


def test_hidden_ones_are_listed_apart(library: Library) -> None:
    library.begin("A2", form_of(library))
    library.delete("A1")
    library.archive("A2")
    assert [(each.id, each.archived) for each in entries(library.path)] == [("A2", True)]
    assert [each.id for each in entries(library.path, deleted=True)] == ["A1"]


def test_the_library_itself_is_not_listed(library: Library) -> None:
    library.begin("L", form_of(library), kind="library")
    assert [each.id for each in entries(library.path)] == ["A1"]


def test_a_list_that_cannot_be_read_says_so(path: Path) -> None:
    with made(path) as library:
        at = library.facts("A1").began_at.strftime("%Y-%m-%dT%H:%M:%S").encode()
    path.write_bytes(path.read_bytes().replace(at, b"2026-13-45T99:99:99"))
    with pytest.raises(DamagedLibrary):
        entries(path)


def test_the_list_does_not_pay_for_what_writes() -> None:
    program = (
        "import sys, eia_wizard.store.shelf; "
        "sys.exit({'eia_wizard.store.library', 'filelock'} & sys.modules.keys() != set())"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
