"""One thread owns the library: what is submitted is done in order, and never waits for a backup."""

import queue
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from threading import Lock, Thread
from typing import Any, TypeVar

from eia_wizard.domain.lazy_dataclass import dataclass
from eia_wizard.store.library import Library
from eia_wizard.store.pausing import nothing
from eia_wizard.store.refusals import already_closed

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Work:
    do: Callable[[Library], Any]
    promise: "Future[Any]"
    alone: bool

    def run(self, library: Library) -> None:
        if not self.promise.set_running_or_notify_cancel():
            return
        try:
            self.promise.set_result(self.do(library))
        except BaseException as error:
            self.promise.set_exception(error)


class StoreThread:
    """The thread that opens the library and does everything to it.

    What is submitted must not itself wait for something submitted. ``begins`` is ``False`` where
    something else comes first: what is submitted then waits for ``begin``.
    """

    def __init__(self, open_it: Callable[[], Library], *, begins: bool = True) -> None:
        self.opened: Future[None] = Future()
        self._open_it = open_it
        self._waiting: queue.SimpleQueue[_Work | None] = queue.SimpleQueue()
        self._put_off: list[_Work | None] = []
        self._door = Lock()
        self._is_closed = self._has_begun = False
        self._thread = Thread(target=self._live, name="store", daemon=True)
        if begins:
            self.begin()

    def begin(self) -> None:
        """Open the library, and do what was submitted; once, however often it is asked."""
        with self._door:
            if not self._has_begun:
                self._has_begun = True
                self._thread.start()

    def submit(self, work: Callable[[Library], T], *, alone: bool = False) -> "Future[T]":
        """Do this with the library, after what was submitted before; the promise of its result.

        ``alone`` is for what cannot be done while a backup is being made: a purge.
        """
        promise: Future[T] = Future()
        with self._door:
            if self._is_closed:
                raise already_closed()
            self._waiting.put(_Work(work, promise, alone))
        return promise

    def back_up(self, between: Callable[[], None] = nothing) -> "Future[Path]":
        """Make a backup; what is submitted meanwhile is done between its steps.

        ``between`` is called there too; what it raises ends the backup and leaves nothing of it.
        """

        def pause() -> None:
            self._serve()
            between()

        return self.submit(lambda library: library.back_up(pause), alone=True)

    def look_over(self) -> "Future[None]":
        """Hold the whole library against its hashes; what is submitted is done in between."""
        return self.submit(lambda library: library.look_over(self._serve), alone=True)

    def close(self) -> None:
        """Finish what was submitted, let go of the library, and wait until that is done."""
        self.begin()
        with self._door:
            if not self._is_closed:
                self._is_closed = True
                self._waiting.put(None)
        self._thread.join()

    def _live(self) -> None:
        try:
            library = self._open_it()
        except BaseException as error:
            self.opened.set_exception(error)
            self._refuse_all(error)
            return
        self._library = library
        self.opened.set_result(None)
        try:
            while (work := self._next()) is not None:
                work.run(library)
        finally:
            library.close()

    def _next(self) -> _Work | None:
        return self._put_off.pop(0) if self._put_off else self._waiting.get()

    def _serve(self) -> None:
        """Do what waits, in order, up to the first that must be done alone."""
        while not self._put_off:
            try:
                work = self._waiting.get_nowait()
            except queue.Empty:
                return
            if work is None or work.alone:
                self._put_off.append(work)
            else:
                work.run(self._library)

    def _refuse_all(self, error: BaseException) -> None:
        while (work := self._waiting.get()) is not None:
            if work.promise.set_running_or_notify_cancel():
                work.promise.set_exception(error)
