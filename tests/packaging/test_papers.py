"""The licences that a package brings: each part with its own words."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from bundles import papers, parts, sources
from bundles.papers import TOP


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    python = parts.Interpreter(parts.python("3.11.9", ()), {"Python.txt": b"PSF"})
    papers.put_papers(sources.installed(), folder, python)
    return folder / "licences"


def test_every_row_leads_to_words_of_its_own(laid: Path) -> None:
    page = (laid / "index.html").read_text("utf-8")
    led = [unquote(to) for to in re.findall(r'href="([^"]+)"', page)]
    assert all((laid / to).stat().st_size for to in led)
    assert len(led) == len(set(led))
    assert len(re.findall(r"<tr><th scope=.row.>", page)) > len(sources.installed())


def test_our_own_licence_and_that_of_each_file_of_others_are_themselves(laid: Path) -> None:
    assert (laid / "eia-wizard/LICENSE").read_bytes() == (TOP / "LICENSE").read_bytes()
    for each in parts.CONTENT:
        words = (TOP / each.words).read_bytes()
        assert words in [file.read_bytes() for file in laid.glob(f"*/{Path(each.words).name}")]
