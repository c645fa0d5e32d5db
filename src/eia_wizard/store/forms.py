"""The forms a library has met, kept whole, so that old wording can always be read."""

import json
from collections.abc import Mapping

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.canonical import canonical_text, digest_of
from eia_wizard.store.database import Connection
from eia_wizard.store.rows import KeptForm
from eia_wizard.store.schema import ADD_FORM

_IS_KEPT = "SELECT 1 FROM form WHERE digest = ?"
_CONTENT = "SELECT content FROM form WHERE digest = ?"
_ALL = "SELECT digest, id, version, title FROM form ORDER BY id, version, digest"


def keep_form(
    connection: Connection, form_id: str, version: str, title: str, files: Mapping[str, str]
) -> str:
    """Keep a form with its files, once; its digest."""
    digest = form_digest(form_id, version, title, files)
    if connection.execute(_IS_KEPT, (digest,)).fetchone() is None:
        row = {"digest": digest, "id": form_id, "version": version, "title": title}
        connection.execute(ADD_FORM, row | {"content": canonical_text(dict(files))})
    return digest


def form_digest(form_id: str, version: str, title: str, files: Mapping[str, str]) -> str:
    """The digest over all that a form is."""
    return digest_of({"id": form_id, "version": version, "title": title, "files": dict(files)})


def form_files(connection: Connection, digest: str) -> dict[str, str]:
    """The text of each file of a form, by its path.

    Raises:
        EiaError: if the library has not met this form.
    """
    found = connection.execute(_CONTENT, (digest,)).fetchone()
    if found is None:
        raise _unknown_form()
    return {str(path): str(text) for path, text in json.loads(found["content"]).items()}


def kept_form(connection: Connection, digest: str) -> KeptForm:
    """What a form is called.

    Raises:
        EiaError: if the library has not met this form.
    """
    for found in kept_forms(connection):
        if found.digest == digest:
            return found
    raise _unknown_form()


def kept_forms(connection: Connection) -> list[KeptForm]:
    """Every form the library has met, by id and version."""
    return [KeptForm(*row) for row in connection.execute(_ALL)]


def _unknown_form() -> EiaError:
    return EiaError(_("The library does not hold the form that this assessment began with."))
