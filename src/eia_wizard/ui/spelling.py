"""Spelling put behind a window."""

from eia_wizard.presenters.spelling import Spelling
from eia_wizard.spelling.speller import Speller
from eia_wizard.ui.window import MainWindow


def check_spelling(window: MainWindow, speller: Speller) -> Spelling:
    """From now on the texts of a window are checked, as long as the person wishes it.

    What cannot be done is said at the foot of the window.
    """
    spelling = Spelling(speller, window)
    spelling.follow(window.wishes.wished)
    window.wishes.changed.connect(spelling.follow)
    spelling.absent.connect(window.messages.show_news)
    spelling.refused.connect(window.messages.show_trouble)
    return spelling
