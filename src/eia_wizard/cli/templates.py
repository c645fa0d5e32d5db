"""``template``: an organisation's own Word form, its slots found, matched, filled and read."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.app.templates import notes_on, slots_json, slots_lines
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.documents.template.reader import FormReader
from eia_wizard.documents.word_in.reader import WordReader


@contextmanager
def forms_read() -> Iterator[FormReader]:
    """Whoever reads forms, for as long as one command takes."""
    with WordReader() as reader:
        yield FormReader(reader)


def list_slots(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print every place of a form that waits for an answer."""
    with forms_read() as forms:
        template = forms.slots(arguments.file)
    if arguments.json:
        print_json(slots_json(template))
    else:
        say(*slots_lines(template))
    for each in notes_on(template):
        note(each)
    return 0
