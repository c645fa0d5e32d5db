"""Commands about quality: ``check`` says what is amiss, ``accept`` takes it on with a reason."""

from argparse import Namespace
from datetime import date
from pathlib import Path

from eia_wizard.app.checking import accept, all_rules, check_opened, take_back
from eia_wizard.app.opening import Opened, open_assessment
from eia_wizard.app.plain import plain_place
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.cli.writing import open_to_write
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.findings import (
    DECISION,
    LEAD,
    PUBLICATION,
    QUESTIONS,
    Checked,
    Finding,
    Weighed,
)
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.quality.reasons import reason
from eia_wizard.store.opening import read_library

IN_THE_WAY = 1


def check_assessment(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print what is amiss with an assessment; 1 if anything stands in the way, else 0."""
    as_of = _day(arguments.as_of) if arguments.as_of else room.clock().date()
    wanted = (arguments.wanted,) if arguments.wanted else QUESTIONS
    with read_library(library) as reader:
        opened = open_assessment(reader, arguments.id)
        checked = check_opened(reader, opened, as_of, all_rules() if arguments.all else ())
    shown = [each for each in checked.findings if _is_wanted(each, arguments.wanted)]
    if arguments.json:
        print_json([_weighed_json(each) for each in shown])
    else:
        say(*_lines(opened, checked, shown, wanted))
    for fault in checked.faults:
        note(
            _("The rule {rule} failed ({reason}); the others were read.").format(
                rule=fault.rule, reason=fault.reason
            )
        )
    is_ready = all(checked.readiness(question).is_ready for question in wanted)
    return 0 if is_ready else IN_THE_WAY


def accept_finding(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Accept a finding with a reason, or take that back."""
    with open_to_write(library, room) as opened:
        found = open_assessment(opened, arguments.id)
        finding = _the_one(
            check_opened(opened, found, room.clock().date(), all_rules()),
            arguments.rule,
            arguments.key,
        )
        if arguments.take_back:
            take_back(opened, found.facts.id, finding)
        else:
            accept(opened, found.facts.id, finding, arguments.reason or "")
    if arguments.json:
        print_json({"id": found.facts.id, "rule": finding.rule, "at": str(finding.places[0])})
    else:
        say(finding.message)
    return 0


def _day(typed: str) -> date:
    try:
        return date.fromisoformat(typed)
    except ValueError as error:
        raise EiaError(
            _("“{typed}” is no day. Write it as 2026-11-22.").format(typed=typed[:40])
        ) from error


def _is_wanted(each: Weighed, question: str | None) -> bool:
    return not question or question in each.finding.blocks


def _the_one(checked: Checked, rule: str, typed: str | None) -> Finding:
    """The one finding that was meant.

    Raises:
        EiaError: if there is none, or more than one.
    """
    key = AnswerKey.parse(typed) if typed else None
    known = [each.finding for each in checked.findings if each.finding.rule == rule.upper()]
    found = [each for each in known if key is None or key in each.places]
    if len(found) == 1:
        return found[0]
    if not known:
        raise EiaError(_("Nothing is found under “{rule}”.").format(rule=rule[:20]))
    places = ", ".join(str(each.places[0]) for each in known)
    raise EiaError(_("Say which one you mean: {places}.").format(places=places))


# As data


def _weighed_json(each: Weighed) -> Json:
    finding, place = each.finding, each.finding.places[0]
    said = each.accepted
    return {
        "rule": finding.rule,
        "name": reason(finding.rule).title,
        "theme": finding.theme,
        "blocks": list(finding.blocks),
        "message": finding.message,
        "why": finding.why,
        "source": finding.source,
        "todo": finding.todo,
        "question": place.question,
        "item": place.item,
        "places": [{"question": key.question, "item": key.item} for key in finding.places],
        "may_be_accepted": finding.may_be_accepted,
        "accepted": said is not None,
        "acceptance": None
        if said is None
        else {"reason": said.reason, "who": said.who, "at": said.at.isoformat()},
        "lapsed": each.lapsed is not None,
    }


# As lines for a person


def _lines(
    opened: Opened, checked: Checked, shown: list[Weighed], wanted: tuple[str, ...]
) -> list[str]:
    standing = [each for each in shown if each.accepted is None]
    parts = (
        (_("To fix"), [each for each in standing if each.finding.blocks]),
        (_("Worth a look"), [each for each in standing if not each.finding.blocks]),
        (_("Accepted"), [each for each in shown if each.accepted is not None]),
    )
    lines = [_ready(checked, question) for question in wanted]
    for title, found in parts:
        if found:
            lines += ["", title, *(line for each in found for line in _told(opened, each))]
    return [*lines, *_not_read(checked)]


def _ready(checked: Checked, question: str) -> str:
    count = len(checked.readiness(question).in_the_way)
    asked = {
        LEAD: _("Ready for the equality lead"),
        DECISION: _("Ready for the decision"),
        PUBLICATION: _("Ready to publish"),
    }[question]
    if not count:
        return _("{question}: nothing that was found stands in the way.").format(question=asked)
    return ngettext(
        "{question}: not yet, one thing stands in the way.",
        "{question}: not yet, {n} things stand in the way.",
        count,
    ).format(question=asked, n=count)


def _told(opened: Opened, each: Weighed) -> list[str]:
    finding = each.finding
    place = plain_place(opened.reading, finding.places[0])
    lines = [f"  • {finding.message}", f"    {finding.todo}"]
    lines.append(f"    {place} [{finding.rule} {finding.places[0]}]")
    if each.accepted:
        lines.append(
            "    "
            + _("Accepted by {who} on {day}: {reason}").format(
                who=each.accepted.who,
                day=say_date(each.accepted.at.date()),
                reason=each.accepted.reason,
            )
        )
    if each.lapsed:
        lines.append("    " + _("It was accepted once; its facts have changed since."))
    return lines


def _not_read(checked: Checked) -> list[str]:
    if not checked.not_applicable:
        return []
    names = ", ".join(reason(each.rule).title for each in checked.not_applicable)
    return ["", _("This form does not ask for what these would need: {names}.").format(names=names)]
