"""A filled form made a Word file again: every other part stays byte for byte as it was."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from eia_wizard.documents.word_in.package import Package

_EARLIEST = (1980, 1, 1, 0, 0, 0)


def xml_of(root: etree._Element) -> bytes:
    """A part as it is kept in a file."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def packed(package: Package, changed: dict[str, bytes]) -> bytes:
    """The package with these parts in place of its own, new ones last; equal input, equal bytes."""
    whole = BytesIO()
    with ZipFile(whole, "w", ZIP_DEFLATED) as made:
        for name in package.names:
            data = changed.get(name)
            if data is None:
                data = package.bytes_of(name) or b""
            made.writestr(_member(name), data, compresslevel=6)
        for name, data in changed.items():
            if name not in package.names:
                made.writestr(_member(name), data, compresslevel=6)
    return whole.getvalue()


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, date_time=_EARLIEST)
    is_packed = name.lower().endswith((".png", ".jpg", ".jpeg", ".gif"))
    member.compress_type = ZIP_STORED if is_packed else ZIP_DEFLATED
    member.create_system = 3
    member.external_attr = 0o600 << 16
    return member
