"""What a library is for, told cheaply, so that a window can wear it at once."""

import sqlite3
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.header import is_library
from eia_wizard.store.shelf import reading

_ASKED = "SELECT 1 FROM library WHERE name = 'purpose' AND value = 'practice'"


def is_practice_library(path: Path) -> bool:
    """Whether the library at this path is there and is for practice only."""
    if not is_library(path):
        return False
    try:
        with reading(path) as connection:
            return connection.execute(_ASKED).fetchone() is not None
    except (EiaError, sqlite3.Error):
        return False
