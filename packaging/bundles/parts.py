"""What lies in a package beside the libraries of Python, each with makers of its own."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

from bundles.package import Package
from environment import TOP

OF_QT = "pyside6-essentials"
"""The package whose wheel holds Qt."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part by name, version (where it is told) and licence; ``found_at`` is its purl.

    ``sum`` is the SHA-256 of the file that it came in; ``cpe`` is its name among vulnerabilities;
    ``holds`` are the parts inside it.
    """

    name: str
    version: str
    licence: str
    found_at: str
    cpe: str = ""
    sum: str = ""
    holds: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Interpreter:
    """The Python that was brought along, and the words of its licences by name."""

    part: Part
    licences: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Content:
    """Somebody else's files among ours, the words of their licence, and of whoever reads them."""

    part: Part
    files: tuple[str, ...]
    words: str

    def laid(self) -> Iterator[Path]:
        """Its files, as they lie in the project."""
        folder = TOP / Path(self.words).parent
        for path in sorted(folder.iterdir()):
            if any(fnmatchcase(path.name, each) for each in self.files):
                yield path


CONTENT = (
    Content(
        Part(
            "Atkinson Hyperlegible Next",
            "2.001",
            "OFL-1.1",
            "pkg:npm/%40fontsource/atkinson-hyperlegible-next@5.3.0",
        ),
        ("*.ttf",),
        "assets/fonts/OFL.txt",
    ),
    Content(
        Part("Lucide", "1.62.0", "ISC AND MIT", "pkg:npm/lucide-static@1.62.0"),
        ("*.svg",),
        "assets/icons/LICENSE",
    ),
    Content(
        Part(
            "SCOWL British English dictionary",
            "2020.12.07",
            "SCOWL’s own terms",
            "pkg:npm/dictionary-en-gb@3.0.0",
        ),
        ("british.*",),
        "assets/spelling/LICENCE-dictionary.txt",
    ),
)
"""The letters, the icons and the dictionary."""


def python(number: str, holds: tuple[Part, ...], came_in: str = "") -> Part:
    """Python of a version, with what it rests on."""
    known = f"cpe:2.3:a:python:python:{number}:*:*:*:*:*:*:*"
    return Part("python", number, "PSF-2.0", f"pkg:generic/python@{number}", known, came_in, holds)


def qt_in(packages: Iterable[Package]) -> Part:
    """Qt, which lies in the wheel of PySide, and is under the LGPL here."""
    number = next(each.version for each in packages if each.name == OF_QT)
    known = f"cpe:2.3:a:qt:qt:{number}:*:*:*:*:*:*:*"
    return Part("qt", number, "LGPL-3.0-only", f"pkg:generic/qt@{number}", known)
