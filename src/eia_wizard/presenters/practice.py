"""The practice area behind the window: made where it is not there, and made afresh."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from eia_wizard.app import practice
from eia_wizard.app.progress import Tell
from eia_wizard.app.workroom import Workroom
from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.presenters.work import Job, Workbench
from eia_wizard.store.purpose import is_practice_library


class PracticePresenter(QObject):
    """Says when the practice area can be gone into, and what could not be put into it."""

    ready = Signal(object)  # Path: a practice library that can be opened
    fresh = Signal()  # a fresh one lies beside the present one and can take its place
    working = Signal(bool)
    told = Signal(str)
    refused = Signal(str)

    def __init__(self, library: Path, room: Workroom, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._room, self._bench = library, room, bench
        self._is_working = False
        self.is_here = is_practice_library(library)

    @property
    def place(self) -> Path:
        """Where the practice library lies."""
        return self._library if self.is_here else practice.practice_place(self._library)

    @property
    def can_take_back(self) -> bool:
        """Whether the practice area from before the last fresh start is still there."""
        return self.is_here and practice.can_take_back(self.place)

    def go_in(self) -> None:
        """Tell when the practice area can be gone into; it is made first where it is not there."""
        try:
            if practice.is_there(self.place):
                self.ready.emit(self.place)
                return
        except EiaError as refused:
            self.refused.emit(str(refused))
            return
        self._make(lambda: self._take_first())

    def make_fresh(self) -> None:
        """Make a fresh practice area; ``fresh`` tells when it can take the present one's place."""
        self._make(self.fresh.emit)

    def _make(self, then: Callable[[], None]) -> None:
        if self._is_working:
            return
        self._set_working(True)
        said = _("The practice area is being filled with worked and faulty assessments.")
        work = self._bench.do(said, _making(self._room, self.place), may_drop=True)
        work.ended.connect(partial(self._set_working, False))
        work.done.connect(lambda missed: self._made(missed, then))
        work.refused.connect(self.refused)
        work.stopped.connect(self.told)

    def _made(self, missed: tuple[str, ...], then: Callable[[], None]) -> None:
        if missed:
            left_out = _("Some of it could not be put into the practice area:")
            self.told.emit("\n".join((left_out, *missed)))
        then()

    def _take_first(self) -> None:
        try:
            practice.take_next(self.place)
        except EiaError as refused:
            self.refused.emit(str(refused))
        else:
            self.ready.emit(self.place)

    def _set_working(self, is_working: bool) -> None:
        self._is_working = is_working
        self.working.emit(is_working)


def _making(room: Workroom, place: Path) -> Job:
    def job(tell: Tell) -> tuple[str, ...]:
        return practice.make_next(room, place, tell)

    return job
