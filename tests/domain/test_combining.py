"""Pairs of groups are suggested from what is said of both, and never twice."""

import pytest

from builders import FORMS, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import Value
from eia_wizard.domain.combining import MOST_SUGGESTED, suggested_pairs

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
BOTH: dict[str, Value] = {
    "impacts": ("i1",),
    "impact.summary:i1": "No class for women after birth",
    "impact.direction:i1": "negative",
    "impact.group:i1": ("pregnancy-maternity", "race"),
}


def pairs(answers: dict[str, Value]) -> list[tuple[str, str]]:
    return [pair.members for pair in suggested_pairs(reading(FORM, answers))]


def test_an_impact_that_falls_on_two_groups_suggests_them_with_its_name() -> None:
    (pair,) = suggested_pairs(reading(FORM, BOTH))
    assert pair.members == ("pregnancy-maternity", "race")
    assert pair.reasons == ("“No class for women after birth” falls on both",)


@pytest.mark.parametrize(
    ("collection", "by", "said"),
    [
        ("evidence", "evidence.groups", "is about both"),
        ("gaps", "gap.groups", "not known of either"),
        ("engagement", "engagement.groups", "speak for both"),
    ],
)
def test_evidence_gaps_and_conversations_suggest_too(collection: str, by: str, said: str) -> None:
    answers: dict[str, Value] = {collection: ("x1",), f"{by}:x1": ("race", "sex")}
    (pair,) = suggested_pairs(reading(FORM, answers))
    assert said in pair.reasons[0]


def test_what_is_about_everyone_suggests_nobody() -> None:
    about = ("race", "sex", "age", "disability")
    assert pairs({"evidence": ("e1",), "evidence.groups:e1": about}) == []


def test_two_groups_that_are_each_harmed_suggest_themselves() -> None:
    harmed: dict[str, Value] = {"impacts": ("i1", "i2")}
    for item, group in (("i1", "race"), ("i2", "sex")):
        harmed |= {
            f"impact.direction:{item}": "negative",
            f"impact.group:{item}": (group,),
            f"group.triage:{group}": "closer",
        }
    assert pairs(harmed) == [("race", "sex")]


def test_harm_to_both_comes_before_evidence_about_both() -> None:
    evidence: dict[str, Value] = {"evidence": ("e1",), "evidence.groups:e1": ("age", "sex")}
    assert pairs(BOTH | evidence)[0] == ("pregnancy-maternity", "race")


@pytest.mark.parametrize(
    "settled",
    [
        {"groups": ("own",), "group.members:own": ("race", "pregnancy-maternity", "sex")},
        {"group.not-combined:pregnancy-maternity": ("race",)},
        {"group.not-combined:race": ("pregnancy-maternity",)},
        {"group.triage:race": "no-difference"},
        {"group.triage:race": "covered"},
    ],
    ids=["combined", "left", "left the other way", "no different", "covered"],
)
def test_a_pair_that_is_settled_is_not_suggested_again(settled: dict[str, Value]) -> None:
    assert pairs(BOTH | settled) == []


def test_a_removed_group_is_in_no_pair() -> None:
    gone = BOTH | {"impact.group:i1": ("race", "was-removed")}
    assert pairs(gone) == []


def test_never_more_are_suggested_than_can_be_thought_about() -> None:
    groups = [item.id for item in FORM.collections["groups"].items]
    many: dict[str, Value] = {"gaps": tuple(f"g{n}" for n in range(20))}
    many |= {f"gap.groups:g{n}": (groups[n], groups[n + 1]) for n in range(20)}
    assert len(pairs(many)) == MOST_SUGGESTED
