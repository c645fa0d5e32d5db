"""What can be typed after ``template``."""

import argparse
from pathlib import Path
from typing import Protocol, TypeVar

from eia_wizard.domain.words import gettext as _

C = TypeVar("C")
C_contra = TypeVar("C_contra", contravariant=True)


class AddCommand(Protocol[C_contra]):
    """Adds a command to some others, with what all commands share."""

    def __call__(
        self, commands: C_contra, name: str, purpose: str, *, json: bool = False
    ) -> argparse.ArgumentParser:
        """Add it."""


def add_template(commands: C, command: AddCommand[C]) -> None:
    """Add the commands about an organisation's own form."""
    slots = command(commands, "slots", _("list what waits for an answer in a form"), json=True)
    _file(slots)
    check = command(commands, "check", _("say whether everybody can read a form"), json=True)
    _file(check)
    suggest = command(commands, "suggest", _("match a form with answers, as a file"), json=True)
    _file(suggest)
    suggest.add_argument("--form", default="commissioning", metavar="NAME", help=_("the wizard’s"))
    suggest.add_argument("--to", required=True, type=Path, metavar="MAPPING")
    fill = command(commands, "fill", _("fill a form from an assessment"), json=True)
    fill.add_argument("id", metavar="ID", help=_("of the assessment, or how it begins"))
    _file(fill)
    _mapping(fill)
    fill.add_argument("--to", required=True, type=Path, metavar="OUT.docx")
    fill.add_argument("--with-guesses", action="store_true", help=_("fill in what is guessed too"))
    fill.add_argument("--annex", action="store_true", help=_("what has no place follows behind"))
    fill.add_argument(
        "--try",
        dest="try_it",
        action="store_true",
        help=_("only say in each place what goes there"),
    )
    read = command(commands, "read", _("make a draft of a form that is filled"), json=True)
    read.add_argument("file", type=Path, metavar="FILLED.docx", help=_("the form, filled"))
    _mapping(read)
    read.add_argument(
        "--empty", type=Path, metavar="FORM.docx", help=_("the same form with nothing in it")
    )
    read.add_argument("--form", default="", metavar="NAME", help=_("the wizard’s"))
    form = command(commands, "to-form", _("make questions for the wizard out of a form"))
    _file(form)
    form.add_argument("folder", type=Path, metavar="FOLDER", help=_("one that is not there yet"))
    form.add_argument("--title", default="", metavar="TEXT", help=_("what the form is called"))


def _mapping(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--mapping",
        required=True,
        type=Path,
        metavar="MAPPING",
        help=_("what goes where, as suggested"),
    )


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE.docx", help=_("the organisation’s form"))
