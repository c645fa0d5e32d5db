"""Moving through a show: hidden first, calm about time, blank when asked."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject

from eia_wizard.domain.showing import Show, Slide
from eia_wizard.presenters.presenting.countdown import Countdown
from eia_wizard.presenters.presenting.presenting import Presenting

SLIDES = (
    Slide("One"),
    Slide("Two", stage=1, text=("Why?",), answer=("Because",)),
    Slide("Three", stage=2, minutes=3),
)


@pytest.fixture
def moves(qapp: QCoreApplication) -> Presenting:
    return Presenting(Show("Show", ("Hub", "First", "Second"), SLIDES), qapp)


def test_going_on_shows_what_is_hidden_before_it_leaves(moves: Presenting) -> None:
    moves.go_on()
    assert (moves.view.slide.title, moves.view.is_shown) == ("Two", False)
    moves.go_on()
    assert (moves.view.slide.title, moves.view.is_shown) == ("Two", True)
    moves.go_on()
    assert moves.view.slide.title == "Three"


def test_an_answer_is_hidden_again_when_one_comes_back(moves: Presenting) -> None:
    for _ in range(3):
        moves.go_on()
    moves.go_back()
    assert (moves.view.slide.title, moves.view.is_shown) == ("Two", False)


def test_a_hidden_answer_is_not_spoken(moves: Presenting) -> None:
    moves.skip()
    assert moves.view.spoken == "Two. Why?"
    moves.show_or_hide()
    assert moves.view.spoken == "Two. Why? Because."


def test_a_blank_screen_comes_back_to_where_it_was(moves: Presenting) -> None:
    moves.skip()
    moves.blank()
    assert moves.view.is_blank
    assert "Two" not in moves.view.spoken
    moves.go_on()
    assert (moves.view.slide.title, moves.view.is_blank) == ("Two", False)
    assert not moves.view.is_shown


def test_what_comes_next_is_told_and_the_rest_of_the_same_as_such(qapp: QCoreApplication) -> None:
    slides = (Slide("One"), Slide("Two"), Slide("Two"))
    moves = Presenting(Show("Show", ("Hub",), slides), qapp)
    told = []
    for _ in slides:
        told.append(moves.view.following)
        moves.skip()
    assert told == ["Two", "more of this", "This is the last one."]


def test_nothing_lies_beyond_the_ends(moves: Presenting) -> None:
    moves.go_back()
    assert moves.view.slide.title == "One"
    moves.go_to_last()
    moves.go_on()
    assert moves.view.slide.title == "Three"


def test_a_stage_is_gone_to_by_its_number(moves: Presenting) -> None:
    moves.go_to_stage(2)
    assert moves.view.slide.title == "Three"
    moves.go_to_stage(7)
    assert moves.view.slide.title == "Three"


def test_a_slide_brings_its_time(moves: Presenting) -> None:
    moves.go_to_last()
    assert moves.time.words == "3 minutes left"
    moves.go_back()
    assert moves.time.words == ""


def test_time_is_told_once_a_minute(qapp: QObject) -> None:
    now = [0.0]
    time = Countdown(qapp, lambda: now[0])
    said: list[str] = []
    time.said.connect(said.append)
    time.set(2)
    time.start_or_pause()
    for second in range(1, 130):
        now[0] = float(second)
        time.look()
    assert said == [
        "2 minutes left",
        "1 minute left",
        "Less than a minute left",
        "The time is up",
    ]
    assert not time.is_running


def test_a_pause_keeps_what_is_left(qapp: QObject) -> None:
    now = [0.0]
    time = Countdown(qapp, lambda: now[0])
    time.set(3)
    time.start_or_pause()
    now[0] = 60.0
    time.start_or_pause()
    now[0] = 600.0
    assert (time.words, time.left) == ("Paused, 2 minutes left", 120.0)
