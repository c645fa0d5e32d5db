"""Where to look for evidence at one place of an assessment: its stage, and its group."""

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.sources import EvidenceSource, Proxy, SourceCatalogue


@dataclass(frozen=True, slots=True)
class WhereToLook:
    """What is offered: sources, the nearest first; those that cannot see the group; proxies.

    ``groups`` are the groups it is for: of a combined one, itself and all that it is made of.
    """

    groups: tuple[str, ...]
    sources: tuple[EvidenceSource, ...]
    unseen: tuple[EvidenceSource, ...]
    proxies: tuple[Proxy, ...]


def sources_for(
    catalogue: SourceCatalogue, reading: Reading, stage: str, group: str = ""
) -> WhereToLook:
    """Where to look at a stage, for a group where one is named; a combined one counts for each."""
    groups = groups_within(reading, group) if group else ()
    return WhereToLook(
        groups=groups,
        sources=tuple(catalogue.sources_for(stage, groups)),
        unseen=tuple(catalogue.unseen_for(stage, groups)),
        proxies=tuple(catalogue.proxies_for(groups)),
    )


def proxies_for_gap(catalogue: SourceCatalogue, reading: Reading, gap: str) -> tuple[Proxy, ...]:
    """What could be used in place of what a recorded gap misses, by its kind and its groups."""
    linked = reading.role_value("gap.groups", gap)
    named = linked if isinstance(linked, tuple) else ()
    groups = tuple(inner for group in named for inner in groups_within(reading, group))
    return tuple(catalogue.proxies_for(groups, reading.meaning("gap.kind", gap)))


def groups_within(reading: Reading, group: str) -> tuple[str, ...]:
    """A group, and if it combines others those too, down to the ones that the form lists."""
    found: dict[str, None] = {}
    waiting = [group]
    while waiting:
        name = waiting.pop(0)
        if name not in found:
            found[name] = None
            members = reading.role_value("group.members", name)
            waiting += members if isinstance(members, tuple) else ()
    return tuple(found)
