"""The page of findings: three questions, findings by what they take, and what was accepted."""

from dataclasses import replace
from datetime import UTC, datetime

from builders import FORMS, reading
from eia_wizard.catalogue.folders import open_form
from eia_wizard.domain.answers import AnswerKey
from eia_wizard.domain.efforts import EFFORT, EFFORTS
from eia_wizard.domain.findings import Accepted, Checked, Finding, Weighed
from eia_wizard.domain.reading import Reading
from eia_wizard.domain.rules import RULE_IDS
from eia_wizard.presenters.check_view import CheckView, check_view, effort_title, to_fix

FORM, _FILES = open_form(FORMS / "commissioning", FORMS / "shared")
OWNER = AnswerKey("action.owner", "a1")
BOTH = ("lead", "decision")


def found(rule: str, blocks: tuple[str, ...] = (), place: AnswerKey = OWNER) -> Finding:
    return Finding(
        rule=rule,
        theme="actions",
        blocks=blocks,
        message=f"{rule} was found.",
        why="It matters.",
        source="A source",
        todo="Mend it.",
        places=(place,),
        may_be_accepted=True,
        facts="f1",
    )


def walks() -> Reading:
    return reading(FORM, {"actions": ("a1",), "action.summary:a1": "Ring everybody"})


def view(*findings: Weighed, chosen: str = "") -> CheckView:
    return check_view(walks(), Checked(findings), chosen)


def accepted(finding: Finding, facts: str = "f1") -> Accepted:
    at = datetime(2026, 3, 2, tzinfo=UTC)
    return Accepted(finding.about, facts, "The panel knows.", "Ann", at)


def test_every_rule_has_an_effort_and_every_effort_a_title() -> None:
    assert set(EFFORT) == set(RULE_IDS)
    assert all(effort_title(effort) for effort in EFFORTS)


def test_each_of_the_three_questions_says_how_much_stands_in_its_way() -> None:
    shown = view(Weighed(found("R02", BOTH)), Weighed(found("R16")))
    assert [(row.question, row.count) for row in shown.ready] == [
        ("lead", 1),
        ("decision", 1),
        ("publication", 0),
    ]
    assert shown.ready[0].sentence == "1 thing stands in the way."


def test_findings_stand_under_what_they_take_the_least_first() -> None:
    shown = view(Weighed(found("R10")), Weighed(found("R16")), Weighed(found("R05", BOTH)))
    assert [group.title for group in shown.groups] == [
        "A name, a date or a number to fill in",
        "A sentence or two to write",
        "Something to find out, or people to ask",
    ]


def test_what_blocks_comes_first_in_its_group() -> None:
    shown = view(Weighed(found("R16")), Weighed(found("R06", BOTH)))
    assert [row.blocks for row in shown.groups[0].rows] == [True, False]


def test_a_page_narrowed_to_a_question_shows_only_what_stands_in_its_way() -> None:
    shown = view(Weighed(found("R16")), Weighed(found("R06", BOTH)), chosen="lead")
    assert [row.message for group in shown.groups for row in group.rows] == ["R06 was found."]


def test_what_was_accepted_stands_apart_with_who_and_why() -> None:
    finding = found("R16")
    shown = view(Weighed(finding, accepted=accepted(finding)))
    assert not shown.groups
    assert shown.accepted[0].said == "Accepted by Ann on 2 March 2026: “The panel knows.”"
    assert not shown.accepted[0].can_accept


def test_an_acceptance_that_lapsed_says_so_and_the_finding_counts_again() -> None:
    finding = found("R16", BOTH)
    shown = view(Weighed(finding, lapsed=accepted(finding, "f0")))
    assert "counts again" in shown.groups[0].rows[0].said
    assert shown.ready[0].count == 1


def test_only_a_piece_of_work_can_become_an_action() -> None:
    shown = view(Weighed(found("R16")), Weighed(found("R10")))
    can = [row.can_become_action for group in shown.groups for row in group.rows]
    assert can == [False, True]


def test_a_finding_says_where_it_is_and_leads_there() -> None:
    row = view(Weighed(found("R16"))).groups[0].rows[0]
    assert row.under.endswith("Ring everybody")
    assert row.page is not None


def test_a_place_that_is_not_asked_any_more_has_no_way_there() -> None:
    nowhere = replace(found("R16"), places=(AnswerKey("gone"),))
    assert view(Weighed(nowhere)).groups[0].rows[0].page is None


def test_it_says_how_much_is_not_answered_and_so_cannot_be_checked() -> None:
    assert "questions are not answered yet" in view().summary


def test_what_is_to_be_fixed_counts_by_stage_and_not_what_is_only_worth_a_look() -> None:
    checked = Checked((Weighed(found("R16")), Weighed(found("R06", BOTH))))
    counts = to_fix(walks(), checked)
    assert sum(counts.values()) == 1
