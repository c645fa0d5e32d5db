"""The forms on which an assessment can be begun, each with what it is for."""

import tomllib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from eia_wizard.app.offer import Offer
from eia_wizard.app.workroom import DEFAULT_FORM, ORGANISATION_FORM, Workroom
from eia_wizard.catalogue.tables import LARGEST_FILE
from eia_wizard.domain.errors import EiaError
from eia_wizard.files.bounded import read_bounded


def offered_forms(room: Workroom) -> tuple[Offer, ...]:
    """The forms there are, the usual one first; read lightly: faults are said on choosing one."""
    found = list(_offers(room))
    return tuple(sorted(found, key=lambda offer: offer.name != DEFAULT_FORM))


def _offers(room: Workroom) -> Iterator[Offer]:
    for name, folder in room.form_folders().items():
        if name != ORGANISATION_FORM:
            with suppress(EiaError, OSError, ValueError):
                yield _offer(name, folder)


def _offer(name: str, folder: Path) -> Offer:
    said = tomllib.loads(read_bounded(folder / "form.toml", LARGEST_FILE).decode("utf-8-sig"))
    id_, title, purpose = (str(said.get(key) or "") for key in ("id", "title", "purpose"))
    return Offer(name, id_ or name, title or name, purpose, tuple(_sizes(said.get("depth"))))


def _sizes(said: object) -> Iterator[tuple[str, str]]:
    for each in said if isinstance(said, list) else ():
        if isinstance(each, dict) and isinstance(id_ := each.get("id"), str):
            yield id_, str(each.get("label") or id_)
