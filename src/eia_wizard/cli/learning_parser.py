"""What can be typed about learning: packages, exercises, handouts."""

import argparse
from pathlib import Path
from typing import Protocol

from eia_wizard.domain.words import gettext as _


class Commands(Protocol):
    """Where commands are added; argparse has no public name for it."""

    def add_parser(
        self, name: str, *, help: str = ..., description: str = ...
    ) -> argparse.ArgumentParser:
        """Add a command."""


class AddCommand(Protocol):
    """Adds a command with what every command knows."""

    def __call__(
        self, commands: Commands, name: str, purpose: str, *, json: bool = ...
    ) -> argparse.ArgumentParser:
        """Add it."""


def add_learning(commands: Commands, add: AddCommand) -> None:
    """The commands for whoever learns or trains."""
    learn = add(commands, "learn", _("read a learning package, an exercise or the glossary"))
    learn.add_argument("name", metavar="NAME", nargs="?", help=_("without it, all are listed"))
    handout = add(commands, "handout", _("write something to learn or train with for printing"))
    handout.add_argument("name", metavar="NAME", help=_("as learn lists it"))
    handout.add_argument("file", type=Path, metavar="FILE.docx")
    guide = add(commands, "guide", _("read the guide, or write it as a document"))
    guide.add_argument("file", type=Path, metavar="FILE.docx", nargs="?")
    guide.add_argument("--find", metavar="WORDS", help=_("print what it says about these"))
    faults = _("for a trainer: what is planted in the faulty assessments of the practice area")
    add(commands, "practice", faults, json=True)
    commitment = add(
        commands, "commitment", _("count what the assessments of a library show"), json=True
    )
    commitment.add_argument("--to", type=Path, metavar="FILE.docx", help=_("as a Word report"))
    learning = commands.add_parser("learning", help=_("the learning packages as files"))
    inner = learning.add_subparsers(dest="learning_command", required=True, metavar=_("COMMAND"))
    check = add(inner, "check", _("say everything that is wrong with a learning folder"), json=True)
    check.add_argument("folder", type=Path, metavar="FOLDER", nargs="?")
