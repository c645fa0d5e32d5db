"""Commands about a Word file that may be anybody's: ``accessible``."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.accessible import check_file, checked_json, checked_lines
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import print_json, say
from eia_wizard.documents.word_in.reader import read_apart


def check_paper(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print what keeps people from reading a Word file; 1 if there is anything to mend."""
    checked = check_file(arguments.file, read_apart)
    if arguments.json:
        print_json(checked_json(checked))
    else:
        say(*checked_lines(checked))
    return 1 if checked.faults else 0
