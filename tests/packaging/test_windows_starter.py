"""The program that opens the window on Windows, as far as it can be read without one."""

import re
import shutil
import struct
from collections.abc import Iterator

import pytest

from bundles import sources, windows_starter

pytestmark = [
    pytest.mark.tools,
    pytest.mark.skipif(
        not all(map(shutil.which, (windows_starter.COMPILER, windows_starter.RESOURCES))),
        reason="needs MinGW-w64",
    ),
]

WITHOUT_CONSOLE = 2
MARK = windows_starter.TOP / "assets/mark/eia-wizard.ico"


@pytest.fixture(scope="module")
def program() -> bytes:
    return windows_starter.made()


def test_two_builds_of_it_are_the_same(program: bytes) -> None:
    assert windows_starter.made() == program


def test_it_opens_no_console(program: bytes) -> None:
    (start,) = struct.unpack_from("<I", program, 0x3C)
    (subsystem,) = struct.unpack_from("<H", program, start + 24 + 68)
    assert subsystem == WITHOUT_CONSOLE


def test_it_asks_for_nothing_but_windows(program: bytes) -> None:
    named = set(re.findall(rb"[\w.-]+\.dll", program, re.IGNORECASE))
    assert named == {b"KERNEL32.dll", b"USER32.dll", b"SHELL32.dll"}


def test_it_says_what_it_is_and_shows_our_mark(program: bytes) -> None:
    said = program.decode("utf-16-le", "replace")
    for word in ("FileDescription", "EIA Wizard", "ProductVersion", sources.version()):
        assert word in said
    assert all(picture in program for picture in pictures(MARK.read_bytes()))


def test_the_first_window_of_qt_finds_the_mark_under_the_name_it_looks_for(program: bytes) -> None:
    name = "IDI_ICON1"
    assert struct.pack("<H", len(name)) + name.encode("utf-16-le") in program


def pictures(icon: bytes) -> Iterator[bytes]:
    """Each size that an icon is drawn in."""
    (count,) = struct.unpack_from("<H", icon, 4)
    for entry in range(count):
        size, start = struct.unpack_from("<II", icon, 6 + 16 * entry + 8)
        yield icon[start : start + size]


def test_it_asks_for_no_administrator(program: bytes) -> None:
    assert b'level="asInvoker"' in program
