"""The catalogue of evidence sources read from its files, every fault at once."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from eia_wizard.catalogue.folders import folder_texts
from eia_wizard.catalogue.tables import Faults, FormFault, Table, read_table
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.roles import ROLES
from eia_wizard.domain.sources import EvidenceSource, Proxy, Seen, SourceCatalogue, Unseen
from eia_wizard.domain.words import gettext as _

FOLDER = "where-to-look"
KINDS = ROLES["evidence.type"].meanings
GAPS = ROLES["gap.kind"].meanings


@dataclass(frozen=True, slots=True)
class ReadCatalogue:
    """As much of a catalogue as could be read, and everything that is wrong with it."""

    catalogue: SourceCatalogue
    faults: tuple[FormFault, ...]


def open_catalogue(roots: tuple[Path, ...]) -> SourceCatalogue:
    """The program's sources, and after them an organisation's own.

    Raises:
        EiaError: with every fault at once.
    """
    read = [try_catalogue(folder_texts(root / FOLDER)) for root in roots]
    faults = [fault for each in read for fault in each.faults]
    if faults:
        listed = "\n".join(f"  {fault}" for fault in faults)
        raise EiaError(
            _("The catalogue of sources cannot be used:\n{faults}").format(faults=listed)
        )
    return SourceCatalogue(
        tuple(source for each in read for source in each.catalogue.sources),
        tuple(proxy for each in read for proxy in each.catalogue.proxies),
    )


def try_catalogue(files: Mapping[str, str]) -> ReadCatalogue:
    """The catalogue in these files, by path within its folder."""
    faults = Faults()
    sources: list[EvidenceSource] = []
    proxies: list[Proxy] = []
    for file in files:
        table = read_table(files, file, faults)
        if table is not None:
            sources += [_source(inner) for inner in table.tables("source")]
            proxies += [_proxy(inner) for inner in table.tables("proxy")]
            table.finish()
    catalogue = SourceCatalogue(tuple(sources), tuple(proxies))
    for where, sentence in _problems(catalogue):
        faults.add_at(where, sentence)
    return ReadCatalogue(catalogue, tuple(faults.found))


def unknown_names(catalogue: SourceCatalogue, form: Form) -> Iterator[tuple[str, str]]:
    """The stages and groups that a catalogue names and a form does not have, each with its id."""
    stages = {stage.id for stage in form.stages}
    collection = form.collection_with_role("groups")
    listed = collection.items if collection else ()
    groups = {name for item in listed for name in (item.id, *item.was)}
    for source in catalogue.sources:
        yield from ((source.id, stage) for stage in source.stages if stage not in stages)
        named = (*(s.group for s in source.sees), *(u.group for u in source.unseen))
        yield from ((source.id, group) for group in named if group not in groups)
    for proxy in catalogue.proxies:
        yield from ((proxy.id, group) for group in proxy.groups if group not in groups)


def _source(table: Table) -> EvidenceSource:
    source = EvidenceSource(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        publisher=table.text("publisher", needed=True),
        kind=table.text("kind", needed=True),
        holds=table.text("holds", needed=True),
        stages=table.texts("stages"),
        sees=tuple(_seen(inner) for inner in table.tables("sees", name="group")),
        unseen=tuple(_unseen(inner) for inner in table.tables("unseen", name="group")),
        for_everyone=table.flag("for_everyone"),
        geography=table.text("geography", needed=True),
        how_often=table.text("how_often", needed=True),
        reach=table.text("reach", needed=True),
        address=table.text("address"),
        cannot_tell=table.text("cannot_tell", needed=True),
        to_confirm=table.text("to_confirm"),
        correct_at=table.day("correct_at"),
        check_by=table.day("check_by"),
    )
    table.finish()
    return source


def _seen(table: Table) -> Seen:
    seen = Seen(table.text("group", needed=True), table.text("by"))
    table.finish()
    return seen


def _unseen(table: Table) -> Unseen:
    unseen = Unseen(table.text("group", needed=True), table.text("because", needed=True))
    table.finish()
    return unseen


def _proxy(table: Table) -> Proxy:
    proxy = Proxy(
        id=table.text("id", needed=True),
        title=table.text("title", needed=True),
        how=table.text("how", needed=True),
        care=table.text("care", needed=True),
        gaps=table.texts("gaps"),
        groups=table.texts("groups"),
    )
    table.finish()
    return proxy


def _problems(catalogue: SourceCatalogue) -> Iterator[tuple[str, str]]:
    ids = [*(s.id for s in catalogue.sources), *(p.id for p in catalogue.proxies)]
    for repeated in sorted({i for i in ids if ids.count(i) > 1}):
        yield repeated, _("two sources have this id; rename one.")
    for source in catalogue.sources:
        yield from _source_problems(source)
    for proxy in catalogue.proxies:
        if not proxy.gaps or not set(proxy.gaps) <= set(GAPS):
            yield (
                proxy.id,
                _("“gaps” names one or more of these: {known}.").format(known=", ".join(GAPS)),
            )


def _source_problems(source: EvidenceSource) -> Iterator[tuple[str, str]]:
    if source.kind not in KINDS:
        yield (
            source.id,
            _("“kind” is one of these: {known}.").format(known=", ".join(KINDS)),
        )
    if not source.stages:
        yield source.id, _("it names no stage at which it helps.")
    if not (source.sees or source.for_everyone):
        yield source.id, _("it says neither which groups it sees nor that it is for everyone.")
    for seen in source.sees:
        if source.unseen_of([seen.group]):
            yield source.id, _("it both sees and does not see “{group}”.").format(group=seen.group)
    if not (source.correct_at and source.check_by):
        yield source.id, _("a source says when it was found correct and by when to check it again.")
    elif source.check_by <= source.correct_at:
        yield source.id, _("“check_by” should come after “correct_at”.")
