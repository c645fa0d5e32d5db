import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.backup import faults_in, newest_verified
from eia_wizard.store.header import check_header
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library
from eia_wizard.store.restore import restore_from
from eia_wizard.store.shelf import Listing
from reliability.store_rig import chance

PAGE = 4096


def now() -> datetime:
    return datetime.now(UTC)


def opened(path: Path) -> Library:
    return open_library(path, clock=now, who="Ann", program="0.1", create=True)


@pytest.fixture
def full(tmp_path: Path) -> Path:
    """A library of an ordinary size, with a past, decisions, records and a backup."""
    path = tmp_path / "library.eialib"
    luck = chance(5)
    with opened(path) as library:
        files = {f"stages/{n}.toml": "word " * 400 for n in range(9)}
        form = library.keep_form("f", "1", "Form", files)
        for number in range(3):
            library.begin(f"A{number}", form, listing=Listing(f"Assessment {number}"))
            fill(library, f"A{number}", luck)
            library.seal(f"A{number}", {"decided": "yes"}, form)
            fill(library, f"A{number}", luck)
        library.back_up()
    return path


def fill(library: Library, assessment_id: str, luck: random.Random) -> None:
    for number in range(40):
        key = AnswerKey(f"question.{number % 30}", str(number % 3))
        library.write(assessment_id, {key: f"{number} " + "word " * luck.randrange(60)})
        if number % 8 == 0:
            library.close_visits(assessment_id)
            library.add_record(assessment_id, "comment", {"said": "hm " * number})


def is_noticed(data: bytes | bytearray, beside: Path) -> bool:
    path = beside.with_name("spoiled.eialib")
    path.write_bytes(data)
    try:
        check_header(path)
        return bool(faults_in(path))
    except EiaError:
        return True


def says(data: bytes | bytearray, beside: Path) -> list[str] | None:
    """All that a library of these bytes says, or nothing where it can no longer be read."""
    path = beside.with_name("spoken.eialib")
    path.write_bytes(data)
    try:
        with closing(sqlite3.connect(path)) as connection:
            return list(connection.iterdump())
    except (sqlite3.Error, UnicodeError, TypeError, ValueError):
        return None


def test_bits_that_flip_are_noticed(full: Path, times: Callable[[int, int], int]) -> None:
    data = full.read_bytes()
    words, luck = says(data, full), chance(7)
    changed, missed = 0, []
    for _flip in range(times(300, 1500)):
        place, bit = luck.randrange(len(data)), 1 << luck.randrange(8)
        flipped = bytearray(data)
        flipped[place] ^= bit
        if says(flipped, full) != words:
            changed += 1
            missed += [] if is_noticed(flipped, full) else [(place, bit)]
    print(f"{changed} flips changed what {len(data):,} bytes say; missed: {missed}")
    assert changed > 0
    assert len(missed) <= changed * 0.005


def test_a_library_cut_short_anywhere_is_refused_and_not_touched(
    full: Path, times: Callable[[int, int], int]
) -> None:
    data = full.read_bytes()
    luck = chance(9)
    anywhere = [luck.randrange(len(data)) for _each in range(times(10, 60))]
    for length in [0, 15, 99, 100, PAGE, *anywhere]:
        full.write_bytes(data[:length])
        with pytest.raises(EiaError):
            opened(full)
        assert full.read_bytes() == data[:length]


def zeroed(data: bytes, start: int, length: int) -> bytes:
    return data[:start] + bytes(length) + data[start + length :]


def swapped(data: bytes, luck: random.Random) -> bytes:
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    one, other = luck.sample(range(1, len(pages)), 2)
    pages[one], pages[other] = pages[other], pages[one]
    return b"".join(pages)


def noise(data: bytes, luck: random.Random) -> bytes:
    start = luck.randrange(len(data) - 512)
    return data[:start] + luck.randbytes(512) + data[start + 512 :]


DAMAGE: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "the header lost": lambda data, _luck: zeroed(data, 0, 100),
    "the first page lost": lambda data, _luck: zeroed(data, 0, PAGE),
    "a page lost": lambda data, luck: zeroed(
        data, PAGE * luck.randrange(1, len(data) // PAGE), PAGE
    ),
    "noise": noise,
    "two pages swapped": swapped,
    "the tail lost": lambda data, luck: data[: -PAGE * luck.randrange(1, 9)],
}


@pytest.mark.parametrize("which", DAMAGE)
def test_after_any_damage_the_newest_backup_brings_people_back_to_work(
    full: Path, which: str, times: Callable[[int, int], int]
) -> None:
    data = full.read_bytes()
    for number in range(times(3, 20)):
        spoiled = DAMAGE[which](data, chance(number))
        if says(spoiled, full) == says(data, full):
            continue
        full.write_bytes(spoiled)
        with pytest.raises(EiaError) as told:
            opened(full)
        assert str(told.value).endswith(".")
        assert full.read_bytes() == spoiled
        backup = newest_verified(full)
        assert backup is not None
        kept = restore_from(full, backup, clock=now)
        assert kept.read_bytes() == spoiled
        with opened(full) as library:
            assert len(library.assessments()) == 3
        kept.unlink()
