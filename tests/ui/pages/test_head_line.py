"""Under the title stands what matters next; what changed is told in as many words as fit."""

import pytest
from PySide6.QtWidgets import QPushButton

from eia_wizard.ui.pages.head_line import HeadLine
from eia_wizard.ui.window import MainWindow

NEXT = "Review 15 December 2026, in 289 days · Full assessment"
WHOLE, SHORTLY = "100 changes since 20 November 2025", "100 changes"


@pytest.fixture
def line(window: MainWindow) -> HeadLine:
    made = HeadLine(window)
    made.show_headline(NEXT)
    made.show_since(WHOLE, SHORTLY)
    made.fit(1366)
    made.show()
    return made


def test_what_changed_gives_up_words_before_the_next_date_is_cut(line: HeadLine) -> None:
    since = line.findChild(QPushButton, "since")
    assert isinstance(since, QPushButton)
    for width, words in ((900, WHOLE), (480, SHORTLY), (900, WHOLE)):
        line.resize(width, 24)
        assert since.text() == words
        assert since.accessibleName() == WHOLE
    line.fit(600)
    assert since.text() == SHORTLY


def test_a_next_date_that_is_cut_stands_apart_from_what_follows(line: HeadLine) -> None:
    line.resize(300, 24)
    line.layout().activate()  # type: ignore[union-attr]
    headline, since = line._headline, line.findChild(QPushButton, "since")
    assert headline.width() < headline.sizeHint().width()
    assert headline.contentsRect().right() + 8 <= since.geometry().left()  # type: ignore[union-attr]


def test_the_next_date_gives_up_words_before_it_is_cut(line: HeadLine) -> None:
    shorter = ("Review 15 December 2026, in 289 days", "Review 15 December 2026")
    line.show_headline(NEXT, *shorter)
    for width, said in ((900, NEXT), (400, shorter[0]), (300, shorter[1]), (900, NEXT)):
        line.resize(width, 24)
        assert line._headline.text() == said
        assert line._headline.accessibleName() == NEXT
