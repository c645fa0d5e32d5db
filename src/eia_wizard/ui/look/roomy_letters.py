"""Our letters with more room between lines, for boxes of plain text, whose lines Qt never parts.

A box of plain text takes the distance of its lines from the font alone. So the letters are made
known to Qt once more under a name of their own, the same in every stroke, with taller lines: the
mark that is typed at, what is marked and what is clicked on then reach from line to line.
"""

from struct import pack, pack_into, unpack_from

ROOMY_FAMILY = "EIA Wizard Roomy"
ROOM = 0.18
"""In parts of a line; once rounded to pixels, lines stand as far apart as those of other words."""
_HEAD, _RECORD = 12, 16
_ASCENT_AND_DESCENT = {b"hhea": (4, 6), b"OS/2": (68, 70)}
_ON_WINDOWS = (74, 76)
_NAMES = {1: ROOMY_FAMILY, 2: "Regular", 4: ROOMY_FAMILY, 6: "EIAWizardRoomy-Regular"}
"""The names that every system asks for: of the family, the style, the whole, and for printers."""


def roomier(font: bytes) -> bytes:
    """A TrueType font with taller lines and another name; the strokes are the same bytes."""
    tables = _tables(font)
    for tag, places in _ASCENT_AND_DESCENT.items():
        tables[tag] = _taller(tables[tag], *places)
    tables[b"OS/2"] = _taller_on_windows(tables[b"OS/2"])
    tables[b"name"] = _named()
    return _font_of(font[:_HEAD], tables)


def _tables(font: bytes) -> dict[bytes, bytes]:
    (count,) = unpack_from(">H", font, 4)
    found = {}
    for number in range(count):
        tag, _sum, start, length = unpack_from(">4sIII", font, _HEAD + _RECORD * number)
        found[tag] = font[start : start + length]
    return found


def _taller(table: bytes, at_ascent: int, at_descent: int) -> bytes:
    made = bytearray(table)
    (ascent,), (descent,) = unpack_from(">h", made, at_ascent), unpack_from(">h", made, at_descent)
    above = round((ascent - descent) * ROOM / 2)
    pack_into(">h", made, at_ascent, ascent + above)
    pack_into(">h", made, at_descent, descent - above)
    return bytes(made)


def _taller_on_windows(table: bytes) -> bytes:
    made = bytearray(table)
    high = sum(unpack_from(">H", made, at)[0] for at in _ON_WINDOWS)
    for at in _ON_WINDOWS:
        pack_into(">H", made, at, unpack_from(">H", made, at)[0] + round(high * ROOM / 2))
    return bytes(made)


def _named() -> bytes:
    """A table of names: for Windows, in English, which Qt reads everywhere."""
    records, words = b"", b""
    for number, name in _NAMES.items():
        said = name.encode("utf-16-be")
        records += pack(">HHHHHH", 3, 1, 0x409, number, len(said), len(words))
        words += said
    return pack(">HHH", 0, len(_NAMES), 6 + len(records)) + records + words


def _font_of(head: bytes, tables: dict[bytes, bytes]) -> bytes:
    records, bodies = b"", b""
    start = _HEAD + _RECORD * len(tables)
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        records += pack(">4sIII", tag, _sum_of(padded), start + len(bodies), len(table))
        bodies += padded
    return head + records + bodies


def _sum_of(table: bytes) -> int:
    numbers: tuple[int, ...] = unpack_from(f">{len(table) // 4}I", table)
    return sum(numbers) & 0xFFFFFFFF
