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


def _file(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE.docx", help=_("the organisation’s form"))
