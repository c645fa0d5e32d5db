"""What an assessment rests on, and what is not known."""

from datetime import date

import pytest

from quality.case import Case, case

SOUND = {
    "title": "Referrals 2025",
    "publisher": "Tarnwick data team",
    "published_on": date(2025, 6, 1),
    "reference": "Report 12",
}


def evidence(kind: str, published: date, title: str = "Referrals") -> Case:
    return case().has("evidence", "e1", title=title, type=kind, published_on=published)


# R23


@pytest.mark.parametrize(
    ("kind", "old", "fresh"),
    [
        ("numbers", date(2024, 2, 1), date(2024, 4, 1)),
        ("survey", date(2023, 2, 1), date(2023, 4, 1)),
        ("research", date(2021, 2, 1), date(2021, 4, 1)),
        ("law", date(2021, 2, 1), date(2021, 4, 1)),
    ],
)
def test_evidence_is_old_after_the_years_of_its_sort(kind: str, old: date, fresh: date) -> None:
    assert evidence(kind, old).finds("R23")
    assert not evidence(kind, fresh).finds("R23")


def test_a_census_is_good_for_ten_years() -> None:
    assert not evidence("numbers", date(2021, 3, 21), "Census 2021").finds("R23")
    assert evidence("numbers", date(2011, 3, 27), "Census 2011").finds("R23")


def test_an_act_does_not_grow_old() -> None:
    assert not evidence("law", date(2010, 4, 8), "Equality Act 2010, section 149").finds("R23")


def test_evidence_does_not_grow_old_after_the_decision() -> None:
    told = evidence("numbers", date(2024, 2, 1))
    assert not told.has("decisions", "d1", on=date(2026, 1, 20), taken="yes").finds("R23")


# R24


def test_evidence_without_a_date_cannot_be_placed() -> None:
    (finding,) = case().has("evidence", "e1", **SOUND | {"published_on": None}).finds("R24")
    assert finding.message == "“Referrals 2025” has no date."


def test_evidence_with_nothing_beside_its_title_lacks_three_things() -> None:
    (finding,) = case().has("evidence", "e1", title="Referrals").finds("R24")
    assert finding.message == (
        "“Referrals” has no date, no publisher and no place where it can be found."
    )


def test_evidence_with_date_publisher_and_place_can_be_found_again() -> None:
    assert not case().has("evidence", "e1", **SOUND).finds("R24")


# R25


def test_no_evidence_at_all_is_one_sided() -> None:
    assert "no evidence is recorded" in case().finds("R25")[0].message


def mixed(*kinds: str, local: str = "yes") -> Case:
    told = case()
    for n, kind in enumerate(kinds):
        told = told.has("evidence", f"e{n}", title=f"Source {n}", type=kind, local=local)
    return told


def test_evidence_of_one_sort_is_one_sided() -> None:
    assert "all of it is of one sort" in mixed("numbers", "numbers").finds("R25")[0].message


def test_figures_without_voices_are_one_sided() -> None:
    assert "figures and no voices" in mixed("numbers", "research").finds("R25")[0].message


def test_a_conversation_brings_the_voices_where_something_rests_on_it() -> None:
    heard = mixed("numbers", "research").has("engagement", "c1", said="The bus does not come.")
    assert "nothing rests on what people said" in heard.finds("R25")[0].message
    assert not heard.has("impacts", "i1", summary__basis=("c1",)).finds("R25")


def test_evidence_from_elsewhere_only_is_one_sided() -> None:
    assert "own people or place" in mixed("numbers", "voices", local="no").finds("R25")[0].message


def test_figures_and_voices_from_here_are_enough() -> None:
    assert not mixed("numbers", "voices").finds("R25")


# R29 and R30


def test_ethnic_figures_say_their_categories_and_how_many_are_unknown() -> None:
    told = case().has("evidence", "e1", title="Referrals", type="numbers", topics=("ethnicity",))
    (finding,) = told.finds("R29")
    assert "which categories it uses and for how many the group is not known" in finding.message
    known = told.says("evidence.ethnic_categories", "nhs-2001", "e1")
    assert "evidence.unknown-share" in str(known.finds("R29")[0].places[0])


def test_ethnic_figures_with_both_are_fine() -> None:
    told = case().has("evidence", "e1", type="research", topics=("ethnicity",))
    assert not told.says("evidence.ethnic_categories", "census-2021", "e1").finds("R29")


def test_deprivation_figures_name_the_edition() -> None:
    told = case().has("evidence", "e1", title="Referrals", topics=("deprivation",))
    assert told.finds("R30")
    assert not told.says("evidence.deprivation_edition", "2025", "e1").finds("R30")


# R13


GAP = {"summary": "How many carers come", "status": "open"}
FOLLOWED = {"plan": "Ask the register", "owner": "Data analyst", "due_on": date(2026, 5, 1)}


def test_a_gap_that_nobody_closes_is_a_finding() -> None:
    (finding,) = case().has("gaps", "g1", **GAP, plan="Ask the register").finds("R13")
    assert finding.message == (
        "For what is not known, “How many carers come”, there is nobody who does it and no date."
    )


def test_a_gap_with_plan_owner_and_date_is_fine() -> None:
    assert not case().has("gaps", "g1", **GAP, **FOLLOWED).finds("R13")


def test_an_action_may_do_what_the_gap_leaves_open() -> None:
    told = case().has("gaps", "g1", **GAP)
    action = {"summary": "Ask", "owner": "Analyst", "due_on": date(2026, 5, 1), "for": ("g1",)}
    assert not told.has("actions", "a1", **action).finds("R13")


def test_a_closed_gap_needs_nothing_more() -> None:
    assert not case().has("gaps", "g1", summary="Carers", status="closed").finds("R13")


# R14


def test_a_gap_needed_before_the_decision_blocks_it() -> None:
    (finding,) = case().has("gaps", "g1", **GAP, needed_before_decision="yes").finds("R14")
    assert finding.blocks == ("decision",)
    assert not finding.may_be_accepted


@pytest.mark.parametrize(
    "said",
    [
        {"needed_before_decision": "no", "status": "open"},
        {"needed_before_decision": "yes", "status": "closed"},
    ],
)
def test_a_gap_that_is_closed_or_can_wait_blocks_nothing(said: dict[str, str]) -> None:
    assert not case().has("gaps", "g1", summary="Carers", **said).finds("R14")


# R15


def test_not_yet_known_with_nobody_finding_out_is_a_finding() -> None:
    told = case().has("impacts", "i1", summary="Perhaps later", direction="unknown")
    assert "no action will find out" in told.finds("R15")[0].message
    assert not told.has("actions", "a1", **{"for": ("i1",)}).finds("R15")


def test_a_group_not_yet_known_wants_a_gap_about_it() -> None:
    told = case().has("groups", "carers", triage="not-known")
    assert "“Unpaid carers” is touched" in told.finds("R15")[0].message
    assert not told.has("gaps", "g1", **GAP, groups=("carers",)).finds("R15")
