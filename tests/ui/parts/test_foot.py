"""Notices at the foot of the window: all of them where there is room, else one after the other."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.foot import Foot, above
from eia_wizard.ui.parts.notice import Notice, Remedy, closing


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def notices(window: QWidget, qtbot: QtBot) -> tuple[Notice, Notice]:
    """Trouble, and news that can be put away, above a page in a roomy window."""
    foot = Foot(window)
    trouble = Notice("trouble", "block", foot, (Remedy("Try again now", lambda: None),))
    news = Notice("news", "warn", foot, (closing(lambda: news.go()),))
    for notice in (news, trouble):
        foot.put(notice)
    both = above(QWidget(window), foot, window)
    window.resize(900, 800)
    both.resize(window.size())
    window.show()
    qtbot.waitExposed(window)
    news.say("It was closed without warning.")
    trouble.say("Not saved: there is no room left on the disk.")
    return trouble, news


def test_in_a_low_window_what_work_waits_for_comes_first(
    window: QWidget, notices: tuple[Notice, Notice], qtbot: QtBot
) -> None:
    trouble, news = notices
    assert trouble.isVisible()
    assert news.isVisible()
    news.buttons[0].setFocus()
    window.resize(900, 300)
    window.findChild(Foot).parentWidget().resize(900, 300)
    assert (trouble.isVisible(), news.isVisible()) == (True, False)
    assert window.focusWidget() is trouble.buttons[0]
    trouble.go()
    assert news.isVisible()


def test_a_notice_is_put_away_with_a_cross_that_has_a_name(
    notices: tuple[Notice, Notice],
) -> None:
    cross = notices[1].buttons[0]
    assert (cross.text(), cross.accessibleName()) == ("", "Close this message")
    cross.click()
    assert not notices[1].isVisible()
