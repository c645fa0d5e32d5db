"""Combined groups are suggested under the groups, made in one move, or left."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.offers import OffersPanel
from eia_wizard.ui.window import MainWindow

PAIR = "race+sex"


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    """On the page of the groups, with an impact that falls on two of them."""
    window.home.begun.emit("Swimming for all", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    made = window.desk.assessment
    session = made.presenter.session
    session.add_item("impacts", "i1")
    session.answer_typed(AnswerKey("impact.summary", "i1"), "No hour for women")
    session.answer_typed(AnswerKey("impact.direction", "i1"), "negative")
    session.answer(AnswerKey("impact.group", "i1"), ("race", "sex"))
    made.presenter.go_to_question(AnswerKey("group.triage", "race"))
    window.activateWindow()
    return made


def panel(page: AssessmentPage) -> OffersPanel:
    return page._questions.widget().findChild(OffersPanel, "combinations")


def press(page: AssessmentPage, what: str) -> None:
    panel(page).findChildren(QPushButton, f"{what}:{PAIR}")[-1].click()


def test_a_pair_becomes_a_combined_group_in_one_step(page: AssessmentPage, qtbot: QtBot) -> None:
    before = page.presenter.session.assessment.answers
    assert [card.words for card in panel(page).cards] == [
        "Because “No hour for women” falls on both."
    ]
    press(page, "take")
    reading = page.presenter.session.reading
    item = reading.items("groups")[-1]
    assert reading.label(item) == "Race and sex"
    assert reading.role_value("group.members", item) == ("race", "sex")
    assert reading.meaning("group.triage", item) == "closer"
    name = page._questions._questions[AnswerKey("group.name", item)]
    qtbot.waitUntil(lambda: name.editor.control().hasFocus())
    assert panel(page) is None or panel(page).isHidden()
    page.presenter.undo()
    assert page.presenter.session.assessment.answers == before
    assert [card.id for card in panel(page).cards] == [PAIR]


def test_a_pair_that_was_left_stays_left_until_undone(page: AssessmentPage) -> None:
    press(page, "decline")
    reading = page.presenter.session.reading
    assert reading.role_value("group.not_combined", "race") == ("sex",)
    assert panel(page) is None or panel(page).isHidden()
    page.presenter.undo()
    assert [card.id for card in panel(page).cards] == [PAIR]


def test_two_presses_make_one_group(page: AssessmentPage) -> None:
    listed = len(page.presenter.session.reading.items("groups"))
    page.presenter.combining.combine(PAIR)
    page.presenter.combining.combine(PAIR)
    assert len(page.presenter.session.reading.items("groups")) == listed + 1


def test_a_pair_is_suggested_beside_the_impacts_too_and_leads_to_its_name(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.go_to_question(AnswerKey("impact.summary", "none"))
    press(page, "take")
    item = page.presenter.session.reading.items("groups")[-1]
    key = AnswerKey("group.name", item)
    qtbot.waitUntil(lambda: key in page._questions._questions)
    qtbot.waitUntil(lambda: page._questions._questions[key].editor.control().hasFocus())


def test_the_focus_is_not_lost_with_a_pair_that_was_left(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    button = panel(page).findChildren(QPushButton, f"decline:{PAIR}")[-1]
    button.setFocus()
    button.click()
    qtbot.waitUntil(page._questions.heading.hasFocus)
