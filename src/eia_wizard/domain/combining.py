"""Which groups may be worth looking at together: where the same thing is said of two of them."""

from collections.abc import Iterator
from itertools import combinations

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.words import gettext as _

MOST_TOGETHER = 3
"""What is about more groups than that is about everyone, and suggests no pair."""
MOST_SUGGESTED = 3
MATTERS, HARMS = 2, 5

_SAYING = (
    ("impacts", "impact.group", MATTERS),
    ("engagement", "engagement.groups", MATTERS),
    ("gaps", "gap.groups", MATTERS),
    ("evidence", "evidence.groups", 1),
)
"""Collections whose items name groups, by which question, and how much that weighs."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two groups that may be worth looking at together, and why, the weightiest reason first."""

    members: tuple[str, str]
    reasons: tuple[str, ...]


def suggested_pairs(reading: Reading) -> tuple[Pair, ...]:
    """The pairs that most speaks for; none that is there already or was thought of and left."""
    home = reading.form.collection_with_role("groups")
    if home is None or reading.form.with_role("group.members") is None:
        return ()
    order = {item: place for place, item in enumerate(reading.items(home.id))}
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for groups, weight, why in (*_named_together(reading), *_each_harmed(reading)):
        known = sorted({g for g in groups if g in order}, key=order.__getitem__)
        for one, other in combinations(known, 2):
            found.setdefault((one, other), []).append((weight, why))
    fitting = [pair for pair in found if _may_be_paired(reading, pair)]
    heaviest = sorted(fitting, key=lambda p: (-sum(w for w, _why in found[p]), order[p[0]]))
    return tuple(
        Pair(pair, tuple(why for _w, why in sorted(found[pair], key=lambda each: -each[0])))
        for pair in heaviest[:MOST_SUGGESTED]
    )


def is_combined(reading: Reading, group: str) -> bool:
    """Whether a group is made of others."""
    return bool(_links(reading, "group.members", group))


def _named_together(reading: Reading) -> Iterator[tuple[tuple[str, ...], int, str]]:
    for role, by, weight in _SAYING:
        home = reading.form.collection_with_role(role)
        for item in reading.items(home.id) if home else ():
            groups = _links(reading, by, item)
            if 1 < len(groups) <= MOST_TOGETHER:
                does_harm = reading.meaning("impact.direction", item) in ("negative", "unknown")
                name = reading.label(item)
                yield groups, HARMS if does_harm else weight, _why(role).format(name=name)


def _why(role: str) -> str:
    return {
        "impacts": _("“{name}” falls on both"),
        "engagement": _("those heard in “{name}” speak for both"),
        "gaps": _("“{name}” is not known of either"),
        "evidence": _("“{name}” is about both"),
    }[role]


def _each_harmed(reading: Reading) -> Iterator[tuple[tuple[str, ...], int, str]]:
    """Groups looked at closer on each of which something bad falls."""
    home = reading.form.collection_with_role("impacts")
    harmed = {
        group
        for item in (reading.items(home.id) if home else ())
        if reading.meaning("impact.direction", item) == "negative"
        for group in _links(reading, "impact.group", item)
        if reading.meaning("group.triage", group) == "closer"
    }
    if 1 < len(harmed) <= MOST_TOGETHER + 1:
        yield tuple(harmed), MATTERS, _("there is a negative impact on each")


def _may_be_paired(reading: Reading, pair: tuple[str, str]) -> bool:
    one, other = pair
    if is_combined(reading, one) or is_combined(reading, other):
        return False
    if any(
        reading.meaning("group.triage", group) in ("no-difference", "covered") for group in pair
    ):
        return False
    if other in _links(reading, "group.not_combined", one):
        return False
    if one in _links(reading, "group.not_combined", other):
        return False
    home = reading.form.collection_with_role("groups")
    items = reading.items(home.id) if home else ()
    return not any({one, other} <= set(_links(reading, "group.members", item)) for item in items)


def _links(reading: Reading, role: str, item: str) -> tuple[str, ...]:
    found = reading.role_value(role, item)
    return found if isinstance(found, tuple) else ()
