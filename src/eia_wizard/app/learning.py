"""What can be learned with: the program's own folder opened, or any such folder checked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.catalogue.examples import example_files
from eia_wizard.catalogue.folders import folder_texts, readable_texts
from eia_wizard.catalogue.learning.check import Known, packages_missing
from eia_wizard.catalogue.learning.reader import ReadLearning, try_learning
from eia_wizard.catalogue.parts import read_sources
from eia_wizard.catalogue.sources import FOLDER, try_catalogue
from eia_wizard.catalogue.tables import Faults, read_table
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.form import Form, Source
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.words import gettext as _


def open_learning(room: Workroom) -> Learning:
    """Everything that can be learned and trained with; what has faults is left out, and told.

    Raises:
        EiaError: if the folder cannot be read at all.
    """
    texts, unreadable = readable_texts(room.learning)
    read = try_learning(texts, Known(sources=_sources(room)))
    return replace(read.learning, missing=tuple(map(str, (*unreadable, *read.faults))))


def check_learning(room: Workroom, folder: Path) -> ReadLearning:
    """A learning folder held against the usual form, the examples and the sources.

    Raises:
        EiaError: if there is no such folder, or the form it is held against has faults.
    """
    if not folder.is_dir():
        raise EiaError(_("There is no folder “{folder}”.").format(folder=folder))
    known = Known(
        form=room.open_form(DEFAULT_FORM).form,
        examples=frozenset(example_files(room.examples)),
        sources=_sources(room),
    )
    texts, unreadable = readable_texts(folder)
    read = try_learning(texts, known)
    return replace(read, faults=(*unreadable, *read.faults))


def missing_packages(room: Workroom, form: Form) -> Iterator[tuple[str, str]]:
    """The questions of a form that point to a learning package that is not there, and why."""
    return packages_missing(form, {package.id for package in open_learning(room).packages})


def _sources(room: Workroom) -> dict[str, Source]:
    """What the forms' own facts rest on, and where the catalogue says to look."""
    root = room.forms[0]
    found = {
        source.id: Source(
            source.id,
            source.title,
            source.publisher,
            source.address,
            source.correct_at,
            source.check_by,
        )
        for source in try_catalogue(folder_texts(root / FOLDER)).catalogue.sources
    }
    files = folder_texts(root / "shared" / "sources")
    for file in files:
        table = read_table(files, file, Faults())
        if table is not None:
            found |= {source.id: source for source in read_sources(table)}
    return found
