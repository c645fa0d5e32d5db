"""``learn``, ``handout`` and ``learning check``: read, print and check what is learned with."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.handouts import names_of, paper_called, press_of, write_handout
from eia_wizard.app.learning import check_learning, open_learning
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.documents.markdown import write_markdown
from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _


def print_learning(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print a package, an exercise, an agenda, the form or the glossary; without a name, a list."""
    if not arguments.name:
        say(*(f"{name}  {title}" for name, title in names_of(open_learning(room)).items()))
        return 0
    report = paper_called(press_of(room), arguments.name)
    say(write_markdown(report, None, b"").decode("utf-8").rstrip())
    return 0


def print_handout(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write something to learn or train with as a Word document."""
    to: Path = arguments.file
    if to.suffix != ".docx":
        raise EiaError(_("A handout is a Word document: give a name that ends in .docx."))
    write_handout(room, press_of(room), arguments.name, to)
    say(_("Written: {file}").format(file=to))
    return 0


def check_folder(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Say what is wrong with a learning folder, and what was to be checked again by now."""
    folder: Path = arguments.folder or room.learning
    read = check_learning(room, folder)
    faults = read.faults
    if arguments.json:
        print_json([{"file": f.file, "where": f.where, "fault": f.fault} for f in faults])
    elif not faults:
        say(_("What can be learned from “{folder}” is sound.").format(folder=folder))
    for fault in faults:
        note(str(fault))
    for source in read.learning.sources.values():
        if source.check_by and source.check_by < room.clock().date():
            note(
                _("“{title}” was to be checked by {day}.").format(
                    title=source.title, day=say_date(source.check_by)
                )
            )
    return 1 if faults else 0
