"""Places into which two lists go, which stand one behind the other and not line by line."""

from collections.abc import Iterable, Iterator

from eia_wizard.app.template.said import is_of_many, keys_of, lines_at
from eia_wizard.domain.mapping import Match, Named, parts_of
from eia_wizard.domain.reading import Reading


def unpaired(reading: Reading, matches: Iterable[Match]) -> Iterator[Match]:
    """The places in which nobody can see which line of one list belongs to which of another."""
    for match in matches:
        named = [part.answer for part in parts_of(match.text) if part.answer]
        if not match.is_box and sum(_is_list(reading, each) for each in named) > 1:
            yield match


def _is_list(reading: Reading, named: Named) -> bool:
    if not is_of_many(reading, named):
        return False
    return sum(bool(lines_at(reading, key)) for key in keys_of(reading, named)) > 1
