"""Zip archives: foreign ones read within bounds, our own written the same bytes every time."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

_STEP = 65_536
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_BROKEN = (
    zipfile.BadZipFile,
    struct.error,
    zlib.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much of a foreign archive is read before it is refused; sizes in bytes."""

    file: int = 50_000_000
    members: int = 2_000
    member: int = 64_000_000
    total: int = 200_000_000
    ratio: int = 400
    small: int = 1_000_000


USUAL = Bounds()


def read_archive(path: Path, bounds: Bounds = USUAL) -> dict[str, bytes]:
    """Every file in the archive, by its name.

    Raises:
        EiaError: if it is not a sound archive within the bounds, or cannot be read.
    """
    return unzip(read_bounded(path, bounds.file), bounds)


def unzip(data: bytes, bounds: Bounds = USUAL) -> dict[str, bytes]:
    """Every file in these bytes of an archive, by its name.

    Raises:
        EiaError: if they are not a sound archive within the bounds.
    """
    if len(data) > bounds.file:
        raise _too_large()
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            _refuse_unsafe(members, bounds)
            return _inflate_all(archive, members, bounds)
    except _BROKEN as error:
        raise _damaged() from error


def zip_up(members: Mapping[str, bytes], *, deflated: bool = False, comment: bytes = b"") -> bytes:
    """An archive of these files in this order, with fixed dates: equal files give equal bytes."""
    method = zipfile.ZIP_DEFLATED if deflated else zipfile.ZIP_STORED
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(_fixed(name, method), data, compresslevel=6)
        archive.comment = comment
    return whole.getvalue()


def _fixed(name: str, method: int) -> zipfile.ZipInfo:
    member = zipfile.ZipInfo(name, date_time=_EARLIEST)
    member.compress_type = method
    member.create_system = 3
    member.external_attr = 0o600 << 16
    return member


def _refuse_unsafe(members: list[zipfile.ZipInfo], bounds: Bounds) -> None:
    if len(members) > bounds.members:
        raise _too_large()
    if sum(member.file_size for member in members) > bounds.total:
        raise _too_large()
    if any(member.flag_bits & 0x41 for member in members):
        raise EiaError(
            _("This file is locked with a password. Save a copy without one and open that.")
        )
    names = [member.filename.casefold() for member in members]
    if len(set(names)) != len(names) or not all(_is_safe(member) for member in members):
        raise _damaged()


def _is_safe(member: zipfile.ZipInfo) -> bool:
    name = member.filename
    parts = PurePosixPath(name).parts
    return (
        bool(parts)
        and member.compress_type in _METHODS
        and not name.startswith("/")
        and ".." not in parts
        and not any(each in name for each in (":", "\\", "\x00"))
    )


def _inflate_all(
    archive: zipfile.ZipFile, members: list[zipfile.ZipInfo], bounds: Bounds
) -> dict[str, bytes]:
    found: dict[str, bytes] = {}
    left = bounds.total
    for member in members:
        if not member.is_dir():
            found[member.filename] = _inflate(archive, member, min(left, bounds.member), bounds)
            left -= len(found[member.filename])
    return found


def _inflate(archive: zipfile.ZipFile, member: zipfile.ZipInfo, most: int, bounds: Bounds) -> bytes:
    data = bytearray()
    with archive.open(member) as stream:
        while piece := stream.read(_STEP):
            data += piece
            swollen = len(data) > bounds.ratio * max(member.compress_size, 1)
            if len(data) > most or (swollen and len(data) > bounds.small):
                raise _too_large()
    return bytes(data)


def _too_large() -> EiaError:
    return EiaError(
        _(
            "This file holds more than this program reads, and may be made to do harm. "
            "Check where it came from, and ask for it again."
        )
    )


def _damaged() -> EiaError:
    return EiaError(
        _("This file is damaged or not of the kind it seems. Ask whoever sent it to send it again.")
    )
