"""The measure of commitment, counted over every assessment of a library."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from eia_wizard.app.opening import open_at_a_glance
from eia_wizard.app.progress import Tell, nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.commitment import Commitment, Signs
from eia_wizard.domain.words import gettext as _
from eia_wizard.measures.counting import counted
from eia_wizard.measures.signs import signs_of
from eia_wizard.report.commitment import commitment_report
from eia_wizard.store.shelf import entries


def measure_commitment(library: Path, as_of: date, tell: Tell = nobody) -> Commitment:
    """Read every assessment cheaply, archived ones too, and count what they show.

    Raises:
        EiaError: if there is no library, or it cannot be read.
        Cancelled: if whoever is told asks for it to stop.
    """
    known = entries(library)
    found: list[Signs] = []
    for number, entry in enumerate(known):
        tell(number, len(known), _("Reading the assessments …"))
        opened = open_at_a_glance(library, entry.id)
        if opened:
            found.append(signs_of(replace(opened.reading, as_of=as_of)))
    return counted(found, as_of, unread=len(known) - len(found))


def write_commitment(found: Commitment, room: Workroom, to: Path) -> None:
    """Write the counts as a Word document, whole or not at all.

    Raises:
        EiaError: if it cannot be written.
    """
    # python-docx takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called, put_in_place

    chosen = format_called("docx")
    report = commitment_report(found, room.clock())
    document = chosen.write(report, None, room.word_base.read_bytes())
    put_in_place(chosen, document, to, nobody, is_public=True)
