"""The window started as people start it: never seen, as it was left, and twice in one moment."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from trying.said import Trial
from trying.screen import Screen, alike, keep
from trying.wait import until

_THE_SAME, _ROUGHLY = 0.97, 97
_AT_REST = 0.9999
"""All but a cursor that blinks."""

_CLOSES_WITHIN_S = 10.0


@dataclass(frozen=True, slots=True)
class Starts:
    """How a window is started on a library and asked to close, and the screen it is seen on."""

    library: Path
    screen: Screen
    start: Callable[[], "subprocess.Popen[bytes]"]
    close: Callable[[], None]
    trial: Trial

    def all(self, pictures: Path) -> None:
        """Start it in each way; what is seen first, and whole, is kept beside ``pictures``."""
        with self.opened() as is_open:
            self.trial.hold("the window opens", is_open)
            left = self._at_rest()
        self.trial.hold("it leaves how it looked", self._likeness.exists())
        self._come_back(left, pictures)
        self.twice()

    def twice(self) -> None:
        """Start it twice in one moment, as who clicks again does."""
        both = [self.start(), self.start()]
        is_over = until(lambda: any(each.poll() is not None for each in both) and self._is_held)
        ended = [each.poll() for each in both]
        is_one = is_over and sorted(map(str, ended)) == ["0", "None"]
        self.trial.hold("two starts in one moment end in one window", is_one, str(ended))
        self._end(*both)

    @contextmanager
    def opened(self) -> Iterator[bool]:
        """The window open on the library, unless it does not open; it is closed at the end."""
        window = self.start()
        is_open = until(lambda: self._is_held or window.poll() is not None)
        try:
            yield is_open and window.poll() is None
        finally:
            self._end(window)

    def _come_back(self, left: bytes, pictures: Path) -> None:
        window, first = self.start(), b""

        def is_seen() -> bool:
            nonlocal first
            first = self.screen.seen()
            return alike(first, left, _ROUGHLY) > _THE_SAME

        try:
            is_early = until(is_seen, pause_s=0) and self._likeness.exists()
            self.trial.hold("it is seen as it was left before the library is open", is_early)
            is_open = until(lambda: self._is_held and not self._likeness.exists())
            whole = self._at_rest()
            is_whole = is_open and alike(whole, left) > _THE_SAME
            self.trial.hold("then all is there, where it was", is_whole)
            for name, seen in (("left", left), ("first", first), ("whole", whole)):
                keep(seen, pictures.with_name(f"{pictures.name}-{name}.png"))
        finally:
            self._end(window)

    def _at_rest(self) -> bytes:
        """What is seen when nothing moves any more."""
        seen = [self.screen.seen()] * 2

        def is_still() -> bool:
            seen[:] = [seen[1], self.screen.seen()]
            return alike(seen[0], seen[1]) > _AT_REST

        until(is_still, pause_s=4)  # what helps is read when the person has settled
        return seen[1]

    def _end(self, *windows: "subprocess.Popen[bytes]") -> None:
        def are_closed() -> bool:
            self.close()
            return until(lambda: all(each.poll() is not None for each in windows), _CLOSES_WITHIN_S)

        until(are_closed)  # a key that is pressed as windows come and go may reach none of them
        codes = [each.poll() for each in windows]
        self.trial.hold("it closes when it is asked to", set(codes) == {0}, str(codes))
        for each in windows:
            each.kill()
            each.wait()

    @property
    def _is_held(self) -> bool:
        return self.library.with_name(f"{self.library.name}.holder").exists()

    @property
    def _likeness(self) -> Path:
        return self.library.with_name(f"{self.library.name}-window.seen")
