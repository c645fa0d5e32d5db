"""Every command but ``list`` and those that open a window, in one table."""

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from eia_wizard.app.workroom import Workroom
from eia_wizard.cli import (
    checking,
    commitment,
    content,
    exporting,
    guide,
    learning,
    moving,
    papers,
    practice,
    reading,
    reviewing,
    settled,
    sources,
    templates,
    writing,
)

Command = Callable[[Namespace, Path, Workroom], int]

COMMANDS: dict[str, Command] = {
    "show": reading.show,
    "history": reading.history,
    "check": checking.check_assessment,
    "commitment": commitment.print_commitment,
    "accept": checking.accept_finding,
    "export": exporting.export_document,
    "blank": content.blank_form,
    "look": papers.choose_look,
    "save-copy": reading.save_exchange_file,
    "doctor": reading.doctor,
    "settled": settled.say_settled,
    "new": writing.new,
    "answer": writing.answer,
    "add-item": writing.add_item,
    "restore": writing.restore,
    "purge": writing.purge,
    "record-decision": writing.decide,
    "import": writing.import_file,
    "move": moving.move_assessment,
    "first-document": content.first_document,
    "accessible": papers.check_paper,
    "verify": papers.verify_paper,
    "review": reviewing.review_document,
    "sources": sources.list_sources,
    "learn": learning.print_learning,
    "handout": learning.print_handout,
    "guide": guide.print_guide,
    "learning check": learning.check_folder,
    "practice": practice.tell_faults,
    "forms list": content.list_forms,
    "forms check": content.check_form,
    "template slots": templates.list_slots,
    "template check": papers.check_paper,
    "template suggest": templates.suggest,
    "template fill": templates.fill,
    "template read": templates.read,
    "template to-form": templates.make_form,
    "example list": content.list_examples,
    "example add": writing.add_example,
}


def command_of(arguments: Namespace) -> Command:
    """The command that was typed."""
    inner = getattr(arguments, f"{arguments.command}_command", "")
    return COMMANDS[f"{arguments.command} {inner}".strip()]
