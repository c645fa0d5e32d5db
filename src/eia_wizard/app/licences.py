"""What EIA Wizard is made with, and under which licences: programs, letters, icons, dictionary."""

import sys
from collections.abc import Iterator
from contextlib import suppress
from importlib import metadata
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

LARGEST = 1_000_000
NAMES = ("LICEN", "COPYING", "NOTICE")
"""How files begin that hold licences."""


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
    packages = tuple(_packages())
    return (*packages[:1], *_works(assets), _python(), *packages[1:])


def _works(assets: Path) -> Iterator[Licence]:
    """What lies in the assets and was made by others."""
    for name, purpose, licence, file in (
        ("Atkinson Hyperlegible Next", _("The letters"), "SIL OFL 1.1", "fonts/OFL.txt"),
        ("Lucide", _("The icons"), "ISC, MIT", "icons/LICENSE"),
        (
            _("SCOWL, a British dictionary"),
            _("The words that are known"),
            _("free, on terms of its own"),
            "spelling/LICENCE-dictionary.txt",
        ),
        ("Hunspell", _("Checks spelling"), "MPL 1.1", "spelling/LICENCE-library.txt"),
    ):
        yield Licence(name, "", purpose, licence, _text(assets / file))


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
            text = _text_of(found) or gathered(name, Path(__file__))
            yield Licence(said["Name"], found.version, purposes[name], _licence(found), text)


def _licence(found: metadata.Distribution) -> str:
    """Under which licence a package is, as it says itself."""
    said = found.metadata
    classes = (each.rpartition(" :: ")[2] for each in said.get_all("Classifier") or ())
    of_class = next((each for each in classes if each.endswith("License")), "")
    licence = said["License-Expression"] or said["License"] or of_class or _("see its text")
    return licence.strip().splitlines()[0]


def _purposes() -> dict[str, str]:
    """The packages that are used, and what for."""
    return {
        "eia-wizard": _("This program"),
        "pyside6-essentials": _("The window (Qt)"),
        "shiboken6": _("Joins the window to the language"),
        "python-docx": _("Writes Word documents"),
        "lxml": _("Reads and writes Word documents"),
        "chunspell": _("Joins Hunspell to the language"),
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


def gathered(name: str, inside: Path) -> str:
    """The words of a licence in the folder ``licences`` of the package that this lies inside."""
    folders = (above / "licences" / name for above in inside.resolve().parents)
    folder = next((each for each in folders if each.is_dir()), None)
    texts = map(_text, sorted(folder.iterdir())) if folder else ()
    return "\n\n".join(filter(None, texts))


def _text(file: Path) -> str:
    with suppress(EiaError):
        return read_bounded(file, LARGEST).decode("utf-8", "replace")
    return ""
