"""An entry of the catalogue as a card: what it holds, whom it sees, how to get it, its limits."""

from collections.abc import Iterator

from eia_wizard.app.from_catalogue import evidence_of
from eia_wizard.domain.days import say_date
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.sources import EvidenceSource, Proxy
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.around.views import ShelfCard


def source_card(
    reading: Reading,
    source: EvidenceSource,
    groups: tuple[str, ...],
    *,
    is_linking: bool,
    in_brief: bool = False,
) -> ShelfCard:
    """A source for these groups; ``is_linking`` where an answer waits to rest on it.

    ``in_brief`` leaves out what the catalogue says in full.
    """
    is_here = bool(evidence_of(reading, source))
    action = _("Link it here") if is_here else _("Make an evidence item of this")
    return ShelfCard(
        id=source.id,
        title=source.title,
        under=" · ".join((source.publisher, _kind(reading, source), source.how_often)),
        words=source.holds,
        facts=tuple(_facts(reading, source, groups, in_brief=in_brief)),
        warning=" ".join(_warnings(reading, source, groups)),
        action=action if is_linking or not is_here else "",
        done=_("In this assessment already") if is_here else "",
    )


def proxy_card(proxy: Proxy) -> ShelfCard:
    """What can be used where nothing is there, and with what care."""
    return ShelfCard(
        id=proxy.id,
        title=proxy.title,
        words=proxy.how,
        facts=((_("With care"), proxy.care),),
        action=_("Write this down under the gap"),
    )


def _facts(
    reading: Reading, source: EvidenceSource, groups: tuple[str, ...], *, in_brief: bool
) -> Iterator[tuple[str, str]]:
    seen = source.seen_of(groups) if groups else source.sees
    names = [
        f"{reading.label(each.group)} ({each.by})" if each.by and groups else
        reading.label(each.group)
        for each in seen
        if not reading.name_of(each.group).removed
    ]  # fmt: skip
    if names and (groups or not in_brief):
        yield _("Tells apart"), ", ".join(names)
    elif source.for_everyone:
        yield _("Tells apart"), _("whomever it is about")
    if not in_brief:
        yield _("Place"), source.geography
    at = source.reach if in_brief else f"{source.reach} {source.address}".strip()
    yield _("How to get it"), at
    yield _("What it cannot tell"), source.cannot_tell
    if source.correct_at and source.check_by and not in_brief:
        yield (
            _("Found correct"),
            _("{day}; check by {by}").format(
                day=say_date(source.correct_at), by=say_date(source.check_by)
            ),
        )


def _warnings(reading: Reading, source: EvidenceSource, groups: tuple[str, ...]) -> Iterator[str]:
    for unseen in source.unseen_of(groups):
        yield _("It cannot see {group}: {because}").format(
            group=reading.label(unseen.group), because=unseen.because
        )
    if source.to_confirm:
        yield _("To be confirmed: {words}").format(words=source.to_confirm)
    if source.check_by and source.check_by < reading.as_of:
        yield _("This entry was to be checked by {day}.").format(day=say_date(source.check_by))


def _kind(reading: Reading, source: EvidenceSource) -> str:
    question = reading.form.with_role("evidence.type")
    options = question.terms.options if question else ()
    return next((o.label for o in options if o.means == source.kind), source.kind)
