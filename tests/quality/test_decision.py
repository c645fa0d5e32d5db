"""What those who decide have before them, and what is looked at afterwards."""

from dataclasses import replace
from datetime import date

import pytest

from eia_wizard.domain.answers import AnswerKey
from eia_wizard.quality.look import Sealed
from quality.case import Case, case

DUTIES = ("aim.eliminate", "aim.advance", "aim.relations", "duty.access", "duty.outcomes")
OWN_WORDS = (
    "Complaints about rude reception staff are taken up by the new manager.",
    "Classes in three villages let people without a car come as often as others.",
    "Mixed classes bring neighbours together who otherwise would not meet.",
    "The wait falls most where it was longest, in Northfield.",
    "People who finish a class come back to hospital half as often.",
)


# R06


def decided(**said: str) -> Case:
    told = case().says("assessment.decision_maker", "Joint committee")
    return told.has("decisions", "d1", title="Close it", on=date(2026, 2, 1), taken="yes", **said)


def test_a_decision_that_nobody_approved_is_a_finding() -> None:
    (finding,) = decided().finds("R06")
    assert finding.message == "“Close it” is taken, and nobody is named who approved it."
    assert finding.blocks == ("decision", "publication")


def test_a_decision_with_a_name_under_it_is_fine() -> None:
    assert not decided(approved_by="Director of strategy").finds("R06")


def test_a_final_record_without_a_decision_maker_is_a_finding() -> None:
    final = case().says("assessment.completed_on", date(2026, 2, 1))
    assert "nobody is named who decides" in final.finds("R06")[0].message


def test_a_decision_with_an_outcome_is_taken_whether_that_is_said_or_not() -> None:
    told = case().says("assessment.decision_maker", "Joint committee")
    told = told.has("decisions", "d1", title="Close it", outcome="adjust")
    assert told.finds("R06")
    assert not told.has("decisions", "d1", taken="no").finds("R06")


def test_who_took_one_decision_is_not_who_decides() -> None:
    told = case().has("decisions", "d1", taken="yes", body="Joint committee", approved_by="Chair")
    assert told.finds("R06")[0].message == (
        "The record is final. Joint committee took a decision, and the assessment names nobody."
    )


def test_a_record_that_is_not_final_may_wait_for_its_decision_maker() -> None:
    assert not case().has("decisions", "d1", on=date(2026, 6, 1), taken="no").finds("R06")


# R35 and R36


def duties(*words: str) -> Case:
    told = case()
    for role, said in zip(DUTIES, words, strict=False):
        told = told.says(role, said)
    return told


def test_a_duty_without_an_answer_is_a_finding() -> None:
    (finding,) = duties(*OWN_WORDS[:4]).finds("R35")
    assert finding.message.startswith("One of the duties has no answer")
    assert finding.places[0].question == "duty-outcomes"


def test_a_duty_whose_answer_says_nothing_is_not_said_to_have_none() -> None:
    (finding,) = duties("N/A", *OWN_WORDS[1:]).finds("R35")
    assert "or one that says nothing" in finding.message


def test_the_same_words_for_all_duties_are_a_finding() -> None:
    same = duties(*["The change will be good for everybody who uses the service."] * 5)
    assert same.finds("R35")[0].message == "The same words answer 5 of the duties."


def test_each_duty_in_its_own_words_is_fine() -> None:
    assert not duties(*OWN_WORDS).finds("R35")


def test_good_relations_waved_off_is_a_finding() -> None:
    assert case().says("aim.relations", "N/A").finds("R36")
    assert not case().says("aim.relations", OWN_WORDS[2]).finds("R36")


def test_good_relations_waved_off_are_one_finding() -> None:
    waved = case().says("aim.relations", "Good relations are not affected.")
    assert waved.finds("R36")
    assert "good relations" not in waved.finds("R35")[0].message
    assert "good relations" in case().says("aim.eliminate", OWN_WORDS[0]).finds("R35")[0].message


# R37


@pytest.mark.parametrize("digital", ["yes", "not-sure"])
def test_digital_without_another_way_is_a_finding(digital: str) -> None:
    told = case().says("assessment.digital", digital)
    assert told.finds("R37")
    assert not told.says("assessment.non_digital_route", "By telephone and at the desk.").finds(
        "R37"
    )


def test_nothing_digital_needs_no_other_way() -> None:
    assert not case().says("assessment.digital", "no").finds("R37")


# R38


def bought(route: str = "competitive") -> Case:
    told = case().says("assessment.procurement", "yes").says("assessment.route", route)
    return told.has("decisions", "d1", title="Award", kind="award", on=date(2026, 6, 1))


def specified(told: Case) -> Case:
    told = told.has("requirements", "r1", text="Interpreters at each first visit")
    return told.has("measures", "m1", title="First visits by language")


def test_something_bought_without_equality_is_three_findings() -> None:
    assert [finding.places[0].question for finding in bought().finds("R38")] == [
        "requirements",
        "measures",
        "award-update",
    ]


def test_a_specification_with_an_update_before_award_is_fine() -> None:
    told = specified(bought())
    assert not told.says("assessment.award_update", "No interpreters at weekends.").finds("R38")


def test_before_an_award_is_in_sight_no_update_is_wanted() -> None:
    early = case().says("assessment.procurement", "yes").says("assessment.route", "competitive")
    assert not specified(early).finds("R38")
    assert specified(early.says("assessment.completed_on", date(2026, 2, 1))).finds("R38")


def test_where_patients_choose_among_all_there_is_no_award_to_update() -> None:
    assert not specified(bought("direct-b")).finds("R38")


def test_where_nobody_bids_the_provider_is_asked_all_the_same() -> None:
    (finding,) = specified(bought("direct-c")).finds("R38")
    assert finding.todo.startswith("Ask the provider what it cannot meet")


def test_nothing_bought_needs_no_specification() -> None:
    assert not case().says("assessment.procurement", "no").finds("R38")


# R45


def test_words_changed_after_they_were_decided_on_are_a_finding() -> None:
    told = case().says("assessment.proposal", "Close the clinic on Mondays.")
    sealed = Sealed("d1", date(2026, 2, 1), told.assessment.answers)
    same = Case(told.assessment, sealed=(sealed,))
    assert not same.finds("R45")
    (finding,) = same.says("assessment.proposal", "Close the clinic.").finds("R45")
    assert finding.message == ("One answer is no longer what was decided on: “What is proposed”.")


def test_what_grows_after_a_decision_is_no_change_to_it() -> None:
    told = case().has("actions", "a1", summary="Add a class", outcome="Two came")
    sealed = Sealed("d1", date(2026, 2, 1), told.assessment.answers)
    after = Case(told.assessment, sealed=(sealed,))
    after = after.has("actions", "a1", status="done", outcome="Twelve came")
    assert not after.finds("R45")


def agreed() -> Case:
    told = case().has("actions", "a1", summary="Add a class").has("actions", "a2", summary="Ramp")
    told = told.has("impacts", "i1", summary="Later", direction="negative")
    told = told.says("action.for", ("i1",), "a1").has("groups", "race", triage="closer")
    told = told.has("decisions", "d1", title="Close", outcome="adjust", reference="Paper 7")
    return Case(told.assessment, sealed=(Sealed("d1", date(2026, 2, 1), told.assessment.answers),))


def test_whatever_was_decided_on_counts_and_not_words_alone() -> None:
    same = agreed()
    assert not same.finds("R45")
    assert same.says("impact.direction", "positive", "i1").finds("R45")
    assert same.says("group.triage", "no-difference", "race").finds("R45")
    assert same.says("decision.outcome", "no-change", "d1").finds("R45")
    without = same.assessment.answering(AnswerKey("actions"), ("a1",))
    assert replace(same, assessment=without).finds("R45")


def test_a_longer_list_or_another_minute_reference_is_no_change() -> None:
    same = agreed()
    assert not same.says("decision.reference", "Minute 4", "d1").finds("R45")
    more = same.has("impacts", "i2", summary="Further").says("action.for", ("i1", "i2"), "a1")
    assert not more.finds("R45")


# R22


def test_no_date_for_looking_again_is_a_finding() -> None:
    assert "no date on which" in case().finds("R22")[0].message


def test_a_date_that_passed_is_a_finding_until_the_next_is_set() -> None:
    past = case().says("review.on", date(2026, 2, 1))
    assert "was to be looked at again on 1 February 2026" in past.finds("R22")[0].message
    told = past.says("assessment.results", "Waits fell in Northfield.")
    assert told.finds("R22")[0].todo == "Set the next date."
    assert not told.says("review.on", date(2026, 9, 1)).finds("R22")


def test_once_it_was_looked_at_the_next_date_may_be_later() -> None:
    told = case().says("assessment.implemented_on", date(2025, 2, 1))
    told = told.says("review.on", date(2026, 9, 1))
    assert told.finds("R22")
    assert not told.says("assessment.results", "Waits fell in Northfield.").finds("R22")


def test_what_was_done_before_the_start_does_not_show_how_it_went() -> None:
    told = case().says("assessment.implemented_on", date(2025, 2, 1))
    told = told.says("review.on", date(2026, 9, 1))
    told = told.has("actions", "a1", status="done", outcome="Put up.", due_on=date(2025, 1, 20))
    assert told.finds("R22")
    assert not told.has("actions", "a1", due_on=date(2025, 3, 1)).finds("R22")


@pytest.mark.parametrize(("on", "is_late"), [(date(2027, 6, 1), False), (date(2027, 6, 2), True)])
def test_a_year_after_the_start_is_the_latest(on: date, is_late: bool) -> None:
    told = case().says("assessment.implemented_on", date(2026, 6, 1)).says("review.on", on)
    assert bool(told.finds("R22")) == is_late


# R39


def test_no_measure_by_group_is_a_finding() -> None:
    told = case().has("groups", "race", triage="closer").has("measures", "m1", title="Waits")
    assert told.finds("R39")[0].message == "No measure is broken down by group: “Waits”."
    assert not told.has("measures", "m1", groups=("race",)).finds("R39")


def test_a_size_that_asks_for_no_measure_lacks_none() -> None:
    told = case(size="light").has("groups", "race", triage="closer")
    assert not told.finds("R39")
    assert case().has("groups", "race", triage="closer").finds("R39")


# R43


def test_the_last_promises_not_told_are_a_finding() -> None:
    told = case().says("assessment.previous", "yes")
    assert told.finds("R43")
    assert not told.has("past-actions", "p1", summary="Ramp", status="done").finds("R43")
    assert not told.says("assessment.previous_actions", "Nobody knows; we ask them.").finds("R43")


# R41


LONG = " ".join(["word"] * 36)


def test_a_sentence_of_thirty_six_words_is_long() -> None:
    assert "36 words" in case().says("assessment.summary", f"{LONG}.").finds("R41")[0].message


def test_a_sentence_of_thirty_five_words_is_not() -> None:
    assert not case().says("assessment.summary", " ".join(["word"] * 35) + ".").finds("R41")


def test_a_short_form_that_is_not_told_is_a_finding() -> None:
    said = "Patients of the MSK service wait."
    assert "(MSK)" in case().says("assessment.summary", said).finds("R41")[0].message
    told = "Patients of the muscle and joint service (MSK) wait. The NHS pays."
    assert not case().says("assessment.summary", told).finds("R41")


HARD = " ".join(
    ["Operationalising multidisciplinary organisational responsibilities necessitates"] * 5
)


def test_a_few_lines_of_long_words_are_hard_to_read() -> None:
    assert "reading age" in case().says("assessment.summary", f"{HARD}.").finds("R41")[0].message
    easy = "The van stops at the site each week and nobody has to book. " * 3
    assert not case().says("assessment.summary", easy).finds("R41")


def test_what_everybody_knows_needs_no_telling() -> None:
    assert not case().says("assessment.summary", "Women with HIV see the NHS nurse.").finds("R41")
