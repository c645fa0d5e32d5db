"""How one comes to the first page, and is led on from the last one."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.places import reading_order
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin


def test_the_last_page_leads_to_the_check(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    assert page.findChild(QPushButton, "way-on:check") is None
    page.presenter.go(reading_order(page.presenter.session.reading)[-1])
    last = page.findChild(QPushButton, "way-on:check")
    assert isinstance(last, QPushButton)
    checking = page.presenter.checking
    qtbot.waitUntil(lambda: checking.found is not None, timeout=20_000)
    assert checking.in_the_way == 0  # it has only just begun
    last.click()
    assert page.middle.is_at(page.middle.check)
    qtbot.waitUntil(lambda: checking.in_the_way > 0, timeout=20_000)


def test_what_asks_for_a_reason_is_seen_with_its_buttons(window: MainWindow, qtbot: QtBot) -> None:
    page = begin(window, qtbot)
    window.resize(1024, 640)
    page.head.check_asked.emit()

    def asking() -> list[QPushButton]:
        found = page.middle.check.findChildren(QPushButton)
        return [each for each in found if each.text() == "Accept with a reason"]

    qtbot.waitUntil(lambda: bool(asking()), timeout=20_000)
    asking()[0].click()
    area = page.middle.check

    def is_seen() -> bool:
        accept = area.findChild(QPushButton, "accept")
        if accept is None:
            return False
        at = accept.mapTo(area.viewport(), accept.rect().bottomLeft())
        return area.viewport().rect().contains(at)

    qtbot.waitUntil(is_seen)


def test_a_new_assessment_begins_at_what_is_not_answered_with_its_heading_in_sight(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = begin(window, qtbot)
    questions = page.middle.questions
    qtbot.waitUntil(lambda: questions.at()[0] == AnswerKey("proposal"))
    qtbot.waitUntil(lambda: questions.verticalScrollBar().value() == 0)
