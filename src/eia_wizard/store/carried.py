"""What a document takes along of an assessment, as one text that proves itself by its digest."""

import json
from hashlib import sha256

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.contents import PackageContents
from eia_wizard.store.package_files import from_files, to_files


def carried_text(contents: PackageContents) -> str:
    """The files of a package as one JSON object, by path: equal contents give an equal text."""
    files = {path: data.decode() for path, data in to_files(contents).items()}
    return json.dumps(files, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def carried_digest(text: str) -> str:
    """The SHA-256 of what is carried."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_carried(text: str) -> PackageContents:
    """What a document carries, which may come from anywhere.

    Raises:
        EiaError: if it does not say what such a text says.
    """
    try:
        files = json.loads(text)
        if not isinstance(files, dict):
            raise TypeError("no files")
        return from_files({path: str(said).encode() for path, said in files.items()})
    except (ValueError, TypeError, RecursionError) as error:
        raise EiaError(
            _("What this document carries for this program was changed, so it is not used.")
        ) from error
