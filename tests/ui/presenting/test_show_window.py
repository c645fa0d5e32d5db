"""The show in its window: by keyboard and clicker, without anything private, and back again."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.ui.desk import Desk
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.presenting.letters import BREAK, Line
from eia_wizard.ui.presenting.window import ShowWindow
from eia_wizard.ui.window import MainWindow

MOST_TIMES_PAINTED = 6
"""As measured a step takes 1.0 to 1.4 times as long as painting what stands there once more."""


@pytest.fixture
def desk(window: MainWindow, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: window.home.is_filled)
    found = window.desk
    assert isinstance(found, Desk)
    return found


@pytest.fixture
def shown(desk: Desk, window: MainWindow, qtbot: QtBot) -> ShowWindow:
    qtbot.keyClick(window, Qt.Key.Key_F5)
    show = desk.presents.shown
    assert show
    qtbot.waitUntil(show.isActiveWindow)
    return show


def said(show: ShowWindow, name: str) -> str:
    label = show.findChild(QLabel, name)
    assert label
    return label.text() if not label.isHidden() else ""


def test_f5_at_home_shows_the_cycle_on_the_whole_screen(shown: ShowWindow) -> None:
    assert shown.isFullScreen()
    assert said(shown, "title") == "The commissioning cycle"
    assert "The commissioning cycle" in shown.slide.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Right])
def test_the_keys_of_a_clicker_lead_on_and_show_the_answer(
    shown: ShowWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClick(shown, key)
    assert said(shown, "place").startswith("2 of")
    assert said(shown, "answer") == ""
    qtbot.keyClick(shown, key)
    assert said(shown, "place").startswith("2 of")
    assert said(shown, "answer")
    qtbot.keyClick(shown, Qt.Key.Key_PageUp)
    assert said(shown, "place").startswith("1 of")


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_b_makes_the_screen_blank_and_any_step_brings_it_back(
    shown: ShowWindow, qtbot: QtBot, key: Qt.Key
) -> None:
    qtbot.keyClick(shown, key)
    assert not shown.slide.isVisible()
    qtbot.keyClick(shown, Qt.Key.Key_PageDown)
    assert shown.slide.isVisible()
    assert said(shown, "place").startswith("1 of")


def test_a_number_goes_to_a_stage(shown: ShowWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_3)
    assert said(shown, "title") == "Listen and involve"
    assert shown.slide.wheel.accessibleName() == "Stage 3 of 8: Listen and involve"


def test_a_button_in_focus_is_pressed_by_space(shown: ShowWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_3)
    button = shown.slide.button
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert said(shown, "answer")
    assert said(shown, "title") == "Listen and involve"


def test_every_button_says_its_key(shown: ShowWindow) -> None:
    for button in shown.foot.findChildren(QPushButton):
        assert button.text()
        assert button.accessibleDescription()


def test_the_buttons_have_letters_as_they_were_wished_and_all_have_room(
    shown: ShowWindow, look: Look
) -> None:
    for scale in (1.0, 1.5, 2.0):
        look.apply("light", scale)
        shown.resize(1024, 640)
        shown.foot.place.setText("157 of 157")
        shown.foot.time.setText("59:59")
        shown.foot.fit(0.8)
        for button in shown.foot.findChildren(QPushButton):
            assert button.font().pixelSize() >= 15 * min(scale, 1.5) * 0.85
            assert button.iconSize().width() <= 1.6 * button.font().pixelSize()
        assert shown.foot.minimumSizeHint().width() <= 1024
    look.apply("light")


def test_escape_leaves_and_the_focus_is_where_it_was(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    before = window.findChild(QPushButton, "learn-door")
    assert before
    before.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_F5)
    show = desk.presents.shown
    assert show
    qtbot.waitUntil(show.isActiveWindow)
    qtbot.keyClick(show, Qt.Key.Key_Escape)
    assert desk.presents.shown is None
    qtbot.waitUntil(before.hasFocus)


def test_a_second_wish_brings_the_same_show_forward(desk: Desk, shown: ShowWindow) -> None:
    desk.presents.present()
    assert desk.presents.shown is shown


def test_the_notes_follow_and_hold_what_is_hidden(
    desk: Desk, shown: ShowWindow, qtbot: QtBot
) -> None:
    notes = desk.presents.notes
    assert notes
    assert not notes.isVisible()
    qtbot.keyClick(shown, Qt.Key.Key_N)
    assert notes.isVisible()
    qtbot.keyClick(notes, Qt.Key.Key_PageDown)
    assert said(shown, "place").startswith("2 of")
    told = [label.text() for label in notes.findChildren(QLabel)]
    assert "What good looks like" in told
    assert any("0 to 8 go to a stage" in each for each in told)


def test_n_brings_the_notes_to_the_front_and_puts_them_away(
    desk: Desk, shown: ShowWindow, qtbot: QtBot
) -> None:
    notes = desk.presents.notes
    assert notes
    qtbot.keyClick(shown, Qt.Key.Key_N)
    qtbot.waitUntil(notes.isActiveWindow)
    qtbot.keyClick(notes, Qt.Key.Key_N)
    qtbot.waitUntil(shown.isActiveWindow)
    assert not notes.isVisible()


def test_a_slide_is_heard_as_a_document_in_a_window_with_a_heading_and_a_picture(
    shown: ShowWindow,
) -> None:
    role = QAccessible.Role
    heard = {
        QAccessible.queryAccessibleInterface(each).role(): each.objectName()
        for each in (shown, shown.slide, shown.slide.title, shown.slide.wheel)
    }
    assert heard == {
        role.Window: "show",
        role.Document: "slide",
        role.Heading: "title",
        role.Graphic: "shown-wheel",
    }
    assert shown.focusWidget() is shown.slide


def test_the_notes_are_written_where_the_person_says(
    desk: Desk, shown: ShowWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    to = tmp_path / "notes.docx"
    desk.asks = replace(desk.asks, where_to_save=lambda *_asked: to)
    assert desk.presents.notes
    desk.presents.notes.paper_asked.emit()
    qtbot.waitUntil(to.is_file, timeout=20_000)


@pytest.mark.parametrize("size", [(1280, 720), (3840, 2160), (800, 600)])
def test_nothing_lies_outside_the_window(
    shown: ShowWindow, qtbot: QtBot, size: tuple[int, int]
) -> None:
    shown.showNormal()
    shown.resize(*size)
    qtbot.waitUntil(lambda: shown.slide.width() == size[0])
    for number in range(9):
        qtbot.keyClick(shown, Qt.Key(Qt.Key.Key_0 + number))
        shown.slide.answer_asked.emit()
        for part in shown.slide.findChildren(Line):
            if not part.isHidden():
                assert shown.slide.rect().contains(part.geometry()), part.objectName()


def test_a_step_costs_little_more_than_painting_a_slide(shown: ShowWindow, desk: Desk) -> None:
    shown.resize(1280, 720)
    moves, steps, again = shown._presenting, [], []
    for _step in range(20):
        steps.append(taken(lambda: (moves.go_on(), shown.grab())))
        again.append(taken(shown.grab))
    assert median(steps) < MOST_TIMES_PAINTED * median(again)


def taken(act: Callable[[], object]) -> float:
    begun = perf_counter()
    act()
    return perf_counter() - begun


def test_a_door_at_home_leads_to_it_and_says_the_key(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    door = window.findChild(QPushButton, "present-door")
    assert door
    assert "F5" in door.toolTip()
    door.click()
    show = desk.presents.shown
    assert show
    assert show.slide.isVisible()
    show.close()


def test_a_stage_hides_what_good_looks_like_and_says_so(shown: ShowWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(shown, Qt.Key.Key_3)
    assert shown.slide.button.text() == "Show what good looks like"
    qtbot.keyClick(shown, Qt.Key.Key_A)
    assert shown.slide.button.text() == "Hide it again"


def test_a_word_without_end_can_be_broken(qtbot: QtBot, shown: ShowWindow) -> None:
    shown.slide.title.say("x" * 500)
    assert BREAK in shown.slide.title.text()


def test_the_menu_of_an_assessment_shows_it_by_its_title_alone(
    desk: Desk, window: MainWindow, qtbot: QtBot
) -> None:
    desk.begin("A pathway")
    qtbot.waitUntil(lambda: window.findChild(AssessmentPage) is not None)
    page = window.findChild(AssessmentPage)
    assert page
    page.head.more.present_asked.emit()
    show = desk.presents.shown
    assert show
    assert show.windowTitle() == "A pathway"
    show.close()
