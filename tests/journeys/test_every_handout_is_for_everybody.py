"""Every package, exercise and agenda as a handout: no judge of Word files finds anything."""

import json
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from builders import room_in
from documents.document_builders import BASE
from documents.tools import ooxml_validator
from eia_wizard.app.confidence import write_sheets
from eia_wizard.app.group_work import write_comparison
from eia_wizard.app.handouts import (
    names_of,
    paper_called,
    press_of,
    write_handout,
    write_results,
)
from eia_wizard.app.showing.cycle import show_cycle
from eia_wizard.app.showing.learning import show_called
from eia_wizard.app.showing.notes import write_notes
from eia_wizard.app.workroom import DEFAULT_FORM
from eia_wizard.documents.accessible import check
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.group_run import GroupRun
from eia_wizard.domain.group_work import GroupWork, TableAnswer
from eia_wizard.domain.learning.confidence import ConfidenceSheet
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.report.learning.paper import Press


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> Press:
    return press_of(room_in(tmp_path_factory.mktemp("room")))


@pytest.fixture(scope="module")
def handouts(press: Press) -> dict[str, bytes]:
    return {
        name: write_word(paper_called(press, name), None, BASE) for name in names_of(press.learning)
    }


def test_everybody_can_read_every_handout(handouts: dict[str, bytes]) -> None:
    found = {
        name: [each.what for each in check(read_word(made), for_publication=True)]
        for name, made in handouts.items()
    }
    assert {name: faults for name, faults in found.items() if faults} == {}


def test_every_handout_is_sound_inside(handouts: dict[str, bytes]) -> None:
    assert {name: faults for name, made in handouts.items() if (faults := findings(made))} == {}


def test_docx_integrity_finds_nothing(handouts: dict[str, bytes], tmp_path: Path) -> None:
    docx_integrity = pytest.importorskip("docx_integrity")
    for name, made in handouts.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(made)
        assert docx_integrity.check(str(path)) == [], name


@pytest.mark.tools
def test_the_open_xml_sdk_finds_nothing(press: Press, tmp_path: Path) -> None:
    """All of them as one document: the judge takes longer to begin than to read."""
    papers = [paper_called(press, name) for name in names_of(press.learning)]
    path = tmp_path / "all.docx"
    whole = replace(papers[0], parts=tuple(part for paper in papers for part in paper.parts))
    path.write_bytes(write_word(whole, None, BASE))
    ran = subprocess.run([ooxml_validator(), path], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_what_to_look_for_stands_on_a_page_of_its_own(press: Press) -> None:
    heads = [p for p in paper_called(press, "why-five-times").parts if hasattr(p, "new_page")]
    assert [head.text for head in heads if head.new_page] == [
        "For whoever leads it: what to look for"
    ]


def test_a_handout_is_written_whole(press: Press, tmp_path: Path) -> None:
    to = tmp_path / "why.docx"
    write_handout(room_in(tmp_path), press, "why-five-times", to)
    assert check(read_word(to.read_bytes()), for_publication=True) == ()


def test_the_results_of_a_training_are_for_everybody(press: Press, tmp_path: Path) -> None:
    sheets = [ConfidenceSheet("May", moment, {"duty": 2}) for moment in ("before", "after")]
    write_sheets(tmp_path / "library.db", sheets)
    to = tmp_path / "results.docx"
    write_results(room_in(tmp_path), press, tmp_path / "library.db", "May", to)
    assert check(read_word(to.read_bytes()), for_publication=True) == ()
    assert findings(to.read_bytes()) == []


def test_the_notes_for_whoever_leads_are_for_everybody(press: Press, tmp_path: Path) -> None:
    room, learning = room_in(tmp_path), press.learning
    stages = {stage.id: stage.title for stage in room.open_form(DEFAULT_FORM).form.stages}
    shows = [show_cycle(room.open_form(DEFAULT_FORM).form)]
    shows += [show_called(learning, stages, name) for name in ("why-this-matters", "half-day")]
    for number, show in enumerate(shows):
        to = tmp_path / f"{number}.docx"
        write_notes(room, show, to)
        assert check(read_word(to.read_bytes()), for_publication=True) == ()
        assert findings(to.read_bytes()) == []


def test_notes_that_are_made_in_practice_say_so(tmp_path: Path) -> None:
    room, to = room_in(tmp_path), tmp_path / "notes.docx"
    show = show_cycle(room.open_form(DEFAULT_FORM).form)
    write_notes(room, show, to, is_practice=True)
    with zipfile.ZipFile(to) as parts:
        assert practice_words() in parts.read("word/document.xml").decode()
        assert PRACTICE_MARK in parts.read("docProps/core.xml").decode()
    assert check(read_word(to.read_bytes()), for_publication=True) == ()
    write_notes(room, show, to)
    with zipfile.ZipFile(to) as parts:
        assert practice_words() not in parts.read("word/document.xml").decode()


def test_what_tables_said_is_for_everybody(tmp_path: Path) -> None:
    tables = (TableAnswer("Window", "The letter is in English only"), TableAnswer("Door", ""))
    run = GroupRun((GroupWork("Why does this happen?", tables), GroupWork("And now?", tables)))
    to = tmp_path / "tables.docx"
    write_comparison(room_in(tmp_path), run, to)
    assert check(read_word(to.read_bytes()), for_publication=True) == ()
    assert findings(to.read_bytes()) == []
