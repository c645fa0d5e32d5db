"""What a command prints: data as JSON, everything else as lines."""

import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from eia_wizard.domain.answers import Json


def print_json(data: "Json") -> None:
    """Print data for other programs: always UTF-8, whatever the terminal is set to."""
    text = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        _write(text)
    else:
        sys.stdout.flush()
        raw.write(text.encode("utf-8"))


def say(*lines: str) -> None:
    """Print lines for a person."""
    _write("".join(f"{line}\n" for line in lines))


def note(sentence: str) -> None:
    """Print a sentence beside the result, where it does not get into the data."""
    if sys.stderr is not None:
        sys.stderr.write(_shown(f"{sentence}\n", sys.stderr.encoding))


def _write(text: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(_shown(text, sys.stdout.encoding))


def _shown(text: str, encoding: str | None) -> str:
    """A terminal that cannot show a character shows its number instead of failing."""
    name = encoding or "utf-8"
    return text.encode(name, "backslashreplace").decode(name)
