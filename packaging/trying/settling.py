"""What an organisation settles, as the page for IT departments shows it."""

import re
from pathlib import Path

from environment import TOP

_SHOWN = re.compile(r"```toml\n(.*?)```", re.DOTALL)
_FOLDER = re.compile(r"^(forms|backups) = '[^']*'", re.MULTILINE)


def settle(file: Path) -> str:
    """Write the example of that page into the file; the organisation that it names."""
    shown = _SHOWN.search((TOP / "docs" / "for-it.md").read_text("utf-8"))
    if shown is None:
        raise LookupError("docs/for-it.md shows no settings")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(shown[1], "utf-8")
    return _named(shown[1])


def settle_for_linux(file: Path) -> str:
    """The same, with folders as Linux names them."""
    named = settle(file)
    said = _FOLDER.sub(lambda found: f"{found[1]} = '/srv/{found[1]}'", file.read_text("utf-8"))
    file.write_text(said, "utf-8")
    return named


def _named(said: str) -> str:
    (line,) = (each for each in said.splitlines() if each.startswith("organisation"))
    return line.split('"')[1]
