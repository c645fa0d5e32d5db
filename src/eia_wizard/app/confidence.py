"""The sheets on confidence, kept in a small file of their own beside the library."""

from collections.abc import Iterable
from pathlib import Path

from eia_wizard.domain.learning.confidence import MOMENTS, ConfidenceSheet
from eia_wizard.files.keeping import keep, read_kept

SUFFIX = "-confidence.json"
MOST_SHEETS = 2_000


def place_of_confidence(library: Path) -> Path:
    """The file beside a library that holds the sheets."""
    return library.with_name(library.name + SUFFIX)


def read_sheets(library: Path) -> tuple[ConfidenceSheet, ...]:
    """The sheets that were entered; whatever is rubbish is left out."""
    sheets = read_kept(place_of_confidence(library)).get("sheets")
    return tuple(filter(None, map(_sheet, sheets))) if isinstance(sheets, list) else ()


def write_sheets(library: Path, sheets: Iterable[ConfidenceSheet]) -> None:
    """Keep these sheets, the latest ones where there are very many.

    Raises:
        EiaError: if they cannot be written.
    """
    kept = [
        {"training": each.training, "moment": each.moment, "answers": dict(each.answers)}
        for each in list(sheets)[-MOST_SHEETS:]
    ]
    keep(place_of_confidence(library), {"sheets": kept})


def _sheet(said: object) -> ConfidenceSheet | None:
    match said:
        case {"training": str(training), "moment": str(moment), "answers": dict(answers)} if (
            moment in MOMENTS
        ):
            sound = {
                str(key): place
                for key, place in answers.items()
                if isinstance(place, int) and not isinstance(place, bool) and place >= 0
            }
            return ConfidenceSheet(training, moment, sound)
    return None
