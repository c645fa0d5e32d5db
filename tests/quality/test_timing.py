"""Whether regard was had in time."""

from datetime import date

from quality.case import case


def test_an_assessment_begun_after_the_decision_is_a_finding() -> None:
    late = (
        case()
        .says("assessment.began_on", date(2026, 2, 20))
        .has("decisions", "d1", title="Close the clinic", on=date(2026, 2, 1))
    )
    (finding,) = late.finds("R01")
    assert finding.message == (
        "Work on this assessment began on 20 February 2026; "
        "“Close the clinic” is dated 1 February 2026."
    )
    assert finding.blocks == ("decision",)
    assert not finding.may_be_accepted


def test_an_assessment_begun_on_the_day_of_the_decision_is_not_after_it() -> None:
    same = (
        case()
        .says("assessment.began_on", date(2026, 2, 1))
        .has("decisions", "d1", title="Close the clinic", on=date(2026, 2, 1))
    )
    assert not same.finds("R01")


def test_an_assessment_complete_only_after_the_last_decision_is_a_finding() -> None:
    late = (
        case()
        .says("assessment.completed_on", date(2026, 2, 20))
        .has("decisions", "d1", title="Option", on=date(2026, 1, 1))
        .has("decisions", "d2", title="Award", on=date(2026, 2, 1))
    )
    assert [finding.places[0].question for finding in late.finds("R01")] == ["completed-on"]


def test_an_assessment_complete_between_two_decisions_is_in_time_for_the_last() -> None:
    in_time = (
        case()
        .says("assessment.completed_on", date(2026, 1, 20))
        .has("decisions", "d1", title="Option", on=date(2026, 1, 1))
        .has("decisions", "d2", title="Award", on=date(2026, 2, 1))
    )
    assert not in_time.finds("R01")


def test_two_weeks_before_the_decision_is_a_close_beginning() -> None:
    close = (
        case()
        .says("assessment.began_on", date(2026, 2, 1))
        .has("decisions", "d1", title="Close the clinic", on=date(2026, 2, 15))
    )
    assert "14 days" in close.finds("R44")[0].message


def test_five_weeks_before_the_decision_is_time_enough() -> None:
    early = (
        case()
        .says("assessment.began_on", date(2026, 2, 1))
        .has("decisions", "d1", title="Close the clinic", on=date(2026, 3, 8))
    )
    assert not early.finds("R44")
