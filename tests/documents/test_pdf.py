"""A document as a PDF that everybody can read, made by LibreOffice on a short lead."""

import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import monotonic
from zipfile import ZipFile

import pytest

from documents.document_builders import BASE, BluePainter, word
from documents.tools import newer_office, soffice
from documents.whole_sample import whole_report
from eia_wizard.app.progress import Cancelled
from eia_wizard.documents.pdf import office as room
from eia_wizard.documents.pdf.office import NoOffice, as_pdf, find_office
from eia_wizard.documents.pdf.styles import without_tag_names
from eia_wizard.documents.word.writer import write_word
from eia_wizard.domain.errors import EiaError

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a stand-in is a shell script")
MakeOffice = Callable[[str], Path]
DOCX = word()


@pytest.fixture
def stand_in(tmp_path: Path) -> MakeOffice:
    """A program in LibreOffice's place: OUT is where the PDF goes."""

    def make(script: str) -> Path:
        path = tmp_path / "soffice"
        find = 'while [ $# -gt 1 ]; do [ "$1" = --outdir ] && OUT="$2"; shift; done\n'
        path.write_text(f"#!/bin/sh\n{find}{script}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)
        return path

    return make


def nothing() -> None:
    """Looks, and goes on."""


def test_what_it_makes_comes_back_and_nothing_stays(
    stand_in: MakeOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = tmp_path / "places"
    places.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(places))
    office = stand_in('printf "%%PDF-1.7 words %%%%EOF" > "$OUT/document.pdf"')
    assert as_pdf(DOCX, office, nothing) == b"%PDF-1.7 words %%EOF"
    assert list(places.iterdir()) == []


def test_a_first_start_that_fails_is_tried_again(stand_in: MakeOffice, tmp_path: Path) -> None:
    been = tmp_path / "been"
    office = stand_in(
        f'[ -e {been} ] && printf "%%PDF-1.7 %%%%EOF" > "$OUT/document.pdf"; touch {been}'
    )
    assert as_pdf(DOCX, office, nothing).startswith(b"%PDF-")


@pytest.mark.parametrize(
    "script",
    ["exit 1", 'echo no > "$OUT/document.pdf"', 'printf "%%PDF-1.7" > "$OUT/document.pdf"'],
)
def test_what_is_no_whole_pdf_is_refused_with_another_way(
    stand_in: MakeOffice, script: str
) -> None:
    with pytest.raises(EiaError, match="save the PDF from Word"):
        as_pdf(DOCX, stand_in(script), nothing)


def test_one_that_hangs_is_ended_with_all_that_it_began(
    stand_in: MakeOffice, tmp_path: Path
) -> None:
    child = tmp_path / "child"
    office = stand_in(f"sleep 600 & echo $! > {child}; wait")
    with pytest.raises(EiaError, match="too long"):
        as_pdf(DOCX, office, nothing, seconds=5.0)
    assert has_ended(int(child.read_text()))


def test_it_is_stopped_where_the_person_asks(stand_in: MakeOffice, tmp_path: Path) -> None:
    child = tmp_path / "child"
    office = stand_in(f"echo $$ > {child}; sleep 600")

    def stop() -> None:
        if child.exists() and child.read_text().strip():
            raise Cancelled

    with pytest.raises(Cancelled):
        as_pdf(DOCX, office, stop, seconds=60.0)
    assert has_ended(int(child.read_text()))


def has_ended(number: int) -> bool:
    """Whether a process ends; one that waits to be buried has. The system takes a moment."""
    until = monotonic() + 10
    while monotonic() < until:
        told = ["ps", "-o", "stat=", "-p", str(number)]
        state = subprocess.run(told, capture_output=True, text=True, check=False).stdout.strip()
        if not state or state.startswith("Z"):
            return True
    return False


def test_one_that_cannot_be_started_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(EiaError, match="could not be started"):
        as_pdf(DOCX, tmp_path / "nowhere", nothing)


def test_without_it_a_person_is_told_how_to_save_one_from_word(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(room, "_PLACES", ())
    with pytest.raises(NoOffice, match="Document structure tags for accessibility"):
        find_office()


@pytest.mark.tools
def test_the_libreoffice_of_this_computer_makes_one_with_tags_title_and_language() -> None:
    made = as_pdf(write_word(whole_report(), BluePainter(), BASE), Path(soffice()), nothing)
    assert made.startswith(b"%PDF-")
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", made)
    assert b"/Lang(en-GB)" in made.replace(b" ", b"")
    assert re.search(rb"/DisplayDocTitle\s+true", made)
    assert os.fsencode(str(Path.home())) not in made


def test_no_style_is_called_like_a_tag_of_the_format() -> None:
    """LibreOffice tags by these names: *Note* and *Figure* would promise what is not there."""
    with ZipFile(BytesIO(without_tag_names(DOCX))) as package:
        styles = package.read("word/styles.xml").decode()
    assert '<w:name w:val="Note text"/>' in styles
    assert '<w:name w:val="Note"/>' not in styles
    assert '<w:name w:val="Figure"/>' not in styles


@pytest.mark.tools
def test_no_rule_of_pdf_ua_is_broken_by_a_newer_libreoffice() -> None:
    page = pytest.importorskip("page", reason="page-validation is not there for this system")
    made = as_pdf(write_word(whole_report(), BluePainter(), BASE), newer_office(), nothing)
    found = page.validate_pdf_bytes(made, profile="ua1")
    assert [str(each) for each in found.failures] == []
    assert found.is_compliant
