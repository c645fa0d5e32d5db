"""Archives of our own: what the standard library would write, byte for byte."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as some

from eia_wizard.files.packing import zip_up

NAMES = some.text(some.characters(codec="utf-8", exclude_characters="\0\\/"), min_size=1)


def by_the_standard_library(members: dict[str, bytes], *, deflated: bool, comment: bytes) -> bytes:
    method = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, data in members.items():
            member = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            member.compress_type, member.create_system = method, 3
            member.external_attr = 0o600 << 16
            archive.writestr(member, data, compresslevel=6)
        archive.comment = comment
    return whole.getvalue()


@given(some.dictionaries(NAMES, some.binary(max_size=3000), max_size=6), some.booleans())
def test_an_archive_is_what_the_standard_library_writes(
    members: dict[str, bytes], deflated: bool
) -> None:
    ours = zip_up(members, deflated=deflated, comment=b"hello", lasting=members)
    assert ours == by_the_standard_library(members, deflated=deflated, comment=b"hello")


@pytest.mark.parametrize("lasting", [(), ("a",), ("a", "b")])
def test_what_lasts_is_the_same_as_what_does_not(lasting: tuple[str, ...]) -> None:
    members = {"a": b"x" * 5000, "b": bytes(range(256)) * 40}
    once = zip_up(members, deflated=True)
    assert zip_up(members, deflated=True, lasting=lasting) == once
    assert zip_up(members, deflated=True, lasting=lasting) == once
