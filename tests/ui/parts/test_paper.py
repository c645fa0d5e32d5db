"""The document on the screen: whatever was changed in it, it is the one that was asked for."""

from collections.abc import Sequence
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.preview_edits import edits
from eia_wizard.presenters.preview_pieces import CellWords, Piece, Span, Table, Words
from eia_wizard.ui.look.apply import Look
from eia_wizard.ui.parts.paper import Paper

WINDOWS: list[QWidget] = []
"""Python lets go of a window that nobody holds, and everything on it with it."""


@pytest.fixture
def paper(qtbot: QtBot, look: Look) -> Paper:
    return shown(qtbot)


def shown(qtbot: QtBot) -> Paper:
    window = QWidget()
    WINDOWS.append(window)
    qtbot.addWidget(window)
    window.resize(420, 500)
    made = Paper("paper", window)
    made.resize(420, 500)
    window.show()
    qtbot.waitExposed(window)
    return made


def words(text: str, level: int = 0) -> Words:
    return Words("heading" if level else "plain", (Span(text),), AnswerKey(f"k.{text}"), level)


def table(text: str) -> Table:
    rows = tuple(
        (CellWords((Span(f"{text}{n}"),), AnswerKey(text, str(n))), CellWords((Span("b"),)))
        for n in range(3)
    )
    caption = f"Table {text}" if text < "m" else ""
    return Table(caption, ("One", "Two"), rows, (1, 2), key=AnswerKey(text))


def document(dice: Random, count: int) -> tuple[Piece, ...]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    makes = (words, words, lambda text: words(text, 2), table)
    return tuple(dice.choice(makes)(dice.choice(letters)) for _each in range(count))


def laid(paper: Paper, qtbot: QtBot, before: Sequence[Piece], after: Sequence[Piece]) -> None:
    paper.change(edits(before, after))
    qtbot.waitUntil(lambda: paper.is_settled)


def seen(paper: Paper) -> list[tuple[object, ...]]:
    found, block = [], paper.document().begin()
    while block.isValid():
        look = block.blockFormat()
        in_table = QTextCursor(block).currentTable() is not None
        key = paper.answer_at(block.blockNumber())
        found.append((block.text(), look.headingLevel(), look.topMargin(), in_table, key))
        block = block.next()
    return found


@pytest.mark.parametrize("seed", range(8))
def test_a_document_changed_again_and_again_is_as_one_laid_down_at_once(
    paper: Paper, qtbot: QtBot, seed: int
) -> None:
    dice, before = Random(seed), ()  # noqa: S311 — no secret hangs on it
    for _time in range(5):
        after = document(dice, dice.randint(0, 30))
        if before and dice.random() < 0.6:
            kept = dice.randint(0, len(before))
            after = (*before[:kept], *after[:3], *before[kept + 2 :])
        laid(paper, qtbot, before, after)
        before = after
    fresh = shown(qtbot)
    laid(fresh, qtbot, (), before)
    assert seen(paper) == seen(fresh)


def test_changes_that_come_while_others_are_laid_down_are_not_lost(
    paper: Paper, qtbot: QtBot
) -> None:
    first = tuple(words(str(n)) for n in range(400))
    second = (*first[:200], words("new"), *first[200:])
    paper.change(edits((), first))
    paper.change(edits(first, second))
    qtbot.waitUntil(lambda: paper.is_settled)
    texts = paper.toPlainText().split("\n")
    assert texts[:402] == [*(str(n) for n in range(200)), "new", *map(str, range(200, 400)), ""]


def test_return_on_an_answer_chooses_it(paper: Paper, qtbot: QtBot) -> None:
    laid(paper, qtbot, (), (words("a"), table("t"), words("b")))
    key = AnswerKey("t", "1")
    cell = next(n for n in range(9) if paper.answer_at(n) == key)
    paper.setTextCursor(QTextCursor(paper.document().findBlockByNumber(cell)))
    with qtbot.waitSignal(paper.answer_chosen) as chosen:
        qtbot.keyClick(paper, Qt.Key.Key_Return)
    assert chosen.args == [key]


def test_a_click_on_an_answer_chooses_it(paper: Paper, qtbot: QtBot) -> None:
    laid(paper, qtbot, (), (words("first"), words("second")))
    block = paper.document().findBlockByNumber(1)
    at = paper.cursorRect(QTextCursor(block)).center()
    with qtbot.waitSignal(paper.answer_chosen) as chosen:
        qtbot.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [AnswerKey("k.second")]


def test_the_letter_h_goes_from_heading_to_heading(paper: Paper, qtbot: QtBot) -> None:
    laid(paper, qtbot, (), (words("a"), words("One", 2), words("b"), words("Two", 3)))
    for expected in ("One", "Two", "Two"):
        qtbot.keyClick(paper, Qt.Key.Key_H)
        assert paper.textCursor().block().text() == expected
    qtbot.keyClick(paper, Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    assert paper.textCursor().block().text() == "One"


def test_other_colours_and_letters_keep_the_words_and_the_place(
    paper: Paper, qtbot: QtBot, look: Look
) -> None:
    laid(paper, qtbot, (), tuple(words(str(n)) for n in range(300)))
    paper.go_to(250)
    look.apply("dark", 1.5)
    qtbot.waitUntil(lambda: paper.is_settled)
    assert paper.toPlainText().startswith("0\n1\n2")
    block = paper.document().findBlockByNumber(250)
    assert paper.viewport().rect().contains(paper.cursorRect(QTextCursor(block)))
    look.apply("light")


def test_a_reader_stays_at_their_words_in_other_colours_and_letters(
    paper: Paper, qtbot: QtBot, look: Look
) -> None:
    laid(paper, qtbot, (), tuple(words(str(n)) for n in range(300)))
    paper.setFocus()
    qtbot.waitUntil(paper.hasFocus)
    for place in (0, 120):
        paper.setTextCursor(QTextCursor(paper.document().findBlockByNumber(place)))
        look.apply("dark", 1.5)
        look.apply("light")
        qtbot.waitUntil(lambda: paper.is_settled)
        assert paper.textCursor().block().text() == str(place)
        assert not paper.textCursor().hasSelection()


def test_what_is_laid_down_where_the_keyboard_stands_is_not_selected(
    paper: Paper, qtbot: QtBot
) -> None:
    paper.setFocus()
    qtbot.waitUntil(paper.hasFocus)
    laid(paper, qtbot, (), (words("One"), words("Two")))
    laid(paper, qtbot, (words("One"), words("Two")), (words("Won"), words("Two")))
    assert not paper.textCursor().hasSelection()


def test_nothing_can_be_typed_in_it(paper: Paper, qtbot: QtBot) -> None:
    laid(paper, qtbot, (), (words("a"),))
    qtbot.keyClicks(paper, "xyz")
    assert paper.toPlainText().strip() == "a"


def linked(text: str, to: str) -> Words:
    spans = (Span("See "), Span(text, "link", AnswerKey(to)), Span("."))
    return Words("plain", spans, AnswerKey(f"k.{text}"))


def test_return_on_a_link_follows_it_and_not_the_answer_it_stands_in(
    paper: Paper, qtbot: QtBot
) -> None:
    laid(paper, qtbot, (), (words("a"), linked("Impact 1", "i1"), linked("Gap 2", "g2")))
    paper.setTextCursor(QTextCursor(paper.document()))
    for key, selected in (("i1", "Impact 1"), ("g2", "Gap 2")):
        qtbot.keyClick(paper, Qt.Key.Key_L)
        assert paper.textCursor().selectedText() == selected
        with qtbot.waitSignal(paper.link_chosen) as chosen:
            qtbot.keyClick(paper, Qt.Key.Key_Return)
        assert chosen.args == [AnswerKey(key)]
    qtbot.keyClick(paper, Qt.Key.Key_L, Qt.KeyboardModifier.ShiftModifier)
    assert paper.textCursor().selectedText() == "Impact 1"


def test_a_click_on_a_link_follows_it(paper: Paper, qtbot: QtBot) -> None:
    laid(paper, qtbot, (), (linked("Impact 1", "i1"),))
    cursor = paper.document().find("pact")
    at = paper.cursorRect(cursor).center()
    with qtbot.waitSignal(paper.link_chosen) as chosen:
        qtbot.mouseClick(paper.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert chosen.args == [AnswerKey("i1")]


def test_words_can_be_copied_by_keyboard(paper: Paper, qtbot: QtBot) -> None:
    laid(paper, qtbot, (), (words("Two groups a week"),))
    paper.selectAll()
    qtbot.keyClick(paper, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().strip() == "Two groups a week"
