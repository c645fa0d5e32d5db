"""``practice``: for a trainer, what is planted in the faulty assessments of the practice area."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.practice import faulty_told
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import print_json, say
from eia_wizard.domain.answers import Json
from eia_wizard.domain.words import gettext as _


def tell_faults(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print each faulty assessment with its faults and the rules that name them."""
    told = list(faulty_told(room))
    if arguments.json:
        rows: list[Json] = [
            {"title": title, "faults": [{"rule": f.rule, "told": f.told} for f in faults]}
            for title, faults in told
        ]
        print_json(rows)
        return 0
    say(_("What is planted, and which rule names it. Do not show this to those who look for it."))
    for title, faults in told:
        say("", title, *(f"  {fault.rule}  {fault.told}" for fault in faults))
    return 0
