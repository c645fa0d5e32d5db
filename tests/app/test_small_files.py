"""What lies beside a library, as the page on storage tells it."""

from pathlib import Path

import pytest

from builders import TOP
from eia_wizard.app import confidence, doorbell, group_work, practice, remembered, running
from eia_wizard.app.template import kept
from eia_wizard.places import default_settings
from eia_wizard.search.file import search_file
from eia_wizard.store import backup_places
from eia_wizard.ui.faults import fault_log

LIBRARY = Path("library.db")
SETTINGS = default_settings(LIBRARY)
NAMES = [
    *(each.SUFFIX for each in (confidence, doorbell, group_work, remembered, running)),
    *(practice.FOLDER, kept.FOLDER, search_file(LIBRARY).name, fault_log(LIBRARY).name),
    *(each.name for each in (SETTINGS.own_forms, SETTINGS.preferences)),
    *(each.name for each in (SETTINGS.own_words, SETTINGS.own_look)),
    backup_places.folder_beside(LIBRARY).name,
]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_told_of(name: str) -> None:
    assert name in (TOP / "docs" / "storage.md").read_text("utf-8")
