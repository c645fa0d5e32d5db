import pytest

from builders import DAY, MOMENT, tiny_form
from eia_wizard.app.session import Session
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment, Change
from eia_wizard.domain.errors import EiaError, Unsuitable

FORM = tiny_form()
TITLE = AnswerKey("title")


@pytest.fixture
def saved() -> list[Change]:
    return []


@pytest.fixture
def session(saved: list[Change]) -> Session:
    return Session(Assessment("A1", FORM.digest, MOMENT), FORM, DAY, saved.append)


def test_an_answer_is_in_the_snapshot_at_once_and_handed_on_to_be_saved(
    session: Session, saved: list[Change]
) -> None:
    change = session.answer_typed(TITLE, "Walks")
    assert session.assessment.answers[TITLE] == "Walks"
    assert saved == [change]
    assert change.keys == (TITLE,)


def test_an_empty_answer_takes_the_answer_away(session: Session) -> None:
    session.answer_typed(TITLE, "Walks")
    session.answer_typed(TITLE, "  ")
    assert TITLE not in session.assessment.answers


def test_undo_and_redo_go_back_and_forth_and_are_saved(
    session: Session, saved: list[Change]
) -> None:
    session.answer_typed(TITLE, "Walks")
    session.answer_typed(TITLE, "Runs")
    session.undo()
    assert session.assessment.answers[TITLE] == "Walks"
    session.undo()
    assert session.undo() is None
    session.redo()
    session.redo()
    assert session.assessment.answers[TITLE] == "Runs"
    assert session.redo() is None
    assert len(saved) == 6


def test_a_new_answer_forgets_what_was_undone(session: Session) -> None:
    session.answer_typed(TITLE, "Walks")
    session.undo()
    session.answer_typed(TITLE, "Runs")
    assert session.redo() is None


def test_an_item_is_added_at_the_end_and_knows_its_stage(session: Session) -> None:
    session.add_item("impacts", "i1", "first")
    session.add_item("impacts", "i2")
    assert session.reading.items("impacts") == ("i1", "i2")
    assert session.assessment.answers[AnswerKey("impacts.recorded-at", "i1")] == "first"


def test_a_removed_item_keeps_what_was_said_of_it(session: Session) -> None:
    session.add_item("impacts", "i1")
    session.answer_typed(AnswerKey("impact.summary", "i1"), "Dark")
    session.remove_item("impacts", "i1")
    assert session.reading.items("impacts") == ()
    session.undo()
    assert session.reading.label("i1") == "Dark"


@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("titel", "no question “titel”"),
        ("impact.summary", "asked of each item"),
        ("impact.summary:i9", "no item “i9”"),
        ("title:sex", "no item “sex”"),
        ("group.why:i1", "no item “i1”"),
        ("pair.note:i1+nobody", "no item"),
    ],
)
def test_what_does_not_exist_is_refused_by_name(session: Session, key: str, named: str) -> None:
    session.add_item("impacts", "i1")
    with pytest.raises(EiaError, match=named.replace("+", r"\+")):
        session.answer_typed(AnswerKey.parse(key), "x")


def test_items_that_follow_from_the_form_cannot_be_added(session: Session) -> None:
    with pytest.raises(EiaError, match="none can be added"):
        session.add_item("pairs", "p1")
    with pytest.raises(EiaError, match="no collection “moods”"):
        session.add_item("moods", "m1")


def test_a_link_leads_only_to_items_of_its_collections(session: Session) -> None:
    session.add_item("impacts", "i1")
    session.answer_typed(AnswerKey("impact.groups", "i1"), "sex")
    with pytest.raises(Unsuitable, match="no item of Groups"):
        session.answer_typed(AnswerKey("impact.groups", "i1"), "i1")


def test_a_refused_answer_changes_nothing(session: Session, saved: list[Change]) -> None:
    with pytest.raises(Unsuitable):
        session.answer_typed(AnswerKey("digital"), "perhaps")
    assert saved == []


def test_typing_on_is_one_step_for_undo(session: Session) -> None:
    session.answer_typed(TITLE, "Wal", continuing=True)
    session.answer_typed(TITLE, "Walks", continuing=True)
    session.undo()
    assert TITLE not in session.assessment.answers


def test_an_item_is_moved_within_its_list(session: Session) -> None:
    for item in ("i1", "i2", "i3"):
        session.add_item("impacts", item)
    session.move_item("impacts", "i3", -2)
    assert session.reading.items("impacts") == ("i3", "i1", "i2")
    assert session.move_item("impacts", "i3", -1) is None
    session.undo()
    assert session.reading.items("impacts") == ("i1", "i2", "i3")


def test_undo_says_what_it_would_take_back(session: Session) -> None:
    assert session.can_undo == ""
    session.answer_typed(TITLE, "Walks")
    assert session.can_undo == "Answer: What is it called?"
    session.undo()
    assert session.can_redo == "Answer: What is it called?"


def test_a_list_of_items_is_put_in_order_but_never_lengthened_by_hand(session: Session) -> None:
    for item in ("i1", "i2"):
        session.add_item("impacts", item)
    session.answer_typed(AnswerKey("impacts"), "i2, i1")
    assert session.reading.items("impacts") == ("i2", "i1")
    for typed in ("i1, nobody", "sex", "i1+sex"):
        with pytest.raises(Unsuitable):
            session.answer_typed(AnswerKey("impacts"), typed)


@pytest.mark.parametrize(("collection", "typed"), [("groups", "sex, age"), ("pairs", "i1+sex")])
def test_items_of_the_form_cannot_be_put_into_a_list(
    session: Session, collection: str, typed: str
) -> None:
    session.add_item("impacts", "i1")
    with pytest.raises(Unsuitable):
        session.answer_typed(AnswerKey(collection), typed)
