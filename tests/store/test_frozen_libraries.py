import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from eia_wizard.store.header import SCHEMA_VERSION
from eia_wizard.store.shelf import entries
from store.hostile_text import ANSWERS
from store.store_builders import TITLE, made, opened

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


def test_the_tables_made_today_are_those_of_the_newest_frozen_library(path: Path) -> None:
    made(path).close()
    assert tables(path) == tables(FROZEN[-1]), "changed tables need a version of their own"


def tables(library: Path) -> set[tuple[str, str]]:
    with closing(sqlite3.connect(f"{library.as_uri()}?immutable=1", uri=True)) as opened:
        rows = opened.execute("SELECT name, coalesce(sql, '') FROM sqlite_master")
        return {(name, " ".join(sql.split())) for name, sql in rows}
