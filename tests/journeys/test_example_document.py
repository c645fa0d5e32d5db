"""The worked example as people get it: every judge of Word files is content, nothing is missing."""

import json
import subprocess
from pathlib import Path

import pytest

from builders import TellInto, room_in
from documents.test_validators import resaved
from documents.tools import ooxml_validator
from eia_wizard.app.exporting import Wanted, export
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word.names import home_name
from eia_wizard.documents.word_text import homes
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.standing import kept_unasked
from eia_wizard.store.opening import open_library


@pytest.fixture(scope="module")
def told(tell_into: TellInto, tmp_path_factory: pytest.TempPathFactory) -> tuple[Opened, Path]:
    """The example in a library, and its document."""
    place = tmp_path_factory.mktemp("example")
    room = room_in(place)
    path, made = tell_into(place, "musculoskeletal")
    with open_library(path, clock=room.clock, who=room.who, program="test") as library:
        opened = open_assessment(library, made)
        return opened, export(library, room, opened, Wanted(), place / "example.docx")


def test_every_answer_that_is_asked_has_its_home_in_the_document(
    told: tuple[Opened, Path],
) -> None:
    opened, file = told
    reading, anchors = opened.reading, homes(file.read_bytes())
    unasked = set(kept_unasked(reading))
    missing = [
        str(key)
        for key in reading.assessment.answers
        if key not in unasked and home_name(key) not in anchors
    ]
    assert missing == []


def test_a_long_answer_is_read_back_as_it_was_given(told: tuple[Opened, Path]) -> None:
    opened, file = told
    key = AnswerKey("summary")
    assert homes(file.read_bytes())[home_name(key)] == opened.reading.text("summary")


def test_our_own_checks_find_nothing(told: tuple[Opened, Path]) -> None:
    assert findings(told[1].read_bytes()) == []


@pytest.mark.tools
def test_the_open_xml_sdk_finds_nothing(told: tuple[Opened, Path]) -> None:
    ran = subprocess.run([ooxml_validator(), told[1]], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_docx_integrity_finds_nothing(told: tuple[Opened, Path]) -> None:
    docx_integrity = pytest.importorskip("docx_integrity")
    assert docx_integrity.check(str(told[1])) == []


@pytest.mark.tools
def test_libreoffice_opens_and_saves_it_with_every_answer_in_place(
    told: tuple[Opened, Path], tmp_path: Path
) -> None:
    before = homes(told[1].read_bytes())
    assert homes(resaved(told[1], tmp_path)) == before
