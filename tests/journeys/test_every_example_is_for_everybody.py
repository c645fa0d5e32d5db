"""Every worked example in every layout: no judge of Word files, ours or others', finds anything."""

import json
import subprocess
from pathlib import Path

import pytest

from builders import TellInto, room_in
from documents.tools import ooxml_validator
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import open_assessment
from eia_wizard.bootstrap import figure_painter
from eia_wizard.documents.accessible import check
from eia_wizard.documents.package_xml import read_xml
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.documents.word_text import homes
from eia_wizard.domain.form import OWN_NOTES
from eia_wizard.store.carried import read_carried
from eia_wizard.store.opening import open_library

EXAMPLES = Path(__file__).parents[2] / "assets" / "examples"


NOT_FOR_EXAMPLES = ("not-needed",)
"""Layouts of an outcome that no example has."""


@pytest.fixture(scope="module", params=sorted(path.stem for path in EXAMPLES.glob("*.toml")))
def documents(
    request: pytest.FixtureRequest,
    tell_into: TellInto,
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    """An example told, and every document that its form can make of it."""
    place = tmp_path_factory.mktemp("example")
    room = room_in(place)
    path, made = tell_into(place, request.param)
    with open_library(path, clock=room.clock, who=room.who, program="test") as library:
        opened = open_assessment(library, made)
        painter = figure_painter(opened.form)
        layouts = [name for name in opened.form.layouts if name not in NOT_FOR_EXAMPLES]
        return {
            name: export(
                library, room, opened, Wanted(layout=name), place / f"{name}.docx", painter
            )
            for name in layouts
        }


def test_our_own_checker_finds_nothing_not_even_advice(documents: dict[str, Path]) -> None:
    for name, document in documents.items():
        is_public = name == "publication"
        found = check(read_word(document.read_bytes()), for_publication=is_public)
        assert [(each.rule, each.where) for each in found] == [], name


def test_a_document_carries_no_answer_that_it_does_not_show(documents: dict[str, Path]) -> None:
    carrying = {name: read_word(path.read_bytes()).carried for name, path in documents.items()}
    assert [name for name, text in carrying.items() if text] == ["full"]
    document = documents["full"].read_bytes()
    said = homes(document)
    words = "".join(read_xml(document, "word/document.xml").itertext())
    hidden = [
        key
        for key, value in read_carried(carrying["full"]).answers.items()
        if not (home_name(key) in said or key.question.endswith(OWN_NOTES) or str(value) in words)
    ]
    assert hidden == []


@pytest.mark.tools
def test_the_open_xml_sdk_finds_nothing(documents: dict[str, Path]) -> None:
    for name, document in documents.items():
        ran = subprocess.run(
            [ooxml_validator(), document], capture_output=True, text=True, check=False
        )
        assert json.loads(ran.stdout)["errors"] == [], name


def test_docx_integrity_finds_nothing(documents: dict[str, Path]) -> None:
    docx_integrity = pytest.importorskip("docx_integrity")
    for name, document in documents.items():
        assert docx_integrity.check(str(document)) == [], name
