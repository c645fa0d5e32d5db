"""Whether somebody's Word file can be read by everybody, as told to a person or a program."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from eia_wizard.documents.accessible import Finding, check, unchecked
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.domain.answers import Json
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext

_PLACES = 10
"""Places of one rule that are told one by one."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of a file found; faults come before advice."""

    file: Path
    findings: tuple[Finding, ...]
    unchecked: tuple[str, ...]

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What keeps somebody from reading it."""
        return tuple(each for each in self.findings if not each.is_advice)

    @property
    def advice(self) -> tuple[Finding, ...]:
        """What is worth a look."""
        return tuple(each for each in self.findings if each.is_advice)


@dataclass(frozen=True, slots=True)
class ToldRule:
    """All findings of one sort as one piece: said once, with every place."""

    what: str
    why: str
    mend: str
    is_advice: bool
    places: tuple[str, ...]


def check_file(path: Path, read: ReadWord) -> Checked:
    """Check a Word file, which is read but never written to.

    Raises:
        EiaError: if it is no Word file that can be read.
    """
    return Checked(path, check(read(path)), unchecked())


def told_rules(findings: Sequence[Finding]) -> list[ToldRule]:
    """The findings gathered: those that say the same, or are of one rule, stand together."""
    told = []
    for _rule, group in groupby(findings, key=lambda finding: finding.rule):
        found = list(group)
        first = found[0]
        is_same = all(each.what == first.what for each in found)
        places = [each.where if is_same else f"{each.what} {_in_brackets(each)}" for each in found]
        what = first.what if is_same or len(found) == 1 else _general(first, len(found))
        told.append(
            ToldRule(
                what,
                first.why,
                first.mend,
                first.is_advice,
                tuple(each.strip() for each in places if each.strip()),
            )
        )
    return told


def checked_lines(checked: Checked) -> list[str]:
    """What was found, as lines for a person."""
    lines = [verdict(checked)]
    for heading, findings in (
        (_("To mend"), checked.faults),
        (_("Worth a look"), checked.advice),
    ):
        if findings:
            lines += ["", heading]
        for rule in told_rules(findings):
            lines += _rule_lines(rule)
    lines += ["", _("What no program can check, so please look:")]
    return [*lines, *(f"  - {each}" for each in checked.unchecked)]


def verdict(checked: Checked) -> str:
    """The result in one sentence."""
    count = len(checked.faults)
    if not checked.findings:
        return _("Nothing in this document keeps people from reading it, as far as can be checked.")
    if not count:
        return _("Nothing has to be mended; some things are worth a look.")
    return ngettext(
        "{n} thing in this document makes it hard or impossible for some people to read.",
        "{n} things in this document make it hard or impossible for some people to read.",
        count,
    ).format(n=count)


def checked_json(checked: Checked) -> Json:
    """What was found, as data for other programs."""
    return {
        "file": str(checked.file),
        "accessible": not checked.faults,
        "findings": [
            {
                "rule": each.rule,
                "weight": "advice" if each.is_advice else "fault",
                "what": each.what,
                "why": each.why,
                "mend": each.mend,
                "headings": list(each.place.headings),
                "words": each.place.words,
                "story": each.place.story or "body",
            }
            for each in checked.findings
        ],
        "not_checked": list(checked.unchecked),
    }


def _general(first: Finding, count: int) -> str:
    return _("{what} And others like it: {count}.").format(what=first.what, count=count - 1)


def _in_brackets(finding: Finding) -> str:
    return f"({finding.where})" if finding.where else ""


def _rule_lines(rule: ToldRule) -> list[str]:
    shown = [f"    {place}" for place in rule.places[:_PLACES]]
    left = len(rule.places) - _PLACES
    if left > 0:
        shown.append(
            "    " + ngettext("and {n} more place", "and {n} more places", left).format(n=left)
        )
    return [
        "",
        f"  {rule.what}",
        *shown,
        "    " + _("Why: {why}").format(why=rule.why),
        "    " + _("To mend it: {mend}").format(mend=rule.mend),
    ]
