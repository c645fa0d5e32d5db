"""The notes of a show written as a Word document."""

from pathlib import Path

from eia_wizard.app.progress import nobody
from eia_wizard.app.setting import format_called, put_in_place
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.showing import Show
from eia_wizard.report.facilitator import facilitator_paper


def write_notes(room: Workroom, show: Show, to: Path) -> None:
    """Write the notes for whoever leads, whole or not at all.

    Raises:
        EiaError: if the file cannot be written.
    """
    chosen = format_called("docx")
    document = chosen.write(
        facilitator_paper(show, room.clock()), None, room.word_base.read_bytes()
    )
    put_in_place(chosen, document, to, nobody, is_public=False)
