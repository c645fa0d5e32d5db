"""``export``: one assessment as a document, or many into a folder."""

import sys
from argparse import Namespace
from pathlib import Path

from eia_wizard.app.exporting import (
    DEFAULT_FORMAT,
    PUBLICATION_COPY,
    Wanted,
    export,
    material_of,
)
from eia_wizard.app.exporting_many import export_many
from eia_wizard.app.many import Chosen, Outcome, sentence_of
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.targets import format_of
from eia_wizard.app.workroom import Workroom
from eia_wizard.bootstrap import figure_painter
from eia_wizard.cli.papers import look_asked_for
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.domain.answers import Json
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.protection import SENSITIVE, Protection, protection
from eia_wizard.domain.words import gettext as _
from eia_wizard.store.opening import read_library
from eia_wizard.store.shelf import Entry, entries

TELL_EVERY = 25


def export_document(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write an assessment as a document, or many into a folder."""
    is_many = arguments.all or arguments.filter is not None
    if is_many == bool(arguments.id):
        raise EiaError(_("Say which assessment by its ID, or many with --all or --filter WORDS."))
    if is_many:
        return _export_many(arguments, library, room)
    format_ = arguments.format or format_of(arguments.to)
    layout = arguments.layout or (PUBLICATION_COPY if format_ == "pdf" else "")
    wanted = Wanted(format_, layout, _protection_of(arguments), _look_of(arguments, room))
    with read_library(library) as reader:
        opened = open_assessment(reader, arguments.id)
        painter = figure_painter(opened.form)
        written = export(reader, room, opened, wanted, arguments.to, painter)
    if arguments.json:
        print_json({"id": opened.facts.id, "file": str(written)})
    else:
        say(str(written))
    return 0


def _protection_of(arguments: Namespace) -> Protection | None:
    """The protective marking that is asked for; ``None`` leaves it to the organisation."""
    if not arguments.marking and not arguments.handling:
        return None
    return protection(arguments.marking or SENSITIVE, arguments.handling)


def _look_of(arguments: Namespace, room: Workroom) -> bytes:
    return look_asked_for(arguments.base, room) if arguments.base else b""


def _export_many(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Write many; 1 if any of them could not be written."""
    wanted = Wanted(
        arguments.format or DEFAULT_FORMAT,
        arguments.layout,
        _protection_of(arguments),
        _look_of(arguments, room),
    )
    chosen = [Chosen(e.id, e.title) for e in entries(library) if _is_meant(e, arguments)]
    if not chosen:
        raise EiaError(_("No assessment is meant: nothing was written."))
    with read_library(library) as reader:
        done = export_many(
            lambda each: material_of(reader, reader.facts(each.id)),
            chosen,
            room,
            wanted,
            arguments.to,
            figure_painter,
            _tell,
            library,
        )
    if arguments.json:
        print_json(_data(done))
    else:
        say(*(f"{each.chosen.title or each.chosen.id}: {each.reason}" for each in done.refused))
        say(sentence_of(done))
    return 1 if done.refused or done.stopped else 0


def _is_meant(entry: Entry, arguments: Namespace) -> bool:
    """Whether an assessment is wanted: every word of the filter is in its title."""
    words = (arguments.filter or "").casefold().split()
    return all(word in entry.title.casefold() for word in words) and (
        arguments.all or not entry.archived
    )


def _tell(done: int, of: int, what: str) -> None:
    """How far it is, beside the result, where somebody watches."""
    is_watched = sys.stderr is not None and sys.stderr.isatty()
    if is_watched and done % TELL_EVERY == 0:
        note(_("{done} of {all}. {what}").format(done=done, all=of, what=what))


def _data(done: Outcome) -> Json:
    return {
        "folder": str(done.folder),
        "summary": str(done.summary) if done.summary else None,
        "stopped": done.stopped,
        "written": [{"id": e.chosen.id, "file": e.file} for e in done.written],
        "refused": [{"id": e.chosen.id, "reason": e.reason} for e in done.refused],
    }
