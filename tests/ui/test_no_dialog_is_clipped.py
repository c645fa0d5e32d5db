"""Reviews, dialogs on Word files and the card that begins, at every size: nothing is cut off."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from clipping import faults
from documents.review.copies import comment, tracked
from documents.word_files import h, p, word_file
from eia_wizard.ui.look_dialog import LookDialog
from eia_wizard.ui.window import MainWindow
from ui.pages.test_review_page import WAS, Round, press
from ui.test_a_word_file_in_the_window import BARE_TABLE, dropped, headings

SIZES = ((1024, 640), (1366, 768), (1920, 1080))
SCALES = (100, 150, 200)
LONG = "Who asked the people that stopped coming, in which words, and what did they answer? " * 3
FAULTY = word_file(h(3, "Effects") + BARE_TABLE + p("After.") + p("- first") + p("- second"))

Turned = Callable[[str, QWidget], None]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def look_over(window: MainWindow, request: pytest.FixtureRequest, scale: int) -> Turned:
    """Looks at what is shown in a window of one size, in letters of one size."""
    window.wishes.wish("text_size", scale)
    window.resize(*request.param)

    def look(name: str, shown: QWidget) -> None:
        for _turn in range(4):
            QApplication.processEvents()
        assert [f"{name}: {fault}" for fault in faults(shown)] == []
        assert (window.width(), window.height()) == request.param, name

    return look


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_on_the_page_of_reviews(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, look_over: Turned
) -> None:
    round_ = Round(window, qtbot, tmp_path)
    round_.home(round_.copy(comment(WAS, LONG, who="Samantha Featherstonehaugh"), name="one.docx"))
    round_.home(round_.copy(tracked(WAS, "ins", f" {LONG}", who="Sam"), name="two.docx"))
    cards = round_.wait_for_cards(2)
    look_over("review", window)
    asked, changed = sorted(cards, key=lambda each: "Edit and accept" in offers(each))
    press(asked, "Reply")
    press(changed, "Edit and accept")
    look_over("review: words are asked for", window)


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_where_a_document_is_checked(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, look_over: Turned
) -> None:
    file = tmp_path / "The form that our partners in the north and on the coast use.docx"
    file.write_bytes(FAULTY)
    dialog = dropped(window, file)
    look_over("dropped", dialog)
    dialog.check.click()
    qtbot.waitUntil(lambda: "To mend" in headings(dialog), timeout=20_000)
    look_over("checked", dialog)
    dialog.verify.click()
    qtbot.waitUntil(lambda: "What this proves" in headings(dialog), timeout=20_000)
    look_over("verified", dialog)


@pytest.mark.parametrize("scale", SCALES)
def test_what_a_dialog_says_first_is_in_sight_as_a_whole(
    window: MainWindow, tmp_path: Path, scale: int
) -> None:
    window.wishes.wish("text_size", scale)
    window.resize(1920, 1080)
    file = tmp_path / "The form of our partners.docx"
    file.write_bytes(FAULTY)
    window.wishes.look_asked.emit()
    for dialog in (dropped(window, file), window.findChild(LookDialog)):
        for _turn in range(4):
            QApplication.processEvents()
        area = dialog.findChild(QScrollArea)
        assert area.verticalScrollBar().maximum() == 0, dialog.objectName()


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_where_a_look_is_chosen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, look_over: Turned
) -> None:
    file = tmp_path / "Template for reports of the board and of its committees.docx"
    file.write_bytes(word_file(h(1, "Report") + p("Words")))
    window.desk.asks = replace(window.desk.asks, what_to_open=lambda *_asked: file)
    window.wishes.look_asked.emit()
    dialog = window.findChildren(LookDialog)[-1]
    look_over("looks", dialog)
    dialog.choose.click()
    qtbot.waitUntil(lambda: dialog.use.isVisible(), timeout=30_000)
    dialog.usual.show()
    look_over("a look", dialog)


@pytest.mark.parametrize("scale", SCALES)
def test_nothing_is_cut_off_where_an_assessment_begins(
    window: MainWindow, qtbot: QtBot, look_over: Turned
) -> None:
    qtbot.waitUntil(lambda: window.home.is_filled)
    card = window.home.findChild(QWidget, "begin")
    card.open_card()  # type: ignore[union-attr]
    look_over("begin", window)


def offers(card: QWidget) -> list[str]:
    return [each.text() for each in card.findChildren(QPushButton)]
