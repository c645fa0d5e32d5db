"""A document that was just made is looked at without reading what it carries."""

from dataclasses import replace
from pathlib import Path

from builders import room_in
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.documents.word_in.reading import read_own, read_word
from eia_wizard.store.opening import open_library


def test_what_people_see_of_it_is_read_as_of_any_file(tmp_path: Path) -> None:
    room, path = room_in(tmp_path), tmp_path / "library.db"
    with open_library(path, clock=room.clock, who="Ann", program="test", create=True) as library:
        told = tell(library, room, open_example(room, "smoking-advice"))
        for layout in ("full", "blank"):
            file = tmp_path / f"{layout}.docx"
            export(library, room, open_assessment(library, told), Wanted(layout=layout), file)
            data = file.read_bytes()
            whole = read_word(data)
            assert read_own(data) == replace(whole, carried="", filled="")
            assert bool(whole.carried) == (layout == "full")
