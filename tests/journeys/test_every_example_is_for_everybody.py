"""Every worked example as a document: no judge of Word files, ours or others', finds anything."""

import json
import subprocess
from pathlib import Path

import pytest

from builders import room_in
from documents.tools import ooxml_validator
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.bootstrap import figure_painter
from eia_wizard.documents.accessible import check
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.store.opening import open_library

EXAMPLES = Path(__file__).parents[2] / "assets" / "examples"


@pytest.fixture(scope="module", params=sorted(path.stem for path in EXAMPLES.glob("*.toml")))
def document(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("example")
    room = room_in(place)
    with open_library(
        place / "library.db", clock=room.clock, who=room.who, program="test", create=True
    ) as library:
        opened = open_assessment(library, tell(library, room, open_example(room, request.param)))
        painter = figure_painter(opened.form)
        return export(library, room, opened, Wanted(), place / "example.docx", painter)


def test_our_own_checker_finds_nothing_not_even_advice(document: Path) -> None:
    found = check(read_word(document.read_bytes()), for_publication=True)
    assert [(each.rule, each.where) for each in found] == []


@pytest.mark.tools
def test_the_open_xml_sdk_finds_nothing(document: Path) -> None:
    ran = subprocess.run([ooxml_validator(), document], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_docx_integrity_finds_nothing(document: Path) -> None:
    docx_integrity = pytest.importorskip("docx_integrity")
    assert docx_integrity.check(str(document)) == []
