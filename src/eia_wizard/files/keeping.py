"""Small things a program remembers between starts, as JSON; rubbish is as good as nothing."""

import json
from pathlib import Path

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded

MOST_BYTES = 1_000_000


def read_kept(path: Path) -> dict[str, object]:
    """What was kept under this name; nothing where it is missing, damaged or not ours."""
    try:
        kept = json.loads(read_bounded(path, MOST_BYTES))
    except (EiaError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def keep(path: Path, what: dict[str, object]) -> None:
    """Keep this under this name, whole or not at all.

    Raises:
        EiaError: if it cannot be written, or is so much that it would not be read again.
    """
    # A name of a file may hold what is no character; it is read back as it was.
    kept = json.dumps(what, ensure_ascii=False, indent=1).encode("utf-8", "surrogatepass")
    if len(kept) > MOST_BYTES:
        raise EiaError(_("This is more than can be kept here. Shorten it, or use less of it."))
    write_atomically(path, kept)
