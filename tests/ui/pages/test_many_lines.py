"""A page of many lines: what is in sight stands at once, the rest follows and moves nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.presenters.views import Place
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.inline_item import InlineItem
from eia_wizard.ui.pages.questions import QuestionsPage
from eia_wizard.ui.window import MainWindow

TRIAGE = Place("set-up", "triage")


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    window.home.begun.emit("Very many lines", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    page = window.desk.assessment
    assert page is not None
    window.activateWindow()
    return page


def groups(page: AssessmentPage) -> list[str]:
    return list(page.presenter.session.reading.items("groups"))


def lines(page: AssessmentPage) -> list[str]:
    sheet = area(page).widget()
    return [each.row.id for each in sheet.findChildren(InlineItem)] if sheet else []


def area(page: AssessmentPage) -> QuestionsPage:
    found = page.findChild(QuestionsPage, "questions")
    assert isinstance(found, QuestionsPage)
    return found


def met_by_tab(page: AssessmentPage) -> list[str]:
    """The lines in the order in which Tab comes to them, and what comes after the last."""
    sheet = area(page).widget()
    first = sheet.findChild(InlineItem)
    assert sheet is not None
    assert first is not None
    at: QWidget = first.lead.editor.control()
    met: list[str] = []
    while sheet.isAncestorOf(at):
        if at.focusPolicy() & Qt.FocusPolicy.TabFocus:
            line = at.parentWidget()
            while line and not isinstance(line, InlineItem):
                line = line.parentWidget()
            name = line.row.id if isinstance(line, InlineItem) else "below"
            met += [name] if met[-1:] != [name] else []
        at = at.nextInFocusChain()
    return met


def test_the_lines_in_sight_stand_at_once_and_the_others_follow(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.go(TRIAGE)
    at_once = lines(page)
    assert groups(page)[: len(at_once)] == at_once
    assert 5 < len(at_once) < len(groups(page))
    qtbot.waitUntil(lambda: lines(page) == groups(page))


def test_what_follows_moves_nothing_that_is_in_sight(page: AssessmentPage, qtbot: QtBot) -> None:
    page.presenter.go(TRIAGE)
    QApplication.sendPostedEvents()
    bar = area(page).verticalScrollBar()
    bar.setValue(90)
    third = area(page).findChildren(InlineItem)[2]
    before = third.mapTo(area(page), third.rect().topLeft())
    qtbot.waitUntil(lambda: lines(page) == groups(page))
    assert bar.value() == 90
    assert third.mapTo(area(page), third.rect().topLeft()) == before


def test_tab_comes_to_the_lines_in_order_and_then_to_what_is_below(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.go(TRIAGE)
    qtbot.waitUntil(lambda: lines(page) == groups(page))
    assert met_by_tab(page) == [*groups(page), "below"]


def test_a_line_that_does_not_stand_yet_can_be_gone_to(page: AssessmentPage, qtbot: QtBot) -> None:
    last = groups(page)[-1]
    page.presenter.go(TRIAGE)
    assert last not in lines(page)
    area(page).focus_question(AnswerKey("group.triage", last))
    qtbot.waitUntil(lambda: last in _around(QApplication.focusWidget()))
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.waitUntil(lambda: not focus.visibleRegion().isEmpty())


def test_a_page_left_at_once_places_nothing_more(page: AssessmentPage, qtbot: QtBot) -> None:
    page.presenter.go(TRIAGE)
    page.presenter.go(Place("set-up", "proposal"))
    page.presenter.go(TRIAGE)
    qtbot.waitUntil(lambda: lines(page) == groups(page))
    area(page).focus_question(AnswerKey("group.triage", groups(page)[-1]))
    focus = QApplication.focusWidget()
    assert focus is not None
    assert area(page).isAncestorOf(focus)


def _around(widget: QWidget | None) -> list[str]:
    found = []
    while widget:
        found += [widget.row.id] if isinstance(widget, InlineItem) else []
        widget = widget.parentWidget()
    return found
