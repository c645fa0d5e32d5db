"""Long work on a thread of its own, so that neither the window nor a save ever waits for it."""

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event, Lock
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from eia_wizard.app.progress import Cancelled, Tell
from eia_wizard.presenters.errand import Errand

LOOK_EVERY_MS = 100
YIELD_EVERY_S = 0.0005

Job = Callable[[Tell], Any]
"""What is to be done; it tells now and then how far it is, which is where it can be stopped."""


class HowFar(NamedTuple):
    """How many steps are done, of how many, and what is being done; none of none is unknown."""

    done: int = 0
    of: int = 0
    what: str = ""


class Work(QObject):
    """One piece of long work; exactly one of ``done``, ``refused``, ``stopped`` is sent at its end.

    The thread that does it holds nothing of this object: Qt's objects end on their own thread.
    """

    moved = Signal(object)  # HowFar
    done = Signal(object)
    refused = Signal(str)
    stopped = Signal(str)
    ended = Signal()

    def __init__(
        self, name: str, promise: "Future[Any]", wire: "Wire", *, may_drop: bool, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.name, self.may_drop = name, may_drop
        self._promise, self._wire = promise, wire
        self._shown = HowFar()
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._tell)
        self._look.start()
        Errand(promise, self).then(self._finish, self._fail)

    @property
    def is_over(self) -> bool:
        """Whether nothing of it is left to be done."""
        return self._promise.done()

    def cancel(self) -> None:
        """Ask it to stop at its next step."""
        self._wire.stop.set()

    def _tell(self) -> None:
        if self._wire.how_far != self._shown:
            self._shown = self._wire.how_far
            self.moved.emit(self._shown)

    def _finish(self, result: object) -> None:
        self._end()
        self.done.emit(result)

    def _fail(self, sentence: str) -> None:
        self._end()
        was_stopped = isinstance(self._promise.exception(), Cancelled)
        (self.stopped if was_stopped else self.refused).emit(sentence)

    def _end(self) -> None:
        self._look.stop()
        self.ended.emit()
        self.deleteLater()


class Wire:
    """What runs between the thread that works and the window: how far, and whether to stop."""

    def __init__(self) -> None:
        self.stop = Event()
        self.how_far = HowFar()

    def tell(self, done: int, of: int, what: str) -> None:
        """Say how far the work is.

        Raises:
            Cancelled: if the person has asked for it to stop.
        """
        if self.stop.is_set():
            raise Cancelled
        self.how_far = HowFar(done, of, what)


class Workbench(QObject):
    """Where long work is done, one piece after the other."""

    began = Signal(object)  # Work

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._hand = ThreadPoolExecutor(max_workers=1, thread_name_prefix="work")
        self._works: list[Work] = []
        self._is_closed = False

    def do(self, name: str, job: Job, *, may_drop: bool = False) -> Work:
        """Begin a piece of work; ``may_drop`` is work that closing the window may break off.

        What is asked for after closing, by a result that came too late, is stopped at once.
        """
        wire = Wire()

        def run() -> object:
            wire.tell(0, 0, "")
            with yielding_often():
                return job(wire.tell)

        promise = _stopped() if self._is_closed else self._hand.submit(run)
        work = Work(name, promise, wire, may_drop=may_drop, parent=self)
        self._works = [each for each in self._works if not each.is_over] + [work]
        self.began.emit(work)
        return work

    def close(self) -> None:
        """Break off what may be dropped, and wait until the rest is done."""
        self._is_closed = True
        for work in self._works:
            if work.may_drop and not work.is_over:
                work.cancel()
        self._hand.shutdown(wait=True)


def _stopped() -> "Future[Any]":
    promise: Future[Any] = Future()
    promise.set_exception(Cancelled())
    return promise


@contextmanager
def yielding_often() -> Iterator[None]:
    """Let the window have its turn ten times as often: painting takes many short turns."""
    _turns.take()
    try:
        yield
    finally:
        _turns.give_back()


class _Turns:
    """How often threads take turns: often while any work asks for it, as usual after the last.

    Works overlap: each giving back what it had found would leave it short for good.
    """

    def __init__(self) -> None:
        self._lock, self._takers, self._usual = Lock(), 0, sys.getswitchinterval()

    def take(self) -> None:
        with self._lock:
            if not self._takers:
                self._usual = sys.getswitchinterval()
                sys.setswitchinterval(YIELD_EVERY_S)
            self._takers += 1

    def give_back(self) -> None:
        with self._lock:
            self._takers -= 1
            if not self._takers:
                sys.setswitchinterval(self._usual)


_turns = _Turns()
