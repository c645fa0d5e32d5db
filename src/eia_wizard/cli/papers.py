"""Commands about a Word file that may be anybody's: ``accessible``, ``verify``, ``look``."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.accessible import check_file, checked_json, checked_lines
from eia_wizard.app.own_look import forget_look, keep_look, look_in, told_of_look
from eia_wizard.app.verified import MATCHES
from eia_wizard.app.verified_words import verified_json, verified_lines
from eia_wizard.app.verifying import verify
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.documents.word_in.reader import read_apart
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.opening import read_library
from eia_wizard.store.refusals import NoLibrary


def check_paper(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print what keeps people from reading a Word file; 1 if there is anything to mend."""
    checked = check_file(arguments.file, read_apart)
    if arguments.json:
        print_json(checked_json(checked))
    else:
        say(*checked_lines(checked))
    return 1 if checked.faults else 0


def verify_paper(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print whether a Word file says what was decided; 0 only if it does, and nothing changed."""
    try:
        with read_library(library) as reader:
            verified = verify(arguments.file, reader, room, read_apart)
    except NoLibrary:
        if arguments.library:
            raise
        verified = verify(arguments.file, None, room, read_apart)
    if arguments.json:
        print_json({"file": str(arguments.file), **verified_json(verified)})
    else:
        say(*verified_lines(verified))
    return 0 if verified.verdict == MATCHES else 1


def choose_look(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Choose in which look all documents are written, and say what the file lacks."""
    if arguments.usual:
        forget_look(room)
        say(_("Documents look as EIA Wizard makes them."))
        return 0
    look = look_in(arguments.base, read_apart, room)
    keep_look(look, room)
    say(*told_of_look(look), _("Documents are written in this look from now on."))
    return 0


def look_asked_for(base: Path, room: Workroom) -> bytes:
    """The look of a file for one document; what it lacks is said beside the result."""
    look = look_in(base, read_apart, room)
    for sentence in (*look.instead, *(each.what for each in look.faults)):
        note(sentence)
    return look.file
