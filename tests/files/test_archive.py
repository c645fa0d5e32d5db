import io
import struct
import warnings
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from eia_wizard.domain.errors import EiaError
from eia_wizard.files.archive import Bounds, read_archive, unzip
from eia_wizard.files.packing import zip_up

SMALL = Bounds(file=100_000, members=5, member=5_000, total=8_000, ratio=50, small=1_000)


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    whole = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(whole, "w", method) as archive:
        warnings.simplefilter("ignore")
        for name, data in members:
            archive.writestr(name, data)
    return whole.getvalue()


def encrypted() -> bytes:
    data = bytearray(zipped(("a", b"x")))
    central = data.index(b"PK\x01\x02")
    data[central + 8] |= 1
    return bytes(data)


def lying() -> bytes:
    """Says that it inflates to four bytes, and inflates to far more."""
    data = bytearray(zipped(("a", b"\0" * 900_000)))
    for start in (data.index(b"PK\x03\x04") + 22, data.index(b"PK\x01\x02") + 24):
        data[start : start + 4] = struct.pack("<I", 4)
    return bytes(data)


HOSTILE = {
    "no archive": b"hello",
    "empty": b"",
    "cut short": zipped(("a", b"x" * 500))[:-30],
    "encrypted": encrypted(),
    "too many members": zipped(*((str(number), b"") for number in range(6))),
    "a member too large": zipped(("a", bytes(range(256)) * 30)),
    "too much in all": zipped(("a", b"ab" * 2200), ("b", b"cd" * 2200)),
    "swollen": zipped(("a", b"\0" * 4_000)),
    "lying about its size": lying(),
    "the same name twice": zipped(("a", b"x"), ("a", b"y")),
    "the same name in capitals": zipped(("a", b"x"), ("A", b"y")),
    "an absolute name": zipped(("/a", b"x")),
    "a name that climbs": zipped(("a/../../b", b"x")),
    "a drive": zipped(("c:a", b"x")),
    "a backslash": zipped(("a\\b", b"x")),
    "another method": zipped(("a", b"x" * 500), method=zipfile.ZIP_BZIP2),
    "too long": b"PK" * 60_000,
}


@pytest.mark.parametrize("which", HOSTILE)
def test_a_hostile_archive_is_refused_with_a_sentence(which: str) -> None:
    with pytest.raises(EiaError) as told:
        unzip(HOSTILE[which], SMALL)
    assert str(told.value).endswith(".")


def test_a_sound_one_is_read_from_disk(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped(("folder/", b""), ("folder/a.xml", b"<a/>")))
    assert read_archive(path) == {"folder/a.xml": b"<a/>"}


@given(some.dictionaries(some.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?", fullmatch=True),
                         some.binary(max_size=200), max_size=5), some.booleans())  # fmt: skip
def test_what_is_zipped_is_unzipped_and_always_the_same_bytes(
    members: dict[str, bytes], deflated: bool
) -> None:
    data = zip_up(members, deflated=deflated, comment=b"hello")
    assert unzip(data) == members
    assert zip_up(members, deflated=deflated, comment=b"hello") == data


@given(some.data())
def test_a_spoiled_archive_is_read_or_refused_and_nothing_else(data: some.DataObject) -> None:
    spoiled = bytearray(zip_up({"a": b"x" * 300, "b/c": b"y"}, deflated=True))
    for _time in range(data.draw(some.integers(1, 6))):
        place = data.draw(some.integers(0, len(spoiled) - 1))
        spoiled[place] = data.draw(some.integers(0, 255))
    with suppress(EiaError):
        unzip(bytes(spoiled), SMALL)
