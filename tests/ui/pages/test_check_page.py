"""The page of findings in a real window: seen, gone to, accepted, made an action, narrowed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eia_wizard.app.checking import acceptances
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.findings import Offer
from eia_wizard.store.opening import read_library
from eia_wizard.ui.pages.assessment import AssessmentPage
from eia_wizard.ui.pages.check import CheckPage
from eia_wizard.ui.pages.check_finding import FindingCard
from eia_wizard.ui.pages.check_ready import ReadyButton
from eia_wizard.ui.window import MainWindow
from ui.pages.test_window import begin, question


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits in a test until the person has settled."""
    monkeypatch.setattr("eia_wizard.presenters.checking.AT_FIRST_MS", 0)
    monkeypatch.setattr("eia_wizard.presenters.checking.AFTER_MS", 0)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> AssessmentPage:
    """An assessment whose only action has nobody to do it."""
    made = begin(window, qtbot)
    qtbot.waitUntil(question(made, "proposal").editor.control().hasFocus)
    session = made.presenter.session
    session.add_item("actions", "a1")
    session.answer_typed(AnswerKey("action.summary", "a1"), "Ring everybody")
    return made


@pytest.fixture
def check(page: AssessmentPage, qtbot: QtBot) -> CheckPage:
    found = page.findChild(CheckPage)
    assert isinstance(found, CheckPage)
    refusals: list[str] = []
    page.presenter.checking.refused.connect(refusals.append)
    qtbot.keyClick(page, Qt.Key.Key_F8)

    def is_there() -> None:
        # A look that began before the action was typed may be told first.
        assert found.isVisible(), "the key has not opened the page"
        assert refusals == []
        assert "R16" in {each.about.rule for each in found.findChildren(FindingCard)}, said(found)

    qtbot.waitUntil(is_there, timeout=30_000)
    return found


def card(check: CheckPage, rule: str) -> FindingCard:
    return next(c for c in check.findChildren(FindingCard) if c.about.rule == rule)


def press(parent: QWidget, name: str) -> None:
    buttons = [b for b in parent.findChildren(QPushButton) if b.isVisibleTo(parent)]
    next(b for b in buttons if b.text() == name).click()


def said(parent: QWidget) -> str:
    return "\n".join(each.text() for each in parent.findChildren(QLabel))


def test_a_finding_tells_what_why_and_what_to_do(check: CheckPage) -> None:
    words = said(card(check, "R16"))
    assert "Ring everybody" in words
    assert "Source:" in words


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Until it is undone, no look comes to an end."""

    def fail(*_asked: object) -> None:
        raise RuntimeError

    with monkeypatch.context() as patch:
        patch.setattr("eia_wizard.app.checking.Inspector.inspect", fail)
        yield patch


def test_a_look_that_fails_says_so_and_the_next_one_is_shown(
    failing: pytest.MonkeyPatch, page: AssessmentPage, qtbot: QtBot
) -> None:
    found = page.findChild(CheckPage)
    assert isinstance(found, CheckPage)
    qtbot.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "a fault of its own" in said(found), timeout=30_000)
    failing.undo()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bool(found.findChildren(FindingCard)), timeout=30_000)


def test_the_key_leads_to_the_check_however_many_there_are_to_fix(
    page: AssessmentPage, qtbot: QtBot
) -> None:
    found = page.findChild(CheckPage)
    assert isinstance(found, CheckPage)
    for count in (3, 0):
        page.head.show_to_fix(count)
        qtbot.keyClick(page, Qt.Key.Key_F8)
        qtbot.waitUntil(found.isVisible)
        page.middle.close_other()


def test_going_there_ends_at_the_question(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    press(card(check, "R16"), "Go there")
    assert check.isHidden()
    qtbot.waitUntil(question(page, "action.owner:a1").editor.control().hasFocus)


def test_mending_it_takes_the_finding_away(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.answer(AnswerKey("action.owner", "a1"), "Service manager")
    page.presenter.leave(AnswerKey("action.owner", "a1"))
    qtbot.waitUntil(
        lambda: all(c.about.rule != "R16" for c in check.findChildren(FindingCard)), timeout=5_000
    )


def test_accepting_asks_for_a_reason_and_keeps_it(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot, window: MainWindow
) -> None:
    asked = card(check, "R16")
    press(asked, "Accept with a reason")
    reason = asked.findChild(QPlainTextEdit)
    assert isinstance(reason, QPlainTextEdit)
    reason.setPlainText("The post is being filled.")
    press(asked, "Accept")
    qtbot.waitUntil(lambda: "being filled" in said(card(check, "R16")), timeout=5_000)
    with read_library(window.desk.library.path) as library:
        kept = acceptances(library, page.presenter.session.assessment.id)
    assert [each.reason for each in kept.values()] == ["The post is being filled."]


def test_accepting_without_a_reason_says_why_not(check: CheckPage, qtbot: QtBot) -> None:
    asked = card(check, "R16")
    press(asked, "Accept with a reason")
    press(asked, "Accept")
    qtbot.waitUntil(lambda: "Give the reason" in said(card(check, "R16")), timeout=5_000)


def test_a_reason_half_typed_outlives_another_look(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    press(card(check, "R16"), "Accept with a reason")
    field = card(check, "R16").findChild(QPlainTextEdit)
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText("The post is")
    page.presenter.session.add_item("actions", "a2")
    page.presenter.checking.show_page()
    qtbot.waitUntil(lambda: "Action 2" in said(check), timeout=5_000)
    assert card(check, "R16").draft() == "The post is"


def test_an_acceptance_lapses_in_sight_when_its_facts_change(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    asked = card(check, "R16")
    press(asked, "Accept with a reason")
    reason = asked.findChild(QPlainTextEdit)
    assert isinstance(reason, QPlainTextEdit)
    reason.setPlainText("The post is being filled.")
    press(asked, "Accept")
    qtbot.waitUntil(lambda: "being filled" in said(card(check, "R16")), timeout=5_000)
    page.presenter.answer(AnswerKey("action.owner", "a1"), "Us")
    page.presenter.answer(AnswerKey("action.owner", "a1"), "")
    page.presenter.answer(AnswerKey("action.summary", "a1"), "Write to everybody")
    page.presenter.leave(AnswerKey("action.summary", "a1"))
    qtbot.waitUntil(lambda: "counts again" in said(check), timeout=5_000)


def test_an_action_is_made_of_a_finding_and_opened(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    work = next(c for c in check.findChildren(FindingCard) if "Make an action" in texts(c))
    press(work, "Make an action of it")
    items = page.presenter.session.reading.items("actions")
    assert len(items) == 2
    assert page.presenter.place.inside == items[-1]
    page.presenter.undo()
    assert page.presenter.session.reading.items("actions") == ("a1",)


def texts(parent: QWidget) -> str:
    return " ".join(b.text() for b in parent.findChildren(QPushButton))


def test_a_question_narrows_the_page_and_keeps_the_focus(check: CheckPage, qtbot: QtBot) -> None:
    before = len(check.findChildren(FindingCard))
    lead = check.findChild(ReadyButton, "ready:lead")
    assert isinstance(lead, ReadyButton)
    lead.setFocus()
    qtbot.keyClick(lead, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(check.findChildren(FindingCard)) < before)
    again = check.findChild(ReadyButton, "ready:lead")
    assert isinstance(again, ReadyButton)
    assert again.isChecked()
    assert again.hasFocus()


def test_escape_leads_back_to_the_questions(check: CheckPage, qtbot: QtBot) -> None:
    qtbot.keyClick(check, Qt.Key.Key_Escape)
    qtbot.waitUntil(check.isHidden)


def test_the_head_says_how_much_is_to_be_fixed(check: CheckPage, page: AssessmentPage) -> None:
    button = page.findChild(QPushButton, "check-button")
    assert isinstance(button, QPushButton)
    assert "to fix" in button.text()


def test_the_stages_say_what_is_to_be_fixed_on_their_pages(
    check: CheckPage, page: AssessmentPage
) -> None:
    assert any("to fix" in row.state for row in page.presenter.stages())


def test_findings_stand_beside_the_question_once_it_is_left(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    page.presenter.go_to_question(AnswerKey("action.owner", "a1"))
    page.presenter.beside.follow(None)
    told: list[str] = []
    page.presenter.beside.findings_shown.connect(lambda all_: told.extend(r.sentence for r in all_))
    page.presenter.beside.follow(AnswerKey("action.owner", "a1"))
    assert any("Ring everybody" in sentence for sentence in told)


def test_whoever_wishes_for_every_rule_has_more_of_them_read(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot, window: MainWindow
) -> None:
    found = page.presenter.checking.found
    assert found is not None
    assert found.off
    window.wishes.wish("every_rule", True)
    checking = page.presenter.checking
    qtbot.waitUntil(lambda: checking.found is not None and not checking.found.off, timeout=10_000)


def test_a_second_offer_pressed_at_once_does_not_undo_the_first(
    check: CheckPage, page: AssessmentPage, qtbot: QtBot
) -> None:
    population = AnswerKey("population")
    page.presenter.answer(population, "Ring 07700 900123 or write to LS1 4AP.")
    page.presenter.leave(population)
    checking = page.presenter.checking
    qtbot.waitUntil(lambda: len(offers(page)) > 1, timeout=10_000)
    first, second = offers(page)[:2]
    checking.take_offer(first)
    after_one = page.presenter.session.reading.text("population")
    checking.take_offer(second)
    assert page.presenter.session.reading.text("population") == after_one
    qtbot.waitUntil(lambda: len(offers(page)) == 1, timeout=10_000)
    checking.take_offer(offers(page)[0])
    said = page.presenter.session.reading.text("population")
    assert "900123" not in said
    assert "4AP" not in said


def offers(page: AssessmentPage) -> list[Offer]:
    found = page.presenter.checking.found
    about = [each for each in found.findings if each.finding.rule == "R27"] if found else []
    return [offer for each in about for offer in each.finding.offers]


def test_letters_are_made_larger_without_leaving_the_page(
    check: CheckPage, window: MainWindow
) -> None:
    window.wishes.wish("text_size", 150)
    assert check.isVisible()
    assert card(check, "R16").isVisible()
    window.wishes.wish("text_size", 100)
    assert check.isVisible()
