"""Documents written by several processes side by side: the same ones, each whole, and no orphan."""

import os
import signal
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from builders import room_in
from eia_wizard.app import exporting_many, presses
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exporting import Wanted, material_of
from eia_wizard.app.exporting_many import export_many
from eia_wizard.app.many import Chosen, Outcome
from eia_wizard.app.press_apart import Order, read_order, said_order
from eia_wizard.app.progress import Cancelled, Tell, nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.bootstrap import figure_painter
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.protection import Protection
from eia_wizard.store.opening import open_library, read_library

TITLES = tuple(f"Clinic {number}" for number in range(7))


class Works:
    """A library with some drafts, which this process or others write."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.room, self.path = folder, room_in(folder), folder / "library.db"
        with open_library(
            self.path, clock=self.room.clock, who="Ann", program="test", create=True
        ) as library:
            ids = [begin(library, self.room, title) for title in TITLES]
            for id_, title in zip(ids, TITLES, strict=True):
                edit(library, id_).answer_typed(AnswerKey("proposal"), f"All of {title}.")
        self.chosen = [Chosen(i, t) for i, t in zip(ids, TITLES, strict=True)]

    def export(
        self, to: str, *, apart: bool, tell: Tell = nobody, wanted: Wanted | None = None
    ) -> Outcome:
        with read_library(self.path) as reader:
            return export_many(
                lambda each: material_of(reader, reader.facts(each.id)),
                self.chosen,
                self.room,
                wanted or Wanted(),
                self.folder / to,
                figure_painter,
                tell,
                self.path if apart else None,
            )


def told(done: Outcome) -> list[tuple[str, str, str]]:
    return [(each.chosen.title, each.file, each.reason) for each in done.told]


@pytest.fixture
def works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Works:
    monkeypatch.setattr(exporting_many, "presses_for", lambda _documents: 2)
    return Works(tmp_path)


def test_they_write_what_this_process_writes_byte_for_byte(works: Works) -> None:
    here, there = works.export("here", apart=False), works.export("there", apart=True)
    assert told(there) == told(here)
    for each in here.written:
        ours, theirs = works.folder / "here" / each.file, works.folder / "there" / each.file
        assert theirs.read_bytes() == ours.read_bytes()


def test_what_they_refuse_is_told_with_its_reason(works: Works) -> None:
    wanted = Wanted("md", "no-such")
    there = works.export("there", apart=True, wanted=wanted)
    assert told(there) == told(works.export("here", apart=False, wanted=wanted))
    assert len(there.refused) == len(TITLES)


def test_a_stop_leaves_whole_files_and_tells_of_each(works: Works) -> None:
    def stop_at_three(done: int, _of: int, _what: str) -> None:
        if done == 3:
            raise Cancelled

    done = works.export("out", apart=True, tell=stop_at_three)
    files = {each.name for each in (works.folder / "out").glob("Clinic*")}
    assert done.stopped
    assert len(files) >= 3
    assert files == {each.file for each in done.written}
    assert all(Document(str(works.folder / "out" / name)).paragraphs for name in files)
    assert not list((works.folder / "out").glob("*.part"))


def test_where_none_starts_everything_is_written_here(
    works: Works, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_words: object, **_more: object) -> None:
        raise PermissionError

    monkeypatch.setattr(subprocess, "Popen", refuse)
    assert len(works.export("out", apart=True).written) == len(TITLES)


def test_what_a_killed_one_had_in_hand_is_written_here(works: Works) -> None:
    def kill(done: int, _of: int, _what: str) -> None:
        if done == 2:
            for number in children():
                os.kill(number, signal.SIGKILL)

    done = works.export("out", apart=True, tell=kill)
    assert len(done.written) == len(TITLES)
    assert all(Document(str(works.folder / "out" / e.file)).paragraphs for e in done.written)


def test_one_ends_when_nobody_tells_it_any_more(works: Works) -> None:
    order = Order(works.path, works.room, Wanted(), works.folder)
    with presses.presses(order, 1) as hands:
        hands.write(works.chosen[0], "a.docx").result()
        assert children()
    assert not children()


def test_an_order_says_all_that_is_wanted(room: Workroom, tmp_path: Path) -> None:
    marked = Protection("official-sensitive", "COMMERCIAL")
    for wanted in (Wanted("md", "full"), Wanted("docx", "", marked, look=b"PK\xff")):
        dressed = replace(room, own_look=tmp_path / "look.docx" if wanted.look else None)
        order = Order(tmp_path / "l.db", dressed, wanted, tmp_path / "out")
        assert read_order(said_order(order), room.clock) == order


@pytest.mark.parametrize(("documents", "hands", "count"), [(5, 8, 0), (500, 1, 0), (500, 64, 4)])
def test_a_few_documents_or_a_single_hand_need_none(
    monkeypatch: pytest.MonkeyPatch, documents: int, hands: int, count: int
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: hands)
    assert presses.presses_for(documents) == count


def children() -> list[int]:
    """The processes that this one has begun, and that still run."""
    told = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return [int(number) for each in told for number in each.read_text().split()]


pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
