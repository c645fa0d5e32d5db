"""The organisation's Word forms that are kept, each edition with the mapping of its slots."""

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from eia_wizard.app.template.mapping_files import read_mapping, write_mapping
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import Mapping
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded

FOLDER = "word-forms"
"""Beside the organisation's own forms, so that who shares those shares these as well."""

_FORM, _MAPPING = "form.docx", "mapping.toml"
_LARGEST = 100_000_000
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class KeptForm:
    """A Word form of the organisation's with what goes where; ``id`` is its folder's name."""

    id: str
    file: Path
    mapping: Mapping

    @property
    def title(self) -> str:
        """What people call it: the name of its file."""
        return title_of(self.mapping)


def title_of(mapping: Mapping) -> str:
    """What people call a form: the name of its file without its ending."""
    return Path(mapping.template).stem or _("Our form")


def kept_forms(room: Workroom) -> tuple[KeptForm, ...]:
    """All that are kept, by title; one whose mapping cannot be read is left out."""
    found = sorted(_kept(_home(room)), key=lambda each: (each.title.casefold(), each.id))
    return tuple(found)


def empty_form_of(room: Workroom, mapping: Mapping) -> Path | None:
    """The kept form that a mapping was made for, in the same edition, where there is one."""
    found = (each.file for each in kept_forms(room) if each.mapping.edition == mapping.edition)
    return next(found, None)


def kept_form(room: Workroom, id_: str) -> KeptForm:
    """One that is kept.

    Raises:
        EiaError: if it is there no longer.
    """
    for each in kept_forms(room):
        if each.id == id_:
            return each
    raise EiaError(_("This form is not kept any more. Look under “Our Word forms” at home."))


def keep(room: Workroom, file: Path, mapping: Mapping) -> KeptForm:
    """Keep a form with its mapping; the same edition again takes the place of the one before.

    Raises:
        EiaError: if either cannot be written.
    """
    id_ = f"{_plain(title_of(mapping))}-{_plain(mapping.edition)[:10]}"
    folder = _home(room) / id_
    docx = read_bounded(file, _LARGEST)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as trouble:
        raise EiaError(
            _("“{folder}” cannot be written: {reason}.").format(
                folder=folder, reason=trouble.strerror
            )
        ) from trouble
    if not (folder / _FORM).exists() or not file.samefile(folder / _FORM):
        write_atomically(folder / _FORM, docx)
    write_mapping(mapping, folder / _MAPPING)
    return KeptForm(id_, folder / _FORM, mapping)


def keep_no_more(room: Workroom, id_: str) -> None:
    """Let a kept form go; documents that were filled stay.

    Raises:
        EiaError: if it cannot be taken away.
    """
    kept = kept_form(room, id_)
    try:
        shutil.rmtree(kept.file.parent)
    except OSError as trouble:
        raise EiaError(
            _("“{folder}” cannot be taken away: {reason}.").format(
                folder=kept.file.parent, reason=trouble.strerror
            )
        ) from trouble


def _kept(home: Path) -> Iterator[KeptForm]:
    for mapping in sorted(home.glob(f"*/{_MAPPING}")) if home.is_dir() else ():
        file = mapping.with_name(_FORM)
        with suppress(EiaError):
            if file.is_file():
                yield KeptForm(mapping.parent.name, file, read_mapping(mapping))


def _home(room: Workroom) -> Path:
    return room.forms[-1] / FOLDER


def _plain(name: str) -> str:
    plain = "".join(letter if letter.isalnum() else "-" for letter in name.casefold())
    return "-".join(part for part in plain.split("-") if part)[:_LONGEST] or "form"
