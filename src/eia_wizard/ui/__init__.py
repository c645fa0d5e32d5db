"""What a person sees: widgets that show and forward, and decide nothing."""

import builtins
from importlib import import_module


def _load_qt_plainly() -> None:
    """Load Qt without the hook that PySide puts round every import after it.

    The hook reads the source of each module that is loaded: with it the rest of the program takes
    twice as long to load, and some twenty megabytes more.
    """
    plain = builtins.__import__
    import_module("PySide6.QtWidgets")
    builtins.__import__ = plain


_load_qt_plainly()
