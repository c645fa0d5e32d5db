"""Foreign zip archives, read within bounds."""

import io
import struct
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

_STEP = 65_536
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENTRY = b"PK\x01\x02"
_INSIDE = 20
"""How many times as many entries may seem to be there: archives inside one have some too."""

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
    archive = Archive(data, bounds)
    return {name: archive.read(name) for name in archive.names}


class Archive:
    """A foreign archive, looked over at once; each file is inflated when it is asked for.

    Raises:
        EiaError: on making it or on reading, if it is not a sound archive within the bounds.
    """

    def __init__(self, data: bytes, bounds: Bounds = USUAL) -> None:
        if len(data) > bounds.file or data.count(_ENTRY) > _INSIDE * bounds.members:
            raise _too_large()
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
            members = self._archive.infolist()
            _refuse_unsafe(members, bounds)
        except _BROKEN as error:
            raise _damaged() from error
        self._members = {member.filename: member for member in members if not member.is_dir()}
        self._bounds, self._left = bounds, bounds.total
        self.names = tuple(self._members)

    def read(self, name: str, most: int | None = None) -> bytes:
        """The file of this name, of at most ``most`` bytes where that is less than the bounds.

        Raises:
            KeyError: if there is no such file.
        """
        member = self._members[name]
        room = min(self._left, self._bounds.member, most or self._bounds.member)
        try:
            data = _inflate(self._archive, member, room, self._bounds)
        except _BROKEN as error:
            raise _damaged() from error
        self._left -= len(data)
        return data


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
