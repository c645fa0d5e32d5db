"""What came of matching and filling a form, as data and in sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from eia_wizard.app.template.editions import Refound
from eia_wizard.app.template.work import Outcome
from eia_wizard.domain.answers import Json
from eia_wizard.domain.mapping import GUESS, NONE, SURE, Mapping, Match
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext


def suggested_json(mapping: Mapping) -> Json:
    """A mapping as data: each slot with what is suggested and how sure that is."""
    return [
        {
            "id": match.slot.id,
            "label": match.slot.label,
            "grade": match.grade,
            "text": match.text,
            "rows": match.rows,
        }
        for match in mapping.matches
    ]


def suggested_lines(mapping: Mapping, to: Path) -> Iterator[str]:
    """What is suggested, as lines for a person."""
    marks = {SURE: _("sure"), GUESS: _("guess"), NONE: "–"}
    for match in mapping.matches:
        goes = match.rows or match.text or _("nothing fits")
        yield f"  {marks[match.grade]:<6} {match.slot.label}  ←  {goes}"
    counts = Counter(match.grade for match in mapping.matches)
    yield ""
    yield _("{sure} sure, {guess} guessed, {none} without a match. Written to {path}.").format(
        sure=counts[SURE], guess=counts[GUESS], none=counts[NONE], path=to
    )
    if counts[GUESS]:
        yield _(
            "A guess is not filled in until somebody has looked at it: change its grade to “sure”."
        )


def filled_json(outcome: Outcome) -> Json:
    """What came of filling as data."""
    planned, again = outcome.planned, outcome.refound
    return {
        "filled": list(outcome.filled),
        "not_filled": [{"id": each.slot, "why": each.why} for each in outcome.left],
        "guessed": [match.slot.id for match in planned.guessed],
        "unanswered": [match.slot.id for match in planned.unanswered],
        "narrowed": [
            {"id": each.slot, "chosen": list(each.chosen)} for _match, each in planned.narrowed
        ],
        "unpaired": [match.slot.id for match in planned.unpaired],
        "shortened": list(outcome.shortened),
        "unmatched": [match.slot.id for match in planned.unmatched],
        "no_place": [each.title for each in outcome.over],
        "moved": [{"from": each.before.id, "to": each.after.id} for each in again.moved],
        "appeared": [slot.id for slot in again.appeared],
        "gone": [match.slot.id for match in again.gone],
    }


def filled_lines(outcome: Outcome, to: Path) -> Iterator[str]:
    """What came of filling as lines for a person."""
    yield from changed_lines(outcome.refound)
    count = len(outcome.filled)
    yield ngettext("One place was filled.", "{n} places were filled.", count).format(n=count)
    planned = outcome.planned
    yield from _listed(_("Only guessed, so left as they were:"), planned.guessed)
    yield from _listed(_("The assessment has no answer for:"), planned.unanswered)
    yield from _listed(_("Nothing is matched with:"), planned.unmatched)
    if planned.narrowed:
        yield _(
            "The form takes one answer where the assessment has several; the gravest is chosen:"
        )
        for match, filling in planned.narrowed:
            yield f"  {match.slot.label}: {' / '.join(filling.chosen)}"
    yield from _listed(
        _("Two lists stand here one behind the other, not line by line. Please look:"),
        planned.unpaired,
    )
    shortened = [m for m in outcome.refound.mapping.matches if m.slot.id in outcome.shortened]
    yield from _listed(
        _("Too long for a narrow place, so it has the gist, and an annex at the end the whole:"),
        shortened,
    )
    if outcome.left:
        yield _("Could not be filled:")
        yield from (f"  {each.slot}: {each.why}" for each in outcome.left)
    if outcome.over:
        yield _("The form has no place for these answers; --annex puts them behind it:")
        yield from (f"  {each.title}" for each in outcome.over)
    yield str(to)


def changed_lines(again: Refound) -> Iterator[str]:
    """How the form differs from the one that was mapped."""
    if not again.is_changed:
        return
    yield _("The form is not the one that was matched. Look over what has changed:")
    for each in again.moved:
        before = f"{each.before.section}: {each.before.label}"
        after = f"{each.after.section}: {each.after.label}"
        sign = _("moved") if each.is_certain else _("perhaps moved, so not filled")
        yield f"  {sign}: {before} → {after}"
    for slot in again.appeared:
        yield _("  new: {label}").format(label=slot.label)
    for match in again.gone:
        yield _("  gone: {label}").format(label=match.slot.label)


def _listed(title: str, matches: Sequence[Match]) -> Iterator[str]:
    if matches:
        yield title
        yield from (f"  {match.slot.label}" for match in matches)
