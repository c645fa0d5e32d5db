import pytest
from pytestqt.qtbot import QtBot

from builders import DAY, MOMENT, tiny_form
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.views import CollectionCard, Place

FORM = tiny_form()
TITLE = AnswerKey("title")


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def presenter(saved: list[Change]) -> AssessmentPresenter:
    session = Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, saved.append)
    ids = iter(f"i{n}" for n in range(1, 100))
    return AssessmentPresenter(session, lambda: next(ids))


def test_an_answer_is_saved_and_the_stages_follow(
    presenter: AssessmentPresenter, saved: list[Change], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(presenter.stages_changed) as told:
        presenter.answer(TITLE, "Walks")
    assert saved[0].keys == (TITLE,)
    assert told.args[0][0].state == "5 to answer"


def test_what_cannot_be_held_is_said_and_not_saved(
    presenter: AssessmentPresenter, saved: list[Change], qtbot: QtBot
) -> None:
    with qtbot.waitSignal(presenter.refused) as told:
        presenter.answer(AnswerKey("digital"), "perhaps")
    assert "not one of the options" in told.args[1]
    assert saved == []


def test_an_answer_that_brings_up_a_question_lays_the_page_out_anew(
    presenter: AssessmentPresenter, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(presenter.page_shown):
        presenter.answer(AnswerKey("digital"), "yes")
    with qtbot.assertNotEmitted(presenter.page_shown):
        presenter.answer(TITLE, "Walks")


def test_an_item_is_added_and_opened_on_its_page(presenter: AssessmentPresenter) -> None:
    item = presenter.items.add("impacts")
    assert presenter.place == Place("first", "plain", inside=item)
    presenter.next()
    assert presenter.place == Place("first", "plain")


def test_a_removed_item_comes_back_with_undo(presenter: AssessmentPresenter) -> None:
    item = presenter.items.add("impacts")
    presenter.back()
    presenter.items.remove("impacts", item)
    assert items(presenter) == []
    presenter.undo()
    assert items(presenter) == [item]
    presenter.redo()
    assert items(presenter) == []


def test_typing_on_in_one_visit_is_one_step_back(presenter: AssessmentPresenter) -> None:
    for typed in ("W", "Wa", "Walks"):
        presenter.answer(TITLE, typed)
    presenter.leave(TITLE)
    presenter.answer(TITLE, "Runs")
    presenter.undo()
    assert presenter.title == "Walks"
    presenter.undo()
    assert presenter.title == "Without a title"


def items(presenter: AssessmentPresenter) -> list[str]:
    cards = [card for card in presenter.page().cards if isinstance(card, CollectionCard)]
    impacts = next(card for card in cards if card.id == "impacts")
    return [row.id for _name, group in impacts.rows for row in group]
