import subprocess
import sys
from pathlib import Path

from eia_wizard.store.glance import glance
from eia_wizard.store.header import journal_of
from eia_wizard.store.library import Library
from store.store_builders import FORM_FILES, TITLE, WHY, made


def test_a_glance_sees_what_the_library_holds(library: Library) -> None:
    library.write("A1", {TITLE: "Moving the clinic ✚", WHY: ["a", {"b": 1}]})
    seen = glance(library.path, "A1")
    assert seen is not None
    assert seen.facts == library.facts("A1")
    assert seen.answers == library.answers("A1")
    assert seen.form_files == FORM_FILES


def test_what_is_not_there_or_was_deleted_is_not_seen(library: Library) -> None:
    assert glance(library.path, "A9") is None
    library.delete("A1")
    assert glance(library.path, "A1") is None


def test_nothing_is_seen_where_there_is_no_library(path: Path) -> None:
    assert glance(path, "A1") is None
    path.write_bytes(b"nothing of ours")
    assert glance(path, "A1") is None


def test_a_save_that_was_cut_off_is_left_to_whoever_opens_the_library(path: Path) -> None:
    made(path).close()
    assert glance(path, "A1") is not None
    journal_of(path).write_bytes(b"half a save")
    assert glance(path, "A1") is None


def test_an_answer_that_cannot_be_read_is_left_to_whoever_opens_the_library(path: Path) -> None:
    with made(path) as library:
        library.write("A1", {TITLE: "marked so"})
    path.write_bytes(path.read_bytes().replace(b'"marked so"', b'"marked so '))
    assert glance(path, "A1") is None


def test_a_glance_does_not_pay_for_what_writes() -> None:
    program = (
        "import sys, eia_wizard.store.glance; "
        "sys.exit({'eia_wizard.store.library', 'filelock'} & sys.modules.keys() != set())"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
