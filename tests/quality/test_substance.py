"""Whether an assessment says anything of impacts and groups."""

import pytest

from quality.case import Case, case

WORSE = {"summary": "Women wait longer for a class", "direction": "negative"}
REASON = "The class is the same for all and costs nothing, so nobody is nearer or further."
CLOSER_WORDS = "Fewer come than need it, says the register of the clinic in Northfield."


def worse(**said: str | tuple[str, ...]) -> Case:
    return case().has("impacts", "i1", **WORSE, **said)


# R02


def test_a_negative_impact_with_neither_action_nor_reason_is_a_finding() -> None:
    (finding,) = worse().finds("R02")
    assert finding.message == (
        "“Women wait longer for a class” is negative, and there is neither an action nor a reason."
    )
    assert finding.blocks == ("lead", "decision")
    assert str(finding.places[0]) == "impact.summary:i1"


def test_an_action_answers_a_negative_impact() -> None:
    assert not worse().has("actions", "a1", summary="Add a class", **{"for": ("i1",)}).finds("R02")


def test_an_action_that_was_dropped_answers_nothing() -> None:
    given_up = worse().has("actions", "a1", **{"for": ("i1",)}, status="dropped")
    assert given_up.finds("R02")


def test_a_written_reason_is_enough() -> None:
    assert not worse(justification="The old hall is unsafe and closes in any case.").finds("R02")


@pytest.mark.parametrize("phrase", ["N/A", "None.", "TBC", "n/a – see above"[:3]])
def test_a_phrase_that_says_nothing_is_no_reason(phrase: str) -> None:
    assert worse(justification=phrase).finds("R02")


def test_no_reason_makes_a_missing_adjustment_lawful() -> None:
    unlawful = worse(
        justification="The old hall is unsafe and closes in any case.", lawfulness=("adjustments",)
    )
    assert "No reason makes this effect lawful" in unlawful.finds("R02")[0].todo


def test_a_positive_impact_needs_no_action() -> None:
    assert not case().has("impacts", "i1", summary="Sooner", direction="positive").finds("R02")


# R03


@pytest.mark.parametrize("direction", ["positive", "negative"])
def test_an_impact_without_evidence_is_a_finding(direction: str) -> None:
    (finding,) = case().has("impacts", "i1", summary="Sooner", direction=direction).finds("R03")
    assert finding.message == "“Sooner” rests on no evidence."


def test_an_impact_rests_on_what_people_said_as_well_as_on_figures() -> None:
    heard = case().has("engagement", "e1", title="Lunch club")
    assert not heard.has("impacts", "i1", **WORSE, summary__basis=("e1",)).finds("R03")


def test_evidence_that_was_removed_supports_nothing() -> None:
    assert worse(summary__basis=("gone",)).finds("R03")


def test_a_gap_is_no_evidence() -> None:
    unknown = case().has("gaps", "g1", summary="How many come by bus")
    assert unknown.has("impacts", "i1", **WORSE, summary__basis=("g1",)).finds("R03")


def test_an_impact_not_yet_known_need_not_rest_on_anything() -> None:
    assert not case().has("impacts", "i1", summary="Perhaps", direction="unknown").finds("R03")


# R04


def triaged(triage: str = "no-difference", **said: str) -> Case:
    told = case()
    for item in told.on.collections["groups"].items:
        told = told.has("groups", item.id, triage=triage, **said)
    return told


def test_a_characteristic_that_nobody_looked_at_is_a_finding() -> None:
    (finding,) = triaged().says("group.triage", None, "race").finds("R04")
    assert finding.message == "Race was not looked at."
    assert finding.places[0].item == "race"
    assert not finding.may_be_accepted


def test_many_groups_not_looked_at_are_one_finding() -> None:
    (finding,) = case().finds("R04")
    assert finding.message == (
        "Age, Disability, Gender reassignment and 24 more were not looked at."
    )


def test_looked_at_once_with_a_reason_is_enough() -> None:
    assert not triaged(reason=REASON).finds("R04")


def test_a_group_chosen_for_a_closer_look_and_left_empty_is_a_finding() -> None:
    empty = triaged(reason=REASON).has("groups", "race", triage="closer")
    assert "closer at “Race”" in empty.finds("R04")[0].message


def test_one_true_word_about_a_group_is_enough_not_to_be_left_empty() -> None:
    looked = triaged(reason=REASON).has("groups", "race", triage="closer")
    assert not looked.has("groups", "race", know=CLOSER_WORDS).finds("R04")
    assert looked.has("groups", "race", know="N/A").finds("R04")


def test_a_group_covered_by_no_other_is_a_finding() -> None:
    covered = triaged(reason=REASON).has("groups", "race", triage="covered")
    assert covered.finds("R04")
    assert not covered.has("groups", "race", covered_by=("migrants",)).finds("R04")


# R05


def test_no_difference_without_a_reason_is_a_finding() -> None:
    (finding,) = case().has("groups", "race", triage="no-difference").finds("R05")
    assert finding.message == "For “Race” no difference is expected, and no reason is given."


@pytest.mark.parametrize(
    "phrase",
    [
        *("No impact", "n/a", "None identified.", "Not applicable", "See above"),
        "We do not expect any adverse impact on this group.",
        "No differential effect has been identified at this stage.",
    ],
)
def test_an_empty_phrase_is_no_reason_for_no_difference(phrase: str) -> None:
    assert case().has("groups", "race", triage="no-difference", reason=phrase).finds("R05")


def test_a_reason_that_another_group_gives_serves_here_too() -> None:
    shared = case().has("groups", "sex", triage="no-difference", reason=REASON)
    assert not shared.has("groups", "race", triage="no-difference", reason_as=("sex",)).finds("R05")


def test_a_shared_reason_that_is_not_there_serves_nobody() -> None:
    nothing = case().has("groups", "sex", triage="no-difference")
    nothing = nothing.has("groups", "race", triage="no-difference", reason_as=("sex",))
    assert len(nothing.finds("R05")) == 2


def test_an_impact_without_effect_wants_a_reason() -> None:
    none = case().has("impacts", "i1", summary="Parking", direction="none")
    assert none.finds("R05")
    assert not none.has("impacts", "i1", no_effect_reason=REASON).finds("R05")


# R07


def said_of(role: str, *groups: str, words: str = CLOSER_WORDS) -> Case:
    told = case()
    for group in groups:
        told = told.has("groups", group, triage="closer").says(role, words, group)
    return told


def test_the_same_words_in_three_groups_are_a_finding() -> None:
    (finding,) = said_of("group.know", "age", "sex", "race").finds("R07")
    assert finding.message.startswith("Age, Race and Sex have the same words: “Fewer come")
    assert finding.blocks == ()


def test_the_same_words_under_different_questions_are_the_same() -> None:
    told = said_of("group.know", "age").has("groups", "sex", triage="closer", why=CLOSER_WORDS)
    assert not told.has("groups", "age", means=CLOSER_WORDS).finds("R07")
    assert told.has("groups", "race", triage="closer", means=CLOSER_WORDS).finds("R07")


def test_words_that_differ_only_by_the_name_of_the_group_are_the_same() -> None:
    told = case()
    for group, name in (("age", "Age"), ("sex", "Sex"), ("race", "Race")):
        words = f"We do not think that {name} makes any difference to who comes to the class."
        told = told.has("groups", group, triage="closer").says("group.means", words, group)
    assert told.finds("R07")


def test_words_that_differ_by_one_are_the_same() -> None:
    told = case()
    for group, who in (("age", "Older"), ("sex", "Pregnant"), ("race", "Bangladeshi")):
        words = f"{who} people may find it harder to reach the clinic in the evening by bus."
        told = told.has("groups", group, triage="closer").says("group.know", words, group)
    assert told.finds("R07")


def test_the_same_words_in_two_groups_are_no_pattern() -> None:
    assert not said_of("group.know", "age", "sex").finds("R07")


def test_three_groups_in_their_own_words_are_fine() -> None:
    told = said_of("group.know", "age", "sex")
    other = "Roma families told the health visitor that letters never reach the site."
    assert not told.has("groups", "race", triage="closer", know=other).finds("R07")


def test_a_reason_openly_shared_is_no_copy() -> None:
    told = case().has("groups", "sex", triage="no-difference", reason=REASON)
    for group in ("age", "race", "disability"):
        told = told.has("groups", group, triage="no-difference", reason_as=("sex",))
    assert not told.finds("R07")


def test_one_reason_for_nearly_everyone_is_to_be_read_again() -> None:
    told = case().has("groups", "sex", triage="no-difference", reason=REASON)
    others = ("age", "race", "disability", "carers", "rural", "digital", "literacy", "homeless")
    for group in others[:-1]:
        told = told.has("groups", group, triage="no-difference", reason_as=("sex",))
    assert not told.finds("R07")
    told = told.has("groups", others[-1], triage="no-difference", reason_as=("sex",))
    (finding,) = told.finds("R07")
    assert finding.message.startswith("One reason, given for “Sex”, serves 8 other groups: “")
    assert finding.blocks == ()


def test_no_impact_three_times_is_the_same_words() -> None:
    told = case()
    for group in ("age", "race", "disability"):
        told = told.has("groups", group, triage="no-difference", reason="No impact.")
    assert "No impact" in told.finds("R07")[0].message


def test_the_same_impact_for_three_groups_is_a_finding() -> None:
    told = case()
    for n, group in enumerate(("age", "race", "sex")):
        words = "People will find it harder to get to the clinic in time"
        told = told.has("impacts", f"i{n}", summary=words, group=(group,), direction="negative")
    assert told.finds("R07")


# R08 and R09


def test_nobody_who_notices_anything_is_a_finding() -> None:
    assert triaged(reason=REASON).finds("R08")


def test_one_group_looked_at_closer_is_not_nobody() -> None:
    assert not triaged(reason=REASON).has("groups", "sex", triage="closer").finds("R08")


def test_while_groups_wait_nothing_is_said_about_all_of_them() -> None:
    assert not triaged().says("group.triage", None, "sex").finds("R08")


def test_only_impacts_without_effect_are_a_finding() -> None:
    told = triaged(reason=REASON).has("groups", "sex", triage="closer")
    assert told.has("impacts", "i1", summary="Parking", direction="none").finds("R08")


def test_everything_good_for_everyone_is_a_finding() -> None:
    good = case().has("impacts", "i1", direction="positive", group=("age",))
    good = good.has("impacts", "i2", direction="positive", group=("sex",))
    (finding,) = good.finds("R09")
    assert finding.message == "All 2 impacts are good, for all 2 groups that they fall on."


def test_one_impact_that_is_not_good_is_enough_of_a_look() -> None:
    mixed = case().has("impacts", "i1", direction="positive", group=("age",))
    assert not mixed.has("impacts", "i2", direction="unknown", group=("sex",)).finds("R09")
