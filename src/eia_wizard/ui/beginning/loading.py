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

Furnish = Callable[[Settings], MoveIn]
"""Loads what lies behind the window, on a thread of its own, and says how it moves in."""


def load(furnish: Furnish, settings: Settings) -> MoveIn | EiaError:
    """What was loaded, or why it could not be."""
    try:
        return furnish(settings)
    except EiaError as refused:
        return refused
    except Exception as bug:  # on a thread of its own nobody else would hear of it
        return EiaError(
            _("EIA Wizard met a fault of its own ({name}).").format(name=type(bug).__name__)
        )
