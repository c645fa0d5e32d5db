"""Many assessments as documents in one go: each whole or not there, and a page about all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from eia_wizard.app.exporting import Material, PainterFor, Wanted, write_document
from eia_wizard.app.file_names import names_in
from eia_wizard.app.many import Chosen, Outcome, Told
from eia_wizard.app.progress import Cancelled, Tell, nobody
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form
from eia_wizard.domain.words import gettext as _
from eia_wizard.files.atomic import remove_leftovers
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.files.troubles import DiskFull, refusal
from eia_wizard.report.figures import Drawn, FigurePainter

Read = Callable[[Chosen], Material]
"""Reads what a document is made from; each when its turn comes, so that memory stays small."""


def export_many(
    read: Read,
    chosen: Sequence[Chosen],
    room: Workroom,
    wanted: Wanted,
    to: Path,
    painter_for: PainterFor,
    tell: Tell = nobody,
) -> Outcome:
    """Write each into a folder under a name of its own; nothing that is there is written over.

    Raises:
        EiaError: if there is no such format, or nothing can be written into the folder.
    """
    # What sets documents takes a third as long to load as the whole window takes to show.
    from eia_wizard.app.setting import format_called
    from eia_wizard.app.summary_of_many import write_summary

    ending = format_called(wanted.format).suffix
    _make_folder(to)
    remove_leftovers(to)
    names, press = names_in(to), _Press(read, room, wanted, painter_for)
    told: list[Told] = []
    stopped = ""
    try:
        for number, each in enumerate(chosen):
            tell(number, len(chosen), _("Writing “{title}” …").format(title=each.title))
            told.append(press.write(each, to, names.free(each.title, ending)))
    except Cancelled:
        stopped = _("Stopped, as you asked. What was written by then is whole.")
    except DiskFull as full:
        stopped = str(full)
    done = Outcome(to, len(chosen), tuple(told), stopped)
    return write_summary(done, wanted, room, names, is_practice=press.is_practice)


class _Press:
    """Writes one after the other; each figure is drawn once for all."""

    def __init__(self, read: Read, room: Workroom, wanted: Wanted, painter_for: PainterFor) -> None:
        self._read, self._room, self._wanted = read, room, wanted
        self._painter_for = painter_for
        self._painters: dict[int, FigurePainter | None] = {}
        self.is_practice = False

    def write(self, chosen: Chosen, folder: Path, name: str) -> Told:
        """One document, or why there is none; only a full disk is not its own affair."""
        try:
            material = self._read(chosen)
            self.is_practice = material.is_practice
            write_document(
                material,
                self._room,
                self._wanted,
                folder / name,
                self._painter,
            )
        except DiskFull:
            raise
        except EiaError as refused:
            is_there = (folder / name).exists()
            return Told(chosen, name if is_there else "", str(refused))
        return Told(chosen, name)

    def _painter(self, form: Form) -> FigurePainter | None:
        if id(form) not in self._painters:
            painter = self._painter_for(form)
            self._painters[id(form)] = _Once(painter) if painter else None
        return self._painters[id(form)]


class _Once:
    """Draws each figure once."""

    def __init__(self, painter: FigurePainter) -> None:
        self._painter = painter
        self._figures: dict[tuple[str, int], bytes | None] = {}

    def paint(self, name: str, width_mm: int) -> bytes | None:
        """The figure as it was drawn the first time."""
        key = (name, width_mm)
        if key not in self._figures:
            self._figures[key] = self._painter.paint(name, width_mm)
        return self._figures[key]

    def draw(self, name: str) -> Drawn | None:
        """The figure in lines, which cost next to nothing."""
        return self._painter.draw(name)


def _make_folder(to: Path) -> None:
    if to.exists() and not to.is_dir():
        raise EiaError(_("“{path}” is a file. Choose a folder for the documents.").format(path=to))
    try:
        owner_only_folder(to)
    except OSError as error:
        raise refusal(error, to) from error
