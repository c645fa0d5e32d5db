"""What EIA Wizard is made with, and under which licences: programs, letters, icons, dictionary."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

LARGEST = 1_000_000
NAMES = ("LICEN", "COPYING", "NOTICE")
"""How files begin that hold licences."""
WORKS = {
    "fonts": ("OFL.txt",),
    "icons": ("LICENSE",),
    "spelling": ("LICENCE-dictionary.txt", "LICENCE-library.txt"),
}
"""What lies in the assets, with the files that hold its licence."""


@dataclass(frozen=True, slots=True)
class Licence:
    """Something that is used: its name and version, what it does here, and its licence."""

    name: str
    version: str
    purpose: str
    licence: str
    text: str


def licences(assets: Path) -> tuple[Licence, ...]:
    """Everything that is used, in the order in which people ask about it."""
    return (*_works(assets), _python(), *_packages())


def _works(assets: Path) -> Iterator[Licence]:
    said = {
        "fonts": ("Atkinson Hyperlegible Next", _("The letters"), "SIL OFL 1.1"),
        "icons": ("Lucide", _("The icons"), "ISC, MIT"),
        "spelling": (_("British dictionary"), _("Checks spelling"), "LGPL-3.0, BSD"),
    }
    for folder, files in WORKS.items():
        name, purpose, licence = said[folder]
        text = "\n\n".join(_text(assets / folder / file) for file in files)
        yield Licence(name, "", purpose, licence, text)


def _python() -> Licence:
    version = ".".join(map(str, sys.version_info[:3]))
    return Licence("Python", version, _("The language it is written in"), "PSF-2.0", sys.copyright)


def _packages() -> Iterator[Licence]:
    """Every package that is installed because it is used."""
    purposes = _purposes()
    for name in purposes:
        with suppress(metadata.PackageNotFoundError):
            found = metadata.distribution(name)
            said = found.metadata
            licence = said["License-Expression"] or said["License"] or _("see its text")
            first_line = licence.strip().splitlines()[0]
            yield Licence(said["Name"], found.version, purposes[name], first_line, _text_of(found))


def _purposes() -> dict[str, str]:
    """The packages that are used, and what for."""
    return {
        "pyside6-essentials": _("The window (Qt)"),
        "shiboken6": _("Joins the window to the language"),
        "sqlalchemy": _("Keeps assessments"),
        "greenlet": _("Helps to keep assessments"),
        "python-docx": _("Writes Word documents"),
        "lxml": _("Reads and writes Word documents"),
        "chunspell": _("Checks spelling"),
        "filelock": _("Lets one program write at a time"),
        "nhs-number": _("Finds NHS numbers typed by mistake"),
        "phonenumberslite": _("Finds telephone numbers typed by mistake"),
        "platformdirs": _("Finds your own folders"),
        "python-ulid": _("Numbers assessments"),
        "rapidfuzz": _("Finds what is said alike"),
        "rfc8785": _("Makes fingerprints of documents"),
        "typing-extensions": _("Helps the language"),
    }


def _text_of(found: metadata.Distribution) -> str:
    files = [each for each in found.files or () if each.name.upper().startswith(NAMES)]
    texts = [_text(Path(str(each.locate()))) for each in files]
    return "\n\n".join(filter(None, texts))


def _text(file: Path) -> str:
    with suppress(EiaError):
        return read_bounded(file, LARGEST).decode("utf-8", "replace")
    return ""
