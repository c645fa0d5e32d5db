"""What a command prints: data as JSON, everything else as lines."""

import json
import sys

from eia_wizard.domain.answers import Json


def print_json(data: Json) -> None:
    """Print data for other programs, as UTF-8."""
    _write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def say(*lines: str) -> None:
    """Print lines for a person."""
    _write("".join(f"{line}\n" for line in lines))


def note(sentence: str) -> None:
    """Print a sentence beside the result, where it does not get into the data."""
    sys.stderr.write(f"{sentence}\n")


def _write(text: str) -> None:
    # A terminal that cannot show a character shows its number instead of failing.
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, "backslashreplace").decode(encoding))
