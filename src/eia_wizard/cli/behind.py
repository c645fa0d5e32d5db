"""What lies behind the window: loaded, on a thread of its own, while the window can be seen."""

from eia_wizard.bootstrap import figure_painter, workroom
from eia_wizard.settings import Settings
from eia_wizard.ui.desk import move_in
from eia_wizard.ui.window import MoveIn


def behind(settings: Settings) -> MoveIn:
    """How everything moves in behind a window on the person's library."""
    room = workroom(settings)
    return lambda window: move_in(window, settings.library, room, figure_painter)
