"""A reviewed document on its way home: read beside the window, known again, and kept."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.opening import open_assessment
from eia_wizard.app.progress import Tell
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.domain.practice import is_marked_as_practice, refuse_practice
from eia_wizard.domain.words import gettext as _
from eia_wizard.domain.words import ngettext
from eia_wizard.presenters.calls import called
from eia_wizard.presenters.work import Job, Workbench
from eia_wizard.store import opening
from eia_wizard.store.library import Library
from eia_wizard.store.reader import LibraryReader
from eia_wizard.store.thread import StoreThread


@dataclass(frozen=True, slots=True)
class Arrived:
    """A review that was read and is not kept yet: of which assessment, and by whom."""

    file: Path
    assessment: str
    title: str
    reviewed: Any


@dataclass(frozen=True, slots=True)
class Stranger:
    """A copy of an assessment that is not in this library."""

    file: Path


class ComingHome(QObject):
    """Reads reviewed documents, says whose they are, and keeps what they bring."""

    arrived = Signal(object)  # Arrived: read, and not kept yet
    is_strange = Signal(object)  # Stranger
    holds_more = Signal(object, str)  # Path that was brought in, what it holds besides
    kept = Signal(str, str)  # assessment id, what it brought in a sentence
    refused = Signal(str)
    stopped = Signal(str)

    def __init__(self, store: StoreThread, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._bench = store, bench

    def read(self, file: Path, is_open: str) -> None:
        """Read a document; one that does not say whose it is may be of what ``is_open``."""
        name = _("“{file}” is being brought home.").format(file=file.name)
        work = self._bench.do(name, reading_job(self._store, file, is_open), may_drop=True)
        work.done.connect(self._sort)
        work.refused.connect(self.refused)
        work.stopped.connect(self.stopped)

    def keep(self, arrived: Arrived) -> None:
        """Keep what a review brings."""
        name = _("“{file}” is being brought home.").format(file=arrived.file.name)
        work = self._bench.do(name, _keeping_job(self._store, arrived))
        work.done.connect(lambda said: self.kept.emit(arrived.assessment, said))
        work.refused.connect(self.refused)

    def _sort(self, found: Arrived | Stranger) -> None:
        if isinstance(found, Arrived):
            self.arrived.emit(found)
        else:
            self.is_strange.emit(found)


def reading_job(store: StoreThread, file: Path, is_open: str) -> Job:
    """Reads a document in a process of its own; gives an ``Arrived``, or a ``Stranger``."""

    def job(tell: Tell) -> Arrived | Stranger:
        # What reads Word files takes long to load, and most windows never see one come back.
        from eia_wizard.documents.word_in.reader import read_apart

        tell(0, 3, _("Reading the file …"))
        said = read_apart(file)
        tell(1, 3, _("Looking whose it is …"))
        path = store.submit(lambda library: library.path).result()
        with opening.read_library(path) as reader:
            return _known_again(reader, file, said, is_open, tell)

    return job


def _known_again(
    reader: LibraryReader, file: Path, said: Any, is_open: str, tell: Tell
) -> Arrived | Stranger:
    from eia_wizard.app.reviewing import read_review
    from eia_wizard.documents.word.names import ASSESSMENT

    refuse_practice(
        is_marked_as_practice(said.property("keywords")), into_practice=reader.is_practice
    )
    named = said.custom_property(ASSESSMENT) or said.property("identifier")
    here = {facts.id for facts in reader.assessments()}
    if named not in here and said.custom_property(ASSESSMENT):
        return Stranger(file)
    wanted = named if named in here else is_open
    if not wanted:
        raise EiaError(
            _(
                "“{file}” does not say which assessment it is a copy of. Open the assessment, and "
                "bring it in there."
            ).format(file=file.name)
        )
    tell(2, 3, _("Looking for each comment and change …"))
    opened = open_assessment(reader, wanted)
    reviewed = read_review(reader, opened, file, lambda _file: said)
    return Arrived(file, wanted, called(opened.facts.listing.title), reviewed)


def _keeping_job(store: StoreThread, arrived: Arrived) -> Job:
    def job(tell: Tell) -> str:
        from eia_wizard.app.bringing_home import BroughtHome, keep_review

        tell(0, 0, _("Keeping what it brings …"))

        def keep(library: Library) -> BroughtHome:
            opened = open_assessment(library, arrived.assessment)
            return keep_review(library, opened, arrived.reviewed)

        return told(store.submit(keep).result(), is_mended=arrived.reviewed.is_mended)

    return job


def told(brought: Any, *, is_mended: bool) -> str:
    """What a document brought, in a sentence."""
    if brought.was_here:
        return _("“{file}” was brought home before. Nothing has changed.").format(file=brought.name)
    if not brought.is_anything:
        return _("“{file}” brings nothing new: nobody changed it, or all of it is known.").format(
            file=brought.name
        )
    comments = ngettext("{n} comment", "{n} comments", brought.comments)
    changes = ngettext("{n} change", "{n} changes", brought.changes)
    said = _("“{file}” brings {comments} and {changes}.").format(
        file=brought.name,
        comments=comments.format(n=brought.comments),
        changes=changes.format(n=brought.changes),
    )
    mended = _(" The file is damaged. It was read as far as it can be.")
    return said + mended if is_mended else said
