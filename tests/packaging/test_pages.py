"""The pages for IT departments, as a package brings them."""

import re
from pathlib import Path

import pytest
import tinyhtml5

from bundles import pages


@pytest.fixture(scope="module")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    pages.put_pages(folder)
    return folder / pages.FOLDER


@pytest.mark.parametrize("name", pages.PAGES)
def test_each_can_be_read_and_leads_only_to_what_is_there(laid: Path, name: str) -> None:
    said = (laid / f"{name}.html").read_text("utf-8")
    found = tinyhtml5.parse(said)
    assert found.find(".//{*}h1") is not None
    assert "|---" not in said
    for to in re.findall(r'href="([^"]+)"', said):
        assert to.startswith("https://") or (laid / to).is_file(), to


def test_the_commands_and_the_settings_are_there_as_they_are_typed(laid: Path) -> None:
    said = (laid / "for-it.html").read_text("utf-8")
    assert "<code>msiexec /i FILE.msi /qn</code>" in said
    assert "backups = '\\\\server\\home" in said
