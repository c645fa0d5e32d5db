"""A person at home: finds, opens, puts away, takes back; by keyboard alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from builders import room_in
from eia_wizard.app.editing import begin, edit
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.home import EMPTY, NOTHING, SHUT
from eia_wizard.presenters.home_rows import HitRow, HomeRow
from eia_wizard.store.opening import open_library
from eia_wizard.store.shelf import entries
from eia_wizard.ui.look.apply import the_look
from eia_wizard.ui.pages.home_head import HomeHead
from eia_wizard.ui.pages.home_list import HomeList
from eia_wizard.ui.parts.choice_button import ChoiceButton
from eia_wizard.ui.window import MainWindow

TITLES = ("Walking groups", "Talking therapies", "Blood tests")


@pytest.fixture
def filled(tmp_path: Path) -> None:
    """A library with three assessments, before the window opens on it."""
    room = room_in(tmp_path)
    path = tmp_path / "library.db"
    with open_library(path, clock=room.clock, who="Ann", program="t", create=True) as library:
        for title in TITLES:
            made = begin(library, room, title)
            proposal = f"What is proposed for {title.lower()}"
            edit(library, made).answer_typed(AnswerKey("proposal"), proposal)


@pytest.fixture
def home(filled: None, window: MainWindow, qtbot: QtBot) -> MainWindow:
    presenter = window.home.presenter
    qtbot.waitUntil(lambda: len(presenter._gists) == len(TITLES), timeout=10_000)
    return window


def listed(window: MainWindow) -> HomeList:
    found = window.findChild(HomeList)
    assert isinstance(found, HomeList)
    return found


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def search(window: MainWindow) -> QLineEdit:
    found = window.findChild(QLineEdit, "search")
    assert isinstance(found, QLineEdit)
    return found


def shown(window: MainWindow) -> list[HomeRow | HitRow | object]:
    lines = listed(window).lines
    return [lines.line(lines.index(row)) for row in range(lines.rowCount())]


def titles(window: MainWindow) -> set[str]:
    return {line.title for line in shown(window) if isinstance(line, HomeRow)}


def focus(window: MainWindow, qtbot: QtBot, widget: QWidget) -> None:
    window.activateWindow()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_arrow_keys_and_return_open_an_assessment(home: MainWindow, qtbot: QtBot) -> None:
    rows = listed(home)
    focus(home, qtbot, rows)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    wanted = rows.lines.line(rows.currentIndex())
    assert rows.currentIndex().row() == 1
    with qtbot.waitSignal(home.desk.library.opened, timeout=10_000):
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert home.desk.assessment.presenter.title == wanted.title


def test_a_double_click_opens_it_once(home: MainWindow, qtbot: QtBot) -> None:
    rows = listed(home)
    at = rows.visualRect(rows.lines.index(0)).center()
    asked: list[str] = []
    home.home.chosen.connect(asked.append)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert len(asked) == 1


def test_typing_finds_titles_and_what_answers_say(home: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(search(home), "walk")
    qtbot.waitUntil(lambda: any(isinstance(line, HitRow) for line in shown(home)))
    assert titles(home) == {"Walking groups"}


def test_a_hit_opens_the_assessment_at_that_very_question(home: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(search(home), "proposed therapies")
    qtbot.waitUntil(lambda: any(isinstance(line, HitRow) for line in shown(home)))
    qtbot.keyClick(search(home), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: home.desk.assessment is not None, timeout=10_000)
    page = home.desk.assessment
    qtbot.waitUntil(lambda: page._questions.at()[0] == AnswerKey("proposal"))
    assert page.presenter.title == "Talking therapies"


def test_what_was_found_has_room_for_its_lines_at_once_where_it_is_narrower(
    home: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClicks(search(home), "proposed")
    qtbot.waitUntil(lambda: any(isinstance(line, HitRow) for line in shown(home)))
    rows = listed(home)
    hit = next(row for row, line in enumerate(shown(home)) if isinstance(line, HitRow))
    before, drawn = rows._height(hit), []
    rows._painter.paint = lambda _painter, option, _index: drawn.append(option.rect.height())
    rows.resize(160, rows.height())
    rows.grab()
    assert rows._height(hit) > before
    assert rows._height(hit) in drawn
    assert rows.maximumHeight() == sum(rows._height(row) for row in range(rows.lines.rowCount()))


def test_down_leads_from_the_search_to_what_was_found(home: MainWindow, qtbot: QtBot) -> None:
    focus(home, qtbot, search(home))
    qtbot.keyClick(search(home), Qt.Key.Key_Down)
    qtbot.waitUntil(listed(home).hasFocus)


def test_nothing_found_leads_back_to_everything(home: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(search(home), "zebra")
    qtbot.waitUntil(lambda: home.home.presenter.view().state == NOTHING)
    back = next(b for b in home.findChildren(QPushButton) if b.text() == "Show all assessments")
    assert back.isVisible()
    back.click()
    assert titles(home) == set(TITLES)
    assert search(home).text() == ""


def test_escape_clears_the_search(home: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(search(home), "zebra")
    qtbot.keyClick(search(home), Qt.Key.Key_Escape)
    assert titles(home) == set(TITLES)


@pytest.mark.parametrize("typed", ['"', "*", "NEAR(", "🙂", "x" * 10_000, "a\u0301\u202e"])
def test_odd_searches_end_in_a_list_or_a_sentence(
    home: MainWindow, qtbot: QtBot, typed: str
) -> None:
    with qtbot.waitSignal(home.desk.library.search.found, timeout=5_000):
        search(home).setText(typed)
    assert home.home.presenter.view().heading.endswith("found")


def test_delete_is_undone_from_the_foot_and_the_focus_returns(
    home: MainWindow, qtbot: QtBot
) -> None:
    rows = listed(home)
    focus(home, qtbot, rows)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    undo = button(home, "undo")
    qtbot.waitUntil(undo.isVisible, timeout=5_000)
    qtbot.waitUntil(lambda: rows.lines.rowCount() == 2, timeout=5_000)
    focus(home, qtbot, undo)
    qtbot.keyClick(undo, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: titles(home) == set(TITLES), timeout=5_000)
    qtbot.waitUntil(rows.hasFocus)


def test_ctrl_z_at_home_undoes_what_was_done_last(home: MainWindow, qtbot: QtBot) -> None:
    rows = listed(home)
    focus(home, qtbot, rows)
    qtbot.keyClick(rows, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: rows.lines.rowCount() == 2, timeout=5_000)
    qtbot.keyClick(rows, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: rows.lines.rowCount() == 3, timeout=5_000)


def test_the_menu_offers_all_that_can_be_done(home: MainWindow, qtbot: QtBot) -> None:
    rows = listed(home)
    focus(home, qtbot, rows)
    with qtbot.waitSignal(rows.more_asked) as asked:
        rows.contextMenuEvent(_menu_key())
    row, where = asked.args
    menu = home.home.menu_for(row)
    assert [action.text() for action in menu.actions()] == [
        *("Open", "Duplicate", "Begin the next one of this", "Move to another form …"),
        *("Save a copy …", "Archive", "Delete"),
    ]
    assert isinstance(where, QPoint)


def test_the_dots_of_a_row_ask_for_its_menu(home: MainWindow, qtbot: QtBot) -> None:
    rows = listed(home)
    at = rows._dots(rows.lines.index(1)).center()
    rows.more_asked.disconnect()
    with qtbot.waitSignal(rows.more_asked) as asked:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked.args[0] == rows.lines.line(rows.lines.index(1))


def test_what_is_archived_is_found_again_and_taken_back(home: MainWindow, qtbot: QtBot) -> None:
    row = shown(home)[0]
    do(home, row, "Archive")
    qtbot.waitUntil(lambda: row.title not in titles(home), timeout=5_000)
    home.home.presenter.narrow("shelf", "archived")
    qtbot.waitUntil(lambda: titles(home) == {row.title})
    do(home, shown(home)[0], "Take back")
    qtbot.waitUntil(lambda: titles(home) == set(), timeout=5_000)


def test_a_copy_is_saved_where_the_person_says(
    home: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    to = tmp_path / "copy.eia"
    home.desk.asks = replace(home.desk.asks, where_to_save=lambda _parent, _name: to)
    with qtbot.waitSignal(home.desk.library.exported, timeout=10_000):
        do(home, shown(home)[0], "Save a copy …")
    assert to.exists()


def do(home: MainWindow, row: HomeRow, name: str) -> None:
    next(a for a in home.home.menu_for(row).actions() if a.text() == name).trigger()


def test_the_next_one_of_the_same_thing_knows_the_one_before(
    home: MainWindow, qtbot: QtBot
) -> None:
    row = shown(home)[0]
    with qtbot.waitSignal(home.desk.library.opened, timeout=5_000) as told:
        do(home, row, "Begin the next one of this")
    reading = told.args[0].session.reading
    assert reading.text("previous-id") == row.id
    assert reading.text("title") == row.title


def test_a_duplicate_joins_the_list(home: MainWindow, qtbot: QtBot) -> None:
    row = shown(home)[0]
    do(home, row, "Duplicate")
    qtbot.waitUntil(lambda: f"Copy of {row.title}" in titles(home), timeout=5_000)


def test_the_focus_goes_to_the_copy(home: MainWindow, qtbot: QtBot) -> None:
    row = shown(home)[0]
    home.home.menu_for(row).actions()[1].trigger()
    rows = listed(home)

    def is_at_copy() -> bool:
        here = rows.lines.line(rows.currentIndex()) if rows.currentIndex().isValid() else None
        return isinstance(here, HomeRow) and here.title == f"Copy of {row.title}"

    qtbot.waitUntil(is_at_copy, timeout=5_000)
    qtbot.waitUntil(rows.hasFocus)


def test_what_was_just_deleted_does_not_open(home: MainWindow, qtbot: QtBot) -> None:
    library, id_ = home.desk.library, shown(home)[0].id
    with qtbot.waitSignal(library.refused, timeout=5_000) as told:
        library.acts.delete(id_)
        library.open(id_)
    assert "was deleted a moment ago" in told.args[0]
    assert home.desk.assessment is None


def test_a_name_too_long_is_refused_in_a_sentence_and_stays(home: MainWindow, qtbot: QtBot) -> None:
    button(home, "new").click()
    line = home.findChild(QLineEdit, "title")
    qtbot.waitUntil(line.hasFocus)
    line.setText("Walking " * 60)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "This name has 479 letters" in line.accessibleDescription()
    assert line.text() == "Walking " * 60
    assert home.desk.assessment is None
    line.setText("Walking")
    with qtbot.waitSignal(home.home.begun, timeout=5_000):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_the_worked_example_is_offered_wherever_one_begins(home: MainWindow, qtbot: QtBot) -> None:
    button(home, "new").click()
    offered = button(home, "read-example")
    assert offered.isVisible()
    with qtbot.waitSignal(home.home.example_asked, timeout=5_000):
        offered.click()


def test_a_filter_narrows_the_list_and_says_what_it_does(home: MainWindow) -> None:
    filter_ = home.findChild(ChoiceButton, "filter:open")
    nothing = next(a for a in filter_._group.actions() if a.data() == "nothing")
    nothing.trigger()
    assert filter_.text() == "Outstanding: nothing to answer"
    assert home.home.presenter.view().state == NOTHING


def test_every_row_is_heard_whole(home: MainWindow) -> None:
    rows = listed(home)
    known = QAccessible.queryAccessibleInterface(rows)
    first = shown(home)[0]
    assert known.child(0).text(QAccessible.Text.Name) == first.said
    assert first.to_answer in first.said


def test_a_new_assessment_is_named_where_one_is_asked_for(home: MainWindow, qtbot: QtBot) -> None:
    button(home, "new").click()
    line = home.findChild(QLineEdit, "title")
    qtbot.waitUntil(line.hasFocus)
    qtbot.keyClick(line, Qt.Key.Key_Escape)
    assert not line.isVisible()


def test_who_does_not_begin_after_all_is_at_the_top_again(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.home.presenter.view().state == EMPTY, timeout=10_000)
    the_look().apply("light", 2.0)
    window.resize(1024, 640)
    try:
        window.home.begin_asked()
        bar = window.home._scroll.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 0)
        bar.setValue(bar.maximum())
        qtbot.keyClick(window.findChild(QLineEdit, "title"), Qt.Key.Key_Escape)  # type: ignore[call-overload]
        qtbot.waitUntil(lambda: bar.value() == 0)
    finally:
        the_look().apply("light", 1.0)


def test_an_empty_library_invites(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.home.presenter.view().state == EMPTY, timeout=10_000)
    example = next(
        b for b in window.findChildren(QPushButton) if b.text() == "Read the worked example"
    )
    assert example.isVisible()


@pytest.fixture
def damaged(tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"rubbish" * 100)


def test_a_library_that_cannot_be_opened_says_why_and_what_can_be_done(
    damaged: None, window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.home.presenter.view().state == SHUT, timeout=10_000)
    card = window.findChild(QWidget, "empty")
    assert card._heading.text() == "Your library cannot be opened"
    assert not button(window, "mend").isVisible()  # there is no backup
    assert not button(window, "new").isEnabled()
    focus = window.focusWidget()
    assert isinstance(focus, QPushButton)
    assert focus.text() == "Show the folder"


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 640)])
def test_nothing_reaches_beyond_the_window(
    home: MainWindow, qtbot: QtBot, size: tuple[int, int], scale: float
) -> None:
    home.resize(*size)
    the_look().apply("light", scale)
    try:
        qtbot.waitUntil(lambda: _overflow(home) == [], timeout=3_000)
    finally:
        the_look().apply("light", 1.0)


def test_a_wide_window_with_large_letters_is_made_narrow_at_once(
    home: MainWindow, qtbot: QtBot
) -> None:
    the_look().apply("light", 2.0)
    try:
        home.resize(1920, 1000)
        head = home.findChild(HomeHead)
        assert head is not None
        qtbot.waitUntil(lambda: head.height() < 100)  # its row is laid out for the large letters
        QApplication.processEvents()
        home.resize(1000, 728)
        qtbot.waitUntil(lambda: home.width() == 1000)
        qtbot.waitUntil(lambda: _overflow(home) == [], timeout=3_000)
    finally:
        the_look().apply("light", 1.0)


def _overflow(window: MainWindow) -> list[str]:
    """What is wider than the window, or lower than its words need."""
    found = []
    for widget in window.home.findChildren(QWidget):
        is_inner = isinstance(widget.parentWidget(), QLineEdit)
        if is_inner or not widget.isVisible() or listed(window).isAncestorOf(widget):
            continue
        right = widget.mapTo(window, QPoint(widget.width(), 0)).x()
        wraps = widget.hasHeightForWidth()
        least = widget.minimumSizeHint().height()
        needed = widget.heightForWidth(widget.width()) if wraps else least
        if right > window.width() or widget.height() < needed:
            found.append(f"{type(widget).__name__} {widget.objectName()} {right}")
    return found


def _menu_key() -> QContextMenuEvent:
    return QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())


def test_the_list_on_the_disk_is_what_is_shown(home: MainWindow) -> None:
    assert titles(home) == {each.title for each in entries(home.desk.library.path)}


def test_a_library_that_only_cannot_be_written_there_is_not_called_damaged(
    window: MainWindow, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: window.home.presenter.view().state == EMPTY, timeout=10_000)
    window.desk.library.not_opened.emit("It can be read but not changed.", False)
    card = window.findChild(QWidget, "empty")
    said = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "It can be read but not changed." in said
    assert "damaged" not in said
    ways = [b.text() for b in card.findChildren(QPushButton) if b.isVisibleTo(card)]
    assert ways == ["Show the folder"]


def test_how_much_there_is_stands_in_one_line_at_the_foot(home: MainWindow, qtbot: QtBot) -> None:
    foot = home.home.foot
    words = foot._words
    for width in (1366, 1024):
        home.resize(width, 700)
        two = 2 * words.fontMetrics().height()
        qtbot.waitUntil(lambda two=two: words.heightForWidth(words.width()) < two)  # type: ignore[misc]
