"""Many documents in one go: names that do not clash, refusals told, and whole files only."""

from pathlib import Path

import pytest
from docx import Document

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.app.exporting import Material, Wanted, material_of
from eia_wizard.app.exporting_many import export_many
from eia_wizard.app.file_names import Names, safe_name
from eia_wizard.app.many import Chosen, Outcome, sentence_of
from eia_wizard.app.opening import find
from eia_wizard.app.progress import Cancelled, Tell, nobody
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.files.troubles import DiskFull
from eia_wizard.store.opening import open_library

TITLES = ("Walking groups", "walking groups", "CON", "A/B: “clinic” <new>?", "x" * 190)


class Shelf:
    """A library with some assessments, and where their documents go."""

    def __init__(self, folder: Path, titles: tuple[str, ...] = TITLES) -> None:
        self.room, self.to = room_in(folder), folder / "out"
        self._path = folder / "library.db"
        self.materials: dict[str, Material] = {}
        with open_library(
            self._path, clock=self.room.clock, who="Ann", program="test", create=True
        ) as library:
            ids = [begin(library, self.room, title) for title in titles]
            for id_, title in zip(ids, titles, strict=True):
                edit(library, id_).answer_typed(AnswerKey("proposal"), f"All of {title[:20]}.")
                self.materials[id_] = material_of(library, find(library, id_))
        self.chosen = [Chosen(i, t) for i, t in zip(ids, titles, strict=True)]

    def export(self, wanted: Wanted | None = None, tell: Tell = nobody) -> Outcome:
        return export_many(
            lambda each: self.materials[each.id],
            self.chosen,
            self.room,
            wanted or Wanted(),
            self.to,
            lambda _form: None,
            tell,
        )

    def names(self) -> list[str]:
        return sorted(each.name for each in self.to.iterdir())


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_each_has_a_file_that_every_machine_takes(shelf: Shelf) -> None:
    done = shelf.export()
    files = [each.file for each in done.written]
    assert len(files) == len(TITLES)
    assert len({name.casefold() for name in files}) == len(TITLES)
    for name in files:
        assert not set(name) & set('\\/:*?"<>|')
        assert name.split(".")[0].casefold() not in ("con", "nul")
        assert len(name) < 120
        assert Document(str(shelf.to / name)).paragraphs


def test_what_is_there_already_is_not_written_over(shelf: Shelf) -> None:
    shelf.to.mkdir()
    mine = shelf.to / "Walking groups.docx"
    mine.write_text("mine")
    shelf.export()
    assert mine.read_text() == "mine"


def test_a_page_tells_what_was_written(shelf: Shelf) -> None:
    done = shelf.export(Wanted("md"))
    assert done.summary is not None
    said = done.summary.read_text(encoding="utf-8")
    assert all(title in said for title in ("Walking groups", "CON"))
    assert "5 of 5 documents were written" in said


def test_what_may_not_be_published_is_told_with_its_reason(shelf: Shelf) -> None:
    done = shelf.export(Wanted("md", "publication"))
    assert len(done.refused) + len(done.written) == len(TITLES)
    assert all("for the public" in each.reason for each in done.refused)
    assert len(shelf.names()) == len(done.written) + 1


def test_a_layout_that_a_form_does_not_have_is_told_and_the_rest_goes_on(shelf: Shelf) -> None:
    done = shelf.export(Wanted("md", "no-such"))
    assert len(done.refused) == len(TITLES)
    assert done.summary is not None
    assert "no-such" in done.summary.read_text(encoding="utf-8")


def test_a_stop_leaves_whole_files_and_says_how_many(shelf: Shelf) -> None:
    def stop_at_three(done: int, _of: int, _what: str) -> None:
        if done == 3:
            raise Cancelled

    done = shelf.export(tell=stop_at_three)
    assert len(done.written) == 3
    assert "Stopped, as you asked" in sentence_of(done)
    assert not [name for name in shelf.names() if name.endswith(".part")]
    assert all(Document(str(shelf.to / each.file)).paragraphs for each in done.written)


def test_a_full_disk_ends_it_with_a_sentence(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    from eia_wizard.app import setting

    put, count = setting.write_atomically, [0]

    def fill_up(path: Path, data: bytes) -> None:
        count[0] += 1
        if count[0] > 2:
            raise DiskFull("There is no room left.")
        put(path, data)

    monkeypatch.setattr(setting, "write_atomically", fill_up)
    done = shelf.export()
    assert done.stopped == "There is no room left."
    assert len(done.written) == 2


def test_what_a_killed_export_left_half_written_is_swept_away(shelf: Shelf) -> None:
    shelf.to.mkdir()
    half = shelf.to / ".Walking groups.docx.0123abcd.part"
    half.write_bytes(b"half")
    shelf.export()
    assert not half.exists()


def test_a_file_in_the_place_of_the_folder_is_refused(shelf: Shelf) -> None:
    shelf.to.write_text("mine")
    with pytest.raises(EiaError, match="Choose a folder"):
        shelf.export()


@pytest.mark.parametrize(
    "title", ["", " . ", "nul.txt", "LPT1", "a\x00b", "\u202eevil", "é" * 300, "🙂" * 200, "..\\.."]
)
def test_any_title_becomes_a_name(title: str) -> None:
    name = safe_name(title)
    assert name
    assert name == name.strip(" .")
    assert len(f"{name}.docx".encode()) < 255
    assert not set(name) & set('\\/:*?"<>|\x00\u202e')


def test_names_count_on_until_one_is_free() -> None:
    names = Names(["plan.docx"])
    assert [names.free("Plan", ".docx") for _each in range(2)] == ["Plan (2).docx", "Plan (3).docx"]
