"""The exchange file as bytes that prove themselves.

It is a BagIt 1.0 package (RFC 8493) in a zip, closed by a digest over all that comes before it.
"""

from hashlib import sha256
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.archive import Bounds, unzip
from eia_wizard.files.bounded import read_bounded
from eia_wizard.files.packing import zip_up
from eia_wizard.store.bag import bag_up, unbag
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.package_files import from_files, to_files

SUFFIX = ".eia"
BOUNDS = Bounds(file=100_000_000, members=5_000, member=64_000_000, total=200_000_000)

_SEAL = b"EIA Wizard package. SHA-256 of all before this digest: "
_DIGITS = 64
_ZIP = b"PK\x03\x04"


def pack(contents: PackageContents) -> bytes:
    """The package as bytes: equal contents give equal bytes."""
    about = {
        "Bagging-Date": contents.made_at.date().isoformat(),
        "External-Identifier": contents.assessment_id,
        "Bag-Software-Agent": "EIA Wizard",
    }
    whole = zip_up(bag_up(to_files(contents), about), comment=_SEAL + b"0" * _DIGITS)
    before = whole[:-_DIGITS]
    return before + sha256(before).hexdigest().encode()


def unpack(data: bytes) -> PackageContents:
    """What the package holds.

    Raises:
        EiaError: if it is not a package, was changed by as much as a byte, or is damaged.
    """
    before, digest = data[:-_DIGITS], data[-_DIGITS:]
    if not (data.startswith(_ZIP) and before.endswith(_SEAL)):
        raise _not_a_package()
    if sha256(before).hexdigest().encode() != digest:
        raise _changed()
    return from_files(unbag(unzip(data, BOUNDS)))


def read_package(path: Path) -> PackageContents:
    """What the package at this path holds; the file is only read.

    Raises:
        EiaError: if it cannot be read, or is not a sound package.
    """
    return unpack(read_bounded(path, BOUNDS.file))


def _not_a_package() -> EiaError:
    return EiaError(
        _(
            "This is not a whole package of the EIA Wizard: it is another kind of file, or its "
            "end is missing. Check that it is the right file, or ask for it to be sent again."
        )
    )


def _changed() -> EiaError:
    return EiaError(
        _(
            "This package was damaged or changed on its way, so nothing was read from it. "
            "Ask for it to be sent again, as an attachment that no other program has opened."
        )
    )
