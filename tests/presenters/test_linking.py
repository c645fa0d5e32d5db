"""Links made by typing, items made where they are needed, and the way back out of them."""

import pytest
from pytestqt.qtbot import QtBot

from builders import DAY, MOMENT, tiny_form
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError
from eia_wizard.presenters.assessment import AssessmentPresenter
from eia_wizard.presenters.linking import LinkChoice, link_choices
from eia_wizard.presenters.views import Linkable, LinkTarget, Place, QuestionCard

FORM = tiny_form()
FOR_WHOM = AnswerKey("impact.groups", "i1")


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def presenter(saved: list[Change]) -> AssessmentPresenter:
    """Somebody on the page of an impact."""
    session = Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, saved.append)
    ids = iter(f"i{n}" for n in range(1, 100))
    made = AssessmentPresenter(session, lambda: next(ids))
    made.items.add("impacts")
    return made


def card(presenter: AssessmentPresenter) -> QuestionCard:
    cards = (c for c in presenter.page().cards if isinstance(c, QuestionCard))
    return next(c for c in cards if c.key == FOR_WHOM)


def new(name: str, collection: str = "groups") -> LinkChoice:
    return LinkChoice(name, collection=collection, name=name)


def test_items_whose_names_hold_the_words_are_offered_before_a_new_one(
    presenter: AssessmentPresenter,
) -> None:
    offered = link_choices(card(presenter), [], "se")
    assert [choice.words for choice in offered] == ["Sex", "Add new group: “se”"]


def test_a_name_that_is_there_is_not_offered_as_new(presenter: AssessmentPresenter) -> None:
    assert [c.words for c in link_choices(card(presenter), [], " SEX ")] == ["Sex"]


def test_what_is_linked_is_not_offered_again(presenter: AssessmentPresenter) -> None:
    assert [c.item for c in link_choices(card(presenter), ["sex"], "")] == ["age"]


def test_an_item_is_made_named_and_linked_in_one_step(
    presenter: AssessmentPresenter, saved: list[Change]
) -> None:
    steps = len(saved)
    presenter.make_linked(FOR_WHOM, new("Older women"))
    reading = presenter.session.reading
    assert reading.value(FOR_WHOM) == ("i2",)
    assert reading.label("i2") == "Older women"
    assert presenter.place == Place("first", "plain", inside="i1")
    assert len(saved) == steps + 1
    presenter.undo()
    assert presenter.session.reading.value(FOR_WHOM) is None
    assert not presenter.session.reading.has_item("groups", "i2")


def test_an_item_that_cannot_be_linked_is_not_made(
    presenter: AssessmentPresenter, saved: list[Change], qtbot: QtBot
) -> None:
    before = presenter.session.assessment
    with qtbot.waitSignal(presenter.refused):
        presenter.make_linked(FOR_WHOM, new("A wrong place", "impacts"))
    assert presenter.session.assessment is before


def test_back_returns_through_every_item_to_the_answer_one_set_out_from(
    presenter: AssessmentPresenter,
) -> None:
    presenter.make_linked(FOR_WHOM, new("Older women"))
    start = presenter.place
    presenter.open_linked(FOR_WHOM, "i2")
    assert presenter.place.inside == "i2"
    assert presenter.page().back_to == "Impact 1: For whom"
    presenter.open_linked(AnswerKey("group.name", "i2"), "sex")
    presenter.back()
    assert (presenter.place.inside, presenter.landing) == ("i2", AnswerKey("group.name", "i2"))
    presenter.back()
    assert (presenter.place, presenter.landing) == (start, FOR_WHOM)
    presenter.back()
    assert presenter.landing == AnswerKey("impacts", "i1")
    assert presenter.place == Place("first", "plain")


def test_going_elsewhere_forgets_the_way_back(presenter: AssessmentPresenter) -> None:
    presenter.open_linked(FOR_WHOM, "sex")
    presenter.go(Place("first", "plain"))
    presenter.open_item("i1")
    presenter.back()
    assert presenter.place == Place("first", "plain")


def test_everything_in_one_step_is_undone_at_once_or_never_done(
    presenter: AssessmentPresenter,
) -> None:
    session = presenter.session
    before = session.assessment
    with pytest.raises(EiaError):
        do_both(session, "Walks", "perhaps")
    assert session.assessment is before
    do_both(session, "Walks", "yes")
    assert session.can_undo == "Two things"
    session.undo()
    assert session.assessment.answers == before.answers


def test_a_step_in_which_nothing_was_done_is_none(presenter: AssessmentPresenter) -> None:
    label = presenter.session.can_undo
    with presenter.session.one_step("Nothing"):
        pass
    assert presenter.session.can_undo == label


def do_both(session: Session, title: str, digital: str) -> None:
    with session.one_step("Two things"):
        session.answer_typed(AnswerKey("title"), title)
        session.answer_typed(AnswerKey("digital"), digital)


def test_the_name_of_another_sort_of_item_is_offered_before_a_new_one_is_made() -> None:
    conversation = LinkTarget("c1", "Talk at the mosque", "Conversations")
    homes = (
        Linkable("evidence", "Evidence", "evidence", "evidence", can_grow=True),
        Linkable("engagement", "Conversations", "conversation", "engagement", can_grow=True),
    )
    asked = QuestionCard(
        FOR_WHOM, "links", "links", "", "", "", "", linkable=homes, targets=(conversation,)
    )
    offered = link_choices(asked, [], "talk at the mosque", only="evidence")
    assert offered[0].words == "Talk at the mosque (Conversations)"
    assert offered[0].item == "c1"
    assert offered[1].words == "Add new evidence: “talk at the mosque”"
    assert [each.item for each in link_choices(asked, [], "", only="evidence")] == [""]  # elsewhere
