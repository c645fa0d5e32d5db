"""A person chooses the protective marking of what they export."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.documents.package_xml import W, read_xml
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.window import MainWindow


def opened(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    with qtbot.waitSignal(window.desk.library.opened, timeout=10_000):
        window.desk.begin("Walking groups")
    qtbot.waitUntil(lambda: window.desk.assessment is not None)
    page = window.desk.assessment
    assert page is not None
    return page


def entry(page: AssessmentPage, words: str) -> QAction:
    return next(each for each in page.head.more.marking.actions() if words in each.text())


def first_words(window: MainWindow, qtbot: QtBot, page: AssessmentPage, to: Path) -> str:
    window.desk.asks = replace(window.desk.asks, where_to_save=lambda *_asked: to)
    with qtbot.waitSignal(window.desk.library.exported, timeout=20_000):
        page.export_asked.emit("")
    body = read_xml(to.read_bytes(), "word/document.xml")
    return next(text.text or "" for text in body.iter(f"{W}t"))


def test_the_marking_chosen_is_printed_until_another_is(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    page = opened(window, qtbot)
    window.desk.asks = replace(window.desk.asks, for_words=lambda *_asked: "COMMERCIAL")
    entry(page, "with handling").trigger()
    assert entry(page, "with handling").isChecked()
    marked = first_words(window, qtbot, page, tmp_path / "marked.docx")
    assert marked == "OFFICIAL-SENSITIVE: COMMERCIAL"
    entry(page, "As our organisation").trigger()
    assert first_words(window, qtbot, page, tmp_path / "plain.docx") == "Walking groups"


def test_words_that_are_too_long_change_nothing_and_are_refused(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = opened(window, qtbot)
    window.desk.asks = replace(window.desk.asks, for_words=lambda *_asked: "word " * 40)
    entry(page, "with handling").trigger()
    assert entry(page, "As our organisation").isChecked()
    assert window.desk.markings.wanted is None
    trouble = window.messages.findChild(QWidget, "trouble")
    assert isinstance(trouble, QWidget)
    assert trouble.isVisibleTo(window)
