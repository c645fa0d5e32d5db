"""Templates that must be refused, or read with a word of warning; made when a test asks."""

import base64
import io
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

HERE = Path(__file__).parent
_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MACROS = "application/vnd.ms-word.document.macroEnabled.main+xml"


def hostile() -> dict[str, bytes]:
    """Return every hostile template by the name of its file."""
    return {name: make() for name, make in _MADE.items()}


def _old_word() -> bytes:
    """A .doc: the old binary kind, as far as its first bytes tell."""
    return _OLE + bytes(504) + "WordDocument".encode("utf-16-le") + bytes(4096)


def _locked_away() -> bytes:
    """A document behind a password: the same wrapper, with the name of what is inside."""
    return _OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(4096)


def _with_macros() -> bytes:
    macro = base64.b64encode(b"Sub AutoOpen()\nEnd Sub")

    def change(parts: dict[str, bytes]) -> None:
        types = parts["[Content_Types].xml"].replace(_MAIN.encode(), _MACROS.encode())
        known = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        parts["[Content_Types].xml"] = types.replace(b"<Override", known + b"<Override", 1)
        parts["word/vbaProject.bin"] = _OLE + macro
        links = parts["word/_rels/document.xml.rels"]
        link = (
            b'<Relationship Id="rIdMacro" Type="http://schemas.microsoft.com/office/2006/'
            b'relationships/vbaProject" Target="vbaProject.bin"/></Relationships>'
        )
        parts["word/_rels/document.xml.rels"] = links.replace(b"</Relationships>", link)

    return _changed("wexbourne-two-stages", change)


def _protected() -> bytes:
    """Only the form fields may be filled in: a sound form, which Word still guards."""

    def change(parts: dict[str, bytes]) -> None:
        guard = b'<w:documentProtection w:edit="forms" w:enforcement="1"/><w:compat>'
        settings = parts["word/settings.xml"]
        parts["word/settings.xml"] = settings.replace(b"<w:compat>", guard, 1)

    return _changed("wexbourne-two-stages", change)


def _damaged() -> bytes:
    """A zip cut off in the middle, as a broken download is."""
    whole = (HERE / "ashdale-council.docx").read_bytes()
    return whole[: len(whole) * 2 // 3]


def _spoiled() -> bytes:
    """A zip whose document does not come out as it went in."""
    whole = bytearray((HERE / "ashdale-council.docx").read_bytes())
    with ZipFile(io.BytesIO(whole)) as package:
        entry = package.getinfo("word/document.xml")
    start = entry.header_offset + 200
    whole[start : start + 400] = bytes(400)
    return bytes(whole)


def _not_well_formed() -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:tbl>", b"", 1)

    return _changed("ashdale-council", change)


def _bound_to_nothing() -> bytes:
    """A control is bound to an XML part that somebody's cleaning has taken away."""

    def change(parts: dict[str, bytes]) -> None:
        for name in [name for name in parts if name.startswith("customXml/")]:
            del parts[name]
        _strike(parts, "[Content_Types].xml", b'<Override PartName="/customXml/itemProps1.xml"')
        _strike(parts, "word/_rels/document.xml.rels", b'<Relationship Id="rId4"')

    return _changed("northfell-board-controls", change)


def _fetches_from_outside() -> bytes:
    """The template says that its styles come from an address on the network."""

    def change(parts: dict[str, bytes]) -> None:
        link = (
            b'<Relationship Id="rIdOut" Type="http://schemas.openxmlformats.org/officeDocument/'
            b'2006/relationships/attachedTemplate" Target="http://forms.example/look.dotm" '
            b'TargetMode="External"/></Relationships>'
        )
        name = "word/_rels/document.xml.rels"
        parts[name] = parts[name].replace(b"</Relationships>", link)

    return _changed("stonely-quality", change)


def _swells() -> bytes:
    """A small file that unpacks to two hundred million characters."""

    def change(parts: dict[str, bytes]) -> None:
        parts["word/media/image1.xml"] = bytes(200_000_000)

    return _changed("ashdale-council", change)


def _not_a_document() -> bytes:
    return b"Name;Date\nForm;today\n" * 40


def _strike(parts: dict[str, bytes], name: str, start: bytes) -> None:
    """Take one empty element out of a part."""
    before, element = parts[name].split(start, 1)
    parts[name] = before + element.split(b"/>", 1)[1]


def _changed(name: str, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with ZipFile(HERE / f"{name}.docx") as package:
        parts = {one: package.read(one) for one in package.namelist()}
    change(parts)
    made = io.BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        for one, content in parts.items():
            package.writestr(one, content)
    return made.getvalue()


_MADE: dict[str, Callable[[], bytes]] = {
    "old.doc": _old_word,
    "old-renamed.docx": _old_word,
    "password.docx": _locked_away,
    "macros.docm": _with_macros,
    "macros-renamed.docx": _with_macros,
    "protected.docx": _protected,
    "cut-off.docx": _damaged,
    "spoiled.docx": _spoiled,
    "not-well-formed.docx": _not_well_formed,
    "bound-to-nothing.docx": _bound_to_nothing,
    "from-outside.docx": _fetches_from_outside,
    "swells.docx": _swells,
    "table-of-text.docx": _not_a_document,
    "empty.docx": bytes,
}
