"""The catalogue of evidence sources: where to look at each stage, for each group, and what else."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import zip_longest

from eia_wizard.domain.lazy_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Seen:
    """A group that a source tells apart, or is about, and by which categories."""

    group: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Unseen:
    """A group that a source cannot see, and why; its silence about them means nothing."""

    group: str
    because: str


@dataclass(frozen=True, slots=True)
class EvidenceSource:
    """A place where evidence can be found: what it holds, for whom, and what it cannot tell.

    ``kind`` is a meaning of the role ``evidence.type``. A source ``for_everyone`` may know about
    any group, though it lists none. ``to_confirm`` says what has to be confirmed locally.
    """

    id: str
    title: str
    publisher: str
    kind: str
    holds: str
    stages: tuple[str, ...]
    sees: tuple[Seen, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    for_everyone: bool = False
    geography: str = ""
    how_often: str = ""
    reach: str = ""
    address: str = ""
    cannot_tell: str = ""
    to_confirm: str = ""
    correct_at: date | None = None
    check_by: date | None = None

    def seen_of(self, groups: Iterable[str]) -> tuple[Seen, ...]:
        """What it sees of these groups."""
        wanted = set(groups)
        return tuple(seen for seen in self.sees if seen.group in wanted)

    def unseen_of(self, groups: Iterable[str]) -> tuple[Unseen, ...]:
        """Which of these groups it cannot see."""
        wanted = set(groups)
        return tuple(unseen for unseen in self.unseen if unseen.group in wanted)


@dataclass(frozen=True, slots=True)
class Proxy:
    """What can be used in place of evidence that is not there, and with what care.

    ``gaps`` are meanings of the role ``gap.kind``; ``groups`` is empty where it serves any group.
    """

    id: str
    title: str
    how: str
    care: str
    gaps: tuple[str, ...]
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceCatalogue:
    """Every source and every proxy, in the order in which they are offered."""

    sources: tuple[EvidenceSource, ...] = ()
    proxies: tuple[Proxy, ...] = ()

    def source(self, source_id: str) -> EvidenceSource | None:
        """The source of this id."""
        return next((source for source in self.sources if source.id == source_id), None)

    def sources_for(self, stage: str = "", groups: tuple[str, ...] = ()) -> list[EvidenceSource]:
        """The sources that help at a stage with all or some of these groups, the nearest first.

        Without a stage, or at one that no source knows, those of every stage; without groups, all
        of the stage. Kinds take turns, so that voices do not stand below numbers.
        """
        known = any(stage in source.stages for source in self.sources)
        here = [s for s in self.sources if not known or stage in s.stages]
        if not groups:
            return list(_taking_turns(here))
        by_fit: dict[int, list[EvidenceSource]] = {}
        for source in here:
            fit = len(source.seen_of(groups))
            if fit or (source.for_everyone and not source.unseen_of(groups)):
                by_fit.setdefault(fit, []).append(source)
        return [s for fit in sorted(by_fit, reverse=True) for s in _taking_turns(by_fit[fit])]

    def unseen_for(self, stage: str = "", groups: tuple[str, ...] = ()) -> list[EvidenceSource]:
        """The sources that are used at a stage and cannot see one of these groups."""
        known = any(stage in source.stages for source in self.sources)
        here = (s for s in self.sources if not known or stage in s.stages)
        return [source for source in here if source.unseen_of(groups)]

    def proxies_for(self, groups: tuple[str, ...] = (), gap: str = "") -> list[Proxy]:
        """What to use where nothing is there: first what is meant for one of these groups."""
        fitting = [
            proxy
            for proxy in self.proxies
            if (not gap or gap in proxy.gaps)
            and (not proxy.groups or not set(proxy.groups).isdisjoint(groups))
        ]
        return sorted(fitting, key=lambda proxy: not proxy.groups)


def _taking_turns(sources: list[EvidenceSource]) -> Iterator[EvidenceSource]:
    """The first of every kind, then the second of every kind, and so on."""
    by_kind: dict[str, list[EvidenceSource]] = {}
    for source in sources:
        by_kind.setdefault(source.kind, []).append(source)
    for row in zip_longest(*by_kind.values()):
        yield from (source for source in row if source)
