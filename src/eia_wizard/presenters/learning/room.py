"""The learning room: opened when it is first asked for, it knows what was read."""

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from eia_wizard.app.learning import open_learning
from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import DEFAULT_FORM, Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.learning.learning import Learning
from eia_wizard.domain.learning.package import STRANDS
from eia_wizard.domain.learning.wording import said_minutes, strand_words
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.errand import Errand
from eia_wizard.presenters.learning.confidence import ConfidencePresenter
from eia_wizard.presenters.learning.reading import (
    agenda_view,
    exercise_note,
    exercise_view,
    package_row,
    package_view,
    term_rows,
)
from eia_wizard.presenters.learning.views import (
    ExerciseView,
    LearnGroup,
    LearnRow,
    PackageView,
    RoomView,
    TermRow,
)
from eia_wizard.presenters.memory import Memory
from eia_wizard.presenters.work import Job
from eia_wizard.store.purpose import is_practice_library

CONFIDENCE = "confidence"
"""The name of the paper on which people say how sure they are."""

Later = Callable[[Callable[[], Any]], "Future[Any]"]
"""Does something on another thread, and promises what it gives."""


class LearningPresenter(QObject):
    """Says what there is to learn and to train with."""

    refused = Signal(str)
    known = Signal(object, object)  # Glossary, dict[str, str]: the titles of packages by id

    def __init__(
        self, room: Workroom, library: Path, memory: Memory, later: Later, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self.room, self._memory, self._later = room, memory, later
        self._is_preparing = False
        self._learning: Learning | None = None
        self._stages: dict[str, str] | None = None

    def prepare(self) -> None:
        """Read everything on another thread, unless that was done; ``known`` tells when it is."""
        if self._learning is not None:
            self._tell(self._learning)
        elif not self._is_preparing:
            with suppress(EiaError):  # a library that was closed meanwhile needs nothing read ahead
                promise = self._later(partial(open_learning, self.room))
                self._is_preparing = True
                Errand(promise, self).then(self._take, lambda _why: None)

    @property
    def is_practice(self) -> bool:
        """Whether the room is that of the practice area."""
        return is_practice_library(self._library)

    @property
    def learning(self) -> Learning:
        """Everything that can be learned; nothing where it cannot be read, which is said."""
        if self._learning is None:
            try:
                self._learning = open_learning(self.room)
            except EiaError as refused:
                self._learning = Learning()
                self.refused.emit(str(refused))
        return self._learning

    @property
    def stages(self) -> dict[str, str]:
        """The titles of the stages, by id."""
        if self._stages is None:
            try:
                form = self.room.open_form(DEFAULT_FORM).form
                self._stages = {stage.id: stage.title for stage in form.stages}
            except EiaError:
                self._stages = {}
        return self._stages

    def room_view(self) -> RoomView:
        """The list of everything in the room."""
        learning, read = self.learning, self._memory.read
        count = sum(package.id in read for package in learning.packages)
        return RoomView(
            progress=_("You have read {n} of {all}.").format(n=count, all=len(learning.packages)),
            packages=tuple(
                LearnGroup(
                    *strand_words(strand),
                    tuple(
                        package_row(package, is_read=package.id in read)
                        for package in learning.packages
                        if package.strand == strand
                    ),
                )
                for strand in STRANDS
            ),
            training=tuple(self._training(learning)),
            has_glossary=bool(learning.glossary.terms),
            has_confidence=learning.confidence is not None,
            trouble=_trouble(learning),
            is_practice=self.is_practice,
        )

    def package(self, name: str) -> PackageView | None:
        """A package to read."""
        found = self.learning.package(name)
        is_read = name in self._memory.read
        return package_view(self.learning, found, is_read=is_read) if found else None

    def exercise(self, name: str) -> ExerciseView | None:
        """An exercise or an agenda to read."""
        if exercise := self.learning.exercise(name):
            return exercise_view(self.learning, exercise, self.stages)
        agenda = self.learning.agenda(name)
        return agenda_view(self.learning, agenda) if agenda else None

    def terms(self) -> tuple[TermRow, ...]:
        """The glossary."""
        return term_rows(self.learning)

    def title_of(self, name: str) -> str:
        """What a paper is called."""
        learning = self.learning
        found = learning.package(name) or learning.exercise(name) or learning.agenda(name)
        form = learning.confidence
        if found is None and form and name == CONFIDENCE:
            return form.title
        return found.title if found else _("Glossary")

    def mark_read(self, name: str, *, is_read: bool = True) -> None:
        """A package was read, or shall count as unread again."""
        self._memory.have_read(name, is_read=is_read)

    def confidence(self) -> ConfidencePresenter | None:
        """How sure people are before and after, where there is a form for it."""
        form = self.learning.confidence
        return ConfidencePresenter(self._library, form, self) if form else None

    def handout(self, name: str, to: Path) -> Job:
        """Write a handout as a Word document; gives its path."""
        return _handout(self.room, self.learning, name, to)

    def results(self, training: str, to: Path) -> Job:
        """Write the results of a training as a Word document; gives its path."""
        return _results(self.room, self.learning, self._library, training, to)

    def _take(self, learning: Learning) -> None:
        self._is_preparing = False
        self._learning = self._learning or learning
        self._tell(self._learning)

    def _tell(self, learning: Learning) -> None:
        titles = {package.id: package.title for package in learning.packages}
        self.known.emit(learning.glossary, titles)

    def _training(self, learning: Learning) -> list[LearnGroup]:
        exercises = tuple(
            LearnRow(each.id, each.title, each.aim, exercise_note(each))
            for each in learning.exercises
        )
        agendas = tuple(
            LearnRow(each.id, each.title, each.aim, said_minutes(each.minutes))
            for each in learning.agendas
        )
        groups = (
            (_("Exercises"), _("For one person or a group, each with a handout."), exercises),
            (_("Agendas"), _("A training made of these, minute by minute."), agendas),
        )
        return [LearnGroup(*group) for group in groups if group[2]]


def _trouble(learning: Learning) -> str:
    """What cannot be read here, in full; the rest works."""
    said = "\n".join(learning.missing)
    if not learning.packages:
        return "\n".join(filter(None, (_("The learning packages cannot be read."), said)))
    left_out = _("Some of what can be learned cannot be read; the rest is here.")
    return f"{left_out}\n{said}" if said else ""


def _handout(room: Workroom, learning: Learning, name: str, to: Path) -> Job:
    def job(tell: Tell) -> Path:
        # The papers load with what they are set in, once somebody wants one.
        from eia_wizard.app.handouts import press_of, write_handout

        tell(0, 1, _("Setting the document …"))
        write_handout(room, press_of(room, learning), name, to)
        return to

    return job


def _results(room: Workroom, learning: Learning, library: Path, training: str, to: Path) -> Job:
    def job(tell: Tell) -> Path:
        from eia_wizard.app.handouts import press_of, write_results  # as above

        tell(0, 1, _("Setting the document …"))
        write_results(room, press_of(room, learning), library, training, to)
        return to

    return job
