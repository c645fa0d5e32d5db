"""A program of its own that keeps what goes where in a Word form, again and again, until killed.

It prints a line before each time; what it keeps is of two kinds by turns.
"""

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from builders import room_in
from eia_wizard.app.template.kept import keep
from eia_wizard.domain.mapping import SURE, Mapping, Match
from eia_wizard.domain.slots import TEXT, Slot

PLACES = 300


def kept_of(answer: str) -> Mapping:
    """A mapping that is the same answer in every place."""
    slots = (Slot(f"s{n}", "About", f"Place {n}", TEXT, f"p{n}", n) for n in range(PLACES))
    return Mapping("Our form.docx", "e1", "c", tuple(Match(s, SURE, answer) for s in slots))


def main(folder: Path) -> None:
    room = replace(room_in(folder))
    for number in count():
        os.write(1, b"keeping\n")
        keep(room, folder / "Our form.docx", kept_of("{title}" if number % 2 else "{lead}"))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
