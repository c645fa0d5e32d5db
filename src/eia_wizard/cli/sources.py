"""``sources``: where to look for evidence, by stage and group, and what to use where none is."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.catalogue.sources import unknown_names
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.domain.answers import Json
from eia_wizard.domain.sources import EvidenceSource, Proxy, SourceCatalogue
from eia_wizard.domain.words import gettext as _


def list_sources(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print the sources that help at a stage and with groups, then what cannot see them."""
    catalogue, groups = room.source_catalogue(), tuple(arguments.group)
    found = catalogue.sources_for(arguments.stage, groups)
    if arguments.json:
        print_json(
            {
                "sources": [_data(source) for source in found],
                "cannot_see": [s.id for s in catalogue.unseen_for(arguments.stage, groups)],
                "instead": [{"id": p.id, "title": p.title} for p in catalogue.proxies_for(groups)],
            }
        )
    else:
        say(*_lines(catalogue, found, arguments.stage, groups))
    for where, name in unknown_names(catalogue, room.open_form(DEFAULT_FORM).form):
        note(
            _("“{source}” names “{name}”, which the form does not have.").format(
                source=where, name=name
            )
        )
    return 0


def _lines(
    catalogue: SourceCatalogue, found: list[EvidenceSource], stage: str, groups: tuple[str, ...]
) -> Iterator[str]:
    for source in found:
        yield from _told(source, groups)
    for source in catalogue.unseen_for(stage, groups):
        for unseen in source.unseen_of(groups):
            yield _("Cannot see them: {title}. {because}").format(
                title=source.title, because=unseen.because
            )
    if groups:
        yield ""
        yield _("Where nothing is there:")
        yield from map(_proxy_line, catalogue.proxies_for(groups))


def _told(source: EvidenceSource, groups: tuple[str, ...]) -> Iterator[str]:
    yield f"{source.title} ({source.publisher})"
    yield f"  {source.holds}"
    for seen in source.seen_of(groups):
        yield f"  {seen.group}: {seen.by}" if seen.by else f"  {seen.group}"
    yield f"  {source.reach} {source.address}".rstrip()
    yield _("  What it cannot tell: {words}").format(words=source.cannot_tell)
    if source.to_confirm:
        yield _("  To be confirmed locally: {words}").format(words=source.to_confirm)
    yield ""


def _proxy_line(proxy: Proxy) -> str:
    return f"  {proxy.title}. {proxy.how} {proxy.care}"


def _data(source: EvidenceSource) -> Json:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "kind": source.kind,
        "holds": source.holds,
        "stages": list(source.stages),
        "sees": [{"group": seen.group, "by": seen.by} for seen in source.sees],
        "cannot_see": [{"group": u.group, "because": u.because} for u in source.unseen],
        "geography": source.geography,
        "how_often": source.how_often,
        "reach": source.reach,
        "address": source.address,
        "cannot_tell": source.cannot_tell,
        "to_confirm": source.to_confirm,
        "correct_at": source.correct_at.isoformat() if source.correct_at else None,
        "check_by": source.check_by.isoformat() if source.check_by else None,
    }
