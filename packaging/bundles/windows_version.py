"""The version that a program or library of Windows says it has."""

import struct

_MARK = struct.pack("<I", 0xFEEF04BD)
"""What the fixed part of the version of a file begins with."""


def version_of(file: bytes) -> str:
    """The version in four numbers.

    Raises:
        ValueError: if it says none.
    """
    at = file.find(_MARK)
    if at < 0:
        raise ValueError("no version is said")
    high, low = struct.unpack_from("<II", file, at + 8)
    return ".".join(str(each) for each in (high >> 16, high & 0xFFFF, low >> 16, low & 0xFFFF))
