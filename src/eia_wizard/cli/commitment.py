"""``commitment``: what the assessments of a library show, counted."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.commitment import measure_commitment, write_commitment
from eia_wizard.app.workroom import Workroom
from eia_wizard.bootstrap import commitment_painter
from eia_wizard.cli.printing import print_json, say
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.domain.answers import Json
from eia_wizard.domain.commitment import Commitment, Count
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.report.commitment import commitment_report


def print_commitment(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print the counts, or write them as a Word document."""
    to: Path | None = arguments.to
    if to and to.suffix != ".docx":
        raise EiaError(_("The report is a Word document: give a name that ends in .docx."))
    found = measure_commitment(library, room.clock().date())
    if to:
        write_commitment(found, room, to, commitment_painter(found))
    if arguments.json:
        print_json(_as_json(found))
    elif to:
        say(_("Written: {file}").format(file=to))
    else:
        report = commitment_report(found, room.clock())
        say(write_markdown(report, None, b"").decode("utf-8").rstrip())
    return 0


def _as_json(found: Commitment) -> Json:
    return {
        "as_of": found.as_of.isoformat(),
        "assessments": found.assessments,
        "unread": found.unread,
        "examples": found.examples,
        "signs": _counts(found.counts),
        "quarters": [
            {"year": each.year, "quarter": each.number, "signs": _counts(each.counts)}
            for each in found.quarters
        ],
    }


def _counts(counts: tuple[Count, ...]) -> Json:
    return {
        str(each.sign): {
            "kept": each.kept,
            "of": each.of,
            "not_due": each.not_due,
            "not_asked": each.not_asked,
        }
        for each in counts
    }
