"""What others say of our documents: the Open XML SDK, docx-integrity and LibreOffice."""

import json
import subprocess
from pathlib import Path

import pytest

from documents.document_builders import BASE, BluePainter
from documents.tools import ooxml_validator, soffice
from documents.whole_sample import whole_report
from eia_wizard.documents.checks import findings
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_text import homes

FILES = {"base": BASE, "sample": write_word(whole_report(), BluePainter(), BASE)}


@pytest.fixture(params=FILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / f"{request.param}.docx"
    path.write_bytes(FILES[request.param])
    return path


@pytest.mark.tools
def test_the_open_xml_sdk_finds_nothing(file: Path) -> None:
    ran = subprocess.run([ooxml_validator(), file], capture_output=True, text=True, check=False)
    assert json.loads(ran.stdout)["errors"] == []


def test_docx_integrity_finds_nothing(file: Path) -> None:
    docx_integrity = pytest.importorskip("docx_integrity")
    assert docx_integrity.check(str(file)) == []


def test_our_own_checks_find_nothing_in_a_document_with_every_construct() -> None:
    assert findings(FILES["sample"]) == []


@pytest.mark.tools
def test_answers_survive_being_saved_by_libreoffice(tmp_path: Path) -> None:
    path = tmp_path / "sample.docx"
    path.write_bytes(FILES["sample"])
    saved = resaved(path, tmp_path / "again")
    assert homes(saved) == homes(FILES["sample"])


def resaved(path: Path, folder: Path) -> bytes:
    """The document opened and saved by LibreOffice, whose first start may fail once."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [soffice(), "--headless", profile, "--convert-to", "docx", "--outdir", folder, path]
    for _attempt in range(2):
        subprocess.run(command, capture_output=True, check=False, timeout=120)
        if (folder / path.name).is_file():
            break
    return (folder / path.name).read_bytes()
