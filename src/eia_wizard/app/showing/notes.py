"""The notes of a show written as a Word document."""

from pathlib import Path

from eia_wizard.app.progress import nobody
from eia_wizard.app.setting import format_called, put_in_place
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.showing import Show
from eia_wizard.report.facilitator import facilitator_paper
from eia_wizard.report.learning.paper import practised


def write_notes(room: Workroom, show: Show, to: Path, *, is_practice: bool = False) -> None:
    """Write the notes for whoever leads, whole or not at all; those of practice say so.

    Raises:
        EiaError: if the file cannot be written.
    """
    chosen = format_called("docx")
    notes = facilitator_paper(show, room.clock())
    report = practised(notes) if is_practice else notes
    document = chosen.write(report, None, room.word_base.read_bytes())
    put_in_place(chosen, document, to, nobody, is_public=False)
