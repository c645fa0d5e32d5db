"""The guide: read from its files, and written as a document."""

from pathlib import Path

from eia_wizard.app.workroom import Workroom
from eia_wizard.catalogue.guide import read_guide
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.guide import Guide
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.bounded import read_bounded

LARGEST = 1_000_000


def open_guide(room: Workroom) -> Guide:
    """The guide of this program.

    Raises:
        EiaError: if it cannot be read.
    """
    files = sorted(room.guide.glob("*.md"))
    if not files:
        raise EiaError(_("The guide is missing from this installation. Install it again."))
    return read_guide({file.name: read_bounded(file, LARGEST).decode("utf-8") for file in files})


def write_guide(room: Workroom, to: Path) -> None:
    """Write the guide as a document, whole or not at all; its ending says which kind.

    Raises:
        EiaError: if there is no such kind, or the file cannot be written.
    """
    # Papers load with what they are set in, once somebody wants one.
    from eia_wizard.app.progress import nobody
    from eia_wizard.app.setting import format_called, office_for, put_in_place
    from eia_wizard.app.targets import format_of
    from eia_wizard.report.guide import guide_paper

    name = format_of(to)
    chosen, own = format_called(name), room.organisations_look
    office = office_for(chosen)
    # A document of the program’s own in plain text is the same whenever and wherever it is made.
    program = "" if name == "md" else room.program
    report = guide_paper(open_guide(room), program, room.clock())
    document = chosen.write(report, None, own or room.look())
    put_in_place(chosen, document, to, nobody, is_public=not own, office=office, look=own)
