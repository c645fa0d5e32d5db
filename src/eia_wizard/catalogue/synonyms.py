"""What organisations call things in their own forms, by the role each plays in the wizard's."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from eia_wizard.domain.lazy_dataclass import dataclass

Phrases = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Phrases for answers, collections, listed items, options, drawings, and those who sign."""

    answers: Phrases
    collections: Phrases
    items: Phrases
    meanings: Phrases
    drawings: Phrases
    parties: Phrases


def read_synonyms(file: Path) -> Synonyms:
    """The synonyms in a file of the program's own."""
    said = tomllib.loads(file.read_text("utf-8"))
    parts = (
        {role: tuple(phrases) for role, phrases in said[name].items()}
        for name in ("answers", "collections", "items", "meanings", "drawings", "parties")
    )
    return Synonyms(*parts)
