"""Groups seen for what they are, and people who were heard."""

from datetime import date
from decimal import Decimal

import pytest

from eia_wizard.domain.answers import NumberTable
from quality.case import Case, case

KNOWN = "Fewer Roma families come than live here, says the health visitor."


def closer(group: str = "race", **said: str | tuple[str, ...]) -> Case:
    return case().has("groups", group, triage="closer", **said)


# R31, R32


def test_something_unequal_without_a_reason_why_is_a_finding() -> None:
    (finding,) = closer(know=KNOWN).finds("R31")
    assert finding.message == "For “Race” something unequal is described, and not why it happens."
    assert str(finding.places[0]) == "group.why:race"


def test_a_reason_why_completes_the_chain() -> None:
    assert not closer(know=KNOWN, why="Letters do not reach the site.").finds("R31")


def test_where_nothing_is_described_no_reason_is_wanted() -> None:
    assert not closer().finds("R31")


def test_where_a_form_asks_only_what_it_means_that_is_the_description() -> None:
    told = case("ehia").has("groups", "age", triage="closer", means="Older people come less.")
    assert told.finds("R31")
    assert not told.says("group.why", "Letters are small.", "age").finds("R31")


def test_not_to_know_why_is_no_reason_why() -> None:
    assert closer(know=KNOWN, why="We do not know why this happens.").finds("R31")


def test_a_reason_only_in_people_is_a_finding() -> None:
    assert closer(why_about=("people",)).finds("R32")
    assert not closer(why_about=("people", "service")).finds("R32")


# R33, R34


def test_no_combined_group_is_a_finding() -> None:
    (finding,) = closer().has("groups", "sex", triage="closer").finds("R33")
    assert finding.message == (
        "No combined group was looked at, such as “Race” and “Sex” together."
    )


def test_a_combined_group_is_made_of_two() -> None:
    told = closer().has("groups", "own", name="Older Roma women", members=("race", "sex"))
    assert not told.finds("R33")


def test_a_reason_for_no_combination_is_enough() -> None:
    told = closer().says("assessment.no_combination", "One ward, twelve beds: we know them all.")
    assert not told.finds("R33")


def test_a_small_assessment_is_not_asked_for_combinations() -> None:
    assert not case(size="light").has("groups", "race", triage="closer").finds("R33")


def test_what_else_is_changing_wants_an_answer() -> None:
    assert case().finds("R34")
    assert not case().says("assessment.cumulative", "The bus was cut in May.").finds("R34")


# R28


@pytest.mark.parametrize(
    "words",
    [
        "BAME patients wait longer.",
        "Ethnic minorities are less likely to be referred.",
        "People from black and minority ethnic groups come late.",
        "All other ethnic groups wait longer.",
        "Non-white patients wait longer than White patients.",
    ],
)
def test_all_ethnic_minorities_in_one_is_a_finding(words: str) -> None:
    assert closer(know=words).finds("R28")


@pytest.mark.parametrize(
    "words",
    [
        "Bangladeshi and Pakistani patients wait longest of all ethnic minority groups.",
        "Roma families are often counted under BAME, which hides them.",
        "Patients whose first language is not English wait longer.",
    ],
)
def test_ethnic_groups_told_apart_are_fine(words: str) -> None:
    assert not closer(know=words).finds("R28")


def test_white_and_all_others_is_a_finding() -> None:
    told = case().has("evidence", "e1", title="Register", topics=("ethnicity",))
    assert told.says("evidence.ethnic_categories", "two-broad", "e1").finds("R28")
    assert not told.says("evidence.ethnic_categories", "five-broad", "e1").finds("R28")


def test_two_broad_groups_beside_finer_ones_are_let_be() -> None:
    told = case().has("evidence", "e1", title="Register", topics=("ethnicity",))
    told = told.has("evidence", "e1", ethnic_categories="two-broad")
    assert told.finds("R28")
    told = told.has("evidence", "e2", topics=("ethnicity",))
    assert not told.has("evidence", "e2", ethnic_categories="five-broad").finds("R28")


def test_one_row_for_all_ethnic_minorities_is_a_finding() -> None:
    def rows(*names: str) -> Case:
        table = NumberTable(("Patients",), tuple((name, (Decimal(90),)) for name in names))
        return case().has("evidence", "e1", title="Register", table=table)

    assert rows("White", "All ethnic minorities").finds("R28")
    assert not rows("White", "Pakistani", "All other ethnic minorities").finds("R28")


def test_one_group_for_all_ethnic_minorities_is_a_finding() -> None:
    assert case().has("groups", "own", name="All ethnic minorities").finds("R28")
    assert not case().has("groups", "own", name="Roma families").finds("R28")


# R40


def test_sex_and_gender_reassignment_in_the_same_words_is_a_finding() -> None:
    told = case()
    for group in ("sex", "gender-reassignment"):
        told = told.has("groups", group, triage="closer", know="Women and trans people come late.")
    assert told.finds("R40")


def test_sex_and_gender_reassignment_in_each_others_place_is_a_finding() -> None:
    told = closer("sex", know="Trans people fear being called by an old name.")
    assert "changed places" in told.finds("R40")[0].message


def test_sex_and_gender_reassignment_each_for_itself_are_fine() -> None:
    told = closer("sex", know="Women come less often than men, and later.")
    know = "Trans people fear being called by an old name."
    assert not told.has("groups", "gender-reassignment", triage="closer", know=know).finds("R40")


# R10


def test_nobody_asked_is_a_finding() -> None:
    assert case().finds("R10")[0].message == "No conversation with anybody is recorded."


def harmed(*heard: str) -> Case:
    told = case().has("engagement", "c1", title="Lunch club", groups=heard)
    return told.has("impacts", "i1", summary="Later", direction="negative", group=("race",))


def test_nobody_asked_of_those_who_lose_is_a_finding() -> None:
    (finding,) = harmed("age").finds("R10")
    assert finding.message == "Something bad falls on Race, and no conversation reached them."


def test_one_of_those_who_lose_was_heard() -> None:
    assert not harmed("age", "race").finds("R10")


def test_a_combined_group_speaks_for_its_members() -> None:
    told = harmed("own").has("groups", "own", name="Older Roma women", members=("race", "sex"))
    assert not told.finds("R10")


def test_a_conversation_still_to_come_is_none_yet() -> None:
    told = case().has("engagement", "c1", title="Lunch club", on=date(2026, 4, 1))
    assert told.finds("R10")


# R11


def talk(on: date, about: str = "this-proposal") -> Case:
    told = case().has("engagement", "c1", title="Lunch club", on=on, subject=about)
    told = told.says("assessment.proposed_on", date(2026, 1, 10))
    return told.has("decisions", "d1", title="Close it", on=date(2026, 2, 10))


def test_asked_after_the_decision_is_a_finding() -> None:
    (finding,) = talk(date(2026, 2, 20)).finds("R11")
    assert finding.message == (
        "“Lunch club” took place on 20 February 2026, after the decision of 10 February 2026."
    )


def test_asked_before_there_was_a_proposal_is_a_finding() -> None:
    assert "before there was a proposal" in talk(date(2026, 1, 2)).finds("R11")[0].message


def test_asked_on_the_proposal_before_the_decision_is_in_time() -> None:
    assert not talk(date(2026, 1, 20)).finds("R11")


def test_asked_only_about_the_idea_is_a_finding() -> None:
    assert (
        "nobody about this proposal" in talk(date(2026, 1, 2), "the-idea").finds("R11")[0].message
    )


def test_when_everybody_was_asked_after_the_decision_it_was_too_late() -> None:
    assert "after the decision" in talk(date(2026, 2, 20), "the-service").finds("R11")[0].message


def test_asked_about_the_service_after_the_decision_is_how_one_follows_up() -> None:
    told = talk(date(2026, 1, 20)).has("engagement", "c2", title="A year on")
    told = told.has("engagement", "c2", on=date(2026, 2, 20), subject="the-service")
    assert not told.finds("R11")


def test_asked_how_it_goes_once_it_has_started_is_follow_up() -> None:
    told = talk(date(2026, 1, 20)).has("engagement", "c2", title="A year on")
    told = told.has("engagement", "c2", on=date(2026, 2, 25), subject="this-proposal")
    assert told.finds("R11")
    assert not told.says("assessment.implemented_on", date(2026, 2, 20)).finds("R11")
    only = talk(date(2026, 2, 25)).says("assessment.implemented_on", date(2026, 2, 20))
    assert only.finds("R11")


# R12


def heard(**said: str | tuple[str, ...]) -> Case:
    told = case().has("impacts", "i1", summary="Later", direction="negative")
    return told.has("engagement", "c1", title="Lunch club", said="The bus does not come.", **said)


def test_heard_and_linked_to_nothing_is_a_finding() -> None:
    (finding,) = heard().finds("R12")
    assert finding.message.startswith("What people said in “Lunch club” led to no impact")


def test_heard_and_linked_is_fine() -> None:
    assert not heard(led_to=("i1",)).finds("R12")


def test_a_requirement_that_comes_from_a_conversation_is_a_link_too() -> None:
    told = heard().has("requirements", "r1", text="Fetch them")
    assert told.finds("R12")
    assert not told.says("requirement.from", ("c1",), "r1").finds("R12")


def test_to_use_what_people_said_as_evidence_is_not_yet_to_act_on_it() -> None:
    assert heard().has("impacts", "i1", summary__basis=("c1",)).finds("R12")


def test_at_the_smallest_size_what_changed_is_enough() -> None:
    light = heard().says("assessment.size", "light")
    assert light.finds("R12")
    assert not light.has("engagement", "c1", changed="A minibus fetches them.").finds("R12")


# R42


def test_written_by_one_person_alone_is_a_finding() -> None:
    told = case().says("assessment.lead", "Jo Marsh, commissioner")
    assert told.finds("R42")
    assert told.says("assessment.team", "Jo Marsh, commissioner").finds("R42")
    assert not told.says("assessment.team", "A physiotherapist and two patients").finds("R42")


@pytest.mark.parametrize("team", ["Just me", "Only the author.", "No one else", "Dr Jo Marsh"])
def test_an_author_who_names_nobody_else_is_alone(team: str) -> None:
    told = case().says("assessment.lead", "Jo Marsh, commissioner")
    assert told.says("assessment.team", team).finds("R42")
    assert not told.says("assessment.team", f"{team}, and the staff side").finds("R42")


@pytest.mark.parametrize("rule", ["R10", "R25"])
def test_nothing_is_missed_where_no_assessment_is_needed(rule: str) -> None:
    assert case().finds(rule)
    assert not case().says("assessment.need", "not-needed").finds(rule)
