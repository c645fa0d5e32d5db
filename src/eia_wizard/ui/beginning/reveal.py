"""The likeness makes way for the window, and what was typed into it goes where it belongs."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from eia_wizard.domain.words import gettext as _
from eia_wizard.ui.beginning.scrolled import scroll_again
from eia_wizard.ui.beginning.sight import Sight
from eia_wizard.ui.beginning.typed import put, typed_in
from eia_wizard.ui.window import MainWindow

LOOK_AGAIN_MS = 20
TIMES = 150
"""So often it is looked whether the page that was left is there: three seconds."""
TIMES_FOR_HOME = 40
"""Somebody wants to choose from the list, whatever else of home is still to be read."""
TURNS = 4
"""By then boxes have grown to their texts, and lists have been scrolled to where one is."""


def reveal(window: MainWindow, times: int = TIMES) -> None:
    """Take the likeness away as soon as the page that it shows is there, or will not come."""
    sight = window.sight
    if sight is None:
        return
    if times and not _is_there(window, sight, TIMES - times):
        QTimer.singleShot(LOOK_AGAIN_MS, window, lambda: reveal(window, times - 1))
    else:
        # The page goes to where the person was in the same turn, just before.
        QTimer.singleShot(0, window, lambda: _hand_over(window, sight))


def _is_there(window: MainWindow, sight: Sight, looked: int) -> bool:
    """Whether the page that was left is shown; home is, when it has all that stood on it."""
    home = window.home
    if not window.shows(home):
        return True
    return not sight.likeness.box and (home.presenter.is_whole or looked >= TIMES_FOR_HOME)


def _hand_over(window: MainWindow, sight: Sight) -> None:
    """What is typed from now on goes into the page, which is shown when it has taken its shape."""
    if sight.keys:
        sight.keys.let_go()
    _give_words(window, sight)
    if window.shows(window.home) and window.focusWidget() in (None, sight):
        window.home.focus_first()
        sight.give_early_keys(window)
    _show_in(TURNS, window, sight)


def _show_in(turns: int, window: MainWindow, sight: Sight) -> None:
    if turns:
        QTimer.singleShot(0, window, lambda: _show_in(turns - 1, window, sight))
        return
    scroll_again(window, sight.likeness.scrolled)
    window.unsee()
    if sight.is_closing:
        window.close()


def _give_words(window: MainWindow, sight: Sight) -> None:
    typed, box = typed_in(sight), sight.likeness.box
    if typed is None or box is None:
        return
    if put(typed, window.focusWidget(), box.text):
        if window.desk:
            window.desk.save_now()  # it has waited long enough
    elif typed.came:
        QApplication.clipboard().setText(typed.came)
        window.messages.show_trouble(
            _(
                "What you typed while EIA Wizard was opening could not be put where you were. "
                "It is on the clipboard: paste it where it belongs."
            )
        )
