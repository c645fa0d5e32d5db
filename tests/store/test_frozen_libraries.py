import shutil
from pathlib import Path

import pytest

from eia_wizard.store.header import SCHEMA_VERSION
from eia_wizard.store.shelf import entries
from store.hostile_text import ANSWERS
from store.store_builders import TITLE, opened

FROZEN = sorted(Path(__file__).with_name("frozen").glob("*.eialib"))


def test_every_version_has_its_frozen_library() -> None:
    wanted = [f"version-{number}.eialib" for number in range(1, SCHEMA_VERSION + 1)]
    assert [each.name for each in FROZEN] == wanted


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda each: each.stem)
def test_a_library_of_every_version_opens_with_nothing_lost(frozen: Path, path: Path) -> None:
    shutil.copyfile(frozen, path)
    with opened(path) as library:
        assert library.verify() == []
        assert library.answers("A1") == ANSWERS
        assert library.answers("A3") == {**ANSWERS, TITLE: "left open"}
        point = library.records("A1", "decision-point")[0]
        assert library.sealed(point.id)[TITLE] == "First"
        assert [each.id for each in library.assessments("library")] == ["L"]
    assert [(each.id, each.archived) for each in entries(path)] == [("A3", True), ("A1", False)]
