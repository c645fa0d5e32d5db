"""What wixl writes anew into every package, written the same each time: a number and two times."""

import re
import struct
from pathlib import Path
from uuid import UUID

_NUMBER = re.compile(rb"\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}")
_TIME = b"\x40\x00\x00\x00"
"""What stands before a time in the summary of a package."""

_SINCE_1601 = 11_644_473_600
_TICKS = 10_000_000
_AN_HOUR = 3_600


def make_steady(msi: Path, number: UUID, built: int, when: int) -> None:
    """Write the number, and the moment in place of the one at which it was built.

    Raises:
        ValueError: if the package is not as wixl writes them.
    """
    data = bytearray(msi.read_bytes())
    start = data.rindex(b"msitools")  # the summary stands around the name of who wrote it
    around = slice(max(0, start - 4096), start + 4096)
    part = bytes(data[around])
    numbers = list(_NUMBER.finditer(part))
    times = [at for at in _places(part, _TIME) if _is_about(part, at, built)]
    if len(numbers) != 1 or len(times) != 2:
        raise ValueError(f"{msi.name}: {len(numbers)} numbers and {len(times)} times were found.")
    steady = bytearray(part)
    steady[numbers[0].start() : numbers[0].end()] = f"{{{number}}}".upper().encode()
    for at in times:
        struct.pack_into("<Q", steady, at + len(_TIME), (when + _SINCE_1601) * _TICKS)
    data[around] = steady
    msi.write_bytes(data)


def _places(part: bytes, sought: bytes) -> list[int]:
    return [found.start() for found in re.finditer(re.escape(sought), part)]


def _is_about(part: bytes, at: int, built: int) -> bool:
    if at + 12 > len(part):
        return False
    ticks: int = struct.unpack_from("<Q", part, at + len(_TIME))[0]
    return abs(ticks // _TICKS - _SINCE_1601 - built) < _AN_HOUR
