"""Waiting until something is so."""

import time
from collections.abc import Callable


def until(is_so: Callable[[], bool], seconds: float = 60, pause_s: float = 0.2) -> bool:
    """Wait until something is so, looking after each pause; whether it came to be."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(pause_s)
    return is_so()
