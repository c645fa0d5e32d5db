"""What a person or their IT department can set; every field has a default that works."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things lie.

    ``library`` is the file that holds the assessments; ``own_forms`` is a folder with the
    organisation's own forms, each a folder of its own.
    """

    library: Path
    own_forms: Path
