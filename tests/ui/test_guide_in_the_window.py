"""The guide in the window: opened, looked through, and true to the keys and places there are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.domain.guide import KEY, Chapter, Said
from eia_wizard.presenters.anywhere import ABOUT, GUIDE, PREFERENCES, ROUND, SHORTCUTS, TROUBLE
from eia_wizard.ui.pages.guide import ArticlePage, GuidePage
from eia_wizard.ui.pages.guide_keys import KeysPage
from eia_wizard.ui.pages.learning.row import LearnRowButton
from eia_wizard.ui.parts.labels import Heading, Words
from eia_wizard.ui.window import MainWindow

SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL_WORDS = {"Page Down": "PgDown", "Page Up": "PgUp", "Ctrl and ": "Ctrl+"}


@pytest.fixture
def filled(window: MainWindow, qtbot: QtBot) -> Iterator[MainWindow]:
    qtbot.waitUntil(lambda: window.home.is_filled, timeout=10_000)
    return window


def in_sight(window: MainWindow, kind: type[QWidget]) -> QWidget:
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_f1_at_home_opens_the_guide_and_typing_finds_an_article(
    filled: MainWindow, qtbot: QtBot
) -> None:
    qtbot.keyClick(filled.home, Qt.Key.Key_F1)
    page = filled.findChild(GuidePage)
    qtbot.waitUntil(page.heading.hasFocus)
    page.search.setFocus()
    qtbot.keyClicks(page.search, "it will not save")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LearnRowButton))
    first = QApplication.focusWidget()
    assert first.row.id == "cannot-save"
    assert first.previousInFocusChain().objectName() == "chapter:4"
    assert page.findChild(QPushButton, "guide-round").previousInFocusChain() is page._rows[-1]
    qtbot.keyClick(first, Qt.Key.Key_Space)
    article = in_sight(filled, ArticlePage)
    assert article.accessibleName() == "… it will not save"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    again = in_sight(filled, GuidePage)
    assert again.search.text() == "it will not save"
    assert QApplication.focusWidget().row.id == "cannot-save"
    again.search.setText("zzzz")
    assert not [each for each in again.findChildren(LearnRowButton) if each.isVisible()]
    again.findChild(QPushButton, "chapter:3").click()
    assert again.search.text() == ""
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LearnRowButton))
    assert QApplication.focusWidget().row.id == "cannot-save"
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)


@pytest.mark.parametrize("asked", [PREFERENCES, ABOUT, SHORTCUTS, GUIDE])
def test_f1_leads_from_every_page_of_help_to_the_guide(
    filled: MainWindow, qtbot: QtBot, asked: str
) -> None:
    filled.wishes.asked.emit(asked)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: in_sight(filled, GuidePage).heading.hasFocus())


def test_the_guide_stands_beside_the_questions_too(filled: MainWindow, qtbot: QtBot) -> None:
    desk = filled.desk
    desk.begin("Walking groups")
    qtbot.waitUntil(lambda: desk.assessment is not None, timeout=20_000)
    opened = desk.assessment
    qtbot.keyClick(filled, Qt.Key.Key_F1, SHIFT)
    assert isinstance(opened.middle.currentWidget(), GuidePage)
    opened.middle.currentWidget().left.emit()
    assert desk.assessment is opened
    opened.focus_first()
    for _time in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F1)
    assert isinstance(opened.middle.currentWidget(), GuidePage)
    filled.wishes.asked.emit(TROUBLE)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LearnRowButton))
    assert QApplication.focusWidget().row.id == "cannot-save"
    check_keys(filled)


def check_keys(window: MainWindow) -> None:
    """Every key in the guide is one of the window with an assessment, or of a show."""
    desk = window.desk
    here = set(keys_in(window))
    desk.presents.present_cycle()
    here |= set(keys_in(desk.presents.shown))
    desk.presents.shown.close()
    told = {
        piece.text
        for article in desk.help.guide.presenter.guide.articles
        for part in article.parts
        if isinstance(part, Said)
        for piece in part.pieces
        if piece.kind == KEY and not piece.text.startswith("eia-wizard")
    }
    assert len(told) > 20
    assert sorted(keys for keys in told if sequence(keys) not in here) == []


def keys_in(window: QWidget) -> Iterator[str]:
    for shortcut in window.findChildren(QShortcut):
        yield from (keys.toString() for keys in QShortcut.keys(shortcut))
    for button in window.findChildren(QAbstractButton):
        yield button.shortcut().toString()
    yield from ("H", "L", "Shift+H", "Shift+L")  # the document beside the questions takes them
    yield "F7"  # it is there once a text is spelt, which this window does without


def sequence(keys: str) -> str:
    for said, key in CTRL_WORDS.items():
        keys = keys.replace(said, key)
    return QKeySequence(keys).toString()


def test_every_way_of_the_guide_leads_somewhere(
    filled: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = filled.desk
    told: list[object] = []
    for name in ("add_example", "bring_in"):
        monkeypatch.setattr(desk.library, name, told.append)
    monkeypatch.setattr(desk.practice.presenter, "go_in", lambda: told.append("practice"))
    desk.asks = replace(
        desk.asks,
        where_to_save=lambda *_asked: tmp_path / "guide.docx",
        what_to_open=lambda *_asked: tmp_path / "copy.eia",
    )
    articles = desk.help.guide.presenter.guide.articles
    ways = {way.to: article.id for article in articles for way in article.ways}
    assert set(ways) <= set(desk.help.ways)
    for to, article in ways.items():
        desk.show_home()
        desk.help.guide.open_article(article)
        page = in_sight(filled, ArticlePage)
        page.findChild(QPushButton, f"way:{to}").click()
        assert to == "back-up" or not page.isVisible() or told, to
    assert "practice" in told
    desk.show_home()
    desk.help.guide.open_guide()
    in_sight(filled, GuidePage).findChild(QPushButton, "guide-paper").click()
    qtbot.waitUntil(lambda: (tmp_path / "guide.docx").exists(), timeout=20_000)
    qtbot.waitUntil(lambda: "guide.docx" in filled.messages.currentMessage(), timeout=10_000)


def test_what_stands_in_the_window_is_there_again_when_the_guide_is_left(
    filled: MainWindow, qtbot: QtBot
) -> None:
    begun = QPushButton("Something half done", filled)
    filled.show_page(begun)
    filled.setWindowTitle("Half done")
    for _time in range(2):  # asked for twice, it stands there once
        filled.wishes.asked.emit(GUIDE)
    assert not begun.isVisible()
    filled.desk.help.ways["new"]()
    assert filled.shows(begun), "nothing half done is thrown away for it"
    assert "Finish or leave first" in filled.messages.currentMessage()
    filled.wishes.asked.emit(GUIDE)
    in_sight(filled, GuidePage).left.emit()
    assert filled.shows(begun)
    assert filled.windowTitle() == "Half done"
    filled.wishes.asked.emit(ROUND)
    assert filled.shows(begun)
    filled.desk.show_home()


def test_a_guide_that_is_missing_is_told_and_the_window_goes_on(
    filled: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    presenter = filled.desk.help.guide.presenter
    elsewhere = replace(filled.desk.library.room, examples=tmp_path / "examples")
    monkeypatch.setattr(presenter, "_room", elsewhere)
    troubles: list[str] = []
    filled.messages.troubled.connect(troubles.append)
    filled.wishes.asked.emit(GUIDE)
    assert "The guide is missing" in troubles[0]
    in_sight(filled, GuidePage).left.emit()
    assert filled.shows(filled.home)


def test_the_keys_stand_on_one_page_that_leads_back_to_the_guide(
    filled: MainWindow, qtbot: QtBot
) -> None:
    filled.wishes.asked.emit(SHORTCUTS)
    page = in_sight(filled, KeysPage)
    qtbot.waitUntil(page.heading.hasFocus)
    told = {each.text() for each in page.findChildren(Heading)}
    assert told == {"Keys", *(each.title for each in keys_of(filled).articles)}
    said = [each.accessibleName() for each in page.findChildren(Words)]
    assert "Ctrl+N: “New assessment”" in said
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget().row.id == "keys"
    filled.desk.help.guide.open_article("keys-page")
    in_sight(filled, KeysPage).left.emit()
    assert QApplication.focusWidget().row.id == "keys-page"


def keys_of(window: MainWindow) -> Chapter:
    chapter = window.desk.help.guide.presenter.chapter("5-keys")
    assert chapter
    return chapter
