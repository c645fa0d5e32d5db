"""Names of files that every machine takes, and of which no two are the same."""

import re
from collections.abc import Iterable
from pathlib import Path

from eia_wizard.domain.words import gettext as _

LONGEST = 100
"""Letters of a name without its ending: on Windows a whole path may have 260."""
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff\u200b-\u200f\u2028-\u202e\ufeff]')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$")
_MOST_BYTES = 200


def safe_name(title: str) -> str:
    """A title as the name of a file, without an ending; one without a title is called so."""
    name = " ".join(_FORBIDDEN.sub("-", title).split())[:LONGEST]
    name = name.encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .-")
    if not name:
        return _("Without a title")
    return f"{name} –" if _RESERVED.match(name) else name


class Names:
    """Gives names that are free in a folder, whatever the case of their letters."""

    def __init__(self, there: Iterable[str]) -> None:
        self._taken = {name.casefold() for name in there}

    def free(self, title: str, ending: str) -> str:
        """A name for a title that nothing else has."""
        name, number = safe_name(title), 1
        while (found := f"{name}{_again(number)}{ending}").casefold() in self._taken:
            number += 1
        self._taken.add(found.casefold())
        return found


def names_in(folder: Path) -> Names:
    """Names that are free in a folder; all, where it is not there yet."""
    return Names(each.name for each in folder.iterdir()) if folder.is_dir() else Names(())


def _again(number: int) -> str:
    return f" ({number})" if number > 1 else ""
