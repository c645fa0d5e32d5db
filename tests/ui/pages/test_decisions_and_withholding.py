"""Decision points, what changed since, and what is not for publication, in a real window."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.app.deciding import sealed_points
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.errors import EiaError
from eia_wizard.store.library import Library
from eia_wizard.store.opening import read_library
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.changes import ChangesPage
from eia_wizard.ui.pages.decision import DecisionPanel
from eia_wizard.ui.pages.head_line import FEW_WORDS
from eia_wizard.ui.parts.card import Card
from eia_wizard.ui.parts.long_sheet import AT_ONCE
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, nameless, question

PROPOSAL = AnswerKey("proposal")
REASON = AnswerKey("proposal.withheld")


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    made = begin(window, qtbot)
    qtbot.waitUntil(question(made, "proposal").editor.control().hasFocus)
    return made


@pytest.fixture
def panel(page: AssessmentPage) -> DecisionPanel:
    page.presenter.answer(PROPOSAL, "Walk at ten")
    page.presenter.go_to_stage("decide")
    item = page.presenter.items.add("decisions")
    found = page.findChild(DecisionPanel, f"decision:{item}")
    assert isinstance(found, DecisionPanel)
    return found


def button(parent: QWidget, name: str) -> QPushButton:
    buttons = [b for b in parent.findChildren(QPushButton) if b.isVisibleTo(parent)]
    return next(b for b in buttons if name in (b.text(), b.accessibleName()))


def seal(panel: DecisionPanel, page: AssessmentPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.presenter.decisions.points_changed, timeout=5_000):
        button(panel, "Record this decision point").click()
        button(panel, "Seal the answers").click()


def said(parent: QWidget) -> str:
    return "\n".join(each.text() for each in parent.findChildren(QLabel))


def since(page: AssessmentPage) -> QPushButton:
    found = page.findChild(QPushButton, "since")
    assert isinstance(found, QPushButton)
    return found


def open_changes(page: AssessmentPage, qtbot: QtBot) -> ChangesPage:
    found = page.findChild(ChangesPage)
    assert isinstance(found, ChangesPage)
    since(page).click()
    qtbot.waitUntil(found.isVisible, timeout=5_000)
    return found


def test_a_decision_point_is_sealed_after_it_was_said_what_that_means(
    window: MainWindow, page: AssessmentPage, panel: DecisionPanel, qtbot: QtBot
) -> None:
    button(panel, "Record this decision point").click()
    assert "It cannot be undone" in said(panel)
    assert "in the name of Ann" in said(panel)
    with qtbot.waitSignal(page.presenter.decisions.points_changed, timeout=5_000):
        button(panel, "Seal the answers").click()
    assert "Sealed on 1 March 2026" in said(panel)
    assert "Document check:" in said(panel)
    with read_library(window.desk.library.path) as reader:
        assert len(sealed_points(reader, page.presenter.session.assessment.id)) == 1


def test_a_decision_taken_on_a_day_to_come_is_remarked_on(
    panel: DecisionPanel, page: AssessmentPage
) -> None:
    item = panel.objectName().removeprefix("decision:")
    page.presenter.answer(AnswerKey("decision.taken", item), "yes")
    page.presenter.answer(AnswerKey("decision.on", item), "1/1/2099")
    shown = page.findChild(DecisionPanel, panel.objectName())
    assert isinstance(shown, DecisionPanel)
    button(shown, "Record this decision point").click()
    assert "its day, 1 January 2099, is still to come" in said(shown)


def test_thinking_better_of_it_seals_nothing(panel: DecisionPanel, qtbot: QtBot) -> None:
    button(panel, "Record this decision point").click()
    qtbot.waitUntil(button(panel, "Not now").hasFocus)
    qtbot.keyClick(button(panel, "Not now"), Qt.Key.Key_Escape)
    qtbot.waitUntil(button(panel, "Record this decision point").hasFocus)
    assert "Sealed on" not in said(panel)


def test_what_is_not_saved_is_not_sealed(
    window: MainWindow,
    page: AssessmentPage,
    panel: DecisionPanel,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_words: object) -> None:
        raise EiaError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(Library, "write", full)
        page.presenter.answer(PROPOSAL, "Not on the disk")
        with qtbot.waitSignal(page.presenter.past.refused, timeout=5_000) as told:
            button(panel, "Record this decision point").click()
            button(panel, "Seal the answers").click()
    assert "nothing was sealed" in told.args[0]
    with qtbot.waitSignal(page.saving.saved, timeout=5_000):
        page.saving.try_again()


def test_the_head_counts_what_changed_since(
    page: AssessmentPage, panel: DecisionPanel, qtbot: QtBot
) -> None:
    assert since(page).isHidden()
    seal(panel, page, qtbot)
    assert since(page).text() == "No changes since 1 March 2026"
    page.presenter.answer(PROPOSAL, "Walk at noon")
    assert since(page).text() == "1 change since 1 March 2026"
    page.presenter.undo()
    assert since(page).text() == "No changes since 1 March 2026"


def test_where_there_is_little_room_the_head_counts_in_fewer_words(
    page: AssessmentPage, panel: DecisionPanel, qtbot: QtBot
) -> None:
    seal(panel, page, qtbot)
    page.presenter.answer(PROPOSAL, "Walk at noon")
    page.head.fit(FEW_WORDS - 1)
    assert since(page).text() == "1 change"
    assert since(page).accessibleName() == "1 change since 1 March 2026"
    assert since(page).toolTip() == since(page).accessibleName()
    page.head.fit(FEW_WORDS)
    assert since(page).text() == "1 change since 1 March 2026"


def test_what_changed_is_shown_and_leads_there(
    page: AssessmentPage, panel: DecisionPanel, qtbot: QtBot
) -> None:
    seal(panel, page, qtbot)
    page.presenter.answer(PROPOSAL, "Walk at <noon>")
    shown = open_changes(page, qtbot)
    names = [each.accessibleName() for each in shown.findChildren(QLabel)]
    assert {"Then: Walk at ten", "Now: Walk at <noon>"} <= set(names)
    assert nameless(shown) == []
    button(shown, "Go to: What is proposed?").click()
    assert shown.isHidden()
    qtbot.waitUntil(question(page, "proposal").editor.control().hasFocus)


def test_escape_leads_back_to_the_questions(
    page: AssessmentPage, panel: DecisionPanel, qtbot: QtBot
) -> None:
    seal(panel, page, qtbot)
    shown = open_changes(page, qtbot)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert page._questions.isVisible()


@pytest.mark.parametrize("is_scrolled", [True, False])
def test_many_changes_are_laid_out_in_parts(
    page: AssessmentPage, panel: DecisionPanel, qtbot: QtBot, is_scrolled: bool
) -> None:
    seal(panel, page, qtbot)
    for number in range(AT_ONCE):
        page.presenter.session.add_item("evidence", f"e{number}")
        page.presenter.answer(AnswerKey("evidence.title", f"e{number}"), f"Source {number}")
    shown = open_changes(page, qtbot)
    assert len(shown.findChildren(Card)) == AT_ONCE
    if is_scrolled:
        shown.verticalScrollBar().setValue(shown.verticalScrollBar().maximum())
    else:
        button(shown, "Show more changes").click()
    assert len(shown.findChildren(Card)) == AT_ONCE + 1
    assert "Show more changes" not in [
        b.text() for b in shown.findChildren(QPushButton) if b.isVisibleTo(shown)
    ]


def switch_of(page: AssessmentPage) -> QToolButton:
    found = page.findChild(QToolButton, f"withhold:{REASON}")
    assert isinstance(found, QToolButton)
    return found


def reason(page: AssessmentPage) -> str:
    return page.presenter.session.reading.text(REASON.question)


def test_an_answer_is_kept_from_publication_with_a_reason(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    switch_of(page).click()
    editor = page.findChild(QWidget, f"editor:{REASON}")
    assert isinstance(editor, QWidget)
    qtbot.waitUntil(lambda: editor.isAncestorOf(page.window().focusWidget()))
    assert (
        "Say why. A review copy marks this answer; a copy to be published leaves it out."
        in said(page)
    )
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Space)
    assert reason(page) == "personal"
    assert "Not for publication: it is about a person who could be recognised." in said(page)


def test_without_a_reason_the_answer_is_for_publication(page: AssessmentPage) -> None:
    switch_of(page).click()
    switch_of(page).click()
    assert reason(page) == ""
    assert not switch_of(page).isChecked()


def test_publication_is_given_back_and_undone(page: AssessmentPage) -> None:
    page.presenter.answer(REASON, "legal")
    assert switch_of(page).isChecked()
    page.presenter.leave(REASON)
    switch_of(page).click()
    assert reason(page) == ""
    page.presenter.undo()
    assert (reason(page), switch_of(page).isChecked()) == ("legal", True)


def test_that_none_is_needed_is_sealed_once_its_reasons_are_given(
    page: AssessmentPage, window: MainWindow, qtbot: QtBot
) -> None:
    for written, typed in (("need", "not-needed"), ("need-reason", "Same height")):
        page.presenter.answer(AnswerKey(written), typed)
    page.presenter.go_to_question(AnswerKey("not-needed-by"))
    panel = page.findChild(DecisionPanel)
    assert isinstance(panel, DecisionPanel)
    record = button(panel, "Seal the record")
    assert not record.isEnabled()
    assert "Agreed by" in record.accessibleDescription()
    for written, typed in (
        ("not-needed-checked", "We asked"),
        ("not-needed-again", "A move"),
        ("not-needed-by", "Director"),
        ("not-needed-on", "1 March 2026"),
    ):
        page.presenter.answer(AnswerKey(written), typed)
    assert record.isEnabled()
    with qtbot.waitSignal(page.presenter.decisions.points_changed, timeout=5_000):
        button(panel, "Seal the record").click()
        button(panel, "Seal the answers").click()
    assert "No assessment is needed" in page.presenter.headlines()[0]
    window.desk.asks = replace(window.desk.asks, where_to_save=lambda *_asked: None)
    with qtbot.waitSignal(page.export_asked):
        button(panel, "Export the record to Word").click()


def test_what_is_published_has_an_open_eye_and_what_is_not_a_closed_one(
    page: AssessmentPage,
) -> None:
    published = switch_of(page).icon().cacheKey()
    assert switch_of(page).toolTip().startswith("For publication.")
    page.presenter.answer(REASON, "legal")
    assert switch_of(page).toolTip().startswith("Not for publication.")
    assert switch_of(page).icon().cacheKey() != published
