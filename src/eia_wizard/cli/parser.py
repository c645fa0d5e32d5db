"""What can be typed: the commands, their arguments, and what each is for."""

import argparse
from pathlib import Path
from typing import Protocol

from eia_wizard.cli.learning_parser import add_learning
from eia_wizard.cli.template_words import add_template
from eia_wizard.domain.protection import LEVELS
from eia_wizard.domain.words import gettext as _


class Commands(Protocol):
    """Where commands are added; argparse has no public name for it."""

    def add_parser(
        self, name: str, *, help: str = ..., description: str = ...
    ) -> argparse.ArgumentParser:
        """Add a command."""


def make_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line."""
    parser = argparse.ArgumentParser(
        prog="eia-wizard",
        description=_("Equality impact assessment along the commissioning cycle, offline."),
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar=_("COMMAND"))
    _add_reading(commands)
    _add_checking(commands)
    _add_writing(commands)
    _add_files(commands)
    _add_forms(commands)
    add_learning(commands, _command)
    return parser


def _add_reading(commands: Commands) -> None:
    window = _command(commands, "window", _("open the window"))
    window.add_argument("file", type=Path, nargs="?", metavar="FILE", help=_("bring this in"))
    for name, purpose in (
        ("start", _("open the window; without a screen, walk through it all the same")),
        ("walk", _("walk the worked example through the window, with a picture of every page")),
    ):
        command = _command(commands, name, purpose)
        command.add_argument("--to", type=Path, metavar="FOLDER", help=_("where pictures go"))
    listing = _command(commands, "list", _("list the assessments of a library"), json=True)
    listing.add_argument("--all", action="store_true", help=_("archived ones too"))
    show = _command(commands, "show", _("print an assessment as it stands"), json=True)
    _id(show)
    history = _command(commands, "history", _("print how an assessment developed"), json=True)
    _id(history)
    _command(commands, "settled", _("say what your organisation settled here"), json=True)
    doctor = _command(
        commands, "doctor", _("look a library over: file, history, backups"), json=True
    )
    doctor.add_argument(
        "--bring-back",
        action="store_true",
        help=_("put the newest sound backup in place of a damaged library, which is kept"),
    )


def _add_checking(commands: Commands) -> None:
    check = _command(commands, "check", _("say what is amiss with an assessment"), json=True)
    _id(check)
    check.add_argument(
        "--for",
        dest="wanted",
        choices=("lead", "decision", "publication"),
        help=_("only what stands in the way of this"),
    )
    check.add_argument("--as-of", metavar="DATE", help=_("count ages as of this day: 2026-11-22"))
    check.add_argument("--all", action="store_true", help=_("also the rules that are off"))
    accept = _command(commands, "accept", _("accept a finding, with a reason"), json=True)
    _id(accept)
    accept.add_argument("rule", metavar="RULE", help=_("as check shows it: R22"))
    accept.add_argument("key", metavar="QUESTION[:ITEM]", nargs="?", help=_("if there are several"))
    said = accept.add_mutually_exclusive_group(required=True)
    said.add_argument("--reason", metavar="TEXT", help=_("why; it is printed"))
    said.add_argument("--take-back", action="store_true", help=_("accept it no longer"))


def _add_writing(commands: Commands) -> None:
    new = _command(commands, "new", _("begin an assessment"), json=True)
    new.add_argument("--title", required=True, metavar="TEXT", help=_("what it is called"))
    new.add_argument("--form", default="commissioning", metavar="NAME", help=_("on which form"))
    answer = _command(commands, "answer", _("answer a question"), json=True)
    _id(answer)
    _key(answer)
    answer.add_argument(
        "value",
        metavar="VALUE",
        help=_("as you would type it; - reads it from standard input; nothing takes it away"),
    )
    add = _command(commands, "add-item", _("add an item to a collection"), json=True)
    _id(add)
    add.add_argument("collection", metavar="COLLECTION")
    restore = _command(commands, "restore", _("bring an earlier answer back"), json=True)
    _id(restore)
    restore.add_argument("place", metavar="PLACE", help=_("as the history shows it: 12, or o1:12"))
    purge = _command(commands, "purge", _("erase an answer for good, history included"), json=True)
    _id(purge)
    _key(purge)
    purge.add_argument("--reason", required=True, metavar="TEXT", help=_("why; it is recorded"))
    decide = _command(
        commands, "record-decision", _("seal the answers under a decision"), json=True
    )
    _id(decide)
    decide.add_argument("decision", metavar="DECISION", help=_("the item in decisions"))
    _add_move(commands)


def _add_move(commands: Commands) -> None:
    move = _command(commands, "move", _("move an assessment to another form"), json=True)
    _id(move)
    where = move.add_mutually_exclusive_group(required=True)
    where.add_argument("--to", metavar="FORM", help=_("its name, or the digest of a kept one"))
    where.add_argument("--back", action="store_true", help=_("to the form it was on before"))
    move.add_argument("--dry-run", action="store_true", help=_("only say what would change"))
    move.add_argument("--yes", action="store_true", help=_("do it without asking"))


def _add_files(commands: Commands) -> None:
    export = _command(commands, "export", _("write an assessment as a document"), json=True)
    _id_or_many(export)
    export.add_argument("--to", required=True, type=Path, metavar="FILE|FOLDER")
    export.add_argument(
        "--format",
        choices=("docx", "pdf", "html", "md"),
        help=_("by the ending of FILE, else docx; a pdf needs LibreOffice"),
    )
    export.add_argument(
        "--layout", default="", metavar="NAME", help=_("a pdf is for the public unless named")
    )
    export.add_argument("--base", type=Path, metavar="FILE.docx", help=_("in the look of this"))
    export.add_argument("--marking", choices=LEVELS, help=_("protective marking of this document"))
    export.add_argument("--handling", default="", metavar="TEXT", help=_("beside the marking"))
    _add_paper(commands)
    _add_exchange(commands)
    _add_review(commands)
    first = _command(commands, "first-document", _("put the worked example into a Word document"))
    first.add_argument("--to", type=Path, metavar="FOLDER")


def _add_paper(commands: Commands) -> None:
    blank = _command(commands, "blank", _("write a form to be filled, on paper or by keyboard"))
    blank.add_argument("form", metavar="FORM", help=_("which form, such as commissioning"))
    blank.add_argument("--to", required=True, type=Path, metavar="FILE.docx")
    blank.add_argument("--size", default="", metavar="SIZE", help=_("light, standard or full"))
    look = _command(commands, "look", _("choose the look of documents"))
    chosen = look.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--base", type=Path, metavar="FILE.docx", help=_("as in this Word file"))
    chosen.add_argument("--usual", action="store_true", help=_("as EIA Wizard makes them"))
    accessible = _command(
        commands, "accessible", _("check whether everybody can read a Word file"), json=True
    )
    accessible.add_argument("file", type=Path, metavar="FILE.docx")
    verify = _command(
        commands, "verify", _("check whether a Word file says what was decided"), json=True
    )
    verify.add_argument("file", type=Path, metavar="FILE.docx")


def _add_exchange(commands: Commands) -> None:
    copy = _command(commands, "save-copy", _("save an assessment as an exchange file"), json=True)
    _id(copy)
    copy.add_argument("--to", required=True, type=Path, metavar="FILE.eia")
    copy.add_argument("--with-history", action="store_true", help=_("every earlier answer too"))
    bring = _command(
        commands,
        "import",
        _("bring an exchange file, a review copy or a filled form in"),
        json=True,
    )
    bring.add_argument("file", type=Path, metavar="FILE")
    bring.add_argument(
        "--as",
        dest="way",
        choices=("merge", "copy"),
        default="",
        help=_("what to do if the assessment is here already"),
    )
    bring.add_argument(
        "--prefer",
        choices=("mine", "theirs"),
        help=_("which answer holds where both sides changed one"),
    )


def _add_review(commands: Commands) -> None:
    review = _command(commands, "review", _("say what reviewers wrote into a Word copy"), json=True)
    _id(review)
    review.add_argument("file", type=Path, metavar="FILE.docx")
    review.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="all|none|QUESTION[:ITEM]",
        help=_("keep the comments, and take these changes as answers; can be repeated"),
    )


def _add_forms(commands: Commands) -> None:
    sources = _command(commands, "sources", _("where to look for evidence"), json=True)
    sources.add_argument("--stage", default="", metavar="STAGE", help=_("at this stage"))
    sources.add_argument(
        "--group", action="append", default=[], metavar="GROUP", help=_("for this group")
    )
    forms = commands.add_parser("forms", help=_("the forms that can be begun"))
    inner = forms.add_subparsers(dest="forms_command", required=True, metavar=_("COMMAND"))
    _command(inner, "list", _("list the forms"), json=True)
    check = _command(inner, "check", _("say everything that is wrong with a form"), json=True)
    check.add_argument("folder", type=Path, metavar="FOLDER")
    template = commands.add_parser("template", help=_("an organisation’s own Word form"))
    inner = template.add_subparsers(dest="template_command", required=True, metavar=_("COMMAND"))
    add_template(inner, _command)
    example = commands.add_parser("example", help=_("the worked examples"))
    inner = example.add_subparsers(dest="example_command", required=True, metavar=_("COMMAND"))
    _command(inner, "list", _("list the worked examples"), json=True)
    add = _command(inner, "add", _("put a worked example into the library"), json=True)
    add.add_argument("name", metavar="NAME")


def _command(
    commands: Commands, name: str, purpose: str, *, json: bool = False
) -> argparse.ArgumentParser:
    command = commands.add_parser(name, help=purpose, description=purpose)
    command.add_argument("--library", type=Path, metavar="FILE", help=_("which library"))
    if json:
        command.add_argument("--json", action="store_true", help=_("as data for other programs"))
    return command


def _id(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID", help=_("of the assessment, or how it begins"))


def _id_or_many(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="ID", nargs="?", help=_("of the assessment, or its start"))
    command.add_argument("--all", action="store_true", help=_("every one, into a folder"))
    command.add_argument("--filter", metavar="WORDS", help=_("those with these words in the title"))


def _key(command: argparse.ArgumentParser) -> None:
    command.add_argument("key", metavar="QUESTION[:ITEM]")
