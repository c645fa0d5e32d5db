"""The measure of commitment, counted over every assessment of a library."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from eia_wizard.app.opening import open_at_a_glance
from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.commitment import Commitment, Signs
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.measures.counting import counted
from eia_wizard.measures.signs import signs_of
from eia_wizard.report.commitment import commitment_report
from eia_wizard.report.figures import FigurePainter
from eia_wizard.store.purpose import is_practice_library
from eia_wizard.store.shelf import entries, examples_among


def measure_commitment(library: Path, as_of: date, tell: Tell = nobody) -> Commitment:
    """Read every assessment cheaply, archived ones too, and count what they show.

    Only real work counts: worked examples are left out.

    Raises:
        EiaError: if there is no library, it cannot be read, or it is for practice.
        Cancelled: if whoever is told asks for it to stop.
    """
    if is_practice_library(library):
        raise EiaError(
            _("Nothing in the practice area is real, so nothing is counted there. Leave it first.")
        )
    examples, listed = examples_among(library), entries(library)
    known = [entry for entry in listed if entry.id not in examples]
    found: list[Signs] = []
    for number, entry in enumerate(known):
        tell(number, len(known), _("Reading the assessments …"))
        opened = open_at_a_glance(library, entry.id)
        if opened:
            found.append(signs_of(replace(opened.reading, as_of=as_of)))
    return counted(found, as_of, unread=len(known) - len(found), examples=len(listed) - len(known))


def write_commitment(
    found: Commitment, room: Workroom, to: Path, painter: FigurePainter | None = None
) -> None:
    """Write the counts as a Word document, whole or not at all.

    Raises:
        EiaError: if it cannot be written.
    """
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called, put_in_place

    chosen = format_called("docx")
    report = commitment_report(found, room.clock())
    document = chosen.write(report, painter, room.word_base.read_bytes())
    put_in_place(chosen, document, to, nobody, is_public=True)
