"""Long work that lets other work in between."""

from collections.abc import Callable
from typing import TypeAlias

Pause: TypeAlias = Callable[[], None]


def nothing() -> None:
    """The pause of whoever has nothing else to do."""
