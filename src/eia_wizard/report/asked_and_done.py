"""What reviewers asked, and what was done about it: a table of every comment and change."""

from collections.abc import Iterator
from datetime import datetime

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.days import say_date
from eia_wizard.domain.layout import LayoutPart
from eia_wizard.domain.matters import ACCEPTED, AGREED, CHANGE, KEPT, Matter, Outcome, Said
from eia_wizard.domain.prose import Cell, Grid, Line, Paragraph, Reference, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.report.brief import Brief
from eia_wizard.report.parts import Heading, Part

_ROUND, _MOST = 6, 60
"""Words left standing on either side of what differs, and words of a text shown at most."""


def asked_and_done(brief: Brief, part: LayoutPart) -> Iterator[Part]:
    """The table, whenever anything was asked."""
    if not brief.matters:
        return
    yield Heading(1, part.title, new_page=part.new_page)
    yield Paragraph(line(_opening(brief.matters)))
    header = (_("Where"), _("What was asked"), _("What was done"))
    rows = tuple(
        (Cell((_where(brief, each),)), Cell(tuple(_asked(each))), Cell(tuple(_done(each))))
        for each in brief.matters
    )
    yield Grid(_("What reviewers asked"), header, rows, widths=(3, 6, 4))


def _opening(matters: tuple[Matter, ...]) -> str:
    count, left = len(matters), sum(each.outcome is None for each in matters)
    asked = ngettext(
        "Reviewers wrote one comment, or changed one thing, in copies of this document.",
        "Reviewers wrote comments, and changed words, in {n} places of copies of this document.",
        count,
    ).format(n=count)
    still = ngettext("One is still to be settled.", "{n} are still to be settled.", left)
    return f"{asked} {still.format(n=left) if left else _('All are settled.')}"


def _where(brief: Brief, matter: Matter) -> Line:
    key = matter.key
    question = brief.reading.form.question(key.question) if key else None
    if key is None or question is None:
        return line(" · ".join(matter.under) or _("Somewhere outside the answers"))
    if key.item and brief.reading.collection_of(key.item):
        item = Reference(brief.number(key.item), brief.reading.name_of(key.item).home)
        return (item, Text(f": {question.name}"))
    return (Reference(question.name, AnswerKey(question.id)),)


def _asked(matter: Matter) -> Iterator[Line]:
    yield (Text(_who(matter.opened), strong=True),)
    if matter.kind == CHANGE:
        was, now = differing(matter.before, matter.after)
        yield line(_("In place of: {words}").format(words=was or _("nothing")))
        yield line(_("Proposed: {words}").format(words=now or _("to take it out")))
        return
    yield line(_short(matter.opened.text))
    for said in matter.replies:
        yield (Text(f"{_who(said)}: ", strong=True), Text(_short(said.text)))


def _done(matter: Matter) -> Iterator[Line]:
    outcome = matter.outcome
    if outcome is None:
        yield line(_("Still to be settled"))
        return
    yield (Text(said_of(outcome)),)
    if outcome.words:
        yield line(_short(outcome.words))
    if outcome.who:
        yield line(_who(Said(outcome.who, outcome.at, "")))


def said_of(outcome: Outcome) -> str:
    """What came of a matter, in a few words."""
    if outcome.how == ACCEPTED:
        return _("Taken into the answer")
    if outcome.how == KEPT:
        return _("The answer was kept as it was")
    if outcome.how == AGREED:
        return _("The answer says this now")
    return _("Settled")


def _who(said: Said) -> str:
    named = said.who or _("Nobody named")
    return f"{named}, {_day(said.at)}" if said.at else named


def _day(at: datetime) -> str:
    return say_date(at.date())


def differing(before: str, after: str) -> tuple[str, str]:
    """Two texts without what they share at their beginnings and ends, but for a few words."""
    old, new = before.split(), after.split()
    if not old or not new:
        return _cut(old, 0, len(old)), _cut(new, 0, len(new))
    start = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    start = min(len(old), len(new)) if start is None else start
    most = min(len(old), len(new)) - start
    pairs = zip(reversed(old), reversed(new), strict=False)
    end = next((n for n, (a, b) in enumerate(pairs) if a != b), most)
    end = min(end, most)
    return _cut(old, start, len(old) - end), _cut(new, start, len(new) - end)


def _cut(words: list[str], start: int, end: int) -> str:
    """Words from one place to another, with some around them, and dots for the rest."""
    first, last = max(start - _ROUND, 0), min(end + _ROUND, len(words))
    shown = words[first:last]
    if len(shown) > _MOST:
        shown = [*shown[: _MOST // 2], "…", *shown[-_MOST // 2 :]]
    lead, trail = ("… " if first else ""), (" …" if last < len(words) else "")
    return f"{lead}{' '.join(shown)}{trail}"


def _short(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= 3 * _MOST else " ".join(words[: 3 * _MOST]) + " …"
