"""The organisation's own look for documents: taken from a Word file, said plainly, and kept."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from eia_wizard.app.workroom import Workroom
from eia_wizard.documents.accessible import Finding, check
from eia_wizard.documents.own_look.make import Look, look_of
from eia_wizard.documents.own_look.room import room_on_a_page
from eia_wizard.documents.own_look.styles import WANTED
from eia_wizard.documents.word.writer import write_word
from eia_wizard.documents.word_in import limits
from eia_wizard.documents.word_in.reader import ReadWord
from eia_wizard.documents.word_in.reading import read_word
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.prose import Bullets, Cell, Grid, Numbers, Paragraph, Text, line
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.files.atomic import write_atomically
from eia_wizard.files.bounded import read_bounded
from eia_wizard.files.owner_only import owner_only_folder
from eia_wizard.report.parts import Contents, Heading, Properties, Report, TitleBlock

_ENOUGH = 0.97
"""The share of the room in our own look with which a summary still stands on one page."""


@dataclass(frozen=True, slots=True)
class OwnLook:
    """The look of a file as it would be used, and what a person must know before and after.

    ``faults`` are what would keep people from reading any document in it.
    """

    file: bytes
    found: tuple[str, ...]
    instead: tuple[str, ...]
    faults: tuple[Finding, ...]


def look_in(file: Path, read: ReadWord, room: Workroom) -> OwnLook:
    """The look of a Word file, which is read in a process of its own first and only read.

    Raises:
        EiaError: if it cannot be read, or is no Word document that can be read safely.
    """
    data = read_bounded(file, limits.FILE.file)
    with TemporaryDirectory() as folder:
        copy = Path(folder) / "look.docx"  # what is looked over is what is used, whatever happens
        copy.write_bytes(data)
        said = read(copy)
    look = look_of(data, room.word_base.read_bytes())
    return OwnLook(
        file=look.file,
        found=tuple(_found(look)),
        instead=(*_instead(look, said.settings.outside), *_short_of_room(look, room)),
        faults=faults_of(look.file),
    )


def faults_of(look: bytes) -> tuple[Finding, ...]:
    """What keeps people from reading a document in which only the look can be to blame."""
    found = check(read_word(write_word(_sample(), None, look)))
    return tuple(each for each in found if not each.is_advice)


def keep_look(look: OwnLook, room: Workroom) -> None:
    """Use a look for every document from now on.

    Raises:
        EiaError: if there is no place for it, or it cannot be written.
    """
    place = _place(room)
    owner_only_folder(place.parent)
    write_atomically(place, look.file)


def forget_look(room: Workroom) -> None:
    """Use the look of the program again.

    Raises:
        EiaError: if the one that was chosen cannot be removed.
    """
    try:
        _place(room).unlink(missing_ok=True)
    except OSError as error:
        raise EiaError(
            _("The look could not be removed: {reason}.").format(reason=error.strerror)
        ) from error


def told_of_look(look: OwnLook) -> list[str]:
    """Everything about a look, a sentence a line."""
    told = [*look.found, *look.instead]
    if look.faults:
        told.append(_("In this look, some people could not read a document. Mend in that file:"))
        told += [f"- {each.what}" for each in look.faults]
        told.append(_("Until then no copy for the public can be made in it."))
    return told


def _place(room: Workroom) -> Path:
    if room.own_look is None:
        raise EiaError(_("There is no folder of your own here in which a look could be kept."))
    return room.own_look


def _found(look: Look) -> Iterator[str]:
    there = [label for name, label in _labels().items() if name not in look.lacking]
    if there:
        yield _("Taken from your file: {names}.").format(names=", ".join(there))
    if look.has_margins:
        yield _("The words and pictures at the top and foot of its pages are taken over.")
    if not look.is_usual_page:
        yield _("Its size of page and its margins are taken over.")


def _instead(look: Look, outside: tuple[str, ...]) -> Iterator[str]:
    missing = [label for name, label in _labels().items() if name in look.lacking]
    if missing:
        yield _("Your file has no style for: {names}. EIA Wizard’s own is used instead.").format(
            names=", ".join(missing)
        )
    yield _("Tables, notes and boxes always have EIA Wizard’s own look.")
    if look.is_enlarged:
        yield _("Letters that were smaller than 10 point are set in 10, so that people can read.")
    if not look.has_margins:
        yield _("It has nothing at the top or foot of its pages; only our own line stands there.")
    if look.is_usual_page:
        yield _("Its size of page cannot be used; A4 is used instead.")
    if look.left_out:
        yield ngettext(
            "One picture is left out: only PNG and JPEG pictures in the line of text are taken.",
            "{n} pictures are left out: only PNG and JPEG pictures in the line of text are taken.",
            look.left_out,
        ).format(n=look.left_out)
    if outside:
        yield _("It fetches things from elsewhere; those are left out.")


def _short_of_room(look: Look, room: Workroom) -> Iterator[str]:
    if room_on_a_page(look.file) < _ENOUGH * room_on_a_page(room.word_base.read_bytes()):
        yield _(
            "Its letters, margins, or the top and foot of its pages take more room than ours: a "
            "summary for a board may need a second page in it."
        )


def _labels() -> dict[str, str]:
    named = {
        "normal": _("text"),
        "title": _("title"),
        "subtitle": _("subtitle"),
        "heading 1": _("headings 1"),
        "heading 2": _("headings 2"),
        "heading 3": _("headings 3"),
        "heading 4": _("headings 4"),
        "list bullet": _("lists"),
        "list number": _("numbered lists"),
        "caption": _("captions of tables"),
        "toc heading": _("title of the contents"),
        "toc 1": _("contents 1"),
        "toc 2": _("contents 2"),
        "header": _("top of pages"),
        "footer": _("foot of pages"),
        "hyperlink": _("links"),
    }
    return {name: named[name] for name in WANTED.values()}


def _sample() -> Report:
    """A document with everything that a look gives its shape to."""
    words = "Some words, long enough that they stand in more than one line of the page. " * 2
    rows = ((Cell((line("A group"),)), Cell((line("What it means"),))),)
    return Report(
        properties=Properties(
            "Sample", "Sample", "", "", "", "en-GB", datetime(2000, 1, 1, tzinfo=UTC)
        ),
        title_block=TitleBlock("Sample of a document", "Subtitle", (), ("Item", "Detail"), "Draft"),
        parts=(
            Contents("Contents", 2),
            *(Heading(level, f"A heading of level {level}") for level in (1, 2, 3, 4)),
            Paragraph(line(words)),
            Paragraph(line(words), "lead"),
            Paragraph((Text(words, strong=True),), "note"),
            Bullets((line("First point"), line("Second point"))),
            Numbers((line("First step"), line("Second step"))),
            Grid("Caption of a table", ("Group", "Meaning"), rows),
        ),
        foot="As it stood on a day",
    )
