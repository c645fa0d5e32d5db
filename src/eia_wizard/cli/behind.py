"""What lies behind the window: loaded, on a thread of its own, while the window can be seen."""

from collections.abc import Callable

from eia_wizard.app.opening import open_at_a_glance
from eia_wizard.app.remembered import read_remembered
from eia_wizard.bootstrap import figure_painter, speller, workroom
from eia_wizard.settings import Settings
from eia_wizard.ui.beginning.loading import MoveIn
from eia_wizard.ui.desk import Desk, move_in
from eia_wizard.ui.spelling import check_spelling
from eia_wizard.ui.window import MainWindow


def behind(settings: Settings, is_started: Callable[[], None] = lambda: None) -> MoveIn:
    """How everything moves in behind a window on the person's library.

    ``is_started`` is called when the library is open, or is known not to open.
    """
    room = workroom(settings)
    words = speller(settings.own_words)
    was_open = read_remembered(settings.library).open
    glanced = open_at_a_glance(settings.library, was_open) if was_open else None

    def enter(window: MainWindow) -> Desk:
        check_spelling(window, words)
        if settings.policy.trouble:
            window.messages.show_trouble(settings.policy.trouble)
        desk = move_in(window, settings.library, room, figure_painter, glanced=glanced)
        for known in (desk.library.ready, desk.library.not_opened):
            known.connect(lambda *_told: is_started())
        return desk

    return enter
