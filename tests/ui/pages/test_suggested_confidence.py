"""The confidence that answers suggest stands under its question, and one press takes it over."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.suggested import Suggested
from eia_wizard.ui.window import MainWindow


def at_evidence(window: MainWindow, qtbot: QtBot) -> tuple[AssessmentPage, str]:
    window.home.begun.emit("Swimming for all", "")
    qtbot.waitUntil(lambda: window.desk.assessment is not None, timeout=10_000)
    page = window.desk.assessment
    page.presenter.session.answer_typed(AnswerKey("size"), "full")
    page.presenter.go_to_stage("understand")
    return page, page.presenter.items.add("evidence")


def test_it_appears_as_soon_as_enough_is_known_and_is_taken_over_in_one_step(
    window: MainWindow, qtbot: QtBot
) -> None:
    page, item = at_evidence(window, qtbot)
    assert page.findChildren(Suggested) == []
    presenter, key = page.presenter, AnswerKey("evidence.confidence", item)
    for question, typed in (("type", "voices"), ("local", "yes"), ("published-on", "2026-01-05")):
        presenter.answer(AnswerKey(f"evidence.{question}", item), typed)
    shown = page.findChildren(Suggested)[-1]
    assert "“Firmly”" in shown._band.words()
    assert presenter.session.reading.value(key) is None
    take = shown.findChild(QPushButton, "take-suggestion")
    take.click()
    assert presenter.session.reading.value(key) == "strong"
    assert take.isHidden()
    presenter.undo()
    assert presenter.session.reading.value(key) is None


def test_the_persons_own_judgement_is_left_alone(window: MainWindow, qtbot: QtBot) -> None:
    page, item = at_evidence(window, qtbot)
    presenter, key = page.presenter, AnswerKey("evidence.confidence", item)
    presenter.answer(key, "weak")
    for question, typed in (("type", "numbers"), ("local", "yes"), ("published-on", "2026-01-05")):
        presenter.answer(AnswerKey(f"evidence.{question}", item), typed)
    assert presenter.session.reading.value(key) == "weak"
