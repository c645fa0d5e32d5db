from collections.abc import Iterator
from pathlib import Path

import pytest

from eia_wizard.store.library import Library
from store.store_builders import made


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.eialib"


@pytest.fixture
def library(path: Path) -> Iterator[Library]:
    library = made(path)
    yield library
    library.close()
