"""Under the title stands the next date that somebody waits for."""

from datetime import date

from builders import FORMS, MOMENT
from eia_wizard.app.session import Session
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.assessment import Assessment
from eia_wizard.presenters.headline import headlines

TODAY = date(2026, 3, 1)


def session() -> Session:
    form, _files = open_form(FORMS / "commissioning", FORMS / "shared")
    empty = Assessment(id="A1", form_digest=form.digest, began_at=MOMENT, answers={})
    return Session(empty, form, TODAY, lambda _change: None)


def with_decision(day: str, outcome: str = "") -> Session:
    made = session()
    made.add_item("decisions", "D1")
    on = made.form.with_role("decision.on")
    assert on is not None
    made.answer_typed(AnswerKey(on.id, "D1"), day)
    if outcome:
        taken = made.form.with_role("decision.outcome")
        assert taken is not None
        made.answer_typed(AnswerKey(taken.id, "D1"), taken.terms.options[0].id)
    return made


def test_a_coming_decision_is_named_with_the_days_left() -> None:
    said = headlines(with_decision("14 April 2026").reading, TODAY)[0]
    assert said.startswith("Decision 14 April 2026, in 44 days")


def test_a_decision_that_was_taken_no_longer_waits() -> None:
    said = headlines(with_decision("14 April 2026", outcome="taken").reading, TODAY)[0]
    assert "Decision" not in said


def test_a_date_that_is_past_is_not_the_next() -> None:
    assert "Decision" not in headlines(with_decision("1 January 2026").reading, TODAY)[0]


def test_without_dates_only_the_size_is_said() -> None:
    assert headlines(session().reading, TODAY)[0].endswith("assessment")


def test_a_round_of_review_waits_until_it_has_an_outcome() -> None:
    made = session()
    made.add_item("reviews", "R1")
    made.answer_typed(AnswerKey("round.as", "R1"), "panel")
    made.answer_typed(AnswerKey("round.on", "R1"), "20 March 2026")
    assert headlines(made.reading, TODAY)[0].startswith("Panel 20 March 2026, in 19 days")
    made.answer_typed(AnswerKey("round.outcome", "R1"), "approved")
    assert "Panel" not in headlines(made.reading, TODAY)[0]


def test_it_is_said_in_ever_fewer_words_for_where_there_is_little_room() -> None:
    said = headlines(with_decision("14 April 2026").reading, TODAY)
    assert said[0].startswith(said[1])
    assert said[1:] == ("Decision 14 April 2026, in 44 days", "Decision 14 April 2026")
    assert len(headlines(session().reading, TODAY)) == 1
