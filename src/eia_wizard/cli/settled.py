"""``settled``: what an organisation settled for everybody here, so that IT can look at its file."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.policy import fixed
from eia_wizard.app.settled_rules import told_of_rule
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import print_json, say
from eia_wizard.domain.rules import TunedRule
from eia_wizard.domain.words import gettext as _

NOT_USABLE = 1


def say_settled(arguments: Namespace, _library: Path, room: Workroom) -> int:
    """Print each thing that was settled; 1 where the file cannot be used, as was said beside."""
    policy = room.policy
    told = {each.name: _said(each.said) for each in fixed(policy)}
    if arguments.json:
        print_json({"file": str(policy.file) if policy.file else None, "settled": dict(told)})
    elif policy.trouble:
        return NOT_USABLE
    elif policy.file is None:
        say(_("Your organisation settled nothing here."))
    elif not told:
        say(_("“{file}” is there, and settles nothing.").format(file=policy.file))
    else:
        say(
            _("Settled in “{file}”:").format(file=policy.file),
            *(f"  {name}: {said}" for name, said in told.items()),
        )
    return NOT_USABLE if policy.trouble else 0


def _said(settled: object) -> str:
    match settled:
        case TunedRule():
            return told_of_rule(settled)
        case bool():
            return _("yes") if settled else _("no")
    return str(settled)
