"""BagIt 1.0 (RFC 8493): a payload with manifests that name and digest every file of it."""

from collections.abc import Mapping
from hashlib import sha256

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _

_DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
_MANIFEST = "manifest-sha256.txt"
_TAG_MANIFEST = "tagmanifest-sha256.txt"
_TAGS = ("bagit.txt", "bag-info.txt", _MANIFEST)
_PAYLOAD = "data/"


def bag_up(payload: Mapping[str, bytes], about: Mapping[str, str]) -> dict[str, bytes]:
    """The files of a bag: these under ``data/``, what is said about it, and its manifests."""
    held = {f"{_PAYLOAD}{name}": payload[name] for name in sorted(payload)}
    oxum = f"{sum(map(len, held.values()))}.{len(held)}"
    info = {**about, "Payload-Oxum": oxum}
    tags = {
        "bagit.txt": _DECLARATION,
        "bag-info.txt": "".join(f"{name}: {info[name]}\n" for name in info).encode(),
        _MANIFEST: _manifest(held),
    }
    return {**tags, _TAG_MANIFEST: _manifest(tags), **held}


def unbag(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The payload of a bag, without ``data/``, after checking every file against the manifests.

    Raises:
        EiaError: if something is missing, more than named, or not as it was.
    """
    held = {name: data for name, data in files.items() if name.startswith(_PAYLOAD)}
    tags = {name: files.get(name, b"") for name in _TAGS}
    is_whole = (
        tags["bagit.txt"] == _DECLARATION
        and files.keys() == held.keys() | tags.keys() | {_TAG_MANIFEST}
        and tags[_MANIFEST] == _manifest(held)
        and files[_TAG_MANIFEST] == _manifest(tags)
    )
    if not is_whole:
        raise EiaError(
            _("This package is not whole: its files are not those it names. Ask for it again.")
        )
    return {name.removeprefix(_PAYLOAD): data for name, data in held.items()}


def _manifest(files: Mapping[str, bytes]) -> bytes:
    lines = (f"{sha256(files[name]).hexdigest()}  {_encoded(name)}\n" for name in sorted(files))
    return "".join(lines).encode()


def _encoded(name: str) -> str:
    return name.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
