"""Commands that write: ``new``, ``answer``, ``add-item``, ``purge``, ``import`` and examples."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.app.editing import begin, bring_back, edit, new_id, record_decision
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exchange import BothChanged, BroughtIn, Decide, bring_in
from eia_wizard.app.merging import Conflict
from eia_wizard.app.opening import find
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.text import LONGEST, clean_text
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.library import Library
from eia_wizard.store.opening import open_library


def new(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Begin an assessment."""
    with _open(library, room, create=True) as opened:
        made = begin(opened, room, arguments.title, arguments.form)
    return _print_id(arguments, made)


def answer(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Answer a question, as text that a person would type."""
    typed = _from_standard_input() if arguments.value == "-" else arguments.value
    with _open(library, room) as opened:
        session = edit(opened, arguments.id)
        change = session.answer_typed(AnswerKey.parse(arguments.key), typed)
        opened.close_visits(change.after.id)
    replaced = clean_text(typed).replaced
    if replaced:
        note(
            ngettext(
                "One character that a document cannot hold was replaced.",
                "{n} characters that a document cannot hold were replaced.",
                replaced,
            ).format(n=replaced)
        )
    if arguments.json:
        print_json({"id": change.after.id, "changed": [str(key) for key in change.keys]})
    return 0


def _from_standard_input() -> str:
    """What was piped in, as UTF-8; the line break that ends every file is not part of it."""
    if sys.stdin is None:
        raise EiaError(_("There is nothing on standard input."))
    raw = getattr(sys.stdin, "buffer", None)
    most = 4 * (LONGEST + 2)
    text = raw.read(most).decode("utf-8", "replace") if raw else sys.stdin.read(LONGEST + 2)
    return str(text).removesuffix("\n").removesuffix("\r")


def add_item(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Add an item to a collection."""
    with _open(library, room) as opened:
        session, item = edit(opened, arguments.id), new_id()
        session.add_item(arguments.collection, item)
        opened.close_visits(session.assessment.id)
    return _print_id(arguments, item)


def restore(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Bring an earlier answer back; the one that stood there stays in the history."""
    with _open(library, room) as opened:
        facts = find(opened, arguments.id)
        key = bring_back(opened, facts.id, arguments.position)
    if arguments.json:
        print_json({"id": facts.id, "changed": [str(key)]})
    else:
        say(_("“{key}” is as it was then.").format(key=key))
    return 0


def purge(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Erase an answer for good, and say what that reached and what it did not."""
    with _open(library, room) as opened:
        facts = find(opened, arguments.id)
        key = AnswerKey.parse(arguments.key)
        edit(opened, facts.id).question_at(key)
        done = opened.purge(facts.id, key, arguments.reason)
    if arguments.json:
        print_json({"id": facts.id, "record": done.record.content})
        return 0
    say(
        _("Erased here, in the history, and in the backups, which one fresh backup replaces."),
        _("Documents and copies that were sent out already still hold it."),
    )
    for kept in done.backups.kept:
        note(_("This backup could not be removed; delete it yourself: {path}").format(path=kept))
    return 0


def decide(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Seal the answers as they stand under a decision point."""
    with _open(library, room) as opened:
        record = record_decision(opened, arguments.id, arguments.decision)
    if arguments.json:
        print_json({"id": record.id, "content": record.content})
    else:
        say(_("The decision point is recorded."))
    return 0


def import_file(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Bring an exchange file in; where both sides changed an answer, ask."""
    way = arguments.way
    with _open(library, room, create=True) as opened:
        if not way and sys.stdin.isatty():
            way = _ask(_("If it is here already: merge, copy, or stop? "), ("merge", "copy"))
        done = bring_in(opened, arguments.file, way, _decide_by(arguments.prefer))
    if arguments.json:
        print_json({"id": done.id, "how": done.how, "changed": done.changed})
    else:
        note(_told(done))
        say(done.id)
    return 0


def add_example(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Put a worked example into the library, told under the dates of its story."""
    example = open_example(room, arguments.name)
    with _open(library, room, create=True) as opened:
        made = tell(opened, room, example)
    return _print_id(arguments, made)


@contextmanager
def _open(path: Path, room: Workroom, *, create: bool = False) -> Iterator[Library]:
    """The library open for writing, backed up first if that is due."""
    with open_library(
        path, clock=room.clock, who=room.who, program=room.program, create=create
    ) as library:
        if library.is_backup_due():
            library.back_up()
        yield library


def _print_id(arguments: Namespace, made: str) -> int:
    if arguments.json:
        print_json({"id": made})
    else:
        say(made)
    return 0


def _decide_by(prefer: str | None) -> Decide:
    """Who decides where both sides changed an answer: the option given, else the person."""

    def decide(conflict: Conflict) -> Json:
        chosen = prefer or _ask_about(conflict)
        return conflict.theirs if chosen == "theirs" else conflict.mine

    return decide


def _ask_about(conflict: Conflict) -> str:
    if not sys.stdin.isatty():
        raise BothChanged(
            _(
                "“{key}” was answered differently here and there. Nothing was changed. Say which "
                "holds with --prefer mine or --prefer theirs, or use --as copy and compare."
            ).format(key=conflict.key)
        )
    note(
        _("{key}: here “{mine}”, there “{theirs}”.").format(
            key=conflict.key, mine=conflict.mine, theirs=conflict.theirs
        )
    )
    return _ask(_("Which holds: mine or theirs? "), ("mine", "theirs")) or "mine"


def _ask(question: str, words: tuple[str, ...]) -> str:
    typed = input(question).strip().casefold()
    return typed if typed in words else ""


def _told(done: BroughtIn) -> str:
    match done.how:
        case "new":
            return _("Brought in as a new assessment.")
        case "copy":
            return _("Brought in as a copy beside yours.")
        case _ if not done.changed:
            return _("Nothing had changed there.")
        case _:
            return ngettext(
                "Merged: one answer was taken over.",
                "Merged: {n} answers were taken over.",
                done.changed,
            ).format(n=done.changed)
