"""Signs counted over assessments, all told and by the quarter in which work began."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from eia_wizard.domain.commitment import Commitment, Count, Quarter, Sign, Signs, Standing


def counted(found: Sequence[Signs], as_of: date, unread: int = 0, examples: int = 0) -> Commitment:
    """The counts of every sign."""
    quarters: dict[tuple[int, int], list[Signs]] = defaultdict(list)
    for each in found:
        quarters[each.began_on.year, (each.began_on.month + 2) // 3].append(each)
    return Commitment(
        as_of,
        len(found),
        _counts(found),
        tuple(Quarter(*when, _counts(quarters[when])) for when in sorted(quarters)),
        unread,
        examples,
    )


def _counts(found: Sequence[Signs]) -> tuple[Count, ...]:
    return tuple(_count(sign, [each.standing[sign] for each in found]) for sign in Sign)


def _count(sign: Sign, standings: Sequence[Standing]) -> Count:
    kept = standings.count(Standing.KEPT)
    return Count(
        sign,
        kept,
        kept + standings.count(Standing.NOT_KEPT),
        standings.count(Standing.NOT_DUE),
        standings.count(Standing.NOT_ASKED),
    )
