"""The languages that the window can speak, and which of them it does.

Only a catalogue in which every message has its words is offered: half a page in another language
helps nobody. Translators ask for an unfinished one by ``EIA_WIZARD_LANGUAGE``.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

from eia_wizard import resources
from eia_wizard.files.keeping import read_kept

DOMAIN = "eia_wizard"
FINISHED = "finished.json"
"""By the code of each language in which nothing waits for a translator: its own name."""
ENGLISH = {"en": "English"}
ASKED_BY_TRANSLATORS = "EIA_WIZARD_LANGUAGE"
ASKED_OF_THE_SYSTEM = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


def catalogues() -> Path:
    """The folder of all catalogues."""
    return resources.folder("assets") / "i18n"


@cache
def finished(folder: Path) -> dict[str, str]:
    """The languages that can be offered beside English, each by its own name."""
    return {code: str(name) for code, name in read_kept(folder / FINISHED).items()}


def words_for(wished: str, environment: Mapping[str, str], folder: Path) -> NullTranslations:
    """The words of the language that is wished, else of the system's; English without either."""
    unfinished = environment.get(ASKED_BY_TRANSLATORS, "")
    code = unfinished or next(_usable(wished, environment, folder), "en")
    return translation(DOMAIN, folder, [code], fallback=True)


def _usable(wished: str, environment: Mapping[str, str], folder: Path) -> Iterator[str]:
    known = ENGLISH | finished(folder)
    if wished in known:
        yield wished
    of_system = next((said for name in ASKED_OF_THE_SYSTEM if (said := environment.get(name))), "")
    for said in of_system.split(":"):
        code = said.replace("-", "_").partition(".")[0].partition("_")[0]
        if code in known:
            yield code
