"""A folder in one file, in which nothing depends on when or by whom it was made."""

import lzma
import tarfile
import zipfile
from pathlib import Path
from time import gmtime

from bundles.moment import moment

_EXECUTABLE, _PLAIN = 0o755, 0o644
_OF_UNIX = 3


def make_tar(folder: Path, to: Path) -> Path:
    """The folder as a .tar.xz."""
    archive = to / f"{folder.name}.tar.xz"
    with (
        lzma.open(archive, "wb", preset=6) as packed,
        tarfile.open(fileobj=packed, mode="w") as tar,
    ):
        for path in [folder, *sorted(folder.rglob("*"))]:
            tar.add(path, str(path.relative_to(folder.parent)), recursive=False, filter=_nobodys)
    return archive


def make_zip(folder: Path, to: Path) -> Path:
    """The folder as a .zip."""
    archive = to / f"{folder.name}.zip"
    when = gmtime(moment())[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            member = zipfile.ZipInfo(str(path.relative_to(folder.parent)), when)
            member.create_system = _OF_UNIX
            member.external_attr = _PLAIN << 16
            member.compress_type = zipfile.ZIP_DEFLATED
            packed.writestr(member, path.read_bytes())
    return archive


def _nobodys(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mtime = moment()
    member.mode = _EXECUTABLE if member.isdir() or member.mode & 0o100 else _PLAIN
    return member
