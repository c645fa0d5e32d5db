"""What a person or their IT department can set; every field has a default that works."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

TEXT_SIZES = (100, 125, 150, 175, 200)
"""Per cent of the usual size of letters."""

SCHEMES = ("system", "light", "dark", "contrast")
"""Which colours: those the system asks for, or one's own choice."""


class Policy(NamedTuple):
    """What an organisation settled for everybody at a computer, and in which file.

    ``forms`` and ``backups`` are folders, ``preferences`` are wishes that a person cannot change;
    ``trouble`` says why nothing of the file could be used; ``text`` is the file as it was read, so
    that it means the same until the next start, whatever becomes of it meanwhile.
    """

    file: Path | None = None
    organisation: str = ""
    forms: Path | None = None
    backups: Path | None = None
    preferences: Mapping[str, bool] = MappingProxyType({})
    trouble: str = ""
    text: str = ""


class Settings(NamedTuple):
    """Where things lie.

    ``library`` is the file that holds the assessments; ``own_forms`` is a folder with the
    organisation's own forms, each a folder of its own; ``preferences`` is the file that keeps the
    wishes of the person, ``own_words`` a text file of the words they added to the dictionary,
    ``own_look`` the Word file that documents are written in, once one is chosen; ``backups`` a
    folder for backups, where they should not lie beside the library.
    """

    library: Path
    own_forms: Path
    preferences: Path
    own_words: Path
    own_look: Path | None = None
    backups: Path | None = None
    policy: Policy = Policy()


class Preferences(NamedTuple):
    """The wishes of the person who sits before the window.

    ``every_rule`` has a check read the rules, too, that are off unless somebody asks; ``preview``
    shows the document beside the questions; ``language`` is the code of one that is finished, or
    nothing for that of the system.
    """

    scheme: str = "system"
    text_size: int = 100
    check_spelling: bool = True
    every_rule: bool = False
    preview: bool = False
    language: str = ""
