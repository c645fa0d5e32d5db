"""What a window holds from the start: home, the messages at its foot, and what both ask for."""

from datetime import date
from functools import partial

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QStackedWidget

from eia_wizard.presenters.home import HomePresenter
from eia_wizard.presenters.wishes import Wishes
from eia_wizard.ui.pages.home import HomePage
from eia_wizard.ui.parts.foot import Foot, above
from eia_wizard.ui.parts.held_keys import HeldKeys
from eia_wizard.ui.parts.messages import MessageBar
from eia_wizard.ui.parts.view_button import add_shortcuts
from eia_wizard.ui.window import MainWindow


def furnished_window(stages: dict[str, str], today: date, wishes: Wishes) -> MainWindow:
    """A window with home in it, where nothing is listed yet."""
    window = MainWindow()
    furnish_window(window, stages, today, wishes)
    return window


def furnish_window(window: MainWindow, stages: dict[str, str], today: date, wishes: Wishes) -> None:
    """Put home into a window that has nothing in it."""
    window.wishes = wishes
    add_shortcuts(wishes, window)
    window.pages = QStackedWidget(window)
    window.home = HomePage(HomePresenter(stages, today, window), wishes, window)
    window.pages.addWidget(window.home)
    window.messages = MessageBar(window)
    window.foot = Foot(window)
    window.column = above(window.pages, window.foot, window)
    window.setCentralWidget(window.column)
    window.setStatusBar(window.messages)
    window.held_keys = HeldKeys(window)
    if window.sight:
        window.sight.raise_()
    _connect(window)


def _connect(window: MainWindow) -> None:
    home, wish = window.home, window.wish
    home.begun.connect(lambda *_of_what: window.held_keys.hold())
    home.chosen.connect(lambda id_: wish(lambda desk: desk.open(id_)))
    home.hit_chosen.connect(lambda id_, key: wish(lambda desk: desk.open_at(id_, key)))
    home.begun.connect(lambda title, form: wish(lambda desk: desk.begin(title, form)))
    home.learn_asked.connect(lambda: wish(lambda desk: desk.learn()))
    home.foot.practise_asked.connect(lambda: wish(lambda desk: desk.practise()))
    foot = home.foot
    for asked in (home.example_asked, home.bring_in_asked, foot.forms_asked, foot.own_asked):
        asked.connect(partial(_ask_again, window, asked))


def _ask_again(window: MainWindow, asked: SignalInstance) -> None:
    """What nobody could hear yet is asked once more when somebody can."""
    if window.desk is None:
        window.wish(lambda _desk: asked.emit())
