"""The rest of the program loaded on a thread of its own; what goes wrong becomes a sentence."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from eia_wizard.domain.errors import EiaError
from eia_wizard.domain.words import gettext as _
from eia_wizard.settings import Settings

if TYPE_CHECKING:
    from eia_wizard.ui.window import MainWindow

MoveIn = Callable[["MainWindow"], object]
"""Puts everything behind a window; called on the thread where the window lives."""

Work = Callable[[], MoveIn]
"""Reads what takes time, on a thread of its own; it loads nothing that Qt has to know."""

Furnish = Callable[[Settings], Work]
"""Loads what lies behind the window, on the thread of the window: Qt loses its way, and the program
with it, where its classes are made on another while it paints."""


def begun(furnish: Furnish, settings: Settings) -> Work:
    """What is to be done on a thread; where that cannot be loaded, a way to say why."""
    try:
        return furnish(settings)
    except Exception as refused:
        why = refused

        def say_why() -> MoveIn:
            raise why

        return say_why


def load(work: Work) -> MoveIn | EiaError:
    """What was read, or why it could not be."""
    try:
        return work()
    except EiaError as refused:
        return refused
    except Exception as bug:  # on a thread of its own nobody else would hear of it
        return EiaError(
            _("EIA Wizard met a fault of its own ({name}).").format(name=type(bug).__name__)
        )
