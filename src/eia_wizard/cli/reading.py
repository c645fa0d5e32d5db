"""Commands that only read: ``show``, ``history``, ``doctor``, ``save-copy``."""

from argparse import Namespace
from pathlib import Path

from eia_wizard.app.doctor import Examined, bring_back, examine
from eia_wizard.app.exchange import save_copy
from eia_wizard.app.opening import open_assessment
from eia_wizard.app.telling import (
    assessment_json,
    assessment_lines,
    handle_of,
    told_history,
    visit_json,
)
from eia_wizard.app.workroom import Workroom
from eia_wizard.cli.printing import note, print_json, say
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.store.opening import read_library
from eia_wizard.store.rows import Visit


def show(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print an assessment as it stands."""
    with read_library(library) as reader:
        opened = open_assessment(reader, arguments.id)
        if arguments.json:
            print_json(assessment_json(reader, opened))
        else:
            say(*assessment_lines(opened))
    return 0


def history(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Print every visit to every answer, in the order of time."""
    with read_library(library) as reader:
        opened = open_assessment(reader, arguments.id)
        origins = reader.origins(opened.facts.id)
        visits = told_history(reader.history(opened.facts.id))
        if arguments.json:
            print_json([visit_json(visit, origins) for visit in visits])
        else:
            say(*(_visit_line(visit, origins) for visit in visits))
    return 0


def save_exchange_file(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Save an assessment as an exchange file."""
    with read_library(library) as reader:
        opened = open_assessment(reader, arguments.id)
        written = save_copy(reader, opened, arguments.to, with_history=arguments.with_history)
    if arguments.json:
        print_json({"id": opened.facts.id, "file": str(written)})
    else:
        say(str(written))
    return 0


def doctor(arguments: Namespace, library: Path, room: Workroom) -> int:
    """Look a library over, and bring the newest sound backup back where that is asked."""
    if arguments.bring_back:
        return _bring_back(arguments, library, room)
    found = examine(library)
    if arguments.json:
        print_json(
            {
                "library": str(found.library),
                "sound": not found.faults,
                "assessments": found.assessments,
                "visits": found.visits,
                "faults": [str(fault) for fault in found.faults],
                "backups": [str(backup.path) for backup in found.sound_backups],
                "unsound_backups": [str(backup.path) for backup in found.unsound_backups],
            }
        )
    else:
        say(*_examined_lines(found))
    for fault in found.faults:
        note(str(fault))
    return 1 if found.faults else 0


def _bring_back(arguments: Namespace, library: Path, room: Workroom) -> int:
    done = bring_back(library, room.clock)
    backup, kept = done.backup.path, done.kept
    if arguments.json:
        print_json(
            {
                "library": str(library),
                "backup": str(backup),
                "kept": None if kept is None else str(kept),
            }
        )
        return 0
    say(
        _("The backup “{backup}” is in place.").format(backup=backup),
        _("There was no file in its place before.")
        if kept is None
        else _("The file that was there is kept as “{kept}”.").format(kept=kept),
    )
    return 0


def _examined_lines(found: Examined) -> list[str]:
    return [
        _("Library: {path}").format(path=found.library),
        _("The file is sound and its history holds.")
        if not found.faults
        else _("The library has faults; what is wrong follows below."),
        *_counted(found),
        ngettext("{n} sound backup", "{n} sound backups", len(found.sound_backups)).format(
            n=len(found.sound_backups)
        ),
        *(_("Not sound: {path}").format(path=each.path) for each in found.unsound_backups),
    ]


def _counted(found: Examined) -> list[str]:
    """How much is in a sound library; of a damaged one nothing is said that might be wrong."""
    if found.faults:
        return []
    return [
        ngettext("{n} assessment", "{n} assessments", found.assessments).format(
            n=found.assessments
        ),
        ngettext("{n} visit in the history", "{n} visits in the history", found.visits).format(
            n=found.visits
        ),
    ]


def _visit_line(visit: Visit, origins: list[str]) -> str:
    when = visit.ended_at.strftime("%Y-%m-%d %H:%M")
    if visit.is_purged:
        said = _("(erased)")
    elif visit.is_removal:
        said = _("(taken away)")
    else:
        said = str(visit.value).replace("\n", " / ")
    return f"{handle_of(visit, origins):>6}  {when}  {visit.who}  {visit.key} = {said}"
