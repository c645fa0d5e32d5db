"""Items are moved, removed and brought back; what happened is said, and the focus follows."""

import pytest
from pytestqt.qtbot import QtBot

from builders import DAY, MOMENT, tiny_form
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.views import CollectionCard, Place

FORM = tiny_form()


@pytest.fixture
def presenter() -> AssessmentPresenter:
    """Somebody at a list of three impacts."""
    session = Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, lambda _change: None)
    ids = iter(f"i{n}" for n in range(1, 100))
    made = AssessmentPresenter(session, lambda: next(ids))
    for name in ("One", "Two", "Three"):
        item = made.items.add("impacts")
        made.answer(AnswerKey("impact.summary", item), name)
        made.back()
    return made


def at(item: str) -> AnswerKey:
    return AnswerKey("impacts", item)


def test_a_move_is_said_and_the_focus_follows(presenter: AssessmentPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(presenter.said) as told:
        presenter.items.move("impacts", "i3", -1)
    assert told.args == ["Moved up: Three is now 2 of 3."]
    assert presenter.landing == at("i3")


def test_a_move_past_the_end_is_said_too(presenter: AssessmentPresenter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(presenter.said) as told:
        presenter.items.move("impacts", "i3", 1)
    assert told.args == ["Three is the last already."]


@pytest.mark.parametrize(("gone", "next_"), [("i1", "i2"), ("i2", "i3"), ("i3", "i2")])
def test_after_a_removal_the_focus_goes_to_the_neighbour_and_comes_back_with_undo(
    presenter: AssessmentPresenter, gone: str, next_: str
) -> None:
    presenter.items.remove("impacts", gone)
    assert presenter.landing == at(next_)
    presenter.undo()
    assert presenter.landing == at(gone)
    assert presenter.session.reading.items("impacts") == ("i1", "i2", "i3")


def test_undoing_a_move_lands_on_what_moved(presenter: AssessmentPresenter) -> None:
    presenter.items.move("impacts", "i1", 1)
    presenter.undo()
    assert presenter.landing is not None
    assert presenter.landing.item in ("i1", "i2")


def test_the_last_one_removed_leaves_the_focus_with_what_adds_another(
    presenter: AssessmentPresenter,
) -> None:
    for item in ("i1", "i2", "i3"):
        presenter.items.remove("impacts", item)
    assert presenter.landing == at("")


def test_an_added_item_with_its_link_is_one_step(presenter: AssessmentPresenter) -> None:
    presenter.session.answer_typed(AnswerKey("group.triage", "sex"), "closer")
    presenter.go(Place("first", "each-group", "sex"))
    item = presenter.items.add("impacts", AnswerKey("impact.groups"))
    assert presenter.session.reading.value(AnswerKey("impact.groups", item)) == ("sex",)
    presenter.undo()
    assert not presenter.session.reading.has_item("impacts", item)


def test_a_collection_is_shown_as_a_table_until_it_is_wished_otherwise(
    presenter: AssessmentPresenter,
) -> None:
    presenter.show_as("impacts", as_table=True)
    assert impacts(presenter).table is not None
    presenter.go(presenter.place)
    assert impacts(presenter).table is not None
    presenter.show_as("impacts", as_table=False)
    assert impacts(presenter).table is None


def impacts(presenter: AssessmentPresenter) -> CollectionCard:
    cards = [card for card in presenter.page().cards if isinstance(card, CollectionCard)]
    return next(card for card in cards if card.id == "impacts")
