"""What a file is that is no Word document, told by its first bytes."""

from eia_wizard.documents.word_in.refusals import (
    NotReadable,
    damaged,
    locked,
    no_document,
    strange,
    unknown,
)
from eia_wizard.domain.words import gettext as _

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_ZIPPED = b"PK\x03\x04"
_EMPTY_ZIP = b"PK\x05\x06"


def refuse_other_kinds(data: bytes) -> None:
    """Let pass what may be a Word document.

    Raises:
        NotReadable: if it is certainly none.
    """
    if not data.startswith((_ZIPPED, _EMPTY_ZIP)):
        raise _refusal(data)


def other_package(names: tuple[str, ...], kind: bytes) -> NotReadable:
    """The refusal for a zip archive without a Word document; ``kind`` is what it calls itself."""
    if b"opendocument" in kind:
        return strange(_("an OpenDocument file, as LibreOffice writes it"))
    if any(name.startswith("xl/") for name in names):
        return no_document(_("an Excel workbook"))
    if any(name.startswith("ppt/") for name in names):
        return no_document(_("a PowerPoint presentation"))
    if "[Content_Types].xml" in names:
        return damaged()
    return no_document(_("a zip archive"))


def _refusal(data: bytes) -> NotReadable:
    if data.startswith(_OLD):
        if _LOCKED in data:
            return locked()
        is_word = _OLD_WORD in data
        return strange(_("an old Word document (.doc)") if is_word else _("an old Office file"))
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    for mark, what in _STARTS.items():
        if start.startswith(mark):
            return no_document(_(what))
    if start.startswith(b"{\\rtf"):
        return strange(_("a Rich Text file (.rtf)"))
    if start[:200].lower().startswith((b"<!doctype html", b"<html")):
        return strange(_("a web page"))
    return unknown() if data else no_document(_("an empty file"))


def N_(words: str) -> str:
    """Mark words for translation where they are used."""
    return words


_STARTS = {
    b"%PDF": N_("a PDF"),
    b"<?xml": N_("an XML file"),
    b"\x89PNG": N_("a picture"),
    b"\xff\xd8\xff": N_("a picture"),
    b"GIF8": N_("a picture"),
}
