import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import backups, is_sound, newest_verified
from eia_wizard.store.backup_places import backup_folder, keep_backups_in
from eia_wizard.store.library import Library
from eia_wizard.store.refusals import LibraryInUse, NewerLibrary
from eia_wizard.store.restore import restore_from
from eia_wizard.store.rotation import is_due, served
from store.store_builders import TITLE, SteadyClock, made, opened

NOW = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def test_a_backup_is_a_whole_sound_library(library: Library) -> None:
    library.write("A1", {TITLE: "x"})
    made_at = library.back_up()
    assert is_sound(made_at)
    copy = library.path.with_name("copy.eialib")
    copy.write_bytes(made_at.read_bytes())
    with opened(copy) as again:
        assert again.answers("A1") == {TITLE: "x"}


def test_saves_made_while_a_backup_runs_are_in_it(library: Library) -> None:
    library.write("A1", {TITLE: "x" * 600_000})
    numbers = iter(range(3))

    def between() -> None:
        if (number := next(numbers, None)) is not None:
            library.write("A1", {TITLE: f"during {number}"})

    copy = library.back_up(between)
    assert next(numbers, None) is None
    assert is_sound(copy)


def test_two_backups_in_one_second_are_two(library: Library) -> None:
    frozen = datetime(2026, 1, 5, tzinfo=UTC)
    library._clock = lambda: frozen
    assert library.back_up() != library.back_up()
    assert len(backups(library.path)) == 2


def test_a_backup_that_cannot_be_verified_is_not_kept(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from eia_wizard.store.rows import Fault

    found = lambda *_given: [Fault("x", "Something is wrong.")]  # noqa: E731
    monkeypatch.setattr("eia_wizard.store.backup.faults_in", found)
    with pytest.raises(EiaError, match="No backup was made"):
        library.back_up()
    assert list(backup_folder(library.path).iterdir()) == []


def test_what_a_crash_left_half_copied_is_removed_at_the_next_backup(library: Library) -> None:
    library.back_up()
    left = backup_folder(library.path) / ".library-2026.eialib.0a1b2c3d.part"
    left.write_text("secret")
    library.back_up()
    assert not left.exists()


def test_another_librarys_backups_are_not_ours(library: Library) -> None:
    library.back_up()
    folder = backup_folder(library.path)
    (folder / "library-b-2026-01-05T10-00-00Z.eialib").touch()
    (folder / "notes.txt").touch()
    assert len(backups(library.path)) == 1


def test_the_newest_backup_that_is_sound_is_offered(library: Library) -> None:
    sound = library.back_up()
    spoiled = library.back_up()
    spoiled.write_bytes(spoiled.read_bytes()[:-5000])
    assert newest_verified(library.path) == sound


def test_a_backup_brought_back_takes_the_place_of_the_library_which_is_kept(path: Path) -> None:
    with made(path) as library:
        library.write("A1", {TITLE: "then"})
        copy = library.back_up()
        library.write("A1", {TITLE: "now"})
    damaged = path.read_bytes()[:3000]
    path.write_bytes(damaged)
    Path(f"{path}-journal").write_bytes(b"of the damaged one")
    kept = restore_from(path, copy, clock=SteadyClock())
    assert kept
    assert kept.read_bytes() == damaged
    assert Path(f"{kept}-journal").read_bytes() == b"of the damaged one"
    assert not Path(f"{path}-journal").exists()
    with opened(path) as again:
        assert again.answers("A1") == {TITLE: "then"}


def test_a_library_that_is_gone_can_be_brought_back(path: Path) -> None:
    with made(path) as library:
        copy = library.back_up()
    path.unlink()
    assert restore_from(path, copy, clock=SteadyClock()) is None
    opened(path).close()


def test_a_damaged_backup_is_not_brought_back(path: Path) -> None:
    with made(path) as library:
        copy = library.back_up()
    copy.write_bytes(copy.read_bytes()[:-4096])
    before = path.read_bytes()[:-4096]
    path.write_bytes(before)
    with pytest.raises(EiaError, match="older one"):
        restore_from(path, copy, clock=SteadyClock())
    assert path.read_bytes() == before


def test_nothing_is_brought_back_over_a_sound_library(path: Path) -> None:
    with made(path) as library:
        copy = library.back_up()
        library.write("A1", {TITLE: "since"})
    before = path.read_bytes()
    with pytest.raises(EiaError, match="is sound"):
        restore_from(path, copy, clock=SteadyClock())
    assert path.read_bytes() == before


def test_nothing_is_brought_back_over_one_whose_last_write_was_cut_off(path: Path) -> None:
    with made(path) as library:
        copy = library.back_up()
        library.write("A1", {TITLE: "since"})
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("DROP TRIGGER form_stays")
        connection.execute("CREATE TABLE more AS SELECT zeroblob(900000) AS x")
        held = path.with_name("held.eialib"), path.with_name("held.eialib-journal")
        shutil.copyfile(path, held[0])
        shutil.copyfile(f"{path}-journal", held[1])
        connection.execute("ROLLBACK")
    held[0].replace(path)
    held[1].replace(f"{path}-journal")
    before = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    with pytest.raises(EiaError, match="is sound"):
        restore_from(path, copy, clock=SteadyClock())
    after = {each.name: each.read_bytes() for each in path.parent.iterdir() if each.is_file()}
    assert after == before


def test_nothing_is_brought_back_over_a_newer_library(path: Path) -> None:
    with made(path) as library:
        copy = library.back_up()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = path.read_bytes()
    with pytest.raises(NewerLibrary):
        restore_from(path, copy, clock=SteadyClock())
    assert path.read_bytes() == before


def test_a_link_is_kept_when_its_library_is_brought_back(path: Path) -> None:
    with made(path) as library:
        copy = library.back_up()
    path.write_bytes(b"x" * 5000)
    link = path.with_name("link.eialib")
    link.symlink_to(path)
    restore_from(link, copy, clock=SteadyClock())
    assert link.is_symlink()
    opened(path).close()


def test_nothing_is_brought_back_over_an_open_library(library: Library) -> None:
    copy = library.back_up()
    with pytest.raises(LibraryInUse):
        restore_from(library.path, copy, clock=SteadyClock())


@pytest.mark.parametrize(
    ("newest", "changed", "due"),
    [
        (None, None, False),
        (None, NOW, True),
        (NOW - timedelta(minutes=29), NOW, False),
        (NOW - timedelta(minutes=30), NOW, True),
        (NOW - timedelta(days=3), NOW - timedelta(days=4), False),
    ],
)
def test_a_backup_is_due_after_half_an_hour_of_work(
    newest: datetime | None, changed: datetime | None, due: bool
) -> None:
    assert is_due(NOW, newest, changed) is due


def test_a_new_library_with_an_assessment_is_due_for_a_backup(library: Library) -> None:
    assert library.is_backup_due()
    library.back_up()
    assert not library.is_backup_due()


def test_the_latest_twelve_stay_then_one_a_day_then_one_a_week() -> None:
    hourly = [NOW - timedelta(hours=number) for number in range(24 * 100)]
    kept = sorted(set(hourly) - served(hourly, NOW), reverse=True)
    assert kept[:12] == hourly[:12]
    daily = {each.date() for each in kept[12:] if each >= NOW - timedelta(days=10)}
    assert len(daily) == 10
    assert 12 + 10 <= len(kept) <= 12 + 11 + 10
    assert min(kept) >= NOW - timedelta(weeks=9)


def test_backups_that_have_served_go_and_those_before_an_upgrade_stay(library: Library) -> None:
    library.back_up()
    folder = backup_folder(library.path)
    upgrade = folder / "library-before-version-2-2020-01-01T00-00-00Z.eialib"
    old = folder / "library-2020-01-01T00-00-00Z.eialib"
    upgrade.touch()
    old.touch()
    for _again in range(12):
        library.back_up()
    assert not old.exists()
    assert upgrade.exists()
    assert len(backups(library.path)) == 13


def test_backups_go_to_a_chosen_folder_and_those_from_before_are_still_known(
    library: Library, tmp_path: Path
) -> None:
    before = library.back_up()
    keep_backups_in(library.path, tmp_path / "drive")
    after = library.back_up()
    assert tmp_path / "drive" in after.parents
    assert {each.path for each in backups(library.path)} == {before, after}


def test_a_chosen_folder_that_is_away_leaves_backups_beside_the_library(
    library: Library, tmp_path: Path
) -> None:
    beside = backup_folder(library.path)
    keep_backups_in(library.path, tmp_path / "drive")
    shutil.rmtree(tmp_path / "drive")
    (tmp_path / "drive").write_text("no folder")
    assert library.back_up().parent == beside
    keep_backups_in(library.path, tmp_path / "drive" / "never there")
    assert library.back_up().parent == beside


def test_backups_come_back_beside_the_library(library: Library, tmp_path: Path) -> None:
    beside = backup_folder(library.path)
    keep_backups_in(library.path, tmp_path / "drive")
    keep_backups_in(library.path, None)
    assert library.back_up().parent == beside


def test_two_libraries_of_one_name_share_no_folder(tmp_path: Path) -> None:
    places = [tmp_path / who / "library.db" for who in ("ann", "bob")]
    for place in places:
        place.parent.mkdir()
        keep_backups_in(place, tmp_path / "drive")
    assert len({backup_folder(place) for place in places}) == 2


def test_what_is_erased_is_taken_out_of_every_folder_of_backups(
    library: Library, tmp_path: Path
) -> None:
    library.write("A1", {TITLE: "a name"})
    library.back_up()
    keep_backups_in(library.path, tmp_path / "drive")
    library.back_up()
    replaced = library.purge("A1", TITLE, "a name").backups
    assert [each.path for each in backups(library.path)] == [replaced.fresh]
    assert replaced.kept == ()


def test_a_folder_of_backups_out_of_reach_is_told_after_erasing(
    library: Library, tmp_path: Path
) -> None:
    library.write("A1", {TITLE: "a name"})
    keep_backups_in(library.path, tmp_path / "drive")
    away = library.back_up().parent
    shutil.rmtree(away)
    keep_backups_in(library.path, None)
    assert library.purge("A1", TITLE, "a name").backups.kept == (away,)
