"""Commands that write: ``new``, ``answer``, ``add-item``, ``purge``, ``import`` and examples."""

import re
import sys
from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from eia_wizard.app.brought_in import besides, outcome, told_of_draft
from eia_wizard.app.drafts import Draft, draft_of, open_paper
from eia_wizard.app.editing import (
    begin_ready,
    bring_back,
    edit,
    erase,
    new_id,
    ready_to_begin,
    record_decision,
)
from eia_wizard.app.examples import open_example, tell
from eia_wizard.app.exchange import (
    WAYS,
    AlreadyHere,
    BothChanged,
    Decide,
    open_package,
    take_in,
)
from eia_wizard.app.kept_words import keep_words
from eia_wizard.app.merging import Conflict
from eia_wizard.app.opening import find
from eia_wizard.app.settled import open_settled
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.documents.word_in.reader import read_apart
from eia_wizard.domain.answers import AnswerKey, Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.text import LONGEST, clean_text
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.library import Library

WORD_SUFFIX = ".docx"


def new(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Begin an assessment."""
    ready = ready_to_begin(room, arguments.title, arguments.form)
    with open_to_write(library, room, create=True) as opened:
        made = begin_ready(opened, room, ready)
    return _print_id(arguments, made)


def answer(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Answer a question, as text that a person would type."""
    typed = _from_standard_input() if arguments.value == "-" else arguments.value
    with open_to_write(library, room) as opened:
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
    with open_to_write(library, room) as opened:
        session, item = edit(opened, arguments.id), new_id()
        session.add_item(arguments.collection, item)
        opened.close_visits(session.assessment.id)
    return _print_id(arguments, item)


def restore(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Bring an earlier answer back; the one that stood there stays in the history."""
    with open_to_write(library, room) as opened:
        facts = find(opened, arguments.id)
        position, origin = _place(opened, facts.id, arguments.place)
        key = bring_back(opened, facts.id, position, origin)
    if arguments.json:
        print_json({"id": facts.id, "changed": [str(key)]})
    else:
        say(_("“{key}” is as it was then.").format(key=key))
    return 0


def _place(library: Library, assessment_id: str, typed: str) -> tuple[int, str | None]:
    """What ``history`` shows at the start of a line, as a place in a chain."""
    found = re.fullmatch(r"(?:o([0-9]{1,4}):)?([0-9]{1,9})", typed.strip())
    chains = library.origins(assessment_id)
    chain = int(found[1] or 0) if found else len(chains)
    if found is None or chain >= len(chains):
        raise EiaError(_("There is no “{place}” in the history.").format(place=typed[:40]))
    return int(found[2]), chains[chain] if chain else None


def purge(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Erase an answer for good, and say what that reached and what it did not."""
    with open_to_write(library, room) as opened:
        facts = find(opened, arguments.id)
        done = erase(opened, arguments.id, AnswerKey.parse(arguments.key), arguments.reason)
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
    with open_to_write(library, room) as opened:
        record = record_decision(opened, arguments.id, arguments.decision)
    if arguments.json:
        print_json({"id": record.id, "content": record.content})
    else:
        say(_("The decision point is recorded."))
    return 0


def import_file(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Bring an exchange file or a review copy in; where only a person can decide, ask."""
    found, decide = _opened_file(arguments.file), _decide_by(arguments.prefer)
    with open_to_write(library, room, create=True) as opened:
        draft = found(room, opened)
        contents = draft.contents
        try:
            done = take_in(opened, contents, arguments.way, decide)
        except AlreadyHere as here:
            way = ask(_("It is here already: merge, copy, or stop? "), WAYS)
            if not way:
                raise _say_how(here) from here
            done = take_in(opened, contents, way, decide)
        if draft.from_form:
            keep_words(opened, done.id, draft.lost)
    for sentence in (*besides(done), *told_of_draft(draft)):
        note(sentence)
    if arguments.json:
        print_json(
            {
                "id": done.id,
                "how": done.how,
                "changed": done.changed,
                "left_out": done.left_out,
                "erased": done.erased,
                "past_known": done.is_past_known,
                "from_words": draft.from_words,
                "from_form": draft.from_form,
                "lost": [{"question": e.question, "words": e.words} for e in draft.lost],
                "changed_in_words": draft.changed,
                "comments": draft.comments,
            }
        )
    else:
        note(outcome(done))
        say(done.id)
    return 0


def _opened_file(file: Path) -> Callable[[Workroom, Library], Draft]:
    """A file opened before any library is, so that what is refused makes none."""
    if file.suffix.casefold() == WORD_SUFFIX:
        paper = open_paper(file, read_apart)
        return lambda room, library: draft_of(paper, room, library)
    contents = open_package(file)
    return lambda _room, _library: Draft(contents)


def _say_how(here: AlreadyHere) -> EiaError:
    """The same refusal with the words that a command line takes."""
    how = _("--as merge brings in what changed there, --as copy keeps it beside yours.")
    return EiaError(f"{here} {how}")


def add_example(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Put a worked example into the library, told under the dates of its story."""
    example = open_example(room, arguments.name)
    with open_to_write(library, room, create=True) as opened:
        made = tell(opened, room, example)
    return _print_id(arguments, made)


@contextmanager
def open_to_write(path: Path, room: Workroom, *, create: bool = False) -> Iterator[Library]:
    """The library open for writing, backed up first if that is due."""
    with open_settled(path, room, create=create) as library:
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
    question = _("{key}: here “{mine}”, there “{theirs}”. Which holds: mine or theirs? ").format(
        key=conflict.key, mine=conflict.mine, theirs=conflict.theirs
    )
    chosen = ask(question, ("mine", "theirs"))
    if not chosen:
        raise BothChanged(
            _(
                "“{key}” was answered differently here and there. Nothing was changed. Say which "
                "holds with --prefer mine or --prefer theirs, or use --as copy and compare."
            ).format(key=conflict.key)
        )
    return chosen


def ask(question: str, words: tuple[str, ...]) -> str:
    """What a person at the keyboard answers beside the result; nothing where nobody does."""
    if sys.stdin is None or sys.stdin.closed or not sys.stdin.isatty():
        return ""
    sys.stderr.write(question)
    sys.stderr.flush()
    typed = sys.stdin.readline().strip().casefold()
    return typed if typed in words else ""
