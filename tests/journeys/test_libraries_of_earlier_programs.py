"""A library that earlier programs wrote to one after the other, opened by this one.

``lived-through.eialib.xz`` was told the worked example by the first program that had a command
line; then each of eight later ones began an assessment in it, on the forms that it came with.
"""

import lzma
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from builders import LAYOUT_TOML, TOP, room_in, tiny_files
from eia_wizard.app.exporting import USUAL, export
from eia_wizard.app.opening import open_facts
from eia_wizard.app.workroom import Workroom, read_kept_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import backups, faults_in
from eia_wizard.store.header import SCHEMA_VERSION, check_header
from eia_wizard.store.library import Library
from eia_wizard.store.migrations import Migration
from eia_wizard.store.opening import open_library
from eia_wizard.ui.desk import make_desk

FROZEN = TOP / "tests" / "store" / "frozen" / "lived-through.eialib.xz"
FROZEN_FIRST = FROZEN.with_name("version-1.eialib")
EARLIER_PROGRAMS = 9
NEXT = Migration(SCHEMA_VERSION + 1, ("CREATE TABLE tag (name TEXT)",))
PATIENCE_MS = 60_000


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lived") / "library.db"
    path.write_bytes(lzma.decompress(FROZEN.read_bytes()))
    return path


@pytest.fixture(scope="module")
def library(lived: Path) -> Iterator[Library]:
    room = room_in(lived.parent)
    with open_library(lived, clock=room.clock, who=room.who, program=room.program) as opened:
        yield opened


def test_its_history_holds_and_every_assessment_opens_on_its_own_form(library: Library) -> None:
    assert library.verify() == []
    opened = [open_facts(library, facts) for facts in library.assessments()]
    assert len(opened) == EARLIER_PROGRAMS
    assert len({each.form.digest for each in opened}) >= EARLIER_PROGRAMS - 1
    assert all(each.reading.form.stages for each in opened)


def test_what_the_first_of_them_told_can_be_written_to_and_made_a_document(
    library: Library, tmp_path: Path
) -> None:
    told = next(each for each in library.assessments() if "Tarnwick" in each.listing.title)
    library.write(told.id, {AnswerKey("proposal"): "Said today"})
    document = export(
        library, room_in(tmp_path), open_facts(library, told), USUAL, tmp_path / "told.docx"
    )
    assert b"Said today" in zipfile.ZipFile(document).read("word/document.xml")


def test_a_backup_comes_before_a_next_version_and_this_one_refuses_what_it_made(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(FROZEN_FIRST.read_bytes())
    room = room_in(tmp_path)
    open_library(
        path, clock=room.clock, who="Ann", program="EIA Wizard 9.9", migrations=(NEXT,)
    ).close()
    (backup,) = backups(path)
    assert backup.path.name.startswith(f"library-before-version-{SCHEMA_VERSION + 1}")
    assert (check_header(backup.path), faults_in(backup.path)) == (SCHEMA_VERSION, [])
    before = everything(tmp_path)
    desk = make_desk(qapp, path, room, TOP / "assets" / "fonts")
    desk.window.show()
    messages = desk.window.messages
    with qtbot.waitSignal(messages.troubled, timeout=PATIENCE_MS) as told:
        desk.begin("One more")
    assert "was last used by a newer EIA Wizard (EIA Wizard 9.9)" in told.args[0]
    desk.window.close()
    desk.window.deleteLater()
    assert everything(tmp_path) == before


def test_putting_that_backup_in_the_place_of_the_library_goes_back(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(FROZEN_FIRST.read_bytes())
    room = room_in(tmp_path)
    before = said_in(path, room)
    open_library(
        path, clock=room.clock, who="Ann", program="EIA Wizard 9.9", migrations=(NEXT,)
    ).close()
    with pytest.raises(EiaError, match="newer EIA Wizard"):
        said_in(path, room)
    (backup,) = backups(path)
    path.write_bytes(backup.path.read_bytes())
    assert said_in(path, room) == before


def said_in(path: Path, room: Workroom) -> dict[str, object]:
    """Every answer of every assessment, in a library that holds together."""
    with open_library(path, clock=room.clock, who="Ann", program="EIA Wizard 0.1") as library:
        assert library.verify() == []
        return {each.id: library.answers(each.id) for each in library.assessments()}


def test_a_form_with_parts_that_only_a_later_program_knows_says_which_program_to_use() -> None:
    later = LAYOUT_TOML + '\n[[part]]\nkind = "hologram"\ntitle = "Seen from all sides"\n'
    with pytest.raises(EiaError, match="newer EIA Wizard wrote it"):
        read_kept_form(tiny_files(full=later), "tiny")


def everything(folder: Path) -> dict[str, tuple[str, int]]:
    """Every library below a folder: its digest, and when it was last changed."""
    found = sorted(folder.rglob("*.db")) + sorted(folder.rglob("*.eialib"))
    return {
        str(each): (sha256(each.read_bytes()).hexdigest(), each.stat().st_mtime_ns)
        for each in found
    }
