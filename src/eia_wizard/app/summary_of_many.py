"""The page that tells what became of many exports: what was written, what was not, and why."""

from dataclasses import replace
from pathlib import Path

from eia_wizard.app.exporting import Wanted
from eia_wizard.app.file_names import Names
from eia_wizard.app.many import Outcome, Told, sentence_of
from eia_wizard.app.setting import format_called
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.days import say_date
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.practice import PRACTICE_MARK, practice_words
from eia_wizard.domain.prose import Cell, Grid, Paragraph, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import write_atomically
from eia_wizard.report.parts import Heading, Part, Properties, Report, TitleBlock


def write_summary(
    done: Outcome, wanted: Wanted, room: Workroom, names: Names, *, is_practice: bool = False
) -> Outcome:
    """The same outcome with its page; without one where there is no room left even for that."""
    chosen = format_called(wanted.format)
    file = done.folder / names.free(_("Summary of this export"), chosen.suffix)
    try:
        document = chosen.write(_report(done, room, is_practice), None, room.look())
        write_atomically(file, document)
    except EiaError:
        return done
    return replace(done, summary=file)


def _report(done: Outcome, room: Workroom, is_practice: bool) -> Report:
    title, now = _("Summary of this export"), room.clock()
    said = replace(done, folder=Path(done.folder.name))
    mark, marking = (PRACTICE_MARK, practice_words()) if is_practice else ("", "")
    properties = Properties(title, title, "", mark, "", "en-GB", now)
    return Report(
        properties,
        TitleBlock(title, say_date(now.date()), (), (_("Item"), _("Detail")), marking),
        (Paragraph(line(sentence_of(said)), tone="lead"), *_not_written(done), *_written(done)),
        room.program,
    )


def _not_written(done: Outcome) -> tuple[Part, ...]:
    missing = len(done.told) < done.asked
    later = (
        (Paragraph(line(_("{n} were not begun.").format(n=done.asked - len(done.told)))),)
        if missing
        else ()
    )
    if not done.refused:
        return later
    rows = tuple(_row(each.chosen.title, each.reason) for each in done.refused)
    grid = Grid(_("Not written, and why"), (_("Assessment"), _("Reason")), rows, (4, 8))
    return (*later, Heading(1, _("Not written")), grid)


def _written(done: Outcome) -> tuple[Part, ...]:
    if not done.written:
        return ()
    rows = tuple(_row(each.chosen.title, _file(each)) for each in done.written)
    grid = Grid(_("Written"), (_("Assessment"), _("File")), rows, (6, 6))
    return (Heading(1, _("Written")), grid)


def _file(told: Told) -> str:
    return f"{told.file}\n{told.reason}" if told.reason else told.file


def _row(title: str, said: str) -> tuple[Cell, ...]:
    lines = tuple(line(each) for each in said.split("\n"))
    return Cell((line(title or _("Without a title")),)), Cell(lines)
