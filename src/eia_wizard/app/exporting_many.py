"""Many assessments as documents in one go: each whole or not there, and a page about all."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from eia_wizard.app.exporting import PainterFor, Wanted
from eia_wizard.app.file_names import names_in
from eia_wizard.app.many import Chosen, Outcome, Told
from eia_wizard.app.press import Press, Read
from eia_wizard.app.press_apart import Order
from eia_wizard.app.presses import presses, presses_for
from eia_wizard.app.progress import Cancelled, Tell, nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import remove_leftovers
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.files.troubles import DiskFull, refusal


class Task(NamedTuple):
    """One document that is to be written, and the name of its file."""

    chosen: Chosen
    name: str


def export_many(
    read: Read,
    chosen: Sequence[Chosen],
    room: Workroom,
    wanted: Wanted,
    to: Path,
    painter_for: PainterFor,
    tell: Tell = nobody,
    library: Path | None = None,
) -> Outcome:
    """Write each into a folder under a name of its own; nothing that is there is written over.

    Where the ``library`` is named, processes of their own may read it and write side by side.

    Raises:
        EiaError: if there is no such format, or nothing can be written into the folder.
    """
    # What sets documents takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called
    from eia_wizard.app.summary_of_many import write_summary

    format_ = format_called(wanted.format)
    _make_folder(to)
    remove_leftovers(to)
    names = names_in(to)
    tasks = [Task(each, names.free(each.title, format_.suffix)) for each in chosen]
    here = Press(read, room, wanted, painter_for)
    count = 0 if format_.through_office else presses_for(len(chosen))
    told: list[Told] = []
    stopped = ""
    try:
        if library and count:
            order = Order(library, room, wanted, to)
            _side_by_side(order, count, here, tasks, _Watched(told, tell))
        else:
            _one_by_one(here, to, tasks, _Watched(told, tell))
    except Cancelled:
        stopped = _("Stopped, as you asked. What was written by then is whole.")
    except DiskFull as full:
        stopped = str(full)
    done = Outcome(to, len(chosen), tuple(told), stopped)
    is_practice = any(each.is_practice for each in told)
    return write_summary(done, wanted, room, names, is_practice=is_practice)


class _Watched(NamedTuple):
    """What became of those that are through, and who is told how far it is."""

    told: list[Told]
    tell: Tell

    def next(self, task: Task, of: int) -> None:
        """Say that a document is next.

        Raises:
            Cancelled: if the person asked to stop.
        """
        title = task.chosen.title
        self.tell(len(self.told), of, _("Writing “{title}” …").format(title=title))


def _one_by_one(here: Press, to: Path, tasks: Sequence[Task], watched: _Watched) -> None:
    for task in tasks:
        watched.next(task, len(tasks))
        watched.told.append(here.write(task.chosen, to, task.name))


def _side_by_side(
    order: Order, count: int, here: Press, tasks: Sequence[Task], watched: _Watched
) -> None:
    """By processes of their own; what none of them could see to is written here."""
    with presses(order, count) as hands:
        coming = [hands.write(task.chosen, task.name) for task in tasks]
        try:
            for task, told in zip(tasks, coming, strict=True):
                watched.next(task, len(tasks))
                watched.told.append(told.result() or here.write(task.chosen, order.to, task.name))
        except (Cancelled, DiskFull):
            begun = [each for each in coming[len(watched.told) :] if not each.cancel()]
            for each in begun:
                with suppress(DiskFull):
                    watched.told.extend(filter(None, [each.result()]))
            raise


def _make_folder(to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise EiaError(_("“{path}” is a file. Choose a folder for the documents.").format(path=to))
    try:
        owner_only_folder(to)
    except OSError as error:
        raise refusal(error, to) from error
