"""What came of reading or filling a Word form, as headings with lines under them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from eia_wizard.app.template.work import Outcome
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.mapping import Match
from eia_wizard.domain.slots import Filling
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

Groups = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A verdict, and what it rests on; ``text`` is all of it, to be passed on."""

    title: str
    verdict: str
    groups: Groups = ()
    said_whole: str = ""

    @property
    def text(self) -> str:
        """All of it."""
        if self.said_whole:
            return self.said_whole
        lines = [self.title, "", self.verdict]
        for heading, each in self.groups:
            lines += ["", heading, *(f"- {line}" for line in each)]
        return "\n".join(lines)


@dataclass(frozen=True, slots=True)
class Filled:
    """A filled form, what is told of it, and the annex with what it has no room for."""

    file: Path
    told: Told
    annex: Path | None = None


def told_of_filling(
    title: str, outcome: Outcome, rest: Sequence[str], annex: Path | None = None
) -> Told:
    """What was filled, and everything that was not, with why."""
    count = len(outcome.filled)
    verdict = ngettext("One place was filled.", "{n} places were filled.", count).format(n=count)
    labels = {m.slot.id: _label(m) for m in outcome.refound.mapping.matches}
    planned = outcome.planned
    left = tuple(
        _("{label}: {why}").format(label=labels.get(each.slot, each.slot), why=each.why)
        for each in outcome.left
    )
    beside = _("In the assessment, and nowhere on the form")
    if annex:
        beside = _("Not on the form, so written beside it into “{file}”").format(file=annex.name)
    groups = (
        (_("Could not be filled"), left),
        (
            _("One answer is chosen of several: please look"),
            tuple(map(_narrowed, planned.narrowed)),
        ),
        (
            _("Two lists, one behind the other and not line by line: please look"),
            tuple(map(_label, planned.unpaired)),
        ),
        (
            _("Too long for a narrow place: the gist is there, the whole at the end of the form"),
            tuple(labels[each] for each in outcome.shortened),
        ),
        (_("Only guessed, so left as they were"), tuple(map(_label, planned.guessed))),
        (_("The assessment has no answer yet"), tuple(map(_label, planned.unanswered))),
        (_("Nothing goes there: fill in by hand"), tuple(map(_label, planned.unmatched))),
        (beside, tuple(rest)),
    )
    return Told(title, verdict, _with_lines(groups))


def told_of_lost(title: str, lost: Iterable[tuple[str, str]]) -> Told:
    """What stood in a filled form and could not be made an answer."""
    lines = tuple(_lost(label, words) for label, words in lost)
    verdict = (
        _("The form is a draft in your library now. Some of its words belong to no question:")
        if lines
        else _("The form is a draft in your library now. Everything in it has its place.")
    )
    return Told(title, verdict, _with_lines(((_("Not taken over"), lines),)))


def told_of_making(
    title: str, folder: Path, to_decide: Sequence[str], faults: Sequence[str]
) -> Told:
    """Where a form for the wizard was made, and what only people can decide about it."""
    verdict = (
        _("The form is in “{folder}”. It can be begun on once what it still lacks is mended.")
        if faults
        else _("The form is in “{folder}”. It can be begun on; look over what was guessed.")
    )
    groups = (
        (_("To mend before it can be used"), tuple(faults)),
        (_("To decide"), tuple(to_decide)),
    )
    return Told(title, verdict.format(folder=folder), _with_lines(groups))


def _narrowed(one: tuple[Match, Filling]) -> str:
    match, filling = one
    return _("{label}: “{chosen}”; the assessment says also {others}").format(
        label=_label(match),
        chosen=filling.chosen[0],
        others=", ".join(f"“{each}”" for each in filling.chosen[1:]),
    )


def _with_lines(groups: Groups) -> Groups:
    return tuple(group for group in groups if group[1])


def _lost(label: str, words: str) -> str:
    said = " / ".join(words.split("\n"))
    return f"{label}: {said}" if label else said


def _label(match: Match) -> str:
    return match.slot.label or match.slot.section
